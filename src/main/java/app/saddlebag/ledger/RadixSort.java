package app.saddlebag.ledger;

/** Sorts rows by a number each, in time that grows with the rows alone; equal numbers keep their order. */
final class RadixSort {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private RadixSort() {
    }

    static int[] identity(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        return order;
    }

    /**
     * Puts {@code order} in ascending order of {@code keys}.
     *
     * @param order indices into the keys
     */
    static void sort(int[] order, long[] keys) {
        long varying = 0;
        for (int index : order) {
            varying |= keys[index] ^ keys[order[0]];
        }
        int[] from = order;
        int[] to = new int[order.length];
        for (int shift = 0; shift < 64; shift += BITS) {
            // Digits that are the same in every key order nothing.
            if ((varying >>> shift & BUCKETS - 1) != 0) {
                distribute(from, to, keys, shift);
                int[] swap = from;
                from = to;
                to = swap;
            }
        }
        if (from != order) {
            System.arraycopy(from, 0, order, 0, order.length);
        }
    }

    private static void distribute(int[] from, int[] to, long[] keys, int shift) {
        int[] next = new int[BUCKETS + 1];
        for (int index : from) {
            next[digit(keys[index], shift) + 1]++;
        }
        for (int i = 0; i < BUCKETS; i++) {
            next[i + 1] += next[i];
        }
        for (int index : from) {
            to[next[digit(keys[index], shift)]++] = index;
        }
    }

    /** Digits of the number as if the least long were zero, so that negative keys come first. */
    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & BUCKETS - 1;
    }
}
