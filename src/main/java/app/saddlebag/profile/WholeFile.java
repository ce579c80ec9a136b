package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file for its owner alone that is there whole or not at all: what is written lies beside it until it is on the disk, and then
 * takes its place.
 */
final class WholeFile {

    private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path partial;
    private final Disk disk;
    /** Whoever ends the program meanwhile finds nothing half written. */
    private final Thread ending = new Thread(this::tidy, "tidy-export");

    WholeFile(Path file) {
        this(file, new Disk());
    }

    WholeFile(Path file, Disk disk) {
        target = file.toAbsolutePath().normalize();
        partial = target.resolveSibling(target.getFileName() + ".partial");
        this.disk = disk;
    }

    /** What is done with the open file. */
    interface Body<T> {

        T to(OutputStream out) throws IOException;
    }

    /**
     * @return what the body gives
     * @throws ProblemException {@code export.unwritable} or {@code export.folder}; a file that was there is untouched
     */
    <T> T write(Body<T> body) {
        if (Files.isDirectory(target)) {
            throw new ProblemException("export.folder", null, target);
        }
        try {
            disk.delete(partial); // of a run that was killed
            OwnerOnly.createFile(partial);
            Runtime.getRuntime().addShutdownHook(ending);
            T result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER)) {
                result = body.to(out);
            }
            disk.sync(partial);
            disk.replace(target, partial);
            disk.syncFolder(target.getParent());
            return result;
        } catch (IOException failed) {
            throw new ProblemException("export.unwritable", failed, target);
        } finally {
            stay();
            tidy();
        }
    }

    private void stay() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException goingDown) {
            LOG.debug("The program ends while {} is written", target);
        }
    }

    /** The failure that led here, if any, says more than a leftover that could not be removed. */
    private void tidy() {
        try {
            disk.delete(partial);
        } catch (IOException e) {
            LOG.warn("Could not remove {}: {}", partial, e.toString());
        }
    }
}
