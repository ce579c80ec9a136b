package app.saddlebag.store;

import app.saddlebag.vault.Disk;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A file beside the database for rows that are on their way in, sealed as they will be: for its owner alone, and gone with
 * {@link #close}. What a killed program leaves of one is removed at the next start. Safe to share between threads.
 */
final class LoadFile implements AutoCloseable {

    private static final String SUFFIX = ".load";
    /** Less than this, in bytes, is no room for a part. */
    private static final long ROOM = 4 << 20;

    /** Where bytes that were written at once lie. */
    record Part(long offset, int length) {
    }

    private final Path file;
    private final FileChannel channel;
    private long end;

    private LoadFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StoreException when there is no room, or nothing may be written there */
    static LoadFile beside(Database database) {
        Path file = database.beside(SUFFIX + "-" + Long.toHexString(System.nanoTime()));
        try {
            OwnerOnly.createFile(file);
            return new LoadFile(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
    }

    /** Removes what a killed program left beside a database. */
    static void removeLeftovers(Path database) throws IOException {
        String begin = database.getFileName() + SUFFIX;
        try (Stream<Path> files = Files.list(database.toAbsolutePath().getParent())) {
            for (Path leftover : files.filter(one -> one.getFileName().toString().startsWith(begin)).toList()) {
                Files.delete(leftover);
            }
        }
    }

    synchronized Part write(byte[] bytes) throws IOException {
        Part part = new Part(end, bytes.length);
        end += bytes.length;
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
            channel.write(rest, part.offset + rest.position());
        }
        return part;
    }

    /** Java does not say of a failed write that the disk was full; what is left of it does. */
    StoreException notKept(IOException failure) {
        return new StoreException(file.toFile().getUsableSpace() < ROOM ? "store.full" : "store.disk", failure);
    }

    ByteBuffer read(Part part) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(part.length);
        while (bytes.hasRemaining() && channel.read(bytes, part.offset + bytes.position()) >= 0) {
            // until all of it is there
        }
        if (bytes.hasRemaining()) {
            throw new IOException("The rows that were kept aside end early");
        }
        return bytes.flip();
    }

    @Override
    public void close() {
        try {
            channel.close();
            new Disk().delete(file);
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        }
    }
}
