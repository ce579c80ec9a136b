package app.saddlebag.ui.kit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes work off the JavaFX thread and brings its result back. Both executors are given, so that a test can run everything
 * on its own thread ({@code new Background(Runnable::run, Runnable::run)}).
 */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor worker;
    private final Executor screen;
    private final Set<Task<?>> writes;
    private volatile boolean closed;

    /**
     * @param worker runs the work
     * @param screen runs what follows; in the desktop the JavaFX thread
     */
    public Background(Executor worker, Executor screen) {
        this(worker, screen, ConcurrentHashMap.newKeySet());
    }

    private Background(Executor worker, Executor screen, Set<Task<?>> writes) {
        this.worker = worker;
        this.screen = screen;
        this.writes = writes;
    }

    /** One for something that ends before the window does; what it has written, this one waits for too. */
    public Background part() {
        return new Background(worker, screen, writes);
    }

    /** Starts nothing any more and brings no result back, but for writes: what a person typed last is kept, or missed aloud. */
    public void close() {
        closed = true;
    }

    public static Background onJavaFx(Executor worker) {
        return new Background(worker, Platform::runLater);
    }

    /**
     * Starts work. Exactly one of the two consumers is called on the screen's thread, or none after {@link Job#cancel()} and
     * {@link #close()}.
     *
     * @param done   gets the result, which may be null
     * @param failed gets what the work threw
     */
    public <T> Job run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        if (closed) {
            return () -> { };
        }
        Task<T> task = new Task<>(work, done, failed, false);
        worker.execute(task);
        return task;
    }

    /**
     * As {@link #run}, for what a person would miss if it were lost: {@link #finishWrites()} waits for it.
     */
    public <T> Job write(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Task<T> task = new Task<>(work, done, failed, true);
        writes.add(task);
        worker.execute(task);
        return task;
    }

    /** Returns once every write that was started has ended, well or not. Blocks: for a worker, before a profile is closed. */
    public void finishWrites() {
        writes.forEach(Task::await);
    }

    /** As above, for no longer than this: what is not written by then is as if it had not begun, or missed aloud. */
    public void finishWrites(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        writes.forEach(write -> write.await(end - System.nanoTime()));
    }

    /** Starts work that nobody waits for; a failure is logged. */
    public void behind(Runnable work) {
        run(Executors.callable(work), done -> { }, failure -> LOG.error("Work behind the screen failed", failure));
    }

    /** Runs on the screen's thread, soon. For listeners that are called on any thread. */
    public void onScreen(Runnable change) {
        screen.execute(() -> {
            if (!closed) {
                change.run();
            }
        });
    }

    /** Work under way. */
    public interface Job {

        /** Interrupts the work and lets its result fall. Harmless after the end. */
        void cancel();
    }

    private final class Task<T> extends FutureTask<T> implements Job {

        private final Consumer<? super T> done;
        private final Consumer<? super Throwable> failed;
        private final boolean write;
        private volatile boolean dropped;

        Task(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed, boolean write) {
            super(work);
            this.done = done;
            this.failed = failed;
            this.write = write;
        }

        @Override
        public void cancel() {
            dropped = true;
            cancel(true);
        }

        @Override
        protected void done() {
            writes.remove(this);
            screen.execute(this::deliver);
        }

        private void await() {
            await(Long.MAX_VALUE);
        }

        /** How it ended is told to those who started it. */
        private void await(long nanos) {
            try {
                get(nanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException takesLonger) {
                LOG.info("A profile is locked before something that was begun is written");
            } catch (ExecutionException | CancellationException ended) {
                LOG.debug("A write that was waited for did not succeed", ended);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void deliver() {
            if (dropped || closed && !write) {
                return;
            }
            T result;
            try {
                result = get();
            } catch (ExecutionException e) {
                failed.accept(e.getCause());
                return;
            } catch (CancellationException droppedMeanwhile) {
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException("a finished task does not wait", e);
            }
            done.accept(result);
        }
    }
}
