package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Makes, opens and changes the file that holds a profile's master key under its passphrase. A file of the first version is
 * written in the present form when it is opened; what it was stays beside it as {@code keys.json.version-1}.
 *
 * <p>While a passphrase changes, {@code keys.json.new} and {@code keys.json.previous} stand beside the file. Whatever
 * step the computer stops at, {@code keys.json} is the old file or the new one, whole; the previous one goes when the
 * new one has been opened from the disk.
 */
final class KeysFile {

    /** From a passphrase to the key that wraps; in the program always {@link Argon2#derive}. */
    interface Derivation {
        SubKey derive(Argon2Cost cost, char[] passphrase, byte[] salt);
    }

    /**
     * What an opened file gives; the receiver destroys the master key.
     *
     * @param stamp of the newest database the keys have seen, not yet checked; null when they have seen none
     */
    record Opened(byte[] profile, SubKey masterKey, KeysText.Stamp stamp) {

        static Opened random() {
            return new Opened(randomBytes(PROFILE_BYTES), new SubKey("AES", randomBytes(MASTER_KEY_BYTES)), null);
        }
    }

    /** @param bytes of the file, as they stand there */
    private record Found(KeysText keys, byte[] bytes) {
    }

    /** A change of passphrase and a stamp both rewrite a file; of those in one program only one does so at a time. */
    private static final Object REWRITING = new Object();

    private static final Logger LOG = System.getLogger(KeysFile.class.getName());
    private static final int PROFILE_BYTES = 16;
    private static final int MASTER_KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final Path fresh;
    private final Path previous;
    private final Disk disk;
    private final Derivation derivation;

    KeysFile(Path file, Disk disk, Derivation derivation) {
        this.file = file.toAbsolutePath();
        this.fresh = this.file.resolveSibling(file.getFileName() + ".new");
        this.previous = this.file.resolveSibling(file.getFileName() + ".previous");
        this.disk = disk;
        this.derivation = derivation;
    }

    /** Makes a master key and its file. An existing file is never written over: with it would go all it opens. */
    Opened create(char[] passphrase, Argon2Cost cost) {
        if (disk.exists(file) || disk.exists(previous)) {
            throw new ProblemException("keys.exists");
        }
        Opened opened = Opened.random();
        try {
            disk.delete(fresh);
            disk.write(fresh, wrap(KeysText.of(opened.profile), opened, passphrase, cost).bytes());
            disk.sync(fresh);
            disk.replace(file, fresh);
            disk.syncFolder(file.getParent());
            return opened;
        } catch (IOException e) {
            opened.masterKey.destroy();
            throw new ProblemException("keys.unwritable", e);
        }
    }

    Opened open(char[] passphrase) {
        boolean damaged = disk.exists(previous) && !isReadable(file);
        Found found = read(damaged ? previous : file);
        KeysText keys = found.keys;
        SubKey wrapping = derivation.derive(keys.passphrase().cost(), passphrase, keys.passphrase().salt());
        try {
            Opened opened = unwrap(keys, wrapping);
            settle(damaged, found, keys.isOld() ? wrap(keys, opened, wrapping, keys.passphrase().cost(),
                    keys.passphrase().salt()) : null);
            return opened;
        } finally {
            wrapping.destroy();
        }
    }

    /** @param renewed the file in its present form; null when it has it already */
    private void settle(boolean damaged, Found found, KeysText renewed) {
        try {
            if (damaged) {
                disk.replace(file, previous);
            }
            disk.delete(previous);
            disk.delete(fresh);
            if (renewed != null) {
                Path kept = file.resolveSibling(file.getFileName() + ".version-1");
                disk.delete(kept);
                disk.write(kept, found.bytes);
                disk.sync(kept);
                replace(renewed);
            }
        } catch (IOException e) {
            // The profile is open and whole. What is left to do is tried again at the next unlock.
            LOG.log(Level.WARNING, "The key file is not in order yet: {0}", e.getMessage());
        }
    }

    private void replace(KeysText with) throws IOException {
        disk.delete(fresh);
        disk.write(fresh, with.bytes());
        disk.sync(fresh);
        disk.replace(file, fresh);
        disk.syncFolder(file.getParent());
    }

    /** Notes how far the database has come. What the disk refuses is noted the next time. */
    void stamp(KeysText.Stamp stamp) {
        synchronized (REWRITING) {
            try {
                KeysText current = read(file).keys;
                if (!current.isOld() && (current.stamp() == null || current.stamp().generation() < stamp.generation())) {
                    replace(current.with(stamp));
                }
            } catch (IOException | ProblemException e) {
                LOG.log(Level.WARNING, "The key file could not note how far the database has come: {0}", e.getMessage());
            }
        }
    }

    /**
     * @throws WrongPassphraseException when the old one does not open the file; nothing was touched then
     * @throws ProblemException         {@code passphrase.unchanged} when the old one still holds, {@code
     *                                  passphrase.unconfirmed} when the new one is in force but the disk failed before
     *                                  all was settled
     */
    void change(char[] oldPassphrase, char[] newPassphrase, Argon2Cost cost) {
        synchronized (REWRITING) {
            Found current = read(file);
            Opened opened = unwrap(current.keys, oldPassphrase);
            try {
                KeysText changed = wrap(current.keys, opened, newPassphrase, current.keys.passphrase().cost().dearer(cost));
                try {
                    swap(current, changed, newPassphrase);
                } catch (IOException | ProblemException e) {
                    throw new ProblemException(holds(current, e) ? "passphrase.unchanged" : "passphrase.unconfirmed", e);
                }
            } finally {
                opened.masterKey.destroy();
            }
        }
    }

    private void swap(Found current, KeysText changed, char[] newPassphrase) throws IOException {
        disk.delete(fresh);
        disk.delete(previous);
        disk.write(fresh, changed.bytes());
        disk.sync(fresh);
        disk.write(previous, current.bytes);
        disk.sync(previous);
        disk.syncFolder(file.getParent());
        disk.replace(file, fresh);
        disk.syncFolder(file.getParent());
        unwrap(read(file).keys, newPassphrase).masterKey.destroy();
        disk.delete(previous);
        disk.syncFolder(file.getParent());
    }

    /** Whether the file still says what it said, as far as it can be read after a failure. */
    private boolean holds(Found keys, Exception failure) {
        try {
            return Arrays.equals(disk.read(file, KeysText.LIMIT_BYTES), keys.bytes);
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private boolean isReadable(Path candidate) {
        try {
            read(candidate);
            return true;
        } catch (NewerKeysException e) {
            return true; // to be reported as such, not to be replaced by an older one
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "The key file cannot be read ({0}); the previous one stands in", e.getMessage());
            return false;
        }
    }

    private Found read(Path candidate) {
        if (!disk.exists(candidate)) {
            throw new ProblemException("keys.missing");
        }
        try {
            byte[] bytes = disk.read(candidate, KeysText.LIMIT_BYTES);
            return new Found(KeysText.parse(bytes), bytes);
        } catch (IOException e) {
            throw new UnreadableKeysException(e);
        }
    }

    private KeysText wrap(KeysText keys, Opened opened, char[] passphrase, Argon2Cost cost) {
        if (passphrase.length == 0) {
            throw new ProblemException("passphrase.empty");
        }
        byte[] salt = randomBytes(Argon2.SALT_BYTES);
        SubKey wrapping = derivation.derive(cost, passphrase, salt);
        try {
            return wrap(keys, opened, wrapping, cost, salt);
        } finally {
            wrapping.destroy();
        }
    }

    private static KeysText wrap(KeysText keys, Opened opened, SubKey wrapping, Argon2Cost cost, byte[] salt) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] header = KeysText.header(opened.profile, cost, salt);
        byte[] master = opened.masterKey.getEncoded();
        try {
            return keys.with(new KeysText.Slot(cost, salt, header, nonce,
                    crypt(Cipher.ENCRYPT_MODE, wrapping, nonce, header, master)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        } finally {
            Arrays.fill(master, (byte) 0);
        }
    }

    private Opened unwrap(KeysText keys, char[] passphrase) {
        SubKey wrapping = derivation.derive(keys.passphrase().cost(), passphrase, keys.passphrase().salt());
        try {
            return unwrap(keys, wrapping);
        } finally {
            wrapping.destroy();
        }
    }

    private static Opened unwrap(KeysText keys, SubKey wrapping) {
        KeysText.Slot slot = keys.passphrase();
        try {
            byte[] master = crypt(Cipher.DECRYPT_MODE, wrapping, slot.nonce(), slot.header(), slot.wrapped());
            return new Opened(keys.profile(), new SubKey("AES", master), keys.stamp());
        } catch (AEADBadTagException e) {
            throw new WrongPassphraseException(e);
        } catch (GeneralSecurityException e) {
            throw new UnreadableKeysException(e);
        }
    }

    private static byte[] crypt(int mode, SubKey key, byte[] nonce, byte[] header, byte[] input)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher.doFinal(input);
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
