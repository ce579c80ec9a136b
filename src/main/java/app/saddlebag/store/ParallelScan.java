package app.saddlebag.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Reads a whole table backwards with a thread per processor: each takes a slice of row numbers, reads it through a
 * session of its own and opens its cells, which is where the time goes. A few slices are under way at once, so a slow
 * consumer does not pile up rows.
 */
final class ParallelScan<T> {

    /** The part that runs on the workers, and all of what costs. */
    record Slices<T>(SealedTable table, SealedTable.Opener<T> opener) {

        static final int SIZE = 4096;

        /** Rows up to and including number {@code last}, the last one first. */
        List<T> read(Session session, long last) {
            List<T> rows = new ArrayList<>(SIZE);
            table.each(session, opener, rows::add, "WHERE id > ? AND id <= ? ORDER BY id DESC", last - SIZE, last);
            return rows;
        }
    }

    private static final int MOST_THREADS = 8;

    private final Database database;
    private final SealedTable table;
    private final Function<Session, SealedTable.Opener<T>> opener;
    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    private final Queue<Session> sessions = new ConcurrentLinkedQueue<>();
    private final Deque<Future<List<T>>> underWay = new ArrayDeque<>();
    private long delivered;

    /** @param opener made once, as of the moment that is scanned; called by several threads */
    ParallelScan(Database database, SealedTable table, Function<Session, SealedTable.Opener<T>> opener) {
        this.database = database;
        this.table = table;
        this.opener = opener;
    }

    /** @param moment told of the moment that is scanned, before anything else can be written */
    void run(LongConsumer progress, Consumer<? super T> rows, Consumer<Session> moment) {
        List<Session> snapshot = database.snapshot(threads, moment);
        sessions.addAll(snapshot);
        long newest = snapshot.getFirst().number("SELECT coalesce(max(id), 0) FROM \"" + table.name() + '"');
        Slices<T> slices = new Slices<>(table, opener.apply(snapshot.getFirst()));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (long top = newest; top > 0; top -= Slices.SIZE) {
                long last = top;
                underWay.add(workers.submit(() -> read(slices, last)));
                if (underWay.size() > 2 * threads) {
                    deliver(progress, rows);
                }
            }
            while (!underWay.isEmpty()) {
                deliver(progress, rows);
            }
        } finally {
            workers.shutdownNow();
            workers.close();
            snapshot.forEach(Session::close);
        }
    }

    private List<T> read(Slices<T> slices, long last) {
        Session session = sessions.remove();
        try {
            return slices.read(session, last);
        } finally {
            sessions.add(session);
        }
    }

    private void deliver(LongConsumer progress, Consumer<? super T> rows) {
        try {
            List<T> slice = underWay.remove().get();
            slice.forEach(rows);
            delivered += slice.size();
            progress.accept(delivered);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading", e);
        }
    }
}
