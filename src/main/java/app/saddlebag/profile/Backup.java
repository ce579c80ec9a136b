package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A profile as one file: a ZIP of the sealed database, copied at one moment, and the keys file. What is sealed in the profile
 * is as sealed in the backup, and the passphrase of the day it was made opens it. A demo bank's own state is the bank's side
 * and not in it.
 */
public final class Backup {

    /** With the dot. */
    public static final String EXTENSION = ".saddlebag-backup";

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
    private static final String KEYS = "keys.json";
    private static final String DATABASE = "saddlebag.db";
    private static final Set<String> CONTENT = Set.of(KEYS, DATABASE);
    private static final long MOST_KEYS_BYTES = 64 * 1024;

    private Backup() {
    }

    /** What a backup made on a day is called unless the person says otherwise. */
    public static String nameFor(OpenProfile profile, LocalDate day) {
        return profile.name() + " " + day + EXTENSION;
    }

    /**
     * Writes a backup and reads it back before it takes the place of an older one. Blocks, for as long as copying the
     * database takes.
     *
     * @throws ProblemException when it could not be written; a file that was there is untouched
     */
    public static void write(OpenProfile profile, Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Path copy = target.resolveSibling(target.getFileName() + ".database");
        Disk disk = new Disk();
        try {
            disk.delete(partial);
            disk.delete(copy);
            byte[] keys = disk.read(profile.files().keys(), (int) MOST_KEYS_BYTES); // no newer than the database beside them
            profile.store().copyTo(copy);
            OwnerOnly.createFile(partial);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(partial))) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.putNextEntry(new ZipEntry(KEYS));
                zip.write(keys);
                zip.closeEntry();
                zip.putNextEntry(new ZipEntry(DATABASE));
                Files.copy(copy, zip);
                zip.closeEntry();
            }
            check(partial);
            disk.sync(partial);
            disk.replace(target, partial);
            disk.syncFolder(target.getParent());
        } catch (IOException | ProblemException failed) {
            throw new ProblemException("backup.unwritable", failed, target);
        } finally {
            tidy(disk, partial, copy);
        }
    }

    /**
     * Makes a profile of a backup. It opens with the passphrase of the day the backup was made.
     *
     * @param folder must not exist, or be empty
     * @throws ProblemException when the file is no whole backup, or the folder cannot be made; nothing is left behind
     */
    public static void restore(Path file, Path folder) {
        ProfileFolder target = new ProfileFolder(folder);
        target.requireFree();
        ProfileFolder partial = new ProfileFolder(folder.resolveSibling(folder.getFileName() + ".partial"));
        check(file);
        try {
            partial.create();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                extract(zip, KEYS, partial.keys());
                extract(zip, DATABASE, partial.database());
            }
            partial.moveTo(target);
        } catch (IOException failed) {
            throw new ProblemException("profile.folder", failed, folder);
        } finally {
            ProfileFolder.deleteTree(partial.path());
        }
    }

    private static void extract(ZipFile zip, String name, Path to) throws IOException {
        OwnerOnly.createFile(to);
        try (InputStream in = zip.getInputStream(zip.getEntry(name)); OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        new Disk().sync(to);
    }

    /** Reads all of it: just our two files, each once, whole. */
    private static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                names.add(entry.getName());
                if (!CONTENT.contains(entry.getName()) || entry.getName().equals(KEYS) && entry.getSize() > MOST_KEYS_BYTES
                        || !isWhole(zip, entry)) {
                    throw new ProblemException("backup.unreadable", null, file);
                }
            }
            if (names.size() != CONTENT.size() || !names.containsAll(CONTENT)) {
                throw new ProblemException("backup.unreadable", null, file);
            }
        } catch (IOException | IllegalArgumentException notAZip) {
            throw new ProblemException("backup.unreadable", notAZip, file);
        }
    }

    private static boolean isWhole(ZipFile zip, ZipEntry entry) throws IOException {
        CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0 && bytes <= entry.getSize(); read = in.read(buffer)) {
            bytes += read;
        }
        return bytes == entry.getSize() && in.getChecksum().getValue() == entry.getCrc();
    }

    /** The failure that led here, if any, says more than a leftover that could not be removed. */
    private static void tidy(Disk disk, Path... leftovers) {
        for (Path leftover : leftovers) {
            try {
                disk.delete(leftover);
            } catch (IOException e) {
                LOG.warn("Could not remove {}: {}", leftover, e.toString());
            }
        }
    }
}
