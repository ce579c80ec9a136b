package app.saddlebag.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Digests of originals, by which what was said before is known again without opening it. When the source last looked
 * ({@code updated_at_timestamp}, API reference §10) says nothing of the transaction and is left out. Two checksums together: they
 * notice change, not malice, which has nothing to gain here, for a source may say what it likes anyway.
 */
public final class Telling {

    private static final byte[] LAST_LOOKED = "\"updated_at_timestamp\"".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_DIGITS = 18;
    /** How far before a byte the text may begin at the latest, were the byte part of it: most are not, and are stepped over. */
    private static final int[] STEPS = steps();

    private Telling() {
    }

    private static int[] steps() {
        int[] steps = new int[1 << Byte.SIZE];
        Arrays.fill(steps, LAST_LOOKED.length);
        for (int i = LAST_LOOKED.length - 1; i > 0; i--) {
            steps[LAST_LOOKED[i]] = i;
        }
        return steps;
    }

    /** @return never 0, which stands for none */
    public static long of(byte[] original) {
        return of(original, 0, original.length, indexOf(original, 0, original.length));
    }

    /**
     * Of an object within other bytes that nobody parsed. Where it is that of an object that somebody did, it is one as well.
     *
     * @return 0 where what is left out might keep it from being one
     */
    static long ofUnparsed(byte[] bytes, int from, int to) {
        int looked = indexOf(bytes, from, to);
        return looked >= 0 && !isPlainNumber(bytes, looked + LAST_LOOKED.length, to) ? 0 : of(bytes, from, to, looked);
    }

    private static long of(byte[] bytes, int from, int to, int looked) {
        CRC32 high = new CRC32();
        CRC32C low = new CRC32C();
        if (looked < 0) {
            update(bytes, from, to, high, low);
        } else {
            int after = looked + LAST_LOOKED.length;
            while (after < to && bytes[after] != ',' && bytes[after] != '}') {
                after++;
            }
            update(bytes, from, looked, high, low);
            update(bytes, after, to, high, low);
        }
        long digest = high.getValue() << Integer.SIZE | low.getValue();
        return digest == 0 || digest == StoredTransaction.VANISHING ? 1 : digest;
    }

    private static void update(byte[] bytes, int from, int to, Checksum high, Checksum low) {
        high.update(bytes, from, to - from);
        low.update(bytes, from, to - from);
    }

    /** Whether {@code ": 123,"} or the like follows: some digits as JSON writes them, and an end. */
    private static boolean isPlainNumber(byte[] bytes, int from, int to) {
        int digits = from + 1;
        while (digits < to && bytes[digits] == ' ') {
            digits++;
        }
        int after = digits;
        while (after < to && bytes[after] >= '0' && bytes[after] <= '9') {
            after++;
        }
        return from < to && bytes[from] == ':' && after > digits && after - digits <= MOST_DIGITS && bytes[digits] != '0'
                && after < to && (bytes[after] == ',' || bytes[after] == '}');
    }

    private static int indexOf(byte[] bytes, int from, int to) {
        int at = to - LAST_LOOKED.length;
        while (at >= from && (bytes[at] != LAST_LOOKED[0] || !Arrays.equals(bytes, at, at + LAST_LOOKED.length, LAST_LOOKED, 0, LAST_LOOKED.length))) {
            at -= STEPS[bytes[at] & 0xFF];
        }
        return at < from ? -1 : at;
    }
}
