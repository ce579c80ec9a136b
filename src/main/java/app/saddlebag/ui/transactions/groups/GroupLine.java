package app.saddlebag.ui.transactions.groups;

import app.saddlebag.filter.Term;
import app.saddlebag.ledger.Totals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The transactions that have something in common, and what they come to.
 *
 * @param label  what the person reads
 * @param within label of the line that counts these rows too, and stands above; null where none does
 * @param term   the filter that asks for them; null when none can
 * @param totals one for each currency
 */
public record GroupLine(String label, String within, Term term, List<Totals> totals) {

    public GroupLine {
        totals = List.copyOf(totals);
    }

    /** A line that stands for itself. */
    public GroupLine(String label, Term term, List<Totals> totals) {
        this(label, null, term, totals);
    }

    /** In one currency, if the group has transactions in it. */
    public Optional<Totals> in(String currency) {
        return totals.stream().filter(line -> Objects.equals(line.currency(), currency)).findFirst();
    }
}
