package app.saddlebag.ui.transactions.search;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Overlay;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows of a result, chosen to do something with: as they were when they were chosen, whatever is searched for meanwhile.
 * Immutable; what it reads of a million rows takes its time, so read it on the worker.
 *
 * @param rows indices into the result
 */
public record Picked(Results results, IndexRanges rows) {

    public static final Picked NOTHING = new Picked(new Results.Loading(), IndexRanges.NONE);

    /** How many rows. */
    public int size() {
        return rows.size();
    }

    /** Whether they are all that match. */
    public boolean isAll() {
        return results instanceof Results.Found && rows.size() == results.size();
    }

    /** The one row; null when there is none, or more. */
    public LedgerRow one() {
        return size() == 1 ? results.row(rows.first()) : null;
    }

    /** Their local numbers. */
    public long[] ids(SearchCancellation cancellation) {
        return results instanceof Results.Found found ? found.matches().ids(rows.stream(), cancellation)
                : rows.stream().mapToLong(row -> results.row(row).id()).toArray();
    }

    /** What the person added to them: each addition that occurs, on how many rows. */
    public Map<Overlay, Integer> overlays(SearchCancellation cancellation) {
        if (results instanceof Results.Found found) {
            return found.matches().overlays(rows.stream(), cancellation);
        }
        Map<Overlay, Integer> added = new HashMap<>();
        rows.stream().forEach(row -> added.merge(results.row(row).overlay(), 1, Integer::sum));
        return added;
    }
}
