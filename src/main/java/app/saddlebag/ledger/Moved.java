package app.saddlebag.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the rows of one snapshot stand in a later one, and which are told otherwise there: so that what was concluded of all rows
 * need be concluded anew of few. Rows that stay keep their order. Immutable.
 */
public final class Moved {

    /** Where more than one row in so many lies in chunks that are others now, looking at all anew is as quick. */
    private static final int FEW = 2;

    /** In the order they stood. */
    private final List<Run> runs = new ArrayList<>();
    private final IntStream.Builder lost = IntStream.builder();
    private final IntStream.Builder found = IntStream.builder();
    private final int[] before;
    private final int[] after;

    private Moved(Ledger from, Ledger to, Map<long[], Integer> kept) {
        boolean[] known = new boolean[to.chunkCount()];
        boolean[] gone = new boolean[from.chunkCount()];
        for (int c = 0; c < from.chunkCount(); c++) {
            Integer same = kept.get(from.chunk(c).ids);
            if (same == null) {
                gone[c] = true;
            } else {
                known[same] = true;
                stay(from.start(c), to.start(same), from.chunk(c).rows);
            }
        }
        compare(new Walk(from, gone), new Walk(to, known, false));
        runs.sort(Comparator.comparingInt(Run::from));
        before = lost.build().toArray();
        after = found.build().toArray();
    }

    /**
     * Compares two snapshots.
     *
     * @return nothing where one does not follow from the other, or where too much differs for this to be worth while
     */
    public static Optional<Moved> between(Ledger from, Ledger to) {
        if (from.dictionaries() != to.dictionaries()) {
            return Optional.empty();
        }
        Map<long[], Integer> places = new IdentityHashMap<>();
        for (int c = 0; c < to.chunkCount(); c++) {
            places.put(to.chunk(c).ids, c);
        }
        int differing = 0;
        for (int c = 0; c < from.chunkCount(); c++) {
            differing += places.containsKey(from.chunk(c).ids) ? 0 : from.chunk(c).rows;
        }
        int coming = to.size() - (from.size() - differing);
        boolean small = Math.max(from.size(), to.size()) <= Chunk.MOST_ROWS;
        return small || differing <= from.size() / FEW && coming <= to.size() / FEW ? Optional.of(new Moved(from, to, places)) : Optional.empty();
    }

    /**
     * Rows that stay side by side.
     *
     * @param from   where the first of them stood
     * @param to     where it stands now
     * @param length how many they are
     */
    public record Run(int from, int to, int length) {

        private boolean reaches(int position) {
            return position < from + length;
        }
    }

    private void stay(int from, int to, int length) {
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.from() + last.length() == from && last.to() + last.length() == to) {
            runs.set(runs.size() - 1, new Run(last.from(), last.to(), last.length() + length));
        } else {
            runs.add(new Run(from, to, length));
        }
    }

    /** Where the row that stood at a position stands now; −1 where it is gone or told otherwise. */
    public int now(int position) {
        int low = 0;
        int high = runs.size();
        while (low < high) { // for the first that begins after it
            int middle = (low + high) >>> 1;
            if (runs.get(middle).from() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && runs.get(low - 1).reaches(position) ? runs.get(low - 1).to() + position - runs.get(low - 1).from() : -1;
    }

    /** All rows that {@link #now(int)} tells of, in the order they stood. */
    public List<Run> runs() {
        return Collections.unmodifiableList(runs);
    }

    /** Positions before of rows that are gone, or told otherwise now. */
    public int[] before() {
        return before.clone();
    }

    /** Positions now of rows that came, or were told otherwise before. */
    public int[] after() {
        return after.clone();
    }

    /** Both go through their rows in the same order. */
    private void compare(Walk old, Walk young) {
        while (!old.isAtEnd() || !young.isAtEnd()) {
            int order = old.isAtEnd() ? 1 : young.isAtEnd() ? -1 : RowOrder.compare(old.chunk(), old.row, young.chunk(), young.row);
            if (order == 0 && tellTheSame(old.chunk(), old.row, young.chunk(), young.row)) {
                stay(old.position(), young.position(), 1);
            } else {
                if (order <= 0) {
                    lost.add(old.position());
                }
                if (order >= 0) {
                    found.add(young.position());
                }
            }
            if (order <= 0) {
                old.next();
            }
            if (order >= 0) {
                young.next();
            }
        }
    }

    /** Whether two rows of one number tell the same of what moved, where and between whom. */
    private static boolean tellTheSame(Chunk one, int row, Chunk other, int otherRow) {
        return one.booked[row] == other.booked[otherRow] && one.valued[row] == other.valued[otherRow]
                && one.amounts.isSame(row, other.amounts, otherRow) && one.balances.isSame(row, other.balances, otherRow)
                && one.places.get(row) == other.places.get(otherRow) && one.currencies.get(row) == other.currencies.get(otherRow)
                && one.cards.get(row) == other.cards.get(otherRow) && one.shops.get(row) == other.shops.get(otherRow)
                && one.transfers.get(row) == other.transfers.get(otherRow) && one.trades.get(row) == other.trades.get(otherRow)
                && isVanished(one, row) == isVanished(other, otherRow)
                && Objects.equals(text(one.descriptions, row), text(other.descriptions, otherRow));
    }

    private static boolean isVanished(Chunk chunk, int row) {
        return chunk.vanished != null && Bits.get(chunk.vanished, row);
    }

    private static String text(TextColumn column, int row) {
        return column == null ? null : column.get(row);
    }

    /** Goes through the rows of some chunks of a snapshot. */
    private static final class Walk {

        private final Ledger ledger;
        private final boolean[] chunks;
        private final boolean wanted;
        private int chunk = -1;
        private int row;

        Walk(Ledger ledger, boolean[] chunks) {
            this(ledger, chunks, true);
        }

        /** @param wanted what {@code chunks} says of those that are gone through */
        Walk(Ledger ledger, boolean[] chunks, boolean wanted) {
            this.ledger = ledger;
            this.chunks = chunks;
            this.wanted = wanted;
            nextChunk();
        }

        private void nextChunk() {
            row = 0;
            do {
                chunk++;
            } while (chunk < chunks.length && (chunks[chunk] != wanted || ledger.chunk(chunk).rows == 0));
        }

        boolean isAtEnd() {
            return chunk == chunks.length;
        }

        Chunk chunk() {
            return ledger.chunk(chunk);
        }

        int position() {
            return ledger.start(chunk) + row;
        }

        void next() {
            if (++row == chunk().rows) {
                nextChunk();
            }
        }
    }
}
