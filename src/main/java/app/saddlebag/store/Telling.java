package app.saddlebag.store;

import java.nio.charset.StandardCharsets;
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

    private Telling() {
    }

    /** @return never 0, which stands for none */
    public static long of(byte[] original) {
        CRC32 high = new CRC32();
        CRC32C low = new CRC32C();
        int looked = indexOf(original);
        if (looked < 0) {
            update(original, 0, original.length, high, low);
        } else {
            int after = looked + LAST_LOOKED.length;
            while (after < original.length && original[after] != ',' && original[after] != '}') {
                after++;
            }
            update(original, 0, looked, high, low);
            update(original, after, original.length - after, high, low);
        }
        long digest = high.getValue() << Integer.SIZE | low.getValue();
        return digest == 0 || digest == StoredTransaction.VANISHING ? 1 : digest;
    }

    private static void update(byte[] original, int from, int length, Checksum... digests) {
        for (Checksum digest : digests) {
            digest.update(original, from, length);
        }
    }

    private static int indexOf(byte[] original) {
        outer:
        for (int at = original.length - LAST_LOOKED.length; at >= 0; at--) {
            for (int i = 0; i < LAST_LOOKED.length; i++) {
                if (original[at + i] != LAST_LOOKED[i]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }
}
