package app.saddlebag.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
 * Safe between threads.
 */
public final class StateStore {

    private static final String FILE = "sandbox.json";
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];

    private final Path folder;
    private volatile Books books;

    /**
     * Opens the state of a folder, or begins a new one.
     *
     * @param folder       null to keep the state in memory only
     * @param fresh        the books of a new sandbox
     * @param clientId     replaces the one kept; null to keep it
     * @param clientSecret likewise
     * @throws IOException when the folder cannot be used or its file cannot be read
     */
    public StateStore(Path folder, Books fresh, String clientId, String clientSecret) throws IOException {
        this.folder = folder;
        Books found = folder == null ? fresh : read(folder, fresh);
        this.books = found.with(clientId == null ? found.clientId() : clientId,
                clientSecret == null ? found.clientSecret() : clientSecret).sealed();
        write(books);
    }

    private static Books read(Path folder, Books fresh) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return fresh;
        }
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), Books.class);
        } catch (JacksonException broken) {
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
     */
    public synchronized <T> T change(Function<Books, T> work) {
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
}
