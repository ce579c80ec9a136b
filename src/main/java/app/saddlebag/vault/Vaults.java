package app.saddlebag.vault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Makes and opens key files, and changes what opens them.
 *
 * <p>Each of these takes about half a second of one processor on purpose: never on the JavaFX thread. Passphrases are given as
 * {@code char[]}, are not changed, and are the caller's to wipe. The same text typed on keyboards that compose differently is
 * the same passphrase (NFC).
 */
public final class Vaults {

    /** Of a secret for {@link #addKeyStoreSlot}. */
    public static final int KEY_STORE_BYTES = 32;

    /** Takes what a key file says before that is changed. */
    public interface Keeper {

        /**
         * @param keys the file, byte for byte, as it has just been opened
         * @throws app.saddlebag.model.ProblemException when they could not be kept: then nothing is changed
         */
        void keep(byte[] keys);
    }

    private final Supplier<Argon2Cost> cost;
    private final KeysFile.Derivation derivation;
    private final Keeper keeper;

    /** @param cost what deriving a new passphrase's key shall cost, asked each time: {@link Argon2Cost#measured()} in the program */
    public Vaults(Supplier<Argon2Cost> cost) {
        this(cost, Argon2::derive);
    }

    Vaults(Supplier<Argon2Cost> cost, KeysFile.Derivation derivation) {
        this(cost, derivation, _ -> { });
    }

    private Vaults(Supplier<Argon2Cost> cost, KeysFile.Derivation derivation, Keeper keeper) {
        this.cost = cost;
        this.derivation = derivation;
        this.keeper = keeper;
    }

    /** As this, and whatever changes a key file lets it be kept first. A wrong passphrase changes none. */
    public Vaults keeping(Keeper with) {
        return new Vaults(cost, derivation, with);
    }

    /**
     * Makes a new master key and its file.
     *
     * @throws app.saddlebag.model.ProblemException {@code keys.exists}, {@code keys.unwritable}, {@code
     *                                              passphrase.empty}
     * @throws IllegalArgumentException             when the cost is under the floor or beyond reason
     */
    public Vault create(Path keysFile, char[] passphrase) {
        return create(keysFile, passphrase, cost.get());
    }

    /** As above at the least cost allowed, where a moment counts more: for a passphrase that is random and known to nobody. */
    public Vault createAtFloor(Path keysFile, char[] passphrase) {
        return create(keysFile, passphrase, Argon2Cost.FLOOR);
    }

    private Vault create(Path keysFile, char[] passphrase, Argon2Cost price) {
        KeysFile file = file(keysFile);
        return new Vault(file.create(passphrase, acceptable(price)), file);
    }

    /**
     * @throws WrongPassphraseException             the passphrase does not open it
     * @throws UnreadableKeysException              cut, changed, or not a key file
     * @throws NewerKeysException                   written by a later version
     * @throws app.saddlebag.model.ProblemException {@code keys.missing}
     */
    public Vault unlock(Path keysFile, char[] passphrase) {
        KeysFile file = file(keysFile);
        return new Vault(file.open(passphrase), file);
    }

    /**
     * As {@link #unlock}, by the recovery code.
     *
     * @throws app.saddlebag.model.ProblemException as {@link #recover}
     */
    public Vault unlockByCode(Path keysFile, char[] code) {
        byte[] secret = RecoveryCode.secret(code);
        try {
            KeysFile file = file(keysFile);
            return new Vault(file.open(SlotKind.RECOVERY, secret), file);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Rewrites the key file under a new passphrase, at the cost of a new one unless the old one's was dearer; what is sealed
     * stays as it is. Whatever happens on the way, one of the two passphrases opens the profile.
     *
     * @throws WrongPassphraseException             the old one does not open it; nothing was touched
     * @throws app.saddlebag.model.ProblemException {@code passphrase.empty}; {@code passphrase.unchanged} (the old one
     *                                              holds); {@code passphrase.unconfirmed} (the new one is in force, but
     *                                              the disk failed before that was certain)
     */
    public void changePassphrase(Path keysFile, char[] oldPassphrase, char[] newPassphrase) {
        file(keysFile).change(oldPassphrase, newPassphrase, acceptable(cost.get()));
    }

    /** Whether the profile has a recovery code. Reads the file only: fast. */
    public boolean hasRecoveryCode(Path keysFile) {
        return file(keysFile).has(SlotKind.RECOVERY);
    }

    /**
     * Makes a recovery code, which from then on opens the profile as its passphrase does; an older code opens it no more.
     *
     * @return the code as it is printed ({@link RecoveryCode}): the caller's to wipe
     * @throws WrongPassphraseException             the passphrase does not open it; nothing was touched
     * @throws app.saddlebag.model.ProblemException {@code slot.unchanged}, {@code slot.unconfirmed}
     */
    public char[] makeRecoveryCode(Path keysFile, char[] passphrase) {
        char[] code = RecoveryCode.fresh();
        byte[] secret = RecoveryCode.secret(code);
        try {
            file(keysFile).add(passphrase, SlotKind.RECOVERY, secret);
            return code;
        } catch (RuntimeException failed) {
            Arrays.fill(code, '\0');
            throw failed;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Takes the recovery code's slot away. The master key stays what it was: an older copy of the key file still opens with the
     * code, as it does with the passphrase of its day.
     *
     * @throws WrongPassphraseException             the passphrase does not open it; nothing was touched
     * @throws app.saddlebag.model.ProblemException {@code slot.unchanged}, {@code slot.unconfirmed}
     */
    public void revokeRecoveryCode(Path keysFile, char[] passphrase) {
        file(keysFile).remove(passphrase, SlotKind.RECOVERY);
    }

    /**
     * Gives a profile whose passphrase is forgotten a new one by its recovery code; the code goes on opening it.
     *
     * @throws app.saddlebag.model.ProblemException {@code recovery.incomplete}, {@code recovery.mistyped}; {@code slot.none} and
     *                                              {@code slot.wrong} where the profile has no code or another; and as
     *                                              {@link #changePassphrase}
     */
    public void recover(Path keysFile, char[] code, char[] newPassphrase) {
        byte[] secret = RecoveryCode.secret(code);
        try {
            file(keysFile).change(SlotKind.RECOVERY, secret, newPassphrase, acceptable(cost.get()));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The profile's random number, as text: what it goes by where its name is nobody's business. Reads the file only. */
    public String number(Path keysFile) {
        return HexFormat.of().formatHex(file(keysFile).profile());
    }

    /** Whether a secret in the operating system's key store opens the profile. Reads the file only: fast. */
    public boolean hasKeyStoreSlot(Path keysFile) {
        return file(keysFile).has(SlotKind.KEY_STORE);
    }

    /**
     * Lets a random secret open the profile as its passphrase does; an earlier such secret opens it no more.
     *
     * @param secret at least 256 random bits; the caller's to wipe
     * @throws WrongPassphraseException             the passphrase does not open it; nothing was touched
     * @throws app.saddlebag.model.ProblemException {@code slot.unchanged}, {@code slot.unconfirmed}
     */
    public void addKeyStoreSlot(Path keysFile, char[] passphrase, byte[] secret) {
        if (secret.length < KEY_STORE_BYTES) {
            throw new IllegalArgumentException("Too short a secret");
        }
        file(keysFile).add(passphrase, SlotKind.KEY_STORE, secret);
    }

    /** Takes that slot away. Failures as of {@link #addKeyStoreSlot}. */
    public void removeKeyStoreSlot(Path keysFile, char[] passphrase) {
        file(keysFile).remove(passphrase, SlotKind.KEY_STORE);
    }

    /** @throws app.saddlebag.model.ProblemException {@code slot.none}, {@code slot.wrong} */
    public Vault unlockBySecret(Path keysFile, byte[] secret) {
        KeysFile file = file(keysFile);
        return new Vault(file.open(SlotKind.KEY_STORE, secret), file);
    }

    private static Argon2Cost acceptable(Argon2Cost cost) {
        if (!cost.isAcceptable()) {
            throw new IllegalArgumentException("Not a cost to protect a profile with: " + cost);
        }
        return cost;
    }

    private KeysFile file(Path keysFile) {
        return new KeysFile(keysFile, new Disk(), derivation, keeper);
    }
}
