package app.saddlebag.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Function;

import app.saddlebag.sandbox.http.Json;
import tools.jackson.core.JacksonException;

/**
 * Keeps the {@link Books}, in a folder when one is given, so that a restart forgets nothing. Each change is written to
 * a file of its own which then takes the old one's place: a crash leaves either the state before or the state after.
 * A folder belongs to one store at a time, whatever process it is in. Safe between threads.
 */
public final class StateStore implements AutoCloseable {

    private static final String FILE = "sandbox.json";
    private static final String LOCK = "sandbox.lock";
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];

    private final Path folder;
    private final FileChannel lock;
    private volatile Books books;
    private boolean closed;

    /**
     * Opens the state of a folder, or begins a new one.
     *
     * @param folder       null to keep the state in memory only
     * @param fresh        the books of a new sandbox
     * @param clientId     replaces the one kept; null to keep it
     * @param clientSecret likewise
     * @throws IOException with a sentence for the user when the folder cannot be used, another sandbox uses it, or its
     *         file cannot be read
     */
    public StateStore(Path folder, Books fresh, String clientId, String clientSecret) throws IOException {
        this.folder = folder;
        this.lock = folder == null ? null : locked(folder);
        try {
            Books found = folder == null ? fresh : read(folder.resolve(FILE), fresh);
            this.books = found.with(clientId == null ? found.clientId() : clientId,
                    clientSecret == null ? found.clientSecret() : clientSecret).sealed();
            write(books);
        } catch (IOException unusable) {
            close();
            throw unusable;
        }
    }

    /** The lock ends with the channel, and with the process, however that ends. */
    private static FileChannel locked(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new IOException("it is not a folder", file);
        }
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY);
        try {
            FileLock taken = channel.tryLock();
            if (taken != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // said below, as of any other process
        }
        channel.close();
        throw new IOException("another sandbox uses it");
    }

    private static Books read(Path file, Books fresh) throws IOException {
        if (!Files.exists(file)) {
            return fresh;
        }
        try {
            return Books.whole(Json.MAPPER.readValue(Files.readAllBytes(file), Books.class));
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new IOException(file.getFileName() + " cannot be read. Move it away to begin anew.", broken);
        }
    }

    /** What is known now. */
    public Books books() {
        return books;
    }

    /**
     * Works on a copy of the books and publishes it when the work returns; when it throws, nothing has changed.
     *
     * @return what the work returned
     * @throws IllegalStateException when the store is closed: the folder may be another's by now
     */
    public synchronized <T> T change(Function<Books, T> work) {
        if (closed) {
            throw new IllegalStateException("the sandbox has ended");
        }
        Books copy = books.copy();
        T result = work.apply(copy);
        Books next = copy.sealed();
        try {
            write(next);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        books = next;
        return result;
    }

    private void write(Books next) throws IOException {
        if (folder == null) {
            return;
        }
        Path temporary = folder.resolve(FILE + ".new");
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(temporary, NEW, OWNER_ONLY)) {
            var bytes = ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(next));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives the folder back. What was changed is written already. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
