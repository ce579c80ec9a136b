package app.saddlebag.store;

import app.saddlebag.model.StoredProduct;
import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.TagSum;
import app.saddlebag.vault.TamperedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Knows the set of all sealed cells: per sealed column their number and the keyed sum over their {@link Marks}, and per
 * table the last row number given out. Kept sealed in the database and rewritten in every transaction that changed a cell, so a row
 * removed, copied, given to another source, or brought back from an older file is noticed before anything is read of it.
 *
 * <p>Changed only by the thread that holds the database's write; {@link #begin}, {@link #store} and {@link #end} frame a
 * transaction.
 */
final class Manifest {

    private static final int VERSION = 1;
    private static final String ROWS = "transaction.facts";
    private static final long ONLY = 1;
    private static final Long[] NOTHING_BOUND = {};

    /** Of one sealed column. */
    private record Cells(long count, TagSum sum) {
        static final Cells NONE = new Cells(0, TagSum.EMPTY);

        Cells plus(Cells other) {
            return new Cells(count + other.count, sum.plus(other.sum));
        }

        Cells minus(Cells other) {
            return new Cells(count - other.count, sum.minus(other.sum));
        }
    }

    /** Cells of one column as they come: some thousands wait for each other, and are summed while the next come. */
    private final class Tally {

        private static final int MOST_WAITING = 8192;

        private final int readable;
        private Marks waiting;
        private ForkJoinTask<Cells> underWay;
        private Cells summed = Cells.NONE;

        private Tally(int readable) {
            this.readable = readable;
            waiting = new Marks(readable);
        }

        private void add(long id, Long[] bound, byte[] cell) {
            waiting.add(id, bound, cell);
            if (waiting.count() == MOST_WAITING) {
                join();
                Marks full = waiting;
                waiting = new Marks(readable);
                underWay = ForkJoinPool.commonPool().submit(() -> cells(full));
            }
        }

        private void join() {
            if (underWay != null) {
                summed = summed.plus(underWay.join());
                underWay = null;
            }
        }

        private Cells sum() {
            join();
            summed = summed.plus(cells(waiting));
            return summed;
        }
    }

    /** Sums marks, and forgets them. On any thread. */
    private Cells cells(Marks marks) {
        long count = marks.count();
        return new Cells(count, marks.sum(summing));
    }

    private final CellSealer sealer;
    private final TagSum.Summing summing;
    private final Map<String, Tally> added = new HashMap<>();
    private final Map<String, Tally> removed = new HashMap<>();
    private final TouchedRows touched = new TouchedRows();
    private Map<String, Cells> cells = new TreeMap<>();
    private Map<String, Long> issued = new TreeMap<>();
    private Map<String, Long> issuedBefore = Map.of();
    private Map<String, Cells> stored;
    private long generation;
    private boolean changed;

    Manifest(CellSealer sealer, TagSum.Summing summing) {
        this.sealer = sealer;
        this.summing = summing;
    }

    /** @throws TamperedException when there is none, or not the one that was sealed */
    void load(Session session) {
        byte[] cell = session.first("SELECT facts FROM manifest", row -> row.getBytes(1))
                .orElseThrow(() -> new TamperedException(sealer.name(), null));
        Unpacker in = new Unpacker(sealer.open(ONLY, NOTHING_BOUND, cell), VERSION);
        generation = in.number();
        long tables = in.number();
        for (long i = 0; i < tables; i++) {
            issued.put(in.text(), in.number());
        }
        long columns = in.number();
        for (long i = 0; i < columns; i++) {
            cells.put(in.text(), new Cells(in.number(), new TagSum(in.number(), in.number())));
        }
    }

    /** Number of the last write; counted from the making of the database. */
    long generation() {
        return generation;
    }

    /**
     * Takes the cells that are there for the set that is known, within a transaction, and counts the write as one that comes
     * after everything that these keys have seen.
     *
     * @param seen number of the last write that the keys have seen
     */
    void reckon(Session session, List<SealedTable> tables, long seen) {
        try {
            load(session);
        } catch (TamperedException notToBeBelieved) {
            generation = 0;
            issued = new TreeMap<>();
        }
        generation = Math.max(generation, seen);
        cells = new TreeMap<>();
        for (SealedTable table : tables) {
            claim(table.name(), session.number("SELECT coalesce(max(id), 0) FROM \"" + table.name() + "\""));
            table.audit(session).scans().forEach((column, scan) -> cells.put(column, counted(scan)));
        }
        changed = true;
    }

    /** Gives out row numbers that were never used before; the first of them is returned. */
    long issue(String table, long count) {
        long first = issued.getOrDefault(table, 0L) + 1;
        issued.put(table, first + count - 1);
        changed = true;
        return first;
    }

    /** Counts a number as given out. */
    void claim(String table, long id) {
        issued.merge(table, id, Math::max);
        changed = true;
    }

    long issued(String table) {
        return issued.getOrDefault(table, 0L);
    }

    /** Although the transaction changes no cell. */
    void mustBeStored() {
        changed = true;
    }

    /** @param bound what the row keeps readable beside its cells */
    void added(String column, long id, Long[] bound, byte[] cell) {
        added.computeIfAbsent(column, _ -> new Tally(bound.length)).add(id, bound, cell);
        touch(column, id);
    }

    /** @param cell the cell, or its tag alone */
    void removed(String column, long id, Long[] bound, byte[] cell) {
        removed.computeIfAbsent(column, _ -> new Tally(bound.length)).add(id, bound, cell);
        touch(column, id);
    }

    private void touch(String column, long id) {
        changed = true;
        if (column.equals(ROWS)) {
            touched.add(id);
        }
    }

    /** Which transactions were written. */
    TouchedRows touched() {
        return touched;
    }

    /** What is known of all transactions, whose products are these. */
    RowsMark rows(List<StoredProduct> products) {
        Cells rows = cells.getOrDefault(ROWS, Cells.NONE);
        return RowsMark.of(rows.count, rows.sum, products);
    }

    /** At the start of a transaction. */
    void begin() {
        issuedBefore = Map.copyOf(issued);
        stored = null;
        changed = false;
    }

    /** At the end of a transaction, before it is committed: writes what it changed. */
    void store(Session session) {
        if (!changed) {
            return;
        }
        stored = new TreeMap<>(cells);
        added.forEach((column, more) -> stored.merge(column, more.sum(), Cells::plus));
        removed.forEach((column, fewer) -> stored.put(column, stored.getOrDefault(column, Cells.NONE).minus(fewer.sum())));
        session.update("""
                INSERT INTO manifest (id, facts) VALUES (1, ?)
                ON CONFLICT (id) DO UPDATE SET facts = excluded.facts""",
                sealer.seal(ONLY, NOTHING_BOUND, packed(stored, generation + 1)));
    }

    /** When a transaction is over, committed or not. */
    void end(boolean committed) {
        if (!committed) {
            issued = new TreeMap<>(issuedBefore);
        } else if (stored != null) {
            cells = stored;
            generation++;
        }
        touched.end(committed);
        stored = null;
        added.clear();
        removed.clear();
        changed = false;
    }

    private byte[] packed(Map<String, Cells> all, long number) {
        Packer out = new Packer(VERSION).number(number).number(issued.size());
        issued.forEach((table, last) -> out.text(table).number(last));
        out.number(all.size());
        all.forEach((column, of) -> out.text(column).number(of.count).number(of.sum.high()).number(of.sum.low()));
        return out.bytes();
    }

    /** @throws TamperedException when the column's cells are not the set that was left there */
    void check(String column, TagScan scan) {
        if (!cells.getOrDefault(column, Cells.NONE).equals(counted(scan))) {
            throw new TamperedException(column, null);
        }
    }

    private Cells counted(TagScan scan) {
        Cells[] counted = {Cells.NONE};
        scan.run(marks -> {
            counted[0] = counted[0].plus(cells(marks));
        });
        return counted[0];
    }
}
