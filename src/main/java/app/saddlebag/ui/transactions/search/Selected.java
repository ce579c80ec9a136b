package app.saddlebag.ui.transactions.search;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ui.transactions.search.Results.Found;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which rows of an earlier result are selected, to be found again in a later one: in another order, after an edit, or after a
 * sync.
 *
 * @param rows  indices into {@code found}
 * @param found the earlier result; null when there was none
 */
record Selected(IndexRanges rows, Found found) {

    /** More rows than these are not searched for one by one where rows stand elsewhere: the selection is dropped. */
    private static final int MOST_ROWS = 200;

    static final Selected NOTHING = new Selected(IndexRanges.NONE, null);

    /**
     * Where the selected rows are among {@code matches}. Where none of them matches any more, as when they were hidden, the row
     * that is now in the place of the first: so the next key goes on from there. Any thread.
     */
    IndexRanges in(Ledger ledger, Matches matches) {
        boolean sameStand = found != null && found.ledger().standsAs(ledger);
        if (found == null || rows.isEmpty() || !sameStand && rows.size() > MOST_ROWS) {
            return IndexRanges.NONE;
        }
        BitSet wanted = new BitSet();
        rows.stream().map(found.matches()::position)
                .map(position -> sameStand ? position : ledger.positionOf(found.ledger().row(position).id()))
                .filter(position -> position >= 0).forEach(wanted::set);
        int[] positions = matches.positions();
        IndexRanges again = IndexRanges.of(IntStream.range(0, positions.length).filter(i -> wanted.get(positions[i])));
        if (again.isEmpty() && positions.length > 0) {
            int place = Math.min(rows.first(), positions.length - 1);
            return IndexRanges.of(place, place + 1);
        }
        return again;
    }
}
