package app.saddlebag.profile;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Filters that find some rows and no others: of those that a person would write the first that does, else one by their bank's ids. */
final class ExactFilters {

    private final Ledger ledger;
    private final LocalDate today;
    private final List<LedgerRow> rows;
    private final BitSet wanted = new BitSet();

    /**
     * @param rows  local numbers; what is not in the ledger is passed over
     * @param today the day that filters are asked on
     */
    ExactFilters(Ledger ledger, Collection<Long> rows, LocalDate today) {
        this.ledger = ledger;
        this.today = today;
        rows.stream().mapToInt(ledger::positionOf).filter(position -> position >= 0).forEach(wanted::set);
        this.rows = wanted.stream().mapToObj(ledger::row).toList();
    }

    List<LedgerRow> rows() {
        return rows;
    }

    /** Whether a filter's text finds them and no others. */
    boolean finds(String text) {
        Parsed parsed = FilterParser.parse(text);
        if (!parsed.isValid()) {
            return false;
        }
        Matches found = ledger.search(parsed.filter(), today, new SearchCancellation(), null);
        if (found.size() != wanted.cardinality()) {
            return false;
        }
        for (int position : found.positions()) {
            if (!wanted.get(position)) {
                return false;
            }
        }
        return true;
    }

    /** Long where they are many, and never wrong. */
    String byIds() {
        return rows.stream().map(row -> "=\"" + row.transaction().id().replace("\"", "") + "\"").collect(Collectors.joining("|", "id:", ""));
    }
}
