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
 * Seals and opens the cells of one purpose, column by column ({@link #column}).
 *
 * <p>A cell is {@code version ‖ nonce ‖ ciphertext ‖ tag} under AES-256-GCM. Its place (profile, table, column, row, and
 * since version 2 whatever the row keeps readable) is associated data: a cell that was changed, cut or moved does not
 * open. Each version ever written stays readable, but only where it belongs: {@link #openFirstVersion} is for the
 * migration of databases of the first version. Safe to share between threads. Ciphers are kept in a pool of their own
 * rather than in thread locals, so that closing overwrites every expanded key.
 */
public final class Sealer {

    /** What sealing adds to the plain bytes. */
    public static final int OVERHEAD = 1 + Sealer.NONCE_BYTES + Sealer.TAG_BYTES;

    /** Of the authentication tag that every cell ends with. */
    public static final int TAG_BYTES = 16;

    private static final byte FIRST_VERSION = 1;
    private static final byte VERSION = 2;
    private static final int NONCE_BYTES = 12;

    private final byte[] profile;
    private final SubKey key;
    private final SecureRandom random;
    private final Queue<Tool> idle = new ConcurrentLinkedQueue<>();

    /** A cipher, and nonces drawn ahead: drawing twelve bytes at a time takes as long as sealing them. */
    private static final class Tool {
        private final Cipher cipher;
        private final byte[] nonces = new byte[128 * NONCE_BYTES];
        private int used = nonces.length;

        /** A cipher whose first key is gone already takes no other after it, not even nobody's: it has one before. */
        private Tool(Cipher cipher) {
            Forgetting.gcm(cipher);
            this.cipher = cipher;
        }

        void nonce(SecureRandom random, byte[] cell) {
            if (used == nonces.length) {
                random.nextBytes(nonces);
                used = 0;
            }
            System.arraycopy(nonces, used, cell, 1, NONCE_BYTES);
            used += NONCE_BYTES;
        }
    }

    Sealer(byte[] profile, SubKey key, SecureRandom random) {
        this.profile = profile;
        this.key = key;
        this.random = random;
    }

    /** The cells of one column. */
    public CellSealer column(String table, String column) {
        return new CellSealer(this, table + "." + column, place(table, column));
    }

    byte[] seal(byte[] place, byte[] plain) {
        byte[] cell = new byte[OVERHEAD + plain.length];
        cell[0] = VERSION;
        Tool tool = take();
        try {
            tool.nonce(random, cell);
            tool.cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, cell, 1, NONCE_BYTES));
            tool.cipher.updateAAD(place);
            tool.cipher.doFinal(plain, 0, plain.length, cell, 1 + NONCE_BYTES);
            return cell;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        } finally {
            giveBack(tool);
        }
    }

    byte[] open(String name, byte[] place, byte[] cell) {
        return open(VERSION, name, place, cell);
    }

    /**
     * Opens a cell of a database of the first version, which was bound to profile, table, column and row alone.
     *
     * @throws TamperedException     when the cell is not what was sealed at this place
     * @throws IllegalStateException when the vault is closed
     */
    public byte[] openFirstVersion(String table, String column, long rowId, byte[] cell) {
        byte[] place = place(table, column);
        return open(FIRST_VERSION, table + "." + column,
                ByteBuffer.allocate(place.length + Long.BYTES).put(place).putLong(rowId).array(), cell);
    }

    int open(String name, byte[] place, byte[] cells, int from, int length, byte[] plain, int to) {
        if (length < OVERHEAD || cells[from] != VERSION) {
            throw new TamperedException(name, null);
        }
        Tool tool = take();
        try {
            tool.cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, cells, from + 1, NONCE_BYTES));
            tool.cipher.updateAAD(place);
            return tool.cipher.doFinal(cells, from + 1 + NONCE_BYTES, length - 1 - NONCE_BYTES, plain, to);
        } catch (AEADBadTagException e) {
            throw new TamperedException(name, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        } finally {
            giveBack(tool);
        }
    }

    private byte[] open(byte version, String name, byte[] place, byte[] cell) {
        if (cell == null || cell.length < OVERHEAD || cell[0] != version) {
            throw new TamperedException(name, null);
        }
        Tool tool = take();
        try {
            tool.cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, cell, 1, NONCE_BYTES));
            tool.cipher.updateAAD(place);
            return tool.cipher.doFinal(cell, 1 + NONCE_BYTES, cell.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new TamperedException(name, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        } finally {
            giveBack(tool);
        }
    }

    private byte[] place(String table, String column) {
        byte[] tableName = table.getBytes(StandardCharsets.UTF_8);
        byte[] columnName = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(profile.length + tableName.length + columnName.length + 3 * Integer.BYTES)
                .putInt(profile.length).put(profile)
                .putInt(tableName.length).put(tableName)
                .putInt(columnName.length).put(columnName).array();
    }

    private Tool take() {
        Tool tool = idle.poll();
        try {
            return tool != null ? tool : new Tool(Cipher.getInstance("AES/GCM/NoPadding"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        }
    }

    private void giveBack(Tool tool) {
        idle.add(tool);
        if (key.isDestroyed()) { // meanwhile, and whoever closed may not have met it
            forgetAll();
        }
    }

    void close() {
        key.destroy();
        forgetAll();
    }

    private void forgetAll() {
        for (Tool tool = idle.poll(); tool != null; tool = idle.poll()) {
            Forgetting.gcm(tool.cipher);
        }
    }
}
