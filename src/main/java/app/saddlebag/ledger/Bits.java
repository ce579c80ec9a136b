package app.saddlebag.ledger;

import java.util.function.IntConsumer;

/** Sets of rows of one chunk, a bit a row. */
final class Bits {

    /** By row of a word, its bit. Adding bits up by way of this table is what the virtual machine turns into vectors. */
    private static final long[] BIT = new long[64];
    private static final int[] LOW_BIT = new int[32];

    static {
        for (int i = 0; i < 64; i++) {
            BIT[i] = 1L << i;
            LOW_BIT[i & 31] = 1 << i;
        }
    }

    private Bits() {
    }

    /** The rows up to the next full word: columns are that long, so that words need no end of their own. */
    static int padded(int rows) {
        return words(rows) << 6;
    }

    /**
     * Of the 64 values from {@code base}, those from {@code least} to {@code most}, as bits. The limits and ordinary
     * values are within ±(2^62 + 1); the two least longs lie outside every interval.
     */
    static long within(long[] values, int base, long least, long most) {
        long outside = 0;
        for (int i = 0; i < 64; i++) {
            long value = values[base + i];
            outside |= ((value - least | most - value) >> 63) & BIT[i];
        }
        return ~outside;
    }

    /** The same of ints, whose limits and ordinary values are within ±2^30. */
    static long within(int[] values, int base, int least, int most) {
        return ~(outside(values, base, least, most) & 0xFFFF_FFFFL | (long) outside(values, base + 32, least, most) << 32);
    }

    private static int outside(int[] values, int base, int least, int most) {
        int outside = 0;
        for (int i = 0; i < 32; i++) {
            int value = values[base + i];
            outside |= ((value - least | most - value) >> 31) & LOW_BIT[i];
        }
        return outside;
    }

    /** Of the 64 values from {@code base}, those that have every bit of {@code wanted}, as bits. */
    static long having(long[] values, int base, long wanted) {
        long lacking = 0;
        for (int i = 0; i < 64; i++) {
            long missing = wanted & ~values[base + i];
            lacking |= ((missing | -missing) >> 63) & BIT[i];
        }
        return ~lacking;
    }

    /** Of the 64 codes from {@code base}, those whose mask is set, as bits; a mask has all bits or none. */
    static long masked(char[] codes, int base, long[] masks) {
        long bits = 0;
        for (int i = 0; i < 64; i++) {
            bits |= masks[codes[base + i]] & BIT[i];
        }
        return bits;
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

    static long[] and(long[] some, long[] others) {
        long[] both = new long[some.length];
        for (int w = 0; w < both.length; w++) {
            both[w] = some[w] & others[w];
        }
        return both;
    }

    static long[] or(long[] some, long[] others) {
        long[] either = new long[some.length];
        for (int w = 0; w < either.length; w++) {
            either[w] = some[w] | others[w];
        }
        return either;
    }

    static long[] without(long[] some, long[] others) {
        long[] rest = new long[some.length];
        for (int w = 0; w < rest.length; w++) {
            rest[w] = some[w] & ~others[w];
        }
        return rest;
    }

    /** Writes the rows that are set, in order; how many. */
    static int list(long[] bits, int[] rows) {
        int count = 0;
        for (int w = 0; w < bits.length; w++) {
            for (long word = bits[w]; word != 0; word &= word - 1) {
                rows[count++] = (w << 6) + Long.numberOfTrailingZeros(word);
            }
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
