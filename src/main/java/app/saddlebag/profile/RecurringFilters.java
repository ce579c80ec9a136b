package app.saddlebag.profile;

import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        ExactFilters filters = new ExactFilters(ledger, series.occurrences().stream().map(Occurrence::row).toList(), today);
        List<LedgerRow> rows = filters.rows();
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
                    if (filters.finds(text)) {
                        return text;
                    }
                }
            }
        }
        return filters.byIds();
    }
}
