package app.saddlebag.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    private final Path folder;
    private volatile Books books;

    /**
     * Opens the state of a folder, or begins a new one.
     *
     * @param folder null to keep the state in memory only
     * @param fresh  the books of a new sandbox
     * @throws IOException when the folder cannot be used or its file cannot be read
     */
    public StateStore(Path folder, Books fresh) throws IOException {
        this.folder = folder;
        Books found = null;
        if (folder != null) {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                try {
                    found = Json.MAPPER.readValue(file, Books.class);
                } catch (JacksonException broken) {
                    throw new IOException("The sandbox state in " + file + " cannot be read; move it away to begin anew", broken);
                }
            }
        }
        this.books = (found == null ? fresh : found).sealed();
        write(books);
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
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = java.nio.ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(next));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
