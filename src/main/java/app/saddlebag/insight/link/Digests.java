package app.saddlebag.insight.link;

import app.saddlebag.ledger.RowCursor;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** A few digests of amounts, which all rows are held against. */
final class Digests {

    private static final int ENDS = 0xFFFF;

    private final Set<Long> digests = new HashSet<>();
    /** What they end in: most rows are ruled out by it. */
    private final BitSet ends = new BitSet(ENDS);

    /** Of the row a cursor stands at, where it has one. */
    void add(RowCursor row) {
        if (row.hasUnits()) {
            long digest = AmountGroups.digest(row);
            digests.add(digest);
            ends.set((int) digest & ENDS);
        }
    }

    boolean contains(long digest) {
        return ends.get((int) digest & ENDS) && digests.contains(digest);
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }
}
