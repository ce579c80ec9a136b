package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a profile's key file was before each change, until a backup holds it. A change rewrites that small file and nothing else,
 * so that it, with the database of that day or of any later one, is the profile as it was opened before. Keeping it takes a
 * moment, however many rows there are; the backup, of which every row is compared, is made afterwards. Safe to share between
 * threads.
 *
 * @param folder of the profile's backups, which need not be there
 */
record FormerKeys(Path folder, Clock clock, Disk disk) {

    private static final Logger LOG = LoggerFactory.getLogger(FormerKeys.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NAME = "-" + BackupArchive.KEYS;
    private static final Pattern OURS = Pattern.compile("\\d{8}T\\d{6}Z" + Pattern.quote(NAME));

    static FormerKeys of(ProfileFolder profile, Clock clock, Disk disk) {
        return new FormerKeys(profile.backups(), clock, disk);
    }

    /**
     * Returns once it would survive a power cut, and has been read back. Two changes at one time are the caller's to prevent.
     *
     * @throws ProblemException {@code backup.unwritable}: it is not kept, and nothing may be changed
     */
    void keep(byte[] keys) {
        Path kept = free();
        Path partial = folder.resolve(BackupArchive.KEYS + ".new");
        try {
            disk.createFolder(folder);
            disk.delete(partial);
            disk.write(partial, keys);
            disk.sync(partial);
            disk.replace(kept, partial);
            disk.syncFolder(folder);
            if (!Arrays.equals(keys, disk.read(kept, BackupArchive.MOST_KEYS_BYTES))) {
                throw new IOException("not what was written");
            }
        } catch (IOException e) {
            throw new ProblemException("backup.unwritable", e, kept);
        }
    }

    /** Two in one second: the later one takes the next second. */
    private Path free() {
        Instant now = clock.instant();
        while (Files.exists(folder.resolve(MOMENT.format(now) + NAME))) {
            now = now.plusSeconds(1);
        }
        return folder.resolve(MOMENT.format(now) + NAME);
    }

    /** Those that are in no backup yet, the oldest first. */
    List<Path> waiting() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> OURS.matcher(file.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException e) {
            throw new ProblemException("backup.folder", e, folder);
        }
    }

    /** @throws ProblemException {@code backup.folder} */
    byte[] read(Path waiting) {
        try {
            return disk.read(waiting, BackupArchive.MOST_KEYS_BYTES);
        } catch (IOException e) {
            throw new ProblemException("backup.folder", e, folder);
        }
    }

    /** A backup holds it. What cannot be removed is found to be held the next time. */
    void letGo(Path waiting) {
        try {
            disk.delete(waiting);
        } catch (IOException e) {
            LOG.warn("{} is in a backup and could not be removed: {}", waiting.getFileName(), e.toString());
        }
    }
}
