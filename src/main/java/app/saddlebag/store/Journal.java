package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Counts;
import app.saddlebag.model.Batch.Kind;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.RowChange.OverlayChange;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * Every batch that changed rows, each change with its reason and the state before: so each can be read row by row, and
 * undone. Rows that came one after the other are one change; every other row has one of its own.
 */
public final class Journal {

    private static final int VERSION = 1;

    private final Database database;
    private final Tables tables;
    private final Transactions transactions;
    private final Products products;
    private final Overlays overlays;
    private final Originals originals;

    Journal(Database database, Tables tables, Transactions transactions, Products products, Overlays overlays,
            Originals originals) {
        this.database = database;
        this.tables = tables;
        this.transactions = transactions;
        this.products = products;
        this.overlays = overlays;
        this.originals = originals;
    }

    /**
     * Writes one batch, whole or not at all.
     *
     * @param sourceId whose rows it changes; 0 where it belongs to no source
     * @param problem  message key of what went wrong on the way; null when nothing did
     * @param work     changes rows; what it throws undoes everything
     * @return the batch; its id is 0, and nothing of it is kept, when it changed nothing, could read everything and nothing went wrong
     */
    public Batch record(Kind kind, long sourceId, Instant at, String problem, Consumer<Recording> work) {
        return database.write(session -> record(session, new Batch(0, kind, sourceId, at, Counts.NONE, 0, 0, problem), work));
    }

    private Batch record(Session session, Batch draft, Consumer<Recording> work) {
        long id = tables.batch().nextId();
        put(session, new Batch(id, draft.kind(), draft.sourceId(), draft.at(), Counts.NONE, draft.undoes(), 0,
                draft.problem()), false);
        Recording recording = new Recording(session, transactions, overlays,
                originals.writer(session, draft.sourceId()), products.rows(session), tables.change(), id, draft.sourceId());
        work.accept(recording);
        Counts counts = recording.finish();
        if (counts.nothing() && counts.skipped() == 0 && draft.problem() == null) {
            tables.batch().remove(session, "id = ?", id);
            return new Batch(0, draft.kind(), draft.sourceId(), draft.at(), counts, draft.undoes(), 0, null);
        }
        Batch whole = new Batch(id, draft.kind(), draft.sourceId(), draft.at(), counts, draft.undoes(), 0, draft.problem());
        put(session, whole, true);
        return whole;
    }

    /**
     * Keeps that a sync failed. The same failure again and again is one entry, which moves to the last time.
     *
     * @param problem message key
     */
    public void failed(long sourceId, Instant at, String problem) {
        database.write(session -> {
            Optional<Batch> last = of(sourceId).stream().findFirst().filter(batch -> batch.kind() == Kind.SYNC
                    && batch.changedNothing() && problem.equals(batch.problem()));
            put(session, new Batch(last.map(Batch::id).orElseGet(tables.batch()::nextId), Kind.SYNC, sourceId, at, Counts.NONE,
                    0, 0, problem), last.isPresent());
            return null;
        });
    }

    /** As one batch: what the person adds to rows. */
    public Batch edit(Instant at, LongStream rows, UnaryOperator<Overlay> edit) {
        return record(Kind.EDIT, 0, at, null, recording -> recording.edit(rows, edit));
    }

    /** All batches, the latest first. */
    public List<Batch> list() {
        return database.read(session -> tables.batch().list(session, Journal::unpack, "ORDER BY id DESC"));
    }

    /** Those that changed rows of one source, the latest first. */
    public List<Batch> of(long sourceId) {
        return list().stream().filter(batch -> batch.sourceId() == sourceId).toList();
    }

    /** Empty when there is none with that number (any more). */
    public Optional<Batch> get(long id) {
        return database.read(session -> tables.batch().first(session, Journal::unpack, "WHERE id = ?", id));
    }

    /**
     * Reads a batch row by row, in the order it was written.
     *
     * @param from number of rows to leave out first
     * @param most how many are wanted at most
     */
    public List<RowChange> read(long batchId, long from, int most) {
        List<RowChange> found = new ArrayList<>();
        long[] seen = {0};
        database.read(session -> {
            for (Change change : changes(session, batchId)) {
                LongStream rows = rows(change);
                long size = size(change);
                if (found.size() < most && seen[0] + size > from) {
                    rows.skip(Math.max(0, from - seen[0])).limit(most - found.size())
                            .forEach(row -> found.add(told(session, change, row)));
                }
                seen[0] += size;
            }
            return null;
        });
        return found;
    }

    /** What became of one row, the latest first. */
    public List<Dated> history(long rowId) {
        record Found(long batchId, Change change) {
        }
        return database.read(session -> {
            List<Dated> history = new ArrayList<>();
            for (Found found : tables.change().list(session, (_, bound, facts) -> new Found(bound[0], Change.unpack(facts)),
                    "WHERE row_id = ? ORDER BY id DESC", rowId)) {
                get(found.batchId).ifPresent(batch -> history.add(new Dated(batch, told(session, found.change, rowId))));
            }
            return history;
        });
    }

    /** A change and the batch it belongs to. */
    public record Dated(Batch batch, RowChange change) {
    }

    private RowChange told(Session session, Change change, long row) {
        Transaction now = transactions.get(session, row).map(StoredTransaction::transaction).orElse(null);
        return switch (change) {
            case Change.Added _ -> new RowChange(row, Reason.NEW, null, now, null);
            case Change.Withdrawn _ -> new RowChange(row, Reason.WITHDRAWN, now, null, null);
            case Change.Rewritten(_, Reason reason, long productRow, byte[] before) -> new RowChange(row, reason,
                    TransactionCodec.unpack(before, productRow == 0 ? null : products.get(productRow).product())
                            .transaction(), now, null);
            case Change.Edited(long block, OverlayBlock.Difference difference) -> new RowChange(row, Reason.EDITED, null,
                    null, overlayChange(difference, row - block * OverlayBlock.ROWS));
        };
    }

    private static OverlayChange overlayChange(OverlayBlock.Difference difference, long slot) {
        return difference.runs().stream().filter(run -> slot >= run.from() && slot < run.from() + run.length())
                .map(run -> new OverlayChange(run.before(), run.now())).findFirst().orElseThrow();
    }

    private static LongStream rows(Change change) {
        return switch (change) {
            case Change.Added(long from, long to) -> LongStream.rangeClosed(from, to);
            case Change.Withdrawn(long from, long to) -> LongStream.rangeClosed(from, to);
            case Change.Rewritten rewritten -> LongStream.of(rewritten.row());
            case Change.Edited(long block, OverlayBlock.Difference difference) -> difference.runs().stream()
                    .flatMapToLong(run -> LongStream.range(block * OverlayBlock.ROWS + run.from(),
                            block * OverlayBlock.ROWS + run.from() + run.length()));
        };
    }

    private static long size(Change change) {
        return switch (change) {
            case Change.Added(long from, long to) -> to - from + 1;
            case Change.Withdrawn(long from, long to) -> to - from + 1;
            case Change.Rewritten _ -> 1;
            case Change.Edited(_, OverlayBlock.Difference difference) -> difference.rows();
        };
    }

    private List<Change> changes(Session session, long batchId) {
        return tables.change().list(session, (_, _, facts) -> Change.unpack(facts), "WHERE batch_id = ? ORDER BY id", batchId);
    }

    /**
     * How many of a batch's rows were changed again since; an undo leaves those as they are now.
     *
     * @throws NoSuchElementException when there is no such batch (any more)
     */
    public long changedSince(long batchId) {
        get(batchId).orElseThrow();
        return database.read(session -> changes(session, batchId).stream()
                .mapToLong(change -> size(change) - untouched(session, batchId, change).count()).sum());
    }

    /**
     * Writes the states before a batch back, as a batch of its own. Rows that were changed again since stay as they are; rows
     * that the batch brought go out of the picture and are remembered, so that no sync brings them back as new. Undoing the
     * undo does.
     *
     * @return the batch that did it
     * @throws NoSuchElementException when there is no such batch (any more)
     * @throws IllegalStateException  when it was undone already
     */
    public Batch undo(long batchId, Instant at) {
        return database.write(session -> {
            Batch undone = get(batchId).orElseThrow();
            if (undone.undone()) {
                throw new IllegalStateException("Undone already");
            }
            Batch undo = record(session, new Batch(0, Kind.UNDO, undone.sourceId(), at, Counts.NONE, batchId, 0, null),
                    recording -> changes(session, batchId).reversed().forEach(change ->
                            undo(session, recording, undone, change)));
            put(session, new Batch(undone.id(), undone.kind(), undone.sourceId(), undone.at(), undone.counts(),
                    undone.undoes(), undo.id() == 0 ? batchId : undo.id(), undone.problem()), true);
            if (undone.undoes() != 0) {
                get(undone.undoes()).ifPresent(first -> put(session, new Batch(first.id(), first.kind(), first.sourceId(),
                        first.at(), first.counts(), first.undoes(), 0, first.problem()), true));
            }
            return undo;
        });
    }

    private void undo(Session session, Recording recording, Batch undone, Change change) {
        switch (change) {
            case Change.Added _ -> relist(session, recording, undone.id(), change, Listing.UNDONE);
            case Change.Withdrawn _ -> relist(session, recording, undone.id(), change, Listing.LISTED);
            case Change.Rewritten rewritten -> untouched(session, undone.id(), change).forEach(row ->
                    restore(session, recording, rewritten, undone.kind() == Kind.UNDO));
            case Change.Edited(long block, OverlayBlock.Difference difference) -> {
                OverlayBlock now = overlays.block(session, block);
                difference.runs().forEach(run -> recording.edit(LongStream.range(run.from(), run.from() + run.length())
                        .filter(slot -> now.get((int) slot).equals(run.now()))
                        .map(slot -> block * OverlayBlock.ROWS + slot), _ -> run.before()));
            }
        }
    }

    /** Ranges stay ranges: only rows that were changed since make them shorter. */
    private void relist(Session session, Recording recording, long batchId, Change range, Listing listing) {
        long[] rows = untouched(session, batchId, range).toArray();
        for (long row : rows) {
            recording.relist(row, listing);
        }
        for (int from = 0; from < rows.length;) {
            int to = from;
            while (to + 1 < rows.length && rows[to + 1] == rows[to] + 1) {
                to++;
            }
            recording.keep(listing == Listing.UNDONE ? new Change.Withdrawn(rows[from], rows[to])
                    : new Change.Added(rows[from], rows[to]));
            from = to + 1;
        }
        recording.counted(rows.length);
    }

    /** The state before; what the source says now is declined, unless an undo is undone. */
    private void restore(Session session, Recording recording, Change.Rewritten change, boolean redo) {
        StoredTransaction now = transactions.get(session, change.row()).orElseThrow();
        recording.note(now, Reason.RESTORED);
        recording.counted(1);
        TransactionCodec.Cell before = TransactionCodec.unpack(change.before(), now.productRow() == 0 ? null
                : products.get(now.productRow()).product()).named(now.transaction().id());
        transactions.rewrite(session, now.id(), now.connectionId(), now.productRow(),
                redo ? before.declining(0) : before.declining(now.vanished() ? StoredTransaction.VANISHING : now.telling()));
    }

    /** The rows of a change that no later batch changed. */
    private LongStream untouched(Session session, long batchId, Change change) {
        if (change instanceof Change.Edited(long block, OverlayBlock.Difference difference)) {
            OverlayBlock now = overlays.block(session, block);
            return difference.runs().stream().flatMapToLong(run -> LongStream.range(run.from(), run.from() + run.length())
                    .filter(slot -> now.get((int) slot).equals(run.now())).map(slot -> block * OverlayBlock.ROWS + slot));
        }
        long[] rows = rows(change).toArray();
        if (rows.length == 0) {
            return LongStream.empty();
        }
        var since = new java.util.HashSet<>(session.list(
                "SELECT DISTINCT row_id FROM change WHERE row_id BETWEEN ? AND ? AND batch_id > ?", row -> row.getLong(1),
                rows[0], rows[rows.length - 1], batchId));
        return LongStream.of(rows).filter(row -> !since.contains(row));
    }

    /** Keeps a batch of which no changes are known. */
    void keep(Session session, Batch batch) {
        put(session, new Batch(tables.batch().nextId(), batch.kind(), batch.sourceId(), batch.at(), batch.counts(),
                batch.undoes(), batch.undoneBy(), batch.problem()), false);
    }

    private void put(Session session, Batch batch, boolean known) {
        Packer out = new Packer(VERSION).number(code(batch.kind())).number(batch.sourceId()).moment(batch.at())
                .number(batch.counts().added()).number(batch.counts().changed()).number(batch.counts().vanished())
                .number(batch.counts().suspicious()).number(batch.counts().matched()).number(batch.counts().skipped())
                .number(batch.undoes()).number(batch.undoneBy()).text(batch.problem());
        if (known) {
            tables.batch().replace(session, batch.id(), new Long[0], out.bytes());
        } else {
            tables.batch().insert(session, batch.id(), new Long[0], out.bytes());
        }
    }

    static Batch unpack(long id, Long[] bound, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        return new Batch(id, kind((int) in.number()), in.number(), in.moment(), new Counts((int) in.number(),
                (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number()), in.number(),
                in.number(),
                in.text());
    }

    /** Written once, never changed, whatever becomes of the enum. */
    private static int code(Kind kind) {
        return switch (kind) {
            case SYNC -> 1;
            case IMPORT -> 2;
            case EDIT -> 3;
            case RULE -> 4;
            case UNDO -> 5;
            case MIGRATION -> 6;
        };
    }

    private static Kind kind(int code) {
        for (Kind kind : Kind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new NewerDatabaseException();
    }
}
