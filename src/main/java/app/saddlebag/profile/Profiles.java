package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.store.Acceptance;
import app.saddlebag.store.OlderDatabaseException;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes, opens and keeps profiles. Every method that takes a passphrase is slow on purpose (key derivation) and belongs on
 * a worker thread. Safe to share between threads.
 */
public final class Profiles {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final int DEMO_PASSPHRASE_BYTES = 24;

    private final AppFolders folders;
    private final Preferences preferences;
    private final DemoBank demoBank;
    private final Clock clock;
    private final Vaults vaults;
    private final ProfileOpening opening;
    private final ProfileKeys keys;
    private final KeyStoreSlot keyStore;
    private final AtomicBoolean prepared = new AtomicBoolean();

    public Profiles(AppFolders folders, Preferences preferences, DemoBank demoBank, Clock clock,
                    Vaults vaults, String userAgent) {
        this(folders, preferences, demoBank, clock, vaults, SystemSecrets.NONE, userAgent);
    }

    /** @param secrets asked only when a person says so */
    public Profiles(AppFolders folders, Preferences preferences, DemoBank demoBank, Clock clock, Vaults vaults,
                    SystemSecrets secrets, String userAgent) {
        this.folders = folders;
        this.preferences = preferences;
        this.demoBank = demoBank;
        this.clock = clock;
        this.vaults = vaults;
        this.keyStore = new KeyStoreSlot(vaults, secrets);
        this.opening = new ProfileOpening(demoBank, clock, vaults, keyStore, userAgent);
        this.keys = new ProfileKeys(opening, vaults, keyStore);
    }

    /** A profile's folder and the name it goes by: the folder's own. */
    public record Known(String name, Path folder) {
    }

    /**
     * Gets ready, in the background, what the first opening needs: call it while a passphrase is being typed. Only the first
     * call does anything.
     */
    public void prepare() {
        if (prepared.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("prepare").start(() -> {
                try {
                    Store.prepare();
                    Ledger.prepare();
                } catch (RuntimeException e) {
                    LOG.warn("Not everything could be prepared; the first opening will be slower", e);
                }
            });
        }
    }

    /** Where profiles are made unless the person chooses another place. */
    public Path home() {
        return folders.profiles();
    }

    public Preferences preferences() {
        return preferences;
    }

    /** Profiles opened before that are still there, the last used first. */
    public List<Known> known() {
        return preferences.values().profiles().stream().flatMap(Profiles::path).filter(this::exists)
                .map(folder -> new Known(ProfileFolder.nameOf(folder), folder)).toList();
    }

    /** Empty for what this system cannot have as a path: a damaged file says anything, and another locale has other names. */
    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException nowhere) {
            return Stream.empty();
        }
    }

    public boolean exists(Path folder) {
        return Files.isRegularFile(new ProfileFolder(folder).keys());
    }

    /**
     * Makes a profile and opens it. What was begun is removed again when it cannot be finished.
     *
     * @param folder must not exist, or be empty
     */
    public OpenProfile create(Path folder, char[] passphrase, Environment environment, ClientSecret secret) {
        ProfileFolder place = new ProfileFolder(folder);
        place.create();
        OpenProfile made = opening.make(place, passphrase, environment, secret, null);
        preferences.remember(folder);
        return made;
    }

    /** Makes a profile whose bank is the embedded demo bank. */
    public OpenProfile createDemo(Path folder, char[] passphrase) {
        return createDemo(folder, passphrase, Way.LINK);
    }

    /** @param way by which its connections are made */
    public OpenProfile createDemo(Path folder, char[] passphrase, Way way) {
        OpenProfile made = makeDemo(new ProfileFolder(folder), passphrase, way, null);
        preferences.remember(folder);
        return made;
    }

    /**
     * A profile in a temporary folder, talking to the demo bank. Closing it deletes it, unless it was kept. Its passphrase
     * is random and known to nobody, so it needs no dearer key than the least.
     */
    public OpenProfile demo() {
        char[] passphrase = randomPassphrase();
        Path temporary = ProfileFolder.temporary();
        try {
            return makeDemo(new ProfileFolder(temporary.resolve("demo")), passphrase, Way.LINK, passphrase);
        } catch (RuntimeException failed) {
            TemporaryFolder.delete(temporary);
            throw failed;
        }
    }

    private OpenProfile makeDemo(ProfileFolder folder, char[] passphrase, Way way, char[] temporary) {
        folder.create();
        try (DemoBank.Running bank = demoBank.start(folder.demoBankState(), null)) {
            return opening.make(folder, passphrase, bank.environment().connecting(way), bank.secret(), temporary);
        }
    }

    /**
     * @throws ProblemException when the passphrase is wrong, a file is unreadable or newer than this program, or another
     *                          window has the profile open; nothing is changed then
     */
    public OpenProfile open(Path path, char[] passphrase) {
        ProfileFolder folder = new ProfileFolder(path);
        prepare();
        OpenProfile opened = opening.open(folder, () -> vaults.unlock(folder.keys(), passphrase));
        preferences.remember(path);
        return opened;
    }

    /**
     * As {@link #open}, by what this computer's key store has of it ({@link ProfileKeys#hasKeyStore}).
     *
     * @throws ProblemException {@code keystore.gone} where that does not open it; {@code keystore.absent}, {@code keystore.silent}
     */
    public OpenProfile openByKeyStore(Path path) {
        ProfileFolder folder = new ProfileFolder(path);
        prepare();
        OpenProfile opened = opening.open(folder, () -> keyStore.unlock(folder.keys()));
        preferences.remember(path);
        return opened;
    }

    /** What opens profiles, to be changed while they are not open. */
    public ProfileKeys keys() {
        return keys;
    }

    /**
     * What {@link #accept} made of a profile.
     *
     * @param leftOut rows that did not open
     * @param copy    of the database that was refused
     */
    public record Accepted(OpenProfile profile, long leftOut, Path copy) {
    }

    /**
     * Opens a profile that {@link #open} refuses because rows of it were changed outside, or an older copy was put in its place
     * ({@link #isAcceptable}), as it is: because the person says so. Rows that cannot be trusted are left out, a copy of the
     * refused database stays in the folder, and the next sync reads everything again.
     *
     * @throws ProblemException as {@link #open}; where the structure itself is damaged nothing but a backup helps
     */
    public Accepted accept(Path path, char[] passphrase) {
        ProfileFolder folder = new ProfileFolder(path);
        Acceptance acceptance = opening.accept(folder, () -> vaults.unlock(folder.keys(), passphrase));
        LOG.warn("A refused database was taken as it is; {} rows were left out", acceptance.leftOut());
        OpenProfile opened = open(path, passphrase);
        opened.readEverythingNextTime();
        return new Accepted(opened, acceptance.leftOut(), acceptance.copy());
    }

    /** Whether a profile that was not opened because of this failure can be opened by {@link #accept}. */
    public static boolean isAcceptable(Throwable failure) {
        return failure instanceof TamperedException || failure instanceof OlderDatabaseException;
    }

    /** The backups that a profile keeps which need not be open, the newest first. */
    public List<KeptBackup> backups(Path path) {
        return Backups.of(new ProfileFolder(path));
    }

    /**
     * Sees whether a backup opens, in a folder of its own within a profile that the caller has open.
     *
     * @param passphrase of the day the backup was made
     * @throws ProblemException {@code backup.unreadable}, and the failures of {@link #open}
     */
    public void tryOut(Path backup, Path path, char[] passphrase) {
        ProfileFolder folder = new ProfileFolder(path);
        opening.guarded(folder, () -> {
            new Restoring(new Disk()).tryOut(backup, folder, vaults, passphrase, clock);
            return null;
        });
    }

    /**
     * Puts a backup in the place of a profile that is not open, once it has been seen to open.
     *
     * @param passphrase of the day the backup was made; it opens the profile from then on
     * @return the folder in which what was there is kept
     * @throws ProblemException {@code backup.unreadable}, the failures of {@link #open}, {@code restore.failed}: the profile is as
     *                          it was; {@code restore.unfinished}: the next opening finishes it
     */
    public Path replace(Path backup, Path path, char[] passphrase) {
        return opening.locked(new ProfileFolder(path), folder -> opening.guarded(folder,
                () -> new Restoring(new Disk()).replace(backup, folder, vaults, passphrase, clock)));
    }

    /**
     * Keeps a temporary demo profile under a passphrase, together with its bank, and opens it in its new place. The demo
     * is untouched until its copy is whole.
     *
     * @param demo closed when this returns; still open when it throws
     */
    public OpenProfile keep(OpenProfile demo, Path folder, char[] passphrase) {
        ProfileFolder kept = new ProfileFolder(folder);
        kept.requireFree();
        ProfileFolder partial = new ProfileFolder(folder.resolveSibling(folder.getFileName() + ".partial"));
        try {
            partial.create();
            Files.copy(demo.files().keys(), partial.keys()); // first: keys must not be newer than the database beside them
            demo.store().copyTo(partial.database());
            char[] temporary = demo.temporaryPassphrase();
            vaults.changePassphrase(partial.keys(), temporary, passphrase);
            Arrays.fill(temporary, '\0');
            ProfileFolder.copyTree(demo.files().demoBankState(), kept.demoBankState());
            partial.moveTo(kept, new Disk());
        } catch (IOException | RuntimeException failed) {
            TemporaryFolder.delete(partial.path());
            TemporaryFolder.delete(kept.demoBankState());
            if (failed instanceof ProblemException problem) {
                throw problem;
            }
            throw new ProblemException("profile.keep", failed, folder);
        }
        demo.close();
        return open(folder, passphrase);
    }

    private static char[] randomPassphrase() {
        byte[] random = new byte[DEMO_PASSPHRASE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).toCharArray();
    }
}
