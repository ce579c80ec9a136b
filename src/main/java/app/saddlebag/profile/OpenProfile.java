package app.saddlebag.profile;

import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.model.Entity;
import app.saddlebag.model.Environment;
import app.saddlebag.store.ProfileLock;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * One open profile: its sealed store, its ledger and its way to the bank. Safe to share between threads; methods that
 * reach the bank or the disk block and belong on a worker thread.
 */
public final class OpenProfile implements AutoCloseable {

    private final ProfileFolder files;
    private final ProfileLock lock;
    private final Vault vault;
    private final Store store;
    private final BankAccess bank;
    private final Clock clock;
    private final char[] temporaryPassphrase;

    private boolean closed;

    /** @param temporaryPassphrase null for a profile that stays */
    OpenProfile(ProfileFolder files, ProfileLock lock, Vault vault, Store store, BankAccess bank, Clock clock,
                char[] temporaryPassphrase) {
        this.files = files;
        this.lock = lock;
        this.vault = vault;
        this.store = store;
        this.bank = bank;
        this.clock = clock;
        this.temporaryPassphrase = temporaryPassphrase;
    }

    /** The name it goes by: its folder's. */
    public String name() {
        return ProfileFolder.nameOf(files.path());
    }

    public Path folder() {
        return files.path();
    }

    /** Whether closing deletes it: a demo that was not kept. */
    public boolean temporary() {
        return temporaryPassphrase != null;
    }

    /** Where its API lives, as stored; a demo's addresses are those of the bank that ran when it was made. */
    public Environment environment() {
        return bank.stored();
    }

    public Store store() {
        return store;
    }

    /** The API client; made, and a demo bank started, when first asked for. */
    public FlanksClient flanks() {
        return bank.client();
    }

    /** Banks that can be connected, asked over the network. */
    public List<Entity> entities() {
        return bank.client().entities();
    }

    /** Demo only: unplugs the demo bank, to see the program offline, or plugs it in again. */
    public void setDemoBankReachable(boolean reachable) {
        bank.setDemoBankReachable(reachable);
    }

    public boolean demoBankReachable() {
        return bank.demoBankReachable();
    }

    public void changePassphrase(char[] old, char[] fresh) {
        Vault.changePassphrase(files.keys(), old, fresh);
    }

    ProfileFolder files() {
        return files;
    }

    char[] temporaryPassphrase() {
        return temporaryPassphrase.clone();
    }

    /** Locks: requests are cancelled, the store closed, keys zeroed. May be called more than once. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeAll(null, bank, store, vault, lock);
        if (temporaryPassphrase != null) {
            Arrays.fill(temporaryPassphrase, '\0');
            ProfileFolder.deleteTree(files.path().getParent());
        }
    }

    /** Closes what is there, in order; what fails to close is added to the failure under way or thrown. */
    static void closeAll(RuntimeException underWay, AutoCloseable... parts) {
        RuntimeException failure = underWay;
        for (AutoCloseable part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                RuntimeException problem = e instanceof RuntimeException same ? same : new IllegalStateException(e);
                if (failure == null) {
                    failure = problem;
                } else {
                    failure.addSuppressed(problem);
                }
            }
        }
        if (underWay == null && failure != null) {
            throw failure;
        }
    }
}
