package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens the cells of one purpose.
 *
 * <p>A cell is {@code version ‖ nonce ‖ ciphertext ‖ tag} under AES-256-GCM. Its place (profile, table, column, row)
 * is associated data: a cell that was changed, cut or moved does not open. Safe to share between threads. Ciphers are
 * kept in a pool of their own rather than in thread locals, so that closing lets go of every expanded key.
 */
public final class Sealer {

    /** What sealing adds to the plain bytes. */
    public static final int OVERHEAD = 1 + Sealer.NONCE_BYTES + Sealer.TAG_BYTES;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final byte[] profile;
    private final SubKey key;
    private final SecureRandom random;
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    Sealer(byte[] profile, SubKey key, SecureRandom random) {
        this.profile = profile;
        this.key = key;
        this.random = random;
    }

    /** @throws IllegalStateException when the vault is closed */
    public byte[] seal(String table, String column, long rowId, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] cell = new byte[OVERHEAD + plain.length];
        cell[0] = VERSION;
        System.arraycopy(nonce, 0, cell, 1, NONCE_BYTES);
        try {
            Cipher cipher = take();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
            cipher.updateAAD(place(table, column, rowId));
            cipher.doFinal(plain, 0, plain.length, cell, 1 + NONCE_BYTES);
            giveBack(cipher);
            return cell;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        }
    }

    /**
     * @throws TamperedException     when the cell is not what was sealed at this place
     * @throws IllegalStateException when the vault is closed
     */
    public byte[] open(String table, String column, long rowId, byte[] cell) {
        if (cell.length < OVERHEAD || cell[0] != VERSION) {
            throw new TamperedException(table + "." + column, null);
        }
        try {
            Cipher cipher = take();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, cell, 1, NONCE_BYTES));
            cipher.updateAAD(place(table, column, rowId));
            byte[] plain = cipher.doFinal(cell, 1 + NONCE_BYTES, cell.length - 1 - NONCE_BYTES);
            giveBack(cipher);
            return plain;
        } catch (AEADBadTagException e) {
            throw new TamperedException(table + "." + column, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        }
    }

    private byte[] place(String table, String column, long rowId) {
        byte[] tableName = table.getBytes(StandardCharsets.UTF_8);
        byte[] columnName = column.getBytes(StandardCharsets.UTF_8);
        int length = profile.length + tableName.length + columnName.length + 3 * Integer.BYTES + Long.BYTES;
        return ByteBuffer.allocate(length)
                .putInt(profile.length).put(profile)
                .putInt(tableName.length).put(tableName)
                .putInt(columnName.length).put(columnName)
                .putLong(rowId).array();
    }

    private Cipher take() throws GeneralSecurityException {
        Cipher cipher = idle.poll();
        return cipher != null ? cipher : Cipher.getInstance("AES/GCM/NoPadding");
    }

    private void giveBack(Cipher cipher) {
        if (!key.isDestroyed()) {
            idle.add(cipher);
        }
    }

    void close() {
        key.destroy();
        idle.clear();
    }
}
