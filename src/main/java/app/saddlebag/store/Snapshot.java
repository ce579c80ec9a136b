package app.saddlebag.store;

import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.Sealer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What was kept in a {@link SnapshotFile}, of rows as they are: the first part has been opened, and proves that. Each further part
 * is opened when it is asked for, and may yet prove to be damaged. Safe to share between threads.
 */
public final class Snapshot implements AutoCloseable {

    private static final int MOST_PARTS = 1 << 20;
    private static final int MOST_THREADS = 8;

    private final FileChannel channel;
    private final Pieces pieces;
    private final RowsMark mark;
    /** Where each part begins, and where one more would. */
    private final long[] offsets;
    private final byte[] first;

    private Snapshot(FileChannel channel, CellSealer sealer, RowsMark mark) throws IOException {
        this.channel = channel;
        this.mark = mark;
        int beginning = SnapshotFile.BEGINNING.length + Integer.BYTES;
        ByteBuffer begin = read(0, beginning);
        byte[] form = new byte[SnapshotFile.BEGINNING.length];
        begin.get(form);
        int parts = begin.getInt();
        if (!Arrays.equals(form, SnapshotFile.BEGINNING) || parts < 1 || parts > MOST_PARTS) {
            throw new IOException("of another form");
        }
        offsets = new long[parts + 1];
        offsets[0] = beginning + Integer.BYTES;
        for (int part = 0; part < parts; part++) {
            int length = read(offsets[part] - Integer.BYTES, Integer.BYTES).getInt();
            if (length < Sealer.OVERHEAD) {
                throw new IOException("of another form");
            }
            offsets[part + 1] = offsets[part] + length + Integer.BYTES;
        }
        if (offsets[parts] - Integer.BYTES != channel.size()) {
            throw new IOException("cut, or longer than it says");
        }
        pieces = new Pieces(sealer, mark, parts);
        Buffers buffers = new Buffers();
        int length = open(0, buffers);
        first = Arrays.copyOf(buffers.plain, length);
    }

    /** @throws RuntimeException when it was not made of such rows, among others */
    static Snapshot open(Path file, CellSealer sealer, RowsMark mark) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            return new Snapshot(channel, sealer, mark);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Arrays for parts, to be used again; for one thread. */
    public static final class Buffers {
        private byte[] sealed = new byte[0];
        private byte[] plain = new byte[0];

        /** Holds what was opened last. */
        public byte[] plain() {
            return plain;
        }
    }

    /** The first part. */
    public byte[] first() {
        return first;
    }

    /** How many there are, with the first. */
    public int parts() {
        return offsets.length - 1;
    }

    /** Whether it is of those rows. */
    public boolean isOf(RowsState state) {
        return mark.equals(state.mark());
    }

    /**
     * Opens a part.
     *
     * @return how many bytes of {@link Buffers#plain} it has
     * @throws IOException                                when it cannot be read
     * @throws app.saddlebag.vault.TamperedException when it is damaged
     */
    public int open(int part, Buffers buffers) throws IOException {
        int length = (int) (offsets[part + 1] - offsets[part]) - Integer.BYTES;
        if (buffers.sealed.length < length) {
            buffers.sealed = new byte[length + length / 4];
            buffers.plain = new byte[buffers.sealed.length];
        }
        fill(ByteBuffer.wrap(buffers.sealed, 0, length), offsets[part]);
        return pieces.open(part, buffers.sealed, length, buffers.plain);
    }

    /** Makes something of a part; called by several threads at a time. */
    public interface Taker {
        /** @param plain the part is its first {@code length} bytes; not to be kept */
        void take(int part, byte[] plain, int length);
    }

    /**
     * Opens parts with a thread per processor, the first of them first. Blocks until all are taken.
     *
     * @param from the first that is wanted
     * @throws RuntimeException when one of them cannot be read or is damaged, or what the taker throws; others may have been taken
     */
    public void openAll(int from, Taker taker) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        AtomicInteger next = new AtomicInteger(from);
        List<FutureTask<Void>> tasks = Stream.generate(() -> new FutureTask<Void>(() -> {
            take(next, taker);
            return null;
        })).limit(threads).toList();
        tasks.stream().skip(1).forEach(task -> Thread.ofPlatform().daemon().name("snapshot").start(task));
        tasks.getFirst().run();
        try {
            for (FutureTask<Void> task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new StoreException("store.disk", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        }
    }

    private void take(AtomicInteger next, Taker taker) throws IOException {
        Buffers buffers = new Buffers();
        for (int part = next.getAndIncrement(); part < parts(); part = next.getAndIncrement()) {
            int length = open(part, buffers);
            taker.take(part, buffers.plain, length);
        }
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        if (offset + length > channel.size()) {
            throw new IOException("cut");
        }
        return fill(ByteBuffer.allocate(length), offset).flip();
    }

    private ByteBuffer fill(ByteBuffer bytes, long offset) throws IOException {
        int start = bytes.position();
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position() - start) < 0) {
                throw new IOException("cut");
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        }
    }
}
