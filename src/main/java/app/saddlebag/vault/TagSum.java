package app.saddlebag.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * A keyed sum over the authentication tags of a set of cells, by which the set is known without opening any of them: each
 * tag is encrypted (AES-256) under a key of its own and the results are added modulo 2<sup>128</sup>. Adding, replacing and
 * removing a cell is arithmetic on the sum; who lacks the key cannot make another set with the same sum. Immutable.
 *
 * @param high the upper 64 bits
 * @param low  the lower 64 bits
 */
public record TagSum(long high, long low) {

    public static final TagSum EMPTY = new TagSum(0, 0);

    public TagSum plus(TagSum other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new TagSum(high + other.high + carry, sum);
    }

    public TagSum minus(TagSum other) {
        long difference = low - other.low;
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        return new TagSum(high - other.high - borrow, difference);
    }

    /** Sums tags under one vault's key. Safe to share between threads. */
    public static final class Summing {

        private final SubKey key;

        Summing(SubKey key) {
            this.key = key;
        }

        /**
         * @param tags   one after the other, 16 bytes each
         * @param length how many bytes of the array are tags
         * @throws IllegalStateException when the vault is closed
         */
        public TagSum of(byte[] tags, int length) {
            if (length % Sealer.TAG_BYTES != 0) {
                throw new IllegalArgumentException("Not whole tags: " + length + " bytes");
            }
            byte[] blocks;
            try {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                blocks = cipher.doFinal(tags, 0, length);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The platform lacks AES-256", e);
            }
            long high = 0;
            long low = 0;
            for (int at = 0; at < length; at += Sealer.TAG_BYTES) {
                long sum = low + (long) LONGS.get(blocks, at + Long.BYTES);
                high += (long) LONGS.get(blocks, at) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
                low = sum;
            }
            Arrays.fill(blocks, (byte) 0);
            return new TagSum(high, low);
        }

        void close() {
            key.destroy();
        }
    }

    private static final java.lang.invoke.VarHandle LONGS =
            java.lang.invoke.MethodHandles.byteArrayViewVarHandle(long[].class, java.nio.ByteOrder.BIG_ENDIAN);
}
