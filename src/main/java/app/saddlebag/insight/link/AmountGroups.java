package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/** Puts rows of one size and currency together, whichever way the money went: only those can be one event told twice. */
final class AmountGroups {

    /** Positions need so many bits; the rest is a digest of size and currency. */
    private static final int POSITION_BITS = 27;
    private static final long POSITION = (1L << POSITION_BITS) - 1;

    private final Ledger ledger;
    private final RowCursor rows;
    private final Group group = new Group();

    AmountGroups(Ledger ledger) {
        this.ledger = ledger;
        this.rows = ledger.cursor();
    }

    /** Of the size and currency a cursor stands at; the same for equal ones, and hardly ever for others. */
    private static long digest(RowCursor rows) {
        long mixed = (Math.abs(rows.units()) * 31 + rows.currency()) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        return (mixed * 0xD6E8FEB86659FD93L) >>> POSITION_BITS;
    }

    /**
     * Gives all groups of two rows and more.
     *
     * @param positions of the rows that are looked at, in order: of each size all, or none
     * @param left      positions that are out of it
     */
    void each(int[] positions, BitSet left, Consumer<Group> action) {
        long[] keys = new long[positions.length];
        int count = 0;
        for (int position : positions) {
            if (!left.get(position) && rows.at(position).hasUnits()) {
                keys[count++] = digest(rows) << POSITION_BITS | position;
            }
        }
        Arrays.parallelSort(keys, 0, count);
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && keys[to] >>> POSITION_BITS == keys[from] >>> POSITION_BITS) {
                to++;
            }
            if (to - from > 1) {
                give(keys, from, to, action);
            }
            from = to;
        }
    }

    /** Of one digest, which hardly ever is of more than one size. */
    private void give(long[] keys, int from, int to, Consumer<Group> action) {
        long[] all = keys;
        int first = from;
        int end = to;
        while (end - first > 1) {
            rows.at((int) (all[first] & POSITION));
            long size = Math.abs(rows.units());
            int currency = rows.currency();
            long[] others = null;
            int count = 0;
            group.clear();
            for (int i = first; i < end; i++) {
                int position = (int) (all[i] & POSITION);
                if (Math.abs(rows.at(position).units()) == size && rows.currency() == currency) {
                    group.add(rows, position);
                } else {
                    others = others == null ? new long[end - i] : others;
                    others[count++] = all[i];
                }
            }
            if (group.size > 1 && !group.isPlain()) {
                action.accept(group);
            }
            all = others;
            first = 0;
            end = count;
        }
    }
}
