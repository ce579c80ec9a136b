package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;

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
            return new Opened(Wrapping.randomBytes(PROFILE_BYTES),
                    new SubKey("AES", Wrapping.randomBytes(MASTER_KEY_BYTES)), null);
        }
    }

    /** @param bytes of the file, as they stand there */
    private record Found(KeysText keys, byte[] bytes) {
    }

    /** A change of passphrase and a stamp both rewrite a file; of those in one program only one does so at a time. */
    private static final Object REWRITING = new Object();

    private static final Refusal PASSPHRASE_REFUSED = new Refusal("passphrase.unchanged", "passphrase.unconfirmed");
    private static final Refusal SLOT_REFUSED = new Refusal("slot.unchanged", "slot.unconfirmed");
    private static final Logger LOG = System.getLogger(KeysFile.class.getName());
    private static final int PROFILE_BYTES = 16;
    private static final int MASTER_KEY_BYTES = 32;

    private final Path file;
    private final Path fresh;
    private final Path previous;
    private final Disk disk;
    private final Wrapping wrapping;
    private final Vaults.Keeper keeper;

    KeysFile(Path file, Disk disk, Derivation derivation) {
        this(file, disk, derivation, _ -> { });
    }

    /** @param keeper is given what the file says before a change, once it is known who asks for that */
    KeysFile(Path file, Disk disk, Derivation derivation, Vaults.Keeper keeper) {
        this.keeper = keeper;
        this.file = file.toAbsolutePath();
        this.fresh = this.file.resolveSibling(file.getFileName() + ".new");
        this.previous = this.file.resolveSibling(file.getFileName() + ".previous");
        this.disk = disk;
        this.wrapping = new Wrapping(derivation);
    }

    /** Makes a master key and its file. An existing file is never written over: with it would go all it opens. */
    Opened create(char[] passphrase, Argon2Cost cost) {
        if (disk.exists(file) || disk.exists(previous)) {
            throw new ProblemException("keys.exists");
        }
        Opened opened = Opened.random();
        try {
            disk.delete(fresh);
            disk.write(fresh, wrapping.close(KeysText.of(opened.profile), opened, passphrase, cost).bytes());
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
        boolean damaged = standsIn();
        Found found = read(damaged ? previous : file);
        KeysText keys = found.keys;
        SubKey key = wrapping.key(keys, passphrase);
        try {
            Opened opened = wrapping.open(keys, keys.passphrase(), key);
            settle(damaged, found, keys.isOld() ? wrapping.renewed(keys, opened, key) : null);
            return opened;
        } finally {
            key.destroy();
        }
    }

    /**
     * Opens by a secret that was random from the start.
     *
     * @param secret the caller's to wipe
     * @throws ProblemException {@code slot.none} when there is no such slot, {@code slot.wrong} when it does not open
     */
    Opened open(SlotKind kind, byte[] secret) {
        boolean damaged = standsIn();
        Found found = read(damaged ? previous : file);
        Opened opened = wrapping.open(found.keys, kind, secret);
        settle(damaged, found, null);
        return opened;
    }

    /** Whether the file itself is gone bad and the one before it is there. */
    private boolean standsIn() {
        return disk.exists(previous) && !isReadable(file);
    }

    /** Whether there is a slot of this kind, in whatever state. */
    boolean has(SlotKind kind) {
        return read(standsIn() ? previous : file).keys.has(kind);
    }

    byte[] profile() {
        return read(standsIn() ? previous : file).keys.profile();
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

    /** Notes how far the database has come, on a thread that is being ended too. What the disk refuses is noted the next time. */
    void stamp(KeysText.Stamp stamp) {
        synchronized (REWRITING) {
            try {
                Uninterrupted.run(() -> {
                    KeysText current = read(file).keys;
                    if (!current.isOld() && (current.stamp() == null || current.stamp().generation() < stamp.generation())) {
                        replace(current.with(stamp));
                    }
                });
            } catch (IOException | ProblemException e) {
                LOG.log(Level.WARNING, "The key file could not note how far the database has come: {0}", e.toString());
            }
        }
    }

    /**
     * Why a file could not be rewritten.
     *
     * @param unchanged   it says what it said
     * @param unconfirmed it says what it shall, but the disk failed before that was certain
     */
    private record Refusal(String unchanged, String unconfirmed) {
    }

    /** What opens the file as it stands. */
    private interface Opener {
        Opened open(KeysText keys);
    }

    /** What the file shall say. */
    private interface Change {
        KeysText of(KeysText keys, Opened opened);
    }

    /**
     * @throws WrongPassphraseException when the old one does not open the file; nothing was touched then
     * @throws ProblemException         {@code passphrase.unchanged} when the old one still holds, {@code
     *                                  passphrase.unconfirmed} when the new one is in force but the disk failed before
     *                                  all was settled
     */
    void change(char[] oldPassphrase, char[] newPassphrase, Argon2Cost cost) {
        rewrite(keys -> wrapping.open(keys, oldPassphrase), (keys, opened) -> wrapping.close(keys, opened, newPassphrase, cost),
                keys -> wrapping.open(keys, newPassphrase), PASSPHRASE_REFUSED);
    }

    /** As above where the old passphrase is forgotten and another slot's secret is there. */
    void change(SlotKind kind, byte[] secret, char[] newPassphrase, Argon2Cost cost) {
        rewrite(keys -> wrapping.open(keys, kind, secret), (keys, opened) -> wrapping.close(keys, opened, newPassphrase, cost),
                keys -> wrapping.open(keys, newPassphrase), PASSPHRASE_REFUSED);
    }

    /**
     * Gives a secret a slot; one of its kind that is there stops opening the file.
     *
     * @throws WrongPassphraseException when the passphrase does not open the file; nothing was touched then
     * @throws ProblemException         {@code slot.unchanged} when the file is as it was, {@code slot.unconfirmed} when the
     *                                  slot is there but the disk failed before all was settled
     */
    void add(char[] passphrase, SlotKind kind, byte[] secret) {
        rewrite(keys -> wrapping.open(keys, passphrase), (keys, opened) -> wrapping.close(keys, opened, kind, secret),
                keys -> wrapping.open(keys, kind, secret), SLOT_REFUSED);
    }

    /** What a slot opened it opens no more. The failures are those of {@link #add}. */
    void remove(char[] passphrase, SlotKind kind) {
        rewrite(keys -> wrapping.open(keys, passphrase), (keys, opened) -> keys.without(kind), keys -> wrapping.open(keys, passphrase),
                SLOT_REFUSED);
    }

    private void rewrite(Opener by, Change change, Opener check, Refusal refusal) {
        synchronized (REWRITING) {
            Found current = read(file);
            Opened opened = by.open(current.keys);
            try {
                KeysText changed = change.of(current.keys, opened);
                keeper.keep(current.bytes.clone());
                try {
                    swap(current, changed, check);
                } catch (IOException | ProblemException e) {
                    throw new ProblemException(holds(current, e) ? refusal.unchanged : refusal.unconfirmed, e);
                }
            } finally {
                opened.masterKey.destroy();
            }
        }
    }

    private void swap(Found current, KeysText changed, Opener check) throws IOException {
        disk.delete(fresh);
        disk.delete(previous);
        disk.write(fresh, changed.bytes());
        disk.sync(fresh);
        disk.write(previous, current.bytes);
        disk.sync(previous);
        disk.syncFolder(file.getParent());
        disk.replace(file, fresh);
        disk.syncFolder(file.getParent());
        check.open(read(file).keys).masterKey.destroy();
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
}
