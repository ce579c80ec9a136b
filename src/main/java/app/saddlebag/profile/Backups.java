package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.KeptBackup.Occasion;
import app.saddlebag.vault.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups that a profile keeps in a folder of its own, {@code backups}: made daily, before what cannot be taken back, and
 * when asked for; each read back before it counts as one; the automatic ones thinned as {@link BackupRetention} says. Safe to
 * share between threads: one is made at a time.
 */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}Z)-([a-z]+)" + Pattern.quote(Backup.EXTENSION));

    private static final Pattern LEFTOVER = Pattern.compile(NAME.pattern() + "\\.(partial|database(-journal|-wal|-shm)?)");

    private final BackupMaker maker;
    private final Path folder;
    private final BackupRetention retention;
    private final FormerKeys former;

    private volatile Runnable keysChanged = () -> { };
    private volatile Runnable made = () -> { };

    Backups(BackupMaker maker) {
        this.former = FormerKeys.of(maker.profile(), maker.clock(), maker.disk());
        this.maker = maker;
        this.folder = maker.profile().backups();
        this.retention = new BackupRetention(maker.clock());
    }

    /** Those of a profile that need not be open, the newest first. Reads of each file no more than its list of content. */
    static List<KeptBackup> of(ProfileFolder profile) {
        if (!Files.isDirectory(profile.backups())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(profile.backups())) {
            return files.flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(KeptBackup::made).reversed().thenComparing(KeptBackup::file)).toList();
        } catch (IOException e) {
            throw new ProblemException("backup.folder", e, profile.backups());
        }
    }

    private static Optional<KeptBackup> read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KeptBackup(file, MOMENT.parse(name.group(1), Instant::from),
                    Occasion.valueOf(name.group(2).toUpperCase(Locale.ROOT)), Files.size(file),
                    new BackupArchive(file, new Disk()).isOurs()));
        } catch (IOException | DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public Path folder() {
        return folder;
    }

    /** The newest first. */
    public List<KeptBackup> list() {
        return of(maker.profile());
    }

    /** Writes a backup to a file of the person's choice. Failures as of {@link Backup#write}. */
    void write(Path file) {
        maker.make(file);
    }

    /**
     * Makes one, and removes those that have served their time.
     *
     * @throws ProblemException {@code backup.full} and the others; the profile and the backups there are stay as they were
     */
    public synchronized KeptBackup make(Occasion occasion) {
        return make(occasion, maker::make);
    }

    private KeptBackup make(Occasion occasion, Consumer<Path> making) {
        Path file = free(occasion);
        try {
            maker.disk().createFolder(folder);
            sweep();
        } catch (IOException e) {
            throw new ProblemException("backup.unwritable", e, folder);
        }
        making.accept(file);
        thin();
        LOG.info("Made a backup: {}", occasion);
        made.run();
        return read(file).orElseThrow(() -> new ProblemException("backup.unreadable", null, file));
    }

    /** What a backup was that was cut off. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> LEFTOVER.matcher(file.getFileName().toString()).matches()).toList()) {
                maker.disk().delete(file);
            }
        }
    }

    /** Two in one second: the later one takes the next second. */
    private Path free(Occasion occasion) {
        Instant now = maker.clock().instant();
        while (true) {
            String name = MOMENT.format(now) + "-" + occasion.name().toLowerCase(Locale.ROOT) + Backup.EXTENSION;
            if (!Files.exists(folder.resolve(name))) {
                return folder.resolve(name);
            }
            now = now.plusSeconds(1);
        }
    }

    /** Today's, if there is none yet, after those of {@link #makeOfFormerKeys}. */
    public synchronized Optional<KeptBackup> makeDaily() {
        makeOfFormerKeys();
        return retention.isDue(list()) ? Optional.of(make(Occasion.DAILY)) : Optional.empty();
    }

    /** Keeps the key file before it is changed, which waits for no backup that is being made. */
    void keep(byte[] keys) {
        former.keep(keys);
    }

    /** To be told whenever there is one more among those of the profile, and some may be gone; on the thread that made it. */
    public void whenMade(Runnable told) {
        made = told;
    }

    /** To be told on the thread of the change, when one has been tried. */
    public void whenKeysChanged(Runnable told) {
        keysChanged = told;
    }

    void tellKeysChanged() {
        keysChanged.run();
    }

    /**
     * Makes a backup for each key file that was kept before a change, unless one holds it with the database as it is. What fails
     * is tried again the next time.
     *
     * @throws ProblemException as {@link #make}; the key files that are not in a backup yet stay where they are kept
     */
    public synchronized void makeOfFormerKeys() {
        for (Path waiting : former.waiting()) {
            byte[] keys = former.read(waiting);
            if (!isOfThisProfile(keys)) {
                LOG.warn("{} is not of the keys that open this profile", waiting.getFileName());
                continue;
            }
            if (!isKept(keys)) {
                make(Occasion.KEYS, file -> maker.make(file, keys));
            }
            former.letGo(waiting);
        }
    }

    private boolean isOfThisProfile(byte[] keys) {
        try {
            return maker.vault().isOf(keys);
        } catch (ProblemException unreadable) {
            return false;
        }
    }

    private boolean isKept(byte[] keys) {
        Optional<KeptBackup> newest = list().stream().filter(KeptBackup::verified).findFirst();
        if (newest.isEmpty()) {
            return false;
        }
        BackupArchive archive = new BackupArchive(newest.get().file(), maker.disk());
        try {
            String mark = maker.mark();
            if (mark.isEmpty() || !archive.mark().equals(mark) || !Arrays.equals(archive.keys(), keys)) {
                return false;
            }
            archive.requireWhole();
            return true;
        } catch (IOException | ProblemException e) {
            LOG.warn("The newest backup cannot be compared with the profile; another is made: {}", e.toString());
            return false;
        }
    }

    /** What cannot be removed today is removed another day. */
    private void thin() {
        for (KeptBackup outlived : retention.outlived(list())) {
            try {
                maker.disk().delete(outlived.file());
            } catch (IOException e) {
                LOG.warn("A backup that has served its time could not be removed: {}", e.toString());
            }
        }
    }
}
