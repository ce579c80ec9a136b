package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.store.StoreException;
import app.saddlebag.store.UnreadableDatabaseException;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What opens a profile, changed while nobody has it open. What the key file was is kept first ({@link FormerKeys}); where that
 * cannot be done nothing is changed. Slow on purpose, as opening is; safe to share between threads. Arrays are the caller's to wipe.
 */
public final class ProfileKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileKeys.class);

    private final ProfileOpening opening;
    private final Vaults vaults;
    private final KeyStoreSlot keyStore;

    ProfileKeys(ProfileOpening opening, Vaults vaults, KeyStoreSlot keyStore) {
        this.keyStore = keyStore;
        this.opening = opening;
        this.vaults = vaults;
    }

    /**
     * Changes the passphrase. The old one holds until the new one has been seen to work.
     *
     * @throws ProblemException as {@link Vaults#changePassphrase}, those of a backup, and when another window has the profile open
     */
    public void changePassphrase(Path path, char[] old, char[] fresh) {
        change(path, (keeping, keys) -> {
            keeping.changePassphrase(keys, old, fresh);
            return null;
        });
    }

    /**
     * Gives a profile a new passphrase by its recovery code.
     *
     * @throws ProblemException as {@link Vaults#recover}, those of a backup, and when another window has the profile open
     */
    public void recover(Path path, char[] code, char[] fresh) {
        change(path, (keeping, keys) -> {
            keeping.recover(keys, code, fresh);
            return null;
        });
    }

    /**
     * Makes a recovery code; an older one opens the profile no more.
     *
     * @return the caller's to wipe
     */
    public char[] makeRecoveryCode(Path path, char[] passphrase) {
        return change(path, (keeping, keys) -> keeping.makeRecoveryCode(keys, passphrase));
    }

    /** From then on nothing but the passphrase opens the profile. */
    public void revokeRecoveryCode(Path path, char[] passphrase) {
        change(path, (keeping, keys) -> {
            keeping.revokeRecoveryCode(keys, passphrase);
            return null;
        });
    }

    /** Whether a profile that need not be open has a recovery code. Reads one small file. */
    public boolean hasRecoveryCode(Path path) {
        return vaults.hasRecoveryCode(new ProfileFolder(path).keys());
    }

    /** Whether this computer's key store may open the profile. Reads one small file. */
    public boolean hasKeyStore(Path path) {
        return keyStore.isOn(new ProfileFolder(path).keys());
    }

    /**
     * Lets this computer's key store open the profile.
     *
     * @throws ProblemException {@code keystore.absent}, {@code keystore.silent}, {@code keystore.refused}, and as {@link
     *                          #makeRecoveryCode}
     */
    public void useKeyStore(Path path, char[] passphrase) {
        change(path, (keeping, keys) -> {
            keyStore.by(keeping).on(keys, passphrase);
            return null;
        });
    }

    /** From then on the key store opens it no more. {@code keystore.leftover} where its secret could not be removed there. */
    public void leaveKeyStore(Path path, char[] passphrase) {
        change(path, (keeping, keys) -> {
            keyStore.by(keeping).off(keys, passphrase);
            return null;
        });
    }

    /**
     * Makes the backups of what opened the profile before its keys changed, each compared with it row by row: for afterwards, as it
     * takes as long as the profile is large. Where the database does not open, there is none to keep.
     *
     * @throws ProblemException as {@link Backups#makeOfFormerKeys}, and when another window has the profile open
     */
    public void backUp(Path path, char[] passphrase) {
        opening.locked(new ProfileFolder(path), folder -> opening.guarded(folder, () -> {
            try (Vault vault = vaults.unlock(folder.keys(), passphrase)) {
                opening.backups(folder, vault).makeOfFormerKeys();
            } catch (ProblemException failed) {
                if (!isOfNothing(failed.getCause())) {
                    throw failed;
                }
                LOG.warn("No backup after the keys changed: the database does not open", failed);
            }
            return null;
        }));
    }

    private interface OnKeys<T> {
        T apply(Vaults keeping, Path keysFile);
    }

    private <T> T change(Path path, OnKeys<T> deed) {
        return opening.locked(new ProfileFolder(path), folder -> opening.guarded(folder,
                () -> deed.apply(vaults.keeping(opening.formerKeys(folder)::keep), folder.keys())));
    }

    private static boolean isOfNothing(Throwable cause) {
        return cause instanceof UnreadableDatabaseException || cause instanceof TamperedException
                || cause instanceof StoreException problem && problem.key().equals("store.missing");
    }
}
