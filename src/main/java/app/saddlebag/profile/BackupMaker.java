package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.store.DatabaseFile;
import app.saddlebag.store.Moment;
import app.saddlebag.store.StoreException;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup of a profile whose keys are in hand, and believes in it only when it has been read back: what stands in the
 * file is opened with those keys, and every row of every table compared with the profile's own as of the moment that the backup
 * is of. Nobody is kept from writing meanwhile. Safe to share between threads, each with a file of its own.
 *
 * @param vault of the profile, open
 */
record BackupMaker(ProfileFolder profile, Vault vault, Clock clock, Disk disk) {

    private static final Logger LOG = LoggerFactory.getLogger(BackupMaker.class);
    private static final List<String> DATABASE_FILES = List.of("", "-journal", "-wal", "-shm");
    private static final long LEAST_ROOM = 256 * 1024;

    /** Of the profile as it is. */
    void make(Path file) {
        try {
            make(file, disk.read(profile.keys(), BackupArchive.MOST_KEYS_BYTES)); // no newer than the database beside them
        } catch (IOException failed) {
            throw unwritable(failed, file.toAbsolutePath().normalize());
        }
    }

    /**
     * Blocks, for as long as copying and comparing the database takes.
     *
     * @param keys the profile's key file as it is, or as it was at an earlier time
     * @param file an older backup there is replaced by the new one, or stays whole
     * @throws ProblemException {@code backup.full}, {@code backup.unwritable}; {@code backup.unverified} where the file did not
     *                          read back as the profile, and was thrown away
     */
    void make(Path file, byte[] keys) {
        Path target = file.toAbsolutePath().normalize();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Path copy = target.resolveSibling(target.getFileName() + ".database");
        try {
            clear(partial, copy);
            try (Moment moment = Moment.of(profile.database())) {
                BackupArchive archive = new BackupArchive(partial, disk);
                disk.write(copy, new byte[0]);
                moment.copyTo(copy);
                archive.write(keys, copy, moment.mark());
                removeDatabase(copy);
                requireReadsBack(archive, copy, keys, moment, target);
            }
            disk.sync(partial);
            disk.replace(target, partial);
            disk.syncFolder(target.getParent());
        } catch (IOException failed) {
            throw unwritable(failed, target);
        } catch (StoreException failed) {
            throw new ProblemException(failed.key().equals("store.full") ? "backup.full" : "backup.unwritable", failed, target);
        } finally {
            tidy(partial, copy);
        }
    }

    private void requireReadsBack(BackupArchive archive, Path copy, byte[] keys, Moment moment, Path target) throws IOException {
        try {
            archive.requireWhole();
            archive.extract(BackupArchive.DATABASE, copy);
            if (!Arrays.equals(keys, archive.keys()) || !vault.isOf(keys)) {
                throw new ProblemException("backup.unreadable", null, target);
            }
            moment.requireSameIn(copy);
            new DatabaseFile(copy).requireOpens(vault, clock);
        } catch (ProblemException differs) {
            if (differs.key().equals("store.full")) {
                throw differs;
            }
            throw new ProblemException("backup.unverified", differs, target);
        }
    }

    /** @see Moment#mark */
    String mark() {
        try (Moment moment = Moment.of(profile.database())) {
            return moment.mark();
        }
    }

    private static ProblemException unwritable(IOException failed, Path target) {
        return new ProblemException(isFull(target) ? "backup.full" : "backup.unwritable", failed, target);
    }

    private static boolean isFull(Path target) {
        Path folder = target.getParent();
        return Files.isDirectory(folder) && folder.toFile().getUsableSpace() < LEAST_ROOM; // no more than one write that failed
    }

    private void clear(Path partial, Path copy) throws IOException {
        disk.delete(partial);
        removeDatabase(copy);
    }

    private void removeDatabase(Path copy) throws IOException {
        for (String suffix : DATABASE_FILES) {
            disk.delete(copy.resolveSibling(copy.getFileName() + suffix));
        }
    }

    /** The failure that led here, if any, says more than a leftover that could not be removed. */
    private void tidy(Path partial, Path copy) {
        try {
            clear(partial, copy);
        } catch (IOException e) {
            LOG.warn("Leftovers of a backup could not be removed: {}", e.toString());
        }
    }
}
