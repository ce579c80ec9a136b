package app.saddlebag.ledger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds rows of a ledger by one column, which is quick however many there are. */
public final class Positions {

    /** What a number ends in rules most rows out. */
    private static final int ENDS = 0xFFFF;

    private Positions() {
    }

    /** Where the rows of these local numbers stand; those that are not here are left out. */
    public static Map<Long, Integer> of(Ledger ledger, Collection<Long> rowIds) {
        long[] wanted = rowIds.stream().mapToLong(Long::longValue).sorted().toArray();
        BitSet ends = new BitSet(ENDS);
        for (long id : wanted) {
            ends.set((int) id & ENDS);
        }
        Map<Long, Integer> positions = new HashMap<>();
        for (int c = 0; c < ledger.chunkCount() && wanted.length > 0; c++) {
            Chunk chunk = ledger.chunk(c);
            for (int row = 0; row < chunk.rows; row++) {
                if (ends.get((int) chunk.ids[row] & ENDS) && Arrays.binarySearch(wanted, chunk.ids[row]) >= 0) {
                    positions.put(chunk.ids[row], ledger.start(c) + row);
                }
            }
        }
        return positions;
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
