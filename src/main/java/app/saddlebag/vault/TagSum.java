package app.saddlebag.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;

/**
 * A keyed sum over a set of records, by which the set is known without opening any cell. A record is a cell's authentication
 * tag and what stands readable beside it; each gets a code of its own (a PMAC under AES-256, for records of one length), and
 * the codes are added modulo 2<sup>128</sup>. Adding, replacing and removing a record is arithmetic on the sum; who lacks the
 * key cannot make another set with the same sum. Immutable.
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

    /** Sums records under one vault's key. Safe to share between threads. */
    public static final class Summing {

        /** Blocks of sixteen bytes that a record has at most. */
        private static final int MOST_BLOCKS = 16;
        private static final int BLOCK = 16;

        private final SubKey key;
        private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();
        /** One per place in a record, so that blocks cannot change places; the last is for the record as a whole. */
        private final long[] masks;

        Summing(SubKey key) {
            this.key = key;
            byte[] places = new byte[BLOCK * (MOST_BLOCKS + 1)];
            for (int place = 0; place <= MOST_BLOCKS; place++) {
                places[BLOCK * place] = (byte) 0xff;
                places[BLOCK * place + BLOCK - 1] = (byte) place;
            }
            byte[] encrypted = encrypted(places, places.length);
            masks = new long[2 * (MOST_BLOCKS + 1)];
            for (int i = 0; i < masks.length; i++) {
                masks[i] = (long) LONGS.get(encrypted, i * Long.BYTES);
            }
        }

        /**
         * @param records one after the other; the array is overwritten
         * @param length  how many bytes of the array are records
         * @param width   of each: whole blocks of sixteen bytes, at most sixteen of them
         * @throws IllegalStateException when the vault is closed
         */
        public TagSum of(byte[] records, int length, int width) {
            if (width % BLOCK != 0 || width > MOST_BLOCKS * BLOCK || length % width != 0) {
                throw new IllegalArgumentException("Not whole records: " + length + " bytes of " + width);
            }
            int longs = width / Long.BYTES;
            for (int at = 0; at < length; at += Long.BYTES) {
                LONGS.set(records, at, (long) LONGS.get(records, at) ^ masks[at / Long.BYTES % longs]);
            }
            byte[] blocks = encrypted(records, length);
            int codes = 0;
            for (int at = 0; at < length; at += width) {
                long high = masks[2 * MOST_BLOCKS];
                long low = masks[2 * MOST_BLOCKS + 1];
                for (int block = at; block < at + width; block += BLOCK) {
                    high ^= (long) LONGS.get(blocks, block);
                    low ^= (long) LONGS.get(blocks, block + Long.BYTES);
                }
                LONGS.set(blocks, codes, high);
                LONGS.set(blocks, codes + Long.BYTES, low);
                codes += BLOCK;
            }
            return added(encrypted(blocks, codes));
        }

        private static TagSum added(byte[] codes) {
            long high = 0;
            long low = 0;
            for (int at = 0; at < codes.length; at += BLOCK) {
                long sum = low + (long) LONGS.get(codes, at + Long.BYTES);
                high += (long) LONGS.get(codes, at) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
                low = sum;
            }
            return new TagSum(high, low);
        }

        private byte[] encrypted(byte[] blocks, int length) {
            Cipher cipher = take();
            try {
                return cipher.doFinal(blocks, 0, length);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The platform lacks AES-256", e);
            } finally {
                giveBack(cipher);
            }
        }

        private Cipher take() {
            Cipher present = key.isDestroyed() ? null : idle.poll();
            if (present != null) {
                return present;
            }
            try {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The platform lacks AES-256", e);
            }
        }

        private void giveBack(Cipher cipher) {
            idle.add(cipher);
            if (key.isDestroyed()) { // meanwhile, and whoever closed may not have met it
                forgetAll();
            }
        }

        private void forgetAll() {
            for (Cipher cipher = idle.poll(); cipher != null; cipher = idle.poll()) {
                Forgetting.ecb(cipher);
            }
        }

        void close() {
            key.destroy();
            forgetAll();
            Arrays.fill(masks, 0);
        }
    }

    private static final java.lang.invoke.VarHandle LONGS =
            java.lang.invoke.MethodHandles.byteArrayViewVarHandle(long[].class, java.nio.ByteOrder.BIG_ENDIAN);
}
