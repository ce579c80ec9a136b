package app.saddlebag.store;

import app.saddlebag.vault.TamperedException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the whole database is what was left there: sound as a structure, and each table the set of cells that the {@link
 * Manifest} knows. Takes seconds for a million rows, so where a {@link Snapshot} stands for them it is done by a thread of its own
 * after opening; nothing is written, and no row is read in their place, before it is over. Safe to share between threads.
 */
final class RowCheck {

    private static final long STOPPED_WITHIN = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PATIENCE_MILLIS = 10;

    /** The whole of a large ledger is read in less. */
    private static final long HEAD_START_MILLIS = 1_500;
    private static final Logger LOG = LoggerFactory.getLogger(RowCheck.class);

    private final Database database;
    private final List<SealedTable> tables;
    private final CompletableFuture<Void> result = new CompletableFuture<>();
    /** Those of a check under way; touched with this object's lock alone, for one that is closed must not be interrupted. */
    private List<Session> sessions = List.of();
    private boolean stopped;
    private final CountDownLatch wanted = new CountDownLatch(1);

    /** @param tables whose cells are looked at */
    RowCheck(Database database, List<SealedTable> tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * In the calling thread.
     *
     * @throws RuntimeException as {@link #require}
     */
    void run() {
        look(() -> { });
        require();
    }

    /**
     * In the background, once those who open the profile have had a moment for themselves, or somebody waits for it.
     *
     * @param first what to do when something is found, before anybody hears of it
     */
    void start(Runnable first) {
        Thread.ofPlatform().daemon().name("row-check").start(() -> {
            try {
                if (wanted.await(HEAD_START_MILLIS, TimeUnit.MILLISECONDS)) {
                    LOG.debug("Somebody waits for the check of all rows");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            look(first);
        });
    }

    private void look(Runnable first) {
        try {
            if (isStopped()) {
                throw new CancellationException();
            }
            List<Session> two = begin();
            try {
                look(two.getFirst(), two.getLast());
            } finally {
                end(two);
            }
            result.complete(null);
        } catch (RuntimeException failure) {
            if (isStopped()) {
                result.cancel(false);
            } else {
                first.run();
                result.completeExceptionally(failure);
            }
        }
    }

    private List<Session> begin() {
        List<Session> two = database.snapshot(2);
        synchronized (this) {
            sessions = two;
        }
        return two;
    }

    private void end(List<Session> two) {
        synchronized (this) {
            sessions = List.of();
        }
        two.forEach(Session::close);
    }

    /** The structure on a thread of its own, for each hundred thousand transactions it takes about a third of a second. */
    private void look(Session cells, Session structure) {
        FutureTask<Void> looking = new FutureTask<>(() -> Structure.require(structure), null);
        Thread looker = Thread.ofPlatform().daemon().name("structure").start(looking);
        try {
            try {
                for (SealedTable table : tables) {
                    if (isStopped()) {
                        throw new CancellationException();
                    }
                    table.audit(cells).check();
                }
            } finally {
                looker.join();
            }
            looking.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking through the rows", e);
        }
    }

    /**
     * Waits until it is over.
     *
     * @throws TamperedException           rows were removed, added, copied, or brought back from an older file
     * @throws UnreadableDatabaseException the structure is not sound
     * @throws IllegalStateException       the store was closed before
     */
    void require() {
        wanted.countDown();
        try {
            result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (CancellationException e) {
            throw new IllegalStateException("The store is closed", e);
        }
    }

    /** @param refused told, on whichever thread, when the database turns out not to be what was left there */
    void whenRefused(Consumer<RuntimeException> refused) {
        result.whenComplete((_, failure) -> {
            if (failure instanceof RuntimeException found && !(found instanceof CancellationException)) {
                refused.accept(found);
            }
        });
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Gives up; returns when it is over, and soon whatever happens. */
    void stop() {
        long begun = System.nanoTime();
        synchronized (this) {
            stopped = true;
        }
        wanted.countDown();
        while (!result.isDone() && System.nanoTime() - begun < STOPPED_WITHIN) {
            synchronized (this) {
                sessions.forEach(Session::interrupt);
            }
            try {
                result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue; // between two statements there was nothing to interrupt
            } catch (ExecutionException | CancellationException over) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
