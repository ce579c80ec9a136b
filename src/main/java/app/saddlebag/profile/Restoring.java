package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.store.DatabaseFile;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a backup where a profile shall be: into a folder of its own, or in the place of the profile that is there, which is then
 * kept in a folder beside it, {@code replaced-…}.
 *
 * <p>What shall take a profile's place is first laid ready, whole, in a folder that is then renamed to {@code restoring-…}: up
 * to that step the profile is the old one, and from it on the new one, whatever happens. Steps that are still to be done then
 * are done when the profile is opened the next time.
 *
 * @param disk what all of it is written to
 */
record Restoring(Disk disk) {

    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String PREPARING = "restoring.partial";
    private static final String READY = "restoring-";
    private static final String REPLACED = "replaced-";
    private static final Set<String> STAYING = Set.of("lock", "wrong-tries", "wrong-tries.new", "backups", BackupArchive.KEYS);

    /**
     * Makes a profile in a folder of its own.
     *
     * @throws ProblemException as {@link Backup#restore}
     */
    void into(Path file, ProfileFolder target) {
        target.requireFree();
        ProfileFolder partial = new ProfileFolder(target.path().resolveSibling(target.path().getFileName() + ".partial"));
        BackupArchive archive = new BackupArchive(file, disk);
        archive.requireWhole();
        try {
            partial.create();
            archive.extract(BackupArchive.KEYS, partial.keys());
            archive.extract(BackupArchive.DATABASE, partial.database());
            disk.syncFolder(partial.path());
            partial.moveTo(target, disk);
        } catch (IOException failed) {
            throw new ProblemException("restore.failed", failed, target.path());
        } finally {
            clear(partial.path());
        }
    }

    /**
     * Puts a backup in the place of a profile that is not open and whose lock the caller holds. It is opened first, in a folder
     * of its own; the very bytes that opened are then installed.
     *
     * @param passphrase of the day the backup was made
     * @return where what was there is kept
     * @throws ProblemException {@code backup.unreadable}, the failures of opening a profile, {@code restore.failed}: the profile
     *                          is as it was; {@code restore.unfinished}: the next opening finishes it
     */
    Path replace(Path file, ProfileFolder target, Vaults vaults, char[] passphrase, Clock clock) {
        Path preparing = target.path().resolve(PREPARING);
        String stamp = free(target, clock);
        BackupArchive archive = new BackupArchive(file, disk);
        archive.requireWhole();
        try {
            clear(preparing);
            disk.createFolder(preparing);
            Verified verified = verified(archive, new ProfileFolder(preparing.resolve("tried")), vaults, passphrase, clock);
            if (!MessageDigest.isEqual(verified.keys, archive.extract(BackupArchive.KEYS, preparing.resolve(BackupArchive.KEYS)))
                    || !MessageDigest.isEqual(verified.database,
                            archive.extract(BackupArchive.DATABASE, preparing.resolve(BackupArchive.DATABASE)))) {
                throw new ProblemException("backup.unreadable", null, file); // another file by now
            }
            disk.syncFolder(preparing);
            disk.replace(target.path().resolve(READY + stamp), preparing);
        } catch (IOException failed) {
            if (!Files.exists(target.path().resolve(READY + stamp))) {
                throw new ProblemException("restore.failed", failed, target.path());
            }
        } finally {
            clear(preparing);
        }
        finish(target);
        return target.path().resolve(REPLACED + stamp);
    }

    /** Opens a backup in a folder of its own within a profile, which may be open, and leaves nothing behind. */
    void tryOut(Path file, ProfileFolder target, Vaults vaults, char[] passphrase, Clock clock) {
        Path preparing = target.path().resolve(PREPARING);
        BackupArchive archive = new BackupArchive(file, disk);
        archive.requireWhole();
        try {
            clear(preparing);
            disk.createFolder(preparing);
            verified(archive, new ProfileFolder(preparing.resolve("tried")), vaults, passphrase, clock);
        } catch (IOException failed) {
            throw new ProblemException("restore.failed", failed, preparing);
        } finally {
            clear(preparing);
        }
    }

    /** SHA-256 of the two files of a backup that opened. */
    private record Verified(byte[] keys, byte[] database) {
    }

    private Verified verified(BackupArchive archive, ProfileFolder tried, Vaults vaults, char[] passphrase, Clock clock)
            throws IOException {
        disk.createFolder(tried.path());
        Verified verified = new Verified(archive.extract(BackupArchive.KEYS, tried.keys()),
                archive.extract(BackupArchive.DATABASE, tried.database()));
        try (Vault vault = vaults.unlock(tried.keys(), passphrase)) {
            new DatabaseFile(tried.database()).requireOpens(vault, clock);
        }
        clear(tried.path());
        return verified;
    }

    private static String free(ProfileFolder target, Clock clock) {
        String stamp = MOMENT.format(clock.instant());
        String free = stamp;
        for (int number = 2; Files.exists(target.path().resolve(REPLACED + free)); number++) {
            free = stamp + "-" + number;
        }
        return free;
    }

    /**
     * Finishes what was begun and not finished, with the profile's lock held. Does nothing where there is nothing to do.
     *
     * @throws ProblemException {@code restore.unfinished}: the next opening tries again
     */
    void finish(ProfileFolder target) {
        try {
            for (Path ready : named(target.path(), name -> name.startsWith(READY))) {
                String stamp = ready.getFileName().toString().substring(READY.length());
                finish(target, ready, target.path().resolve(REPLACED + stamp));
                LOG.info("A backup has taken the profile's place");
            }
        } catch (IOException failed) {
            throw new ProblemException("restore.unfinished", failed, target.path());
        }
    }

    /** While the database still lies ready, the one in the profile is the old one; and so with the keys. */
    private void finish(ProfileFolder target, Path ready, Path kept) throws IOException {
        disk.syncFolder(target.path());
        disk.createFolder(kept);
        Path database = ready.resolve(BackupArchive.DATABASE);
        if (Files.exists(database)) {
            for (Path old : named(target.path(), name -> !STAYING.contains(name) && !name.startsWith(READY)
                    && !name.startsWith(REPLACED) && !name.equals(PREPARING))) {
                disk.replace(kept.resolve(old.getFileName()), old);
            }
            disk.syncFolder(kept);
            disk.replace(target.database(), database);
            disk.syncFolder(target.path());
        }
        Path keys = ready.resolve(BackupArchive.KEYS);
        if (Files.exists(keys)) {
            keep(target.keys(), kept.resolve(BackupArchive.KEYS));
            disk.replace(target.keys(), keys);
            disk.syncFolder(target.path());
        }
        clear(ready);
    }

    /** A copy, as the profile is known by its keys: there are always some. */
    private void keep(Path keys, Path copy) throws IOException {
        Path partial = copy.resolveSibling(copy.getFileName() + ".partial");
        disk.delete(partial);
        disk.write(partial, Files.readAllBytes(keys));
        disk.sync(partial);
        disk.replace(copy, partial);
        disk.syncFolder(copy.getParent());
    }

    /** What cannot be removed is removed the next time. */
    private void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                disk.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}", folder, e.toString());
        }
    }

    /** In the order of their names. */
    private static List<Path> named(Path folder, Predicate<String> chosen) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> chosen.test(file.getFileName().toString())).sorted().toList();
        }
    }
}
