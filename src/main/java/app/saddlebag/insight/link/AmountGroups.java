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

    private void give(long[] keys, int from, int to, Consumer<Group> action) {
        BitSet given = new BitSet(to - from); // counted from the first: there are as many of these as there are amounts
        int next = from;
        while (next < to) {
            rows.at((int) (keys[next] & POSITION));
            long size = Math.abs(rows.units());
            int currency = rows.currency();
            int first = next;
            group.clear();
            next = to;
            for (int i = first; i < to; i++) {
                int position = (int) (keys[i] & POSITION);
                if (!given.get(i - from)) {
                    if (Math.abs(rows.at(position).units()) == size && rows.currency() == currency) {
                        group.add(rows, position);
                        given.set(i - from);
                    } else if (next == to) {
                        next = i;
                    }
                }
            }
            if (group.size > 1 && !group.isPlain()) {
                action.accept(group);
            }
        }
    }
}
