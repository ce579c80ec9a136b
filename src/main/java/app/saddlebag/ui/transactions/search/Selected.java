package app.saddlebag.ui.transactions.search;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ui.transactions.search.Results.Found;
import java.util.Arrays;

/**
 * Which rows of an earlier result are selected, to be found again in a later one: in another order, or after a sync.
 *
 * @param rows  indices into {@code found}
 * @param found the earlier result; null when there was none
 */
record Selected(IndexRanges rows, Found found) {

    /** More rows than these are not searched for one by one in another ledger: the selection is dropped. */
    private static final int MOST_ROWS = 200;

    static final Selected NOTHING = new Selected(IndexRanges.NONE, null);

    /** Where the selected rows are among {@code matches}. Reads no more than it must; any thread. */
    IndexRanges in(Ledger ledger, Matches matches) {
        if (found == null || rows.isEmpty() || found.ledger() != ledger && rows.size() > MOST_ROWS) {
            return IndexRanges.NONE;
        }
        int[] positions = rows.stream().map(found.matches()::position).toArray();
        if (found.ledger() != ledger) {
            positions = Arrays.stream(positions).map(position -> ledger.positionOf(found.ledger().row(position).id()))
                    .filter(position -> position >= 0).toArray();
        }
        Arrays.sort(positions);
        IndexRanges again = IndexRanges.NONE;
        for (int i = 0, left = positions.length; i < matches.size() && left > 0; i++) {
            if (Arrays.binarySearch(positions, matches.position(i)) >= 0) {
                again = again.plus(i, i + 1);
                left--;
            }
        }
        return again;
    }
}
