package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The form of a backup: a ZIP of the keys file and the sealed database, each once and nothing else, and as its comment the
 * database's {@link app.saddlebag.store.Moment#mark}.
 *
 * @param file the backup
 * @param disk what it is written to and extracted to
 */
record BackupArchive(Path file, Disk disk) {

    static final String KEYS = "keys.json";
    static final String DATABASE = "saddlebag.db";
    static final int MOST_KEYS_BYTES = 64 * 1024;

    private static final Set<String> CONTENT = Set.of(KEYS, DATABASE);
    private static final int CHUNK = 1 << 16;

    void write(byte[] keys, Path database, String mark) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(disk.stream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.setComment(mark);
            zip.putNextEntry(new ZipEntry(KEYS));
            zip.write(keys);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database, zip);
            zip.closeEntry();
        }
    }

    /** @throws ProblemException {@code backup.unreadable} unless all of it can be read, whole */
    void requireWhole() {
        requireOurs(true);
    }

    /** Whether it looks like one of ours, as far as its list of content tells; what it holds is not read. */
    boolean isOurs() {
        try {
            requireOurs(false);
            return true;
        } catch (ProblemException no) {
            return false;
        }
    }

    private void requireOurs(boolean reading) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                names.add(entry.getName());
                if (!CONTENT.contains(entry.getName()) || entry.getName().equals(KEYS) && entry.getSize() > MOST_KEYS_BYTES
                        || reading && !isWhole(zip, entry)) {
                    throw unreadable(null);
                }
            }
            if (names.size() != CONTENT.size() || !names.containsAll(CONTENT)) {
                throw unreadable(null);
            }
        } catch (IOException | IllegalArgumentException notAZip) {
            throw unreadable(notAZip);
        }
    }

    private ProblemException unreadable(Exception cause) {
        return new ProblemException("backup.unreadable", cause, file);
    }

    private static boolean isWhole(ZipFile zip, ZipEntry entry) throws IOException {
        CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        long bytes = 0;
        byte[] buffer = new byte[CHUNK];
        for (int read = in.read(buffer); read >= 0 && bytes <= entry.getSize(); read = in.read(buffer)) {
            bytes += read;
        }
        return bytes == entry.getSize() && in.getChecksum().getValue() == entry.getCrc();
    }

    /** Of the database when it was written; empty where there is none. */
    String mark() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getComment() == null ? "" : zip.getComment();
        }
    }

    byte[] keys() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(KEYS))) {
            return in.readNBytes(MOST_KEYS_BYTES);
        }
    }

    /**
     * Writes one of the two files.
     *
     * @param to must not be there
     * @return SHA-256 of what was written
     */
    byte[] extract(String name, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name));
                OutputStream out = new DigestOutputStream(disk.stream(to), digest)) {
            byte[] buffer = new byte[CHUNK];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
        disk.sync(to);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256", e);
        }
    }
}
