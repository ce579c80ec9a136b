package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which file of a profile lies where, and the folder's making, moving and removal.
 *
 * @param path the profile's folder
 */
record ProfileFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileFolder.class);

    ProfileFolder {
        path = path.toAbsolutePath().normalize();
    }

    static String nameOf(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    Path database() {
        return path.resolve("saddlebag.db");
    }

    /** What makes opening quick; there at times. The store writes it beside the database. */
    Path snapshot() {
        return path.resolve("saddlebag.db.snapshot");
    }

    Path keys() {
        return path.resolve("keys.json");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path wrongTries() {
        return path.resolve("wrong-tries");
    }

    /** Backups that the program makes by itself, and those made in the settings. */
    Path backups() {
        return path.resolve("backups");
    }

    /** Beside the profile, never inside: it is the bank's side. */
    Path demoBankState() {
        return path.resolveSibling(path.getFileName() + ".demo-bank");
    }

    /** @throws ProblemException when something is there already */
    void requireFree() {
        try (Stream<Path> entries = Files.isDirectory(path) ? Files.list(path) : Stream.empty()) {
            if (entries.findAny().isPresent() || Files.exists(path) && !Files.isDirectory(path)) {
                throw new ProblemException("profile.folderTaken", null, path);
            }
        } catch (IOException e) {
            throw new ProblemException("profile.folder", e, path);
        }
    }

    /**
     * A link may lead to somebody else's file by the time it is written to.
     *
     * @throws ProblemException {@code profile.link} when the folder, or a file of ours in it, is a symbolic link
     */
    void requireNoLinks() {
        for (Path each : List.of(path, keys(), database(), snapshot(), lock(), backups(), wrongTries())) {
            if (Files.isSymbolicLink(each)) {
                throw new ProblemException("profile.link", null, each);
            }
        }
    }

    /** Makes the folder for its owner alone, if it is not there and empty already. */
    void create() {
        requireNoLinks();
        requireFree();
        try {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            if (!Files.isDirectory(path)) {
                OwnerOnly.createFolder(path);
            }
        } catch (IOException e) {
            throw new ProblemException("profile.folder", e, path);
        }
    }

    /** Onto a folder that is free; the move is one step, so that there is a whole profile there or none. */
    void moveTo(ProfileFolder target, Disk disk) throws IOException {
        disk.delete(target.path);
        disk.replace(target.path, path);
        disk.syncFolder(target.path.getParent());
    }

    /** Removes what the making of a profile began; a folder with other files in it stays. */
    void deleteOwnFiles() {
        try {
            for (Path file : List.of(database(), database().resolveSibling("saddlebag.db-wal"),
                    database().resolveSibling("saddlebag.db-shm"), snapshot(), keys(), wrongTries(), lock())) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("An unfinished profile could not be removed from {}", path, e);
        }
    }

    static Path temporary() {
        try {
            return TemporaryFolder.make(TemporaryFolder.Use.DEMO);
        } catch (IOException e) {
            throw new ProblemException("profile.folder", e, Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    OwnerOnly.createFolder(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
