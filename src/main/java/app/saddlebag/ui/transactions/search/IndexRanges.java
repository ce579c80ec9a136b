package app.saddlebag.ui.transactions.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A set of row indices kept as sorted, disjoint ranges: "every row" of a million costs two numbers, and taking one row
 * out of it costs four. Immutable.
 */
public final class IndexRanges {

    public static final IndexRanges NONE = new IndexRanges(new int[0]);

    /** from, to (exclusive), from, to, … strictly increasing. */
    private final int[] bounds;

    private IndexRanges(int[] bounds) {
        this.bounds = bounds;
    }

    /** The rows from {@code from} to before {@code to}; none when that is empty. */
    public static IndexRanges of(int from, int to) {
        return from < to ? new IndexRanges(new int[] {from, to}) : NONE;
    }

    /** @param ascending each index once */
    static IndexRanges of(IntStream ascending) {
        IntStream.Builder bounds = IntStream.builder();
        int[] last = {-1}; // where the range being read ends
        ascending.forEach(index -> {
            if (index != last[0]) {
                if (last[0] >= 0) {
                    bounds.add(last[0]);
                }
                bounds.add(index);
            }
            last[0] = index + 1;
        });
        if (last[0] >= 0) {
            bounds.add(last[0]);
        }
        int[] all = bounds.build().toArray();
        return all.length == 0 ? NONE : new IndexRanges(all);
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    public int size() {
        int size = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            size += bounds[i + 1] - bounds[i];
        }
        return size;
    }

    public boolean contains(int index) {
        int at = Arrays.binarySearch(bounds, index);
        int insertion = at >= 0 ? at + 1 : -at - 1;
        return (insertion & 1) == 1;
    }

    public IndexRanges plus(int from, int to) {
        return from < to ? merged(from, to, true) : this;
    }

    public IndexRanges minus(int from, int to) {
        return from < to ? merged(from, to, false) : this;
    }

    /** The part of the set before {@code size}. */
    public IndexRanges within(int size) {
        return minus(Math.max(0, size), Integer.MAX_VALUE);
    }

    /** Smallest index, or −1. */
    public int first() {
        return isEmpty() ? -1 : bounds[0];
    }

    /** In ascending order. */
    public IntStream stream() {
        return IntStream.range(0, bounds.length / 2).flatMap(i -> IntStream.range(bounds[2 * i], bounds[2 * i + 1]));
    }

    /** Bounds before the range, the range itself where it belongs to the set, bounds after it. */
    private IndexRanges merged(int from, int to, boolean inside) {
        int[] result = new int[bounds.length + 2];
        int length = 0;
        int i = 0;
        while (i < bounds.length && bounds[i] < from) {
            result[length++] = bounds[i++];
        }
        boolean insideBefore = (length & 1) == 1;
        if (inside != insideBefore) {
            result[length++] = from;
        }
        while (i < bounds.length && bounds[i] <= to) {
            i++;
        }
        boolean insideAfter = (i & 1) == 1;
        if (inside != insideAfter) {
            result[length++] = to;
        }
        while (i < bounds.length) {
            result[length++] = bounds[i++];
        }
        return length == 0 ? NONE : new IndexRanges(joined(result, length));
    }

    /** Drops pairs of equal bounds, which separate nothing. */
    private static int[] joined(int[] bounds, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (kept > 0 && bounds[kept - 1] == bounds[i]) {
                kept--;
            } else {
                bounds[kept++] = bounds[i];
            }
        }
        return Arrays.copyOf(bounds, kept);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexRanges ranges && Arrays.equals(bounds, ranges.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(bounds[i]).append("..").append(bounds[i + 1] - 1);
        }
        return text.append('}').toString();
    }
}
