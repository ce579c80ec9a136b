package app.saddlebag.profile;

import app.saddlebag.vault.Vaults;
import java.util.function.Supplier;

/**
 * What opens a profile, changed while that is open; as {@link ProfileKeys} otherwise. Slow on purpose, as opening is; safe to share
 * between threads. Arrays are the caller's to wipe.
 */
public final class OpenKeys {

    private final ProfileFolder files;
    private final Backups backups;
    private final Vaults vaults;
    private final KeyStoreSlot keyStore;
    private final WrongTries tries;

    /** @param tries counts wrong passphrases here as at the door: whoever finds the profile open guesses no faster */
    OpenKeys(ProfileFolder files, Backups backups, Vaults vaults, KeyStoreSlot keyStore, WrongTries tries) {
        this.tries = tries;
        this.files = files;
        this.backups = backups;
        this.vaults = vaults.keeping(backups::keep);
        this.keyStore = keyStore.by(this.vaults);
    }

    /** @see ProfileKeys#changePassphrase */
    public void changePassphrase(char[] old, char[] fresh) {
        change(() -> {
            vaults.changePassphrase(files.keys(), old, fresh);
            return null;
        });
    }

    /** Reads one small file. */
    public boolean hasRecoveryCode() {
        return vaults.hasRecoveryCode(files.keys());
    }

    /** @see ProfileKeys#makeRecoveryCode */
    public char[] makeRecoveryCode(char[] passphrase) {
        return change(() -> vaults.makeRecoveryCode(files.keys(), passphrase));
    }

    /** Reads one small file. */
    public boolean hasKeyStore() {
        return keyStore.isOn(files.keys());
    }

    /** @see ProfileKeys#useKeyStore */
    public void useKeyStore(char[] passphrase) {
        change(() -> {
            keyStore.on(files.keys(), passphrase);
            return null;
        });
    }

    /** @see ProfileKeys#leaveKeyStore */
    public void leaveKeyStore(char[] passphrase) {
        change(() -> {
            keyStore.off(files.keys(), passphrase);
            return null;
        });
    }

    /** @see ProfileKeys#revokeRecoveryCode */
    public void revokeRecoveryCode(char[] passphrase) {
        change(() -> {
            vaults.revokeRecoveryCode(files.keys(), passphrase);
            return null;
        });
    }

    private <T> T change(Supplier<T> change) {
        try {
            return tries.guard(change);
        } finally {
            backups.tellKeysChanged(); // and where it failed midway, what was kept for it
        }
    }
}
