package app.saddlebag.store;

import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file beside the database that keeps, sealed, what else would have to be worked out of all its rows. It is never the truth: who
 * cannot believe it reads the rows.
 *
 * <p>In it stand eight bytes that tell its form, the number of parts, and the parts, each with its length before it. A part is sealed under a
 * key of its own purpose, and bound to the profile, the form of what is in it, the {@link RowsMark} it was made of, its place, and
 * how many parts there are: so one that opens was made by this profile's keys of those very rows, and of no others. Safe to share
 * between threads; one writes at a time.
 *
 * @param file where it lies, or would
 */
record SnapshotFile(Path file, Vault vault, Disk disk) {

    /** Another file altogether begins otherwise; the last byte is the version. */
    static final byte[] BEGINNING = "sbrows\0\1".getBytes(StandardCharsets.US_ASCII);

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
    private static final String SUFFIX = ".snapshot";

    static SnapshotFile of(Path database, Vault vault, Disk disk) {
        return new SnapshotFile(database.resolveSibling(database.getFileName() + SUFFIX), vault, disk);
    }

    /**
     * Takes the place of the one that is there, whole, or leaves it.
     *
     * @param form    of what the parts say, for who reads them
     * @param mark    of the rows they were made of
     * @param content gives each part
     * @param stopped whether to give up
     * @throws IOException           when it cannot be written
     * @throws CancellationException when it was given up
     */
    void write(String form, RowsMark mark, int parts, IntFunction<byte[]> content, BooleanSupplier stopped) throws IOException {
        Path partial = partial();
        Pieces pieces = new Pieces(sealer(form), mark, parts);
        try {
            disk.delete(partial);
            try (OutputStream out = disk.stream(partial)) {
                out.write(ByteBuffer.allocate(BEGINNING.length + Integer.BYTES).put(BEGINNING).putInt(parts).array());
                for (int part = 0; part < parts; part++) {
                    if (stopped.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    byte[] sealed = pieces.seal(part, content.apply(part));
                    out.write(ByteBuffer.allocate(Integer.BYTES).putInt(sealed.length).array());
                    out.write(sealed);
                }
            }
            disk.sync(partial);
            disk.replace(file, partial);
            disk.syncFolder(file.toAbsolutePath().getParent());
        } catch (IOException | RuntimeException failed) {
            tidy(failed);
            throw failed;
        }
    }

    private void tidy(Exception failure) {
        try {
            disk.delete(partial());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private Path partial() {
        return file.resolveSibling(file.getFileName() + ".partial");
    }

    /** Opens what is there if it was made of rows of this mark; empty, and a line in the log, when there is none to be believed. */
    Optional<Snapshot> open(String form, RowsMark mark) {
        if (!disk.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Snapshot.open(file, sealer(form), mark));
        } catch (IOException | RuntimeException e) {
            LOG.info("The snapshot is not of these rows, or damaged; they are read instead: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Removes it, and what a killed program left of one. What cannot be removed is logged; it is not believed either. */
    void remove() {
        try {
            disk.delete(file);
            disk.delete(partial());
        } catch (IOException e) {
            LOG.warn("The snapshot could not be removed: {}", e.toString());
        }
    }

    private CellSealer sealer(String form) {
        return vault.sealer(Purpose.SNAPSHOT).column("snapshot", form);
    }
}
