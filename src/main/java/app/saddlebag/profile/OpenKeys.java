package app.saddlebag.profile;

import app.saddlebag.vault.Vaults;

/**
 * What opens a profile, changed while that is open; as {@link ProfileKeys} otherwise. Slow on purpose, as opening is; safe to share
 * between threads. Arrays are the caller's to wipe.
 */
public final class OpenKeys {

    private final ProfileFolder files;
    private final Backups backups;
    private final Vaults vaults;
    private final KeyStoreSlot keyStore;

    OpenKeys(ProfileFolder files, Backups backups, Vaults vaults, KeyStoreSlot keyStore) {
        this.keyStore = keyStore;
        this.files = files;
        this.backups = backups;
        this.vaults = vaults;
    }

    /** @see ProfileKeys#changePassphrase */
    public void changePassphrase(char[] old, char[] fresh) {
        ProfileKeys.keepBefore(backups);
        vaults.changePassphrase(files.keys(), old, fresh);
    }

    /** Reads one small file. */
    public boolean hasRecoveryCode() {
        return vaults.hasRecoveryCode(files.keys());
    }

    /** @see ProfileKeys#makeRecoveryCode */
    public char[] makeRecoveryCode(char[] passphrase) {
        ProfileKeys.keepBefore(backups);
        return vaults.makeRecoveryCode(files.keys(), passphrase);
    }

    /** Reads one small file. */
    public boolean hasKeyStore() {
        return keyStore.isOn(files.keys());
    }

    /** @see ProfileKeys#useKeyStore */
    public void useKeyStore(char[] passphrase) {
        ProfileKeys.keepBefore(backups);
        keyStore.on(files.keys(), passphrase);
    }

    /** @see ProfileKeys#leaveKeyStore */
    public void leaveKeyStore(char[] passphrase) {
        ProfileKeys.keepBefore(backups);
        keyStore.off(files.keys(), passphrase);
    }

    /** @see ProfileKeys#revokeRecoveryCode */
    public void revokeRecoveryCode(char[] passphrase) {
        ProfileKeys.keepBefore(backups);
        vaults.revokeRecoveryCode(files.keys(), passphrase);
    }
}
