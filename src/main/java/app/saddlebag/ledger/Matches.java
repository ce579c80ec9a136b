package app.saddlebag.ledger;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.regex.TooCostlyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private final List<Totals> totals;
    private final TooCostlyException problem;
    /** Positions in the order asked for; null for the ledger's own. */
    private final int[] order;

    Matches(Ledger ledger, long[][] rows, int[] before, List<Totals> totals, TooCostlyException problem) {
        this(ledger, rows, before, totals, problem, null);
    }

    private Matches(Ledger ledger, long[][] rows, int[] before, List<Totals> totals, TooCostlyException problem,
                    int[] order) {
        this.ledger = ledger;
        this.rows = rows;
        this.before = before;
        this.totals = totals;
        this.problem = problem;
        this.order = order;
    }

    static Matches none(Ledger ledger, TooCostlyException problem) {
        long[][] rows = new long[ledger.chunkCount()][];
        for (int c = 0; c < rows.length; c++) {
            rows[c] = new long[Bits.words(ledger.chunk(c).rows)];
        }
        return new Matches(ledger, rows, new int[rows.length + 1], List.of(), problem);
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

    /** A line for each currency that occurs, by its code; rows without a currency come last. */
    public List<Totals> totals() {
        return totals;
    }

    /**
     * The same over some of the matches.
     *
     * @param indices of matches; each counts once
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<Totals> totals(IntStream indices, SearchCancellation cancellation) {
        long[][] some = none(ledger, null).rows;
        indices.forEach(index -> {
            if ((index & 0xFFF) == 0) {
                cancellation.check();
            }
            int position = position(index);
            int chunk = ledger.chunkOf(position);
            Bits.set(some[chunk], position - ledger.start(chunk));
        });
        Tally tally = Tally.byCurrency(ledger);
        for (int c = 0; c < some.length; c++) {
            tally.add(ledger.chunk(c), some[c], Bits.count(some[c]));
        }
        return tally.totals(ledger.dictionaries().currencies);
    }

    /**
     * The same rows in another order. The first order by description of a ledger ranks all its descriptions, which takes
     * about a second for a million; {@link Ledger#rankDescriptions} does so beforehand.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Matches sorted(SortKey key, boolean ascending, SearchCancellation cancellation) {
        return new Matches(ledger, rows, before, totals, problem,
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

    /** Groups that have rows: months newest first, others by their number of rows. */
    public List<Group> groups(GroupKey key) {
        return new Grouping(ledger).groups(key, rows);
    }

    /**
     * What occurs in a field and how often, most often first: shops, categories, currencies, banks, tags, kinds, and names
     * of products.
     *
     * @throws IllegalArgumentException for amounts, dates, and texts that are the row's own
     */
    public List<Facet<String>> values(Field field) {
        return new Counting(ledger, rows).values(field);
    }

    /** Products that rows lie on and how many, most first. */
    public List<Facet<ProductRef>> products() {
        return new Counting(ledger, rows).products();
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
