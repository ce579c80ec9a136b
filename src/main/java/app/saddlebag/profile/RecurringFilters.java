package app.saddlebag.profile;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Filters that find the rows of a series and no others: the shop or the name where that does, with the amounts where others of the
 * same name are to be left out, else the rows by their bank's ids.
 */
final class RecurringFilters {

    private static final int MOST_AMOUNTS = 8;

    private RecurringFilters() {
    }

    /** @param today the day that filters are asked on */
    static String of(Ledger ledger, Series series, LocalDate today) {
        Set<Long> wanted = series.occurrences().stream().map(Occurrence::row).collect(Collectors.toSet());
        List<LedgerRow> rows = wanted.stream().map(ledger::positionOf).filter(position -> position >= 0).map(ledger::row).toList();
        List<String> names = new ArrayList<>();
        String shop = rows.isEmpty() ? null : rows.getFirst().transaction().shop();
        if (shop != null && !shop.contains("\"") && rows.stream().allMatch(row -> shop.equals(row.transaction().shop()))) {
            names.add("shop:=\"" + shop + "\"");
        }
        names.add("\"" + series.merchant().replace("\"", "") + "\"");
        String way = series.income() ? "amount:in" : "amount:out";
        List<BigDecimal> amounts = series.occurrences().stream().map(one -> one.amount().abs().stripTrailingZeros()).distinct().sorted().toList();
        String sizes = amounts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("|", " size:", ""));
        for (String name : names) {
            for (String more : amounts.size() > MOST_AMOUNTS ? List.of("") : List.of("", sizes)) {
                for (String counted : List.of("", " is:counted")) {
                    String text = name + " " + way + more + counted;
                    if (finds(ledger, text, wanted, today)) {
                        return text;
                    }
                }
            }
        }
        return rows.stream().map(row -> "=\"" + row.transaction().id().replace("\"", "") + "\"").collect(Collectors.joining("|", "id:", ""));
    }

    private static boolean finds(Ledger ledger, String text, Set<Long> wanted, LocalDate today) {
        Parsed parsed = FilterParser.parse(text);
        if (!parsed.isValid()) {
            return false;
        }
        Matches found = ledger.search(parsed.filter(), today, new SearchCancellation(), null);
        if (found.size() != wanted.size()) {
            return false;
        }
        Set<Long> ids = new HashSet<>();
        for (int index = 0; index < found.size(); index++) {
            ids.add(ledger.row(found.position(index)).id());
        }
        return ids.equals(wanted);
    }
}
