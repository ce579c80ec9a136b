package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/**
 * Reads on a thread of its own, a little ahead of the caller's thread, which takes what was found: each has a processor to itself
 * then. How far ahead is bounded in entries and in what of the file they were, so memory is bounded too. For one reading.
 */
public final class ReadAhead implements StatementSink, ReadProgress {

    private static final int AHEAD = 4;
    private static final int MOST_ENTRIES = 256;
    private static final long MOST_BYTES = 1 << 18;

    private sealed interface Found {
    }

    private record Begun(Statement statement) implements Found {
    }

    private record Came(Entry entry) implements Found {
    }

    private record Ended(Statement statement) implements Found {
    }

    private record Finished() implements Found {
    }

    private static final List<Found> END = List.of(new Finished());

    private final ReadProgress progress;
    private final BlockingQueue<List<Found>> ahead = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean stopped;
    /** Of the reading; null where the file was read to its end. */
    private volatile Throwable failed;
    /** The reading thread's alone. */
    private List<Found> found = new ArrayList<>();
    private long handedAt;

    private ReadAhead(ReadProgress progress) {
        this.progress = progress;
    }

    /**
     * Blocks until the file is read and all of it was taken, on the caller's thread. What the reading or the sink throws reaches
     * the caller, and nothing is read any more then.
     *
     * @param reading  called on the thread that reads, with what it is to tell
     * @param progress called there too
     * @throws CancellationException where {@code progress} wants no more, or the caller's thread was interrupted
     */
    public static void read(BiConsumer<StatementSink, ReadProgress> reading, StatementSink sink, ReadProgress progress) {
        ReadAhead here = new ReadAhead(progress);
        Thread.ofPlatform().daemon().name("read-ahead").start(() -> here.run(reading));
        here.take(sink);
    }

    private void run(BiConsumer<StatementSink, ReadProgress> reading) {
        try {
            reading.accept(this, this);
        } catch (Throwable thrown) { // the caller's to handle, whatever it is
            failed = thrown;
        } finally {
            // Makes nothing new: where memory ran out, the caller must not wait for ever.
            put(found);
            put(END);
        }
    }

    @Override
    public void begin(Statement known) {
        found.add(new Begun(known));
    }

    @Override
    public void entry(Entry entry) {
        found.add(new Came(entry));
        if (found.size() >= MOST_ENTRIES) {
            hand();
        }
    }

    @Override
    public void end(Statement whole) {
        found.add(new Ended(whole));
        if (found.size() >= MOST_ENTRIES) {
            hand();
        }
    }

    @Override
    public boolean goOn(long bytes) {
        if (bytes - handedAt >= MOST_BYTES && !found.isEmpty()) {
            handedAt = bytes;
            hand();
        }
        return !stopped && progress.goOn(bytes);
    }

    /** Who takes goes on emptying the queue until reading has finished, so this waits for no one who is gone. */
    private void hand() {
        List<Found> full = found;
        found = new ArrayList<>();
        put(full);
    }

    private void put(List<Found> full) {
        boolean interrupted = false;
        while (true) {
            try {
                ahead.put(full);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(StatementSink sink) {
        Throwable failure = null;
        boolean interrupted = false;
        boolean finished = false;
        while (!finished) {
            try {
                for (Found next : ahead.take()) {
                    if (next instanceof Finished) {
                        finished = true;
                        failure = failure == null ? failed : failure;
                    } else if (failure == null) {
                        failure = told(next, sink);
                        stopped = failure != null;
                    }
                }
            } catch (InterruptedException e) {
                interrupted = true;
                failure = failure == null ? new CancellationException() : failure;
                stopped = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow(failure);
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case null -> { }
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** What the sink threw, null for nothing: whatever it is, the end of the reading is waited for. */
    private static Throwable told(Found found, StatementSink sink) {
        try {
            tell(found, sink);
            return null;
        } catch (RuntimeException | Error thrown) {
            return thrown;
        }
    }

    private static void tell(Found found, StatementSink sink) {
        switch (found) {
            case Begun(Statement statement) -> sink.begin(statement);
            case Came(Entry entry) -> sink.entry(entry);
            case Ended(Statement statement) -> sink.end(statement);
            case Finished _ -> { }
        }
    }
}
