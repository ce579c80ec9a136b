package app.saddlebag.profile;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the {@link LedgerSnapshot} up to date, in the background and once changes have settled: it is written whole, so the longer
 * that takes the longer it waits for more. Safe to share between threads.
 */
final class SnapshotKeeping {

    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final int PAUSES = 20;

    private final LedgerSnapshot snapshot;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("keep-snapshot").priority(Thread.MIN_PRIORITY).factory());
    private ScheduledFuture<?> next;
    private volatile long pauseNanos = SETTLED.toNanos();
    private volatile boolean stopped;

    SnapshotKeeping(LedgerSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Something may have been written. Returns at once. */
    synchronized void changed() {
        if (next != null) {
            next.cancel(false);
        }
        try {
            next = worker.schedule(this::keep, pauseNanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            next = null;
        }
    }

    private void keep() {
        long begun = System.nanoTime();
        snapshot.keep(() -> stopped);
        pauseNanos = Math.max(SETTLED.toNanos(), PAUSES * (System.nanoTime() - begun));
    }

    /** Writes what is still to be written, before the store is closed. Blocks as {@link LedgerSnapshot#keep} does. */
    void finish() {
        synchronized (this) {
            if (next != null) {
                next.cancel(false);
            }
            worker.shutdown();
        }
        if (!stopped) { // or it would be waited for while it is given up
            snapshot.keep(() -> stopped);
        }
    }

    /** Gives up what is being written. */
    void stop() {
        stopped = true;
        worker.shutdownNow();
    }
}
