package app.saddlebag.ledger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Finds rows of a ledger by one column, which is quick however many there are. */
public final class Positions {

    /** What a number ends in rules most rows out. */
    private static final int ENDS = 0xFFFF;

    private Positions() {
    }

    /** Where the rows of these local numbers stand; those that are not here are left out. */
    public static Map<Long, Integer> of(Ledger ledger, Collection<Long> rowIds) {
        Map<Long, Integer> positions = new HashMap<>();
        each(ledger, rowIds.stream().mapToLong(Long::longValue).toArray(), positions::put);
        return positions;
    }

    /** The same of many. */
    public static BitSet of(Ledger ledger, long[] rowIds) {
        BitSet positions = new BitSet(ledger.size());
        each(ledger, rowIds, (_, position) -> positions.set(position));
        return positions;
    }

    private static void each(Ledger ledger, long[] rowIds, Found found) {
        long[] wanted = rowIds.clone();
        Arrays.sort(wanted);
        BitSet ends = new BitSet(ENDS);
        for (long id : wanted) {
            ends.set((int) id & ENDS);
        }
        for (int c = 0; c < ledger.chunkCount() && wanted.length > 0; c++) {
            Chunk chunk = ledger.chunk(c);
            for (int row = 0; row < chunk.rows; row++) {
                if (ends.get((int) chunk.ids[row] & ENDS) && Arrays.binarySearch(wanted, chunk.ids[row]) >= 0) {
                    found.at(chunk.ids[row], ledger.start(c) + row);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Found {
        void at(long rowId, int position);
    }

    /**
     * Where the rows stand whose amount is one of some, whichever way the money went; in order.
     *
     * @param sizes above or equal to zero, in ten-thousandths as {@link RowCursor#units} gives them
     */
    public static int[] ofSizes(Ledger ledger, Collection<Long> sizes) {
        long[] wanted = sizes.stream().mapToLong(Long::longValue).sorted().toArray();
        int bits = Math.max(12, 38 - Integer.numberOfLeadingZeros(wanted.length)); // sixty-four for each and more: they stay few
        long[] marks = new long[1 << bits - 6];
        for (long size : wanted) {
            int mark = mark(size, bits);
            marks[mark >>> 6] |= 1L << mark;
        }
        PositionList positions = new PositionList();
        for (int c = 0; c < ledger.chunkCount() && wanted.length > 0; c++) {
            long[] units = ledger.chunk(c).amounts.units();
            int rows = ledger.chunk(c).rows;
            for (int row = 0; row < rows; row++) {
                long size = Math.abs(units[row]);
                int mark = mark(size, bits);
                if ((marks[mark >>> 6] & 1L << mark) != 0 && Arrays.binarySearch(wanted, size) >= 0) {
                    positions.add(ledger.start(c) + row);
                }
            }
        }
        return positions.toArray();
    }

    private static int mark(long size, int bits) {
        return (int) (size * 0x9E3779B97F4A7C15L >>> 64 - bits);
    }

    /** Where the rows stand that say who paid whom, in order. */
    public static int[] ofTransfers(Ledger ledger) {
        PositionList positions = new PositionList();
        for (int c = 0; c < ledger.chunkCount(); c++) {
            Codes transfers = ledger.chunk(c).transfers;
            int rows = transfers.isConstant() && transfers.get(0) == 0 ? 0 : ledger.chunk(c).rows;
            for (int row = 0; row < rows; row++) {
                if (transfers.get(row) != 0) {
                    positions.add(ledger.start(c) + row);
                }
            }
        }
        return positions.toArray();
    }

    /**
     * Where the rows stand that lie on some places ({@link RowCursor#place}), by groups of these; each group's in order.
     *
     * @param groups by place the number of its group, from 1; 0 for a place that is in none
     * @param count  how many groups there are
     * @param among  whether a position is wanted; asked of each that lies on such a place
     * @return the first group's at 0
     */
    public static int[][] onPlaces(Ledger ledger, int[] groups, int count, IntPredicate among) {
        PositionList[] found = new PositionList[count];
        Arrays.setAll(found, _ -> new PositionList());
        for (int c = 0; c < ledger.chunkCount(); c++) {
            Codes places = ledger.chunk(c).places;
            int start = ledger.start(c);
            int rows = ledger.chunk(c).rows;
            for (int row = 0; row < rows; row++) {
                int group = groups[places.get(row)];
                if (group > 0 && among.test(start + row)) {
                    found[group - 1].add(start + row);
                }
            }
        }
        return Arrays.stream(found).map(PositionList::toArray).toArray(int[][]::new);
    }

    /** Where the rows stand that the bank no longer lists. */
    public static BitSet vanished(Ledger ledger) {
        BitSet vanished = new BitSet();
        for (int c = 0; c < ledger.chunkCount(); c++) {
            int start = ledger.start(c);
            if (ledger.chunk(c).vanished != null) {
                Bits.forEach(ledger.chunk(c).vanished, row -> vanished.set(start + row));
            }
        }
        return vanished;
    }
}
