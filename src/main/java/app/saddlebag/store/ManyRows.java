package app.saddlebag.store;

import app.saddlebag.store.SealedTable.Opener;
import app.saddlebag.vault.CellSealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Opens and seals the facts of many rows of a table with all processors, some thousands at a time, while the calling thread
 * alone reads and writes. Inside a read or write, whose changes it sees; {@link ParallelScan} is for whole tables beside one.
 */
final class ManyRows {

    private static final int SLICE = 4096;
    /** Slices that are opened while the next is read; each holds its rows in memory. */
    private static final int MOST_UNDER_WAY = 2;

    /** A row as it lies there. */
    private record Sealed(long id, Long[] bound, byte[] cell) {
    }

    private final Session session;
    private final SealedTable table;
    private final Manifest manifest;
    private final CellSealer facts;

    ManyRows(Session session, SealedTable table, Manifest manifest) {
        this.session = session;
        this.table = table;
        this.manifest = manifest;
        this.facts = table.cells().getFirst();
    }

    /**
     * As {@link SealedTable#each}.
     *
     * @param opener safe to share between threads
     * @param rows   called by this thread, in order
     */
    <T> void each(Opener<T> opener, Consumer<? super T> rows, String rest, Object... arguments) {
        Deque<ForkJoinTask<List<T>>> underWay = new ArrayDeque<>();
        List<Sealed> waiting = new ArrayList<>(SLICE);
        session.each(table.select("facts") + " " + rest, this::sealed, row -> {
            waiting.add(row);
            if (waiting.size() == SLICE) {
                List<Sealed> slice = List.copyOf(waiting);
                underWay.add(ForkJoinPool.commonPool().submit(() -> opened(slice, opener)));
                waiting.clear();
                if (underWay.size() > MOST_UNDER_WAY) {
                    underWay.remove().join().forEach(rows);
                }
            }
        }, arguments);
        underWay.forEach(slice -> slice.join().forEach(rows));
        opened(waiting, opener).forEach(rows);
    }

    private <T> List<T> opened(List<Sealed> rows, Opener<T> opener) {
        return rows.parallelStream().map(row -> opener.open(row.id, row.bound, facts.open(row.id, row.bound, row.cell)))
                .toList();
    }

    /**
     * Rewrites the facts of rows that follow each other and leaves every index where it is.
     *
     * @param change gives the facts that are to be there for those that were; safe to share between threads
     */
    void rewrite(long from, long to, UnaryOperator<byte[]> change) {
        for (long first = from; first <= to; first += SLICE) {
            rewriteSlice(session.list(table.select("facts") + " WHERE id BETWEEN ? AND ?", this::sealed, first,
                    Math.min(to, first + SLICE - 1)), change);
        }
    }

    private void rewriteSlice(List<Sealed> before, UnaryOperator<byte[]> change) {
        List<byte[]> now = before.parallelStream().map(row ->
                facts.seal(row.id, row.bound, change.apply(facts.open(row.id, row.bound, row.cell)))).toList();
        try (Session.Batch update = session.batch("UPDATE \"" + table.name() + "\" SET facts = ? WHERE id = ?")) {
            for (int i = 0; i < now.size(); i++) {
                Sealed row = before.get(i);
                manifest.removed(facts.name(), row.id, row.bound, row.cell);
                manifest.added(facts.name(), row.id, row.bound, now.get(i));
                update.add(now.get(i), row.id);
            }
        }
    }

    private Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(row.getLong(1), table.bound(row), row.getBytes(table.readable().size() + 2));
    }
}
