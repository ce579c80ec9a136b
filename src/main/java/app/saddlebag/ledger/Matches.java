package app.saddlebag.ledger;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.model.Overlay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The rows a search found, as positions in its ledger, and what can be said of them together. Immutable and safe between
 * threads.
 */
public final class Matches {

    private final Ledger ledger;
    /** By chunk, a bit a row. */
    private final long[][] rows;
    /** Matches in all chunks before each. */
    private final int[] before;
    private final Sums sums;
    private final TooCostlyException problem;
    /** Positions in the order asked for; null for the ledger's own. */
    private final int[] order;

    Matches(Ledger ledger, long[][] rows, int[] before, Sums sums, TooCostlyException problem) {
        this(ledger, rows, before, sums, problem, null);
    }

    private Matches(Ledger ledger, long[][] rows, int[] before, Sums sums, TooCostlyException problem,
                    int[] order) {
        this.ledger = ledger;
        this.rows = rows;
        this.before = before;
        this.sums = sums;
        this.problem = problem;
        this.order = order;
    }

    static Matches none(Ledger ledger, TooCostlyException problem) {
        long[][] rows = new long[ledger.chunkCount()][];
        for (int c = 0; c < rows.length; c++) {
            rows[c] = new long[Bits.words(ledger.chunk(c).rows)];
        }
        return new Matches(ledger, rows, new int[rows.length + 1], Sums.NOTHING, problem);
    }

    public int size() {
        return before[rows.length];
    }

    /** Why there is no answer; then no row is among the matches. */
    public Optional<TooCostlyException> problem() {
        return Optional.ofNullable(problem);
    }

    /** Where the {@code index}-th match stands in the ledger. */
    public int position(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        if (order != null) {
            return order[index];
        }
        int found = Arrays.binarySearch(before, index);
        int chunk = found >= 0 ? found : -found - 2;
        while (before[chunk + 1] <= index) {
            chunk++;
        }
        return ledger.start(chunk) + Bits.select(rows[chunk], index - before[chunk]);
    }

    /** Positions of all matches, in order. */
    public int[] positions() {
        if (order != null) {
            return order.clone();
        }
        int[] positions = new int[size()];
        int[] filled = {0};
        for (int c = 0; c < rows.length; c++) {
            int start = ledger.start(c);
            Bits.forEach(rows[c], row -> positions[filled[0]++] = start + row);
        }
        return positions;
    }

    /** What they come to, and what is left out of it. */
    public Sums sums() {
        return sums;
    }

    /** What those that count come to: a line for each currency that occurs, by its code; rows without one come last. */
    public List<Totals> totals() {
        return sums.counted();
    }

    /**
     * The same over some of the matches.
     *
     * @param indices of matches; each counts once
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Sums sums(IntStream indices, SearchCancellation cancellation) {
        long[][] some = none(ledger, null).rows;
        indices.forEach(index -> {
            if ((index & 0xFFF) == 0) {
                cancellation.check();
            }
            int position = position(index);
            int chunk = ledger.chunkOf(position);
            Bits.set(some[chunk], position - ledger.start(chunk));
        });
        SumsTally tally = new SumsTally(ledger);
        for (int c = 0; c < some.length; c++) {
            tally.add(ledger.chunk(c), some[c], Bits.count(some[c]));
        }
        return tally.sums();
    }

    /**
     * What the person added to some of the matches: each addition that occurs, {@link Overlay#NONE} included, and on how many.
     *
     * @param indices of matches; each counts as often as it comes
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Map<Overlay, Integer> overlays(IntStream indices, SearchCancellation cancellation) {
        int[] counts = new int[Math.max(1, ledger.dictionaries().overlays.size())];
        each(indices, cancellation, (chunk, row) -> counts[chunk.overlays.get(row)]++);
        Map<Overlay, Integer> added = new HashMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                added.merge(ledger.dictionaries().overlay(code), counts[code], Integer::sum);
            }
        }
        return added;
    }

    /**
     * Local numbers of some of the matches, in the order of the indices.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public long[] ids(IntStream indices, SearchCancellation cancellation) {
        LongStream.Builder ids = LongStream.builder();
        each(indices, cancellation, (chunk, row) -> ids.add(chunk.ids[row]));
        return ids.build().toArray();
    }

    private void each(IntStream indices, SearchCancellation cancellation, ObjIntConsumer<Chunk> action) {
        indices.forEach(index -> {
            if ((index & 0xFFF) == 0) {
                cancellation.check();
            }
            int position = position(index);
            int chunk = ledger.chunkOf(position);
            action.accept(ledger.chunk(chunk), position - ledger.start(chunk));
        });
    }

    /**
     * The same rows in another order. The first order by description of a ledger ranks all its descriptions, which takes
     * about a second for a million; {@link Ledger#rankDescriptions} does so beforehand.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Matches sorted(SortKey key, boolean ascending, SearchCancellation cancellation) {
        return new Matches(ledger, rows, before, sums, problem,
                new Sorter(ledger, key, ascending, cancellation).sorted(this));
    }

    /**
     * Positions of the first {@code count} matches in another order, without ordering the rest.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public int[] first(SortKey key, boolean ascending, int count, SearchCancellation cancellation) {
        return new Sorter(ledger, key, ascending, cancellation).first(this, count);
    }

    /** Groups that have rows which count: months newest first, others by their number of rows. */
    public List<Group> groups(GroupKey key) {
        return groups(key, Basis.COUNTED);
    }

    /** The same of the rows that a sum on this basis is made of. */
    public List<Group> groups(GroupKey key, Basis basis) {
        return new Grouping(ledger).groups(key, basis == Basis.AS_TOLD || !sums.leavesOut() ? rows : counting());
    }

    /**
     * The same by a name that is found for each row.
     *
     * @param name gives a row's name, or null for none; the cursor moves on afterwards
     */
    public List<Group> groups(Function<RowCursor, String> name, Basis basis) {
        return new Grouping(ledger).byName(name, basis == Basis.AS_TOLD || !sums.leavesOut() ? rows : counting());
    }

    private long[][] counting() {
        long[][] counting = rows.clone();
        for (int c = 0; c < rows.length; c++) {
            long[] uncounted = ledger.chunk(c).uncounted;
            counting[c] = uncounted == null ? rows[c] : Bits.without(rows[c], uncounted);
        }
        return counting;
    }

    /**
     * What occurs in a field and how often, most often first: shops, categories, currencies, banks, tags, kinds, and names
     * of products.
     *
     * @throws IllegalArgumentException for amounts, dates, and texts that are the row's own
     */
    public List<Facet<String>> values(Field field) {
        return new FacetCounts(ledger, rows).values(field);
    }

    /** Products that rows lie on and how many, most first. */
    public List<Facet<ProductRef>> products() {
        return new FacetCounts(ledger, rows).products();
    }

    /** Handles of all matches, in the ledger's order. */
    int[] handles() {
        int[] handles = new int[size()];
        int[] filled = {0};
        for (int c = 0; c < rows.length; c++) {
            int chunk = c;
            Bits.forEach(rows[c], row -> handles[filled[0]++] = Handle.of(chunk, row));
        }
        return handles;
    }

    long[] rows(int chunk) {
        return rows[chunk];
    }
}
