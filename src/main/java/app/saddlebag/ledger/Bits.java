package app.saddlebag.ledger;

import java.util.function.IntConsumer;

/** Sets of rows of one chunk, a bit a row. */
final class Bits {

    private Bits() {
    }

    static int words(int rows) {
        return (rows + 63) >>> 6;
    }

    static long[] all(int rows) {
        long[] bits = new long[words(rows)];
        java.util.Arrays.fill(bits, -1L);
        if ((rows & 63) != 0) {
            bits[bits.length - 1] = (1L << rows) - 1;
        }
        return bits;
    }

    static boolean get(long[] bits, int row) {
        return (bits[row >>> 6] >>> row & 1) != 0;
    }

    static void set(long[] bits, int row) {
        bits[row >>> 6] |= 1L << row;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static void forEach(long[] bits, IntConsumer action) {
        for (int w = 0; w < bits.length; w++) {
            for (long word = bits[w]; word != 0; word &= word - 1) {
                action.accept((w << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /** The row of the {@code index}-th set bit. */
    static int select(long[] bits, int index) {
        int left = index;
        for (int w = 0; w < bits.length; w++) {
            int here = Long.bitCount(bits[w]);
            if (left < here) {
                long word = bits[w];
                for (; left > 0; left--) {
                    word &= word - 1;
                }
                return (w << 6) + Long.numberOfTrailingZeros(word);
            }
            left -= here;
        }
        throw new IndexOutOfBoundsException(index);
    }
}
