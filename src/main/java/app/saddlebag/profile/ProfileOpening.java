package app.saddlebag.profile;

import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.ledger.LedgerImage;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.KeptBackup.Occasion;
import app.saddlebag.store.Acceptance;
import app.saddlebag.store.DatabaseFile;
import app.saddlebag.store.ProfileLock;
import app.saddlebag.store.Store;
import app.saddlebag.store.UnreadableDatabaseException;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A profile's door: its lock is taken, what a restoring left to do is done, tries are counted, the keys and the store opened in
 * their order, and all of it let go again when any part fails. Safe to share between threads.
 */
final class ProfileOpening {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileOpening.class);

    private final DemoBank demoBank;
    private final Clock clock;
    private final Vaults vaults;
    private final KeyStoreSlot keyStore;
    private final String userAgent;

    ProfileOpening(DemoBank demoBank, Clock clock, Vaults vaults, KeyStoreSlot keyStore, String userAgent) {
        this.keyStore = keyStore;
        this.demoBank = demoBank;
        this.clock = clock;
        this.vaults = vaults;
        this.userAgent = userAgent;
    }

    /**
     * Makes a profile in a folder that is there and empty.
     *
     * @param temporary the passphrase of a profile that goes when it is closed; null for one that stays
     */
    OpenProfile make(ProfileFolder folder, char[] passphrase, Environment environment,
                             ClientSecret secret, char[] temporary) {
        ProfileLock lock = ProfileLock.take(folder.lock());
        Vault vault = null;
        Store store = null;
        try {
            vault = temporary == null ? vaults.create(folder.keys(), passphrase) : vaults.createAtFloor(folder.keys(), passphrase);
            Store.create(folder.database(), vault, clock);
            store = Store.open(folder.database(), vault, clock);
            store.environments().save(environment, secret);
            return assemble(folder, lock, vault, store, temporary);
        } catch (RuntimeException failed) {
            Closing.all(failed, store, vault, lock);
            folder.deleteOwnFiles();
            throw failed;
        }
    }

    /**
     * @param keys one try at the door
     * @throws ProblemException as {@link Profiles#open}
     */
    OpenProfile open(ProfileFolder folder, Supplier<Vault> keys) {
        ProfileLock lock = lock(folder);
        Vault vault = null;
        Store store = null;
        try {
            long begun = System.nanoTime();
            vault = guarded(folder, keys);
            long known = System.nanoTime();
            keepEarlierForm(folder, vault);
            store = Store.open(folder.database(), vault, clock, LedgerImage.FORM);
            LOG.info("Opened a profile: key in {} ms, store in {} ms", TimeUnit.NANOSECONDS.toMillis(known - begun),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - known));
            vault.note(store.generation());
            return assemble(folder, lock, vault, store, null);
        } catch (RuntimeException failed) {
            Closing.all(failed, store, vault, lock);
            throw failed;
        }
    }

    /** @throws ProblemException as {@link Profiles#accept} */
    Acceptance accept(ProfileFolder folder, Supplier<Vault> keys) {
        return locked(folder, _ -> {
            try (Vault vault = guarded(folder, keys)) {
                keepEarlierForm(folder, vault);
                return Store.accept(folder.database(), vault, clock);
            }
        });
    }

    /** Before the database gets its present form. */
    private void keepEarlierForm(ProfileFolder folder, Vault vault) {
        if (!new DatabaseFile(folder.database()).isOfEarlierForm(vault)) {
            return;
        }
        try {
            backups(folder, vault).make(Occasion.MIGRATION);
        } catch (ProblemException failed) {
            throw failed.getCause() instanceof UnreadableDatabaseException unreadable ? unreadable : failed;
        }
    }

    /** The backups of a profile whose keys are in hand. */
    Backups backups(ProfileFolder folder, Vault vault) {
        return new Backups(new BackupMaker(folder, vault, clock, new Disk()));
    }

    /** What its key file was, of a profile whose keys are not in hand yet. */
    FormerKeys formerKeys(ProfileFolder folder) {
        return FormerKeys.of(folder, clock, new Disk());
    }

    /** Does something to a profile that nobody has open, nor opens meanwhile. */
    <T> T locked(ProfileFolder folder, Function<ProfileFolder, T> deed) {
        try (ProfileLock _ = lock(folder)) {
            return deed.apply(folder);
        }
    }

    private ProfileLock lock(ProfileFolder folder) {
        if (!Files.isRegularFile(folder.keys())) {
            throw new ProblemException("profile.none", null, folder.path());
        }
        folder.requireNoLinks();
        ProfileLock lock = ProfileLock.take(folder.lock());
        try {
            new Restoring(new Disk()).finish(folder);
            return lock;
        } catch (RuntimeException failed) {
            Closing.all(failed, lock);
            throw failed;
        }
    }

    /** One try at a profile's door, which has to wait where too many before it failed. */
    <T> T guarded(ProfileFolder folder, Supplier<T> attempt) {
        return new WrongTries(folder.wrongTries(), clock).guard(attempt);
    }

    private OpenProfile assemble(ProfileFolder folder, ProfileLock lock, Vault vault, Store store, char[] temporary) {
        Environment environment = store.environments().current().orElseThrow(() -> new ProblemException("profile.unfinished"));
        ClientSecret secret = store.environments().secret().orElseThrow(() -> new ProblemException("profile.unfinished"));
        BankAccess bank = new BankAccess(environment, secret, demoBank, folder.demoBankState(),
                FlanksOptions.standard(clock), userAgent);
        return new OpenProfile(folder, lock, vault, store, bank, clock, vaults, keyStore, temporary);
    }
}
