package app.saddlebag.store;

import app.saddlebag.model.Aside;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Counts;
import app.saddlebag.model.Batch.Kind;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.RowChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * Every batch that changed rows, each change with its reason and the state before: so each can be read row by row, and
 * undone. Rows that came one after the other are one change; every other row has one of its own.
 */
public final class Journal {

    private final Database database;
    private final Tables tables;
    private final Transactions transactions;
    private final Products products;
    private final Overlays overlays;
    private final Originals originals;
    private final ToldChanges told;

    Journal(Database database, Tables tables, Transactions transactions, Products products, Overlays overlays,
            Originals originals) {
        this.database = database;
        this.tables = tables;
        this.transactions = transactions;
        this.products = products;
        this.overlays = overlays;
        this.originals = originals;
        this.told = new ToldChanges(tables.change(), transactions, products);
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
                source -> originals.writer(session, source), () -> products.rows(session), tables.change(), id, draft.sourceId());
        boolean kept = keepsOtherTables(draft.kind()) ? keeping(session, recording, work) : plainly(recording, work);
        Counts counts = recording.finish();
        if (counts.nothing() && !kept && counts.skipped() == 0 && draft.problem() == null) {
            tables.batch().remove(session, "id = ?", id);
            return new Batch(0, draft.kind(), draft.sourceId(), draft.at(), counts, draft.undoes(), 0, null);
        }
        Batch whole = new Batch(id, draft.kind(), draft.sourceId(), draft.at(), counts, draft.undoes(), 0, draft.problem());
        put(session, whole, true);
        return whole;
    }

    /** A sync goes on telling what it told; what a file or a person said once would be gone otherwise. */
    private static boolean keepsOtherTables(Kind kind) {
        return switch (kind) {
            case IMPORT, ACCOUNT, UNDO -> true;
            case SYNC, EDIT, RULE, MIGRATION -> false;
        };
    }

    private static boolean plainly(Recording recording, Consumer<Recording> work) {
        work.accept(recording);
        return false;
    }

    /** Whether it changed anything but transactions and what the person added to them. */
    private boolean keeping(Session session, Recording recording, Consumer<Recording> work) {
        Keeping keeping = new Keeping(session, tables);
        session.keep(keeping);
        try {
            work.accept(recording);
        } finally {
            session.keep(null);
        }
        List<Change.Kept> changes = keeping.changes();
        changes.forEach(recording::keep);
        return !changes.isEmpty();
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
        return edit(at, rows, edit, _ -> { });
    }

    /** @param done told after every few thousand rows how many it was; what it throws undoes everything */
    public Batch edit(Instant at, LongStream rows, UnaryOperator<Overlay> edit, LongConsumer done) {
        return record(Kind.EDIT, 0, at, null, recording -> recording.edit(rows, edit, done));
    }

    /** Who set what was added to rows, as of now. Reads every edit that stands: each is few cells. */
    public Hands hands() {
        return database.read(session -> new Conclusions(session, this).hands());
    }

    /** Whether a batch changed nothing but what the person added to rows, or brought such changes back. */
    public boolean changedOverlaysAlone(Batch batch) {
        return switch (batch.kind()) {
            case EDIT, RULE -> true;
            case UNDO -> get(batch.undoes()).filter(this::changedOverlaysAlone).isPresent();
            case SYNC, IMPORT, ACCOUNT, MIGRATION -> false;
        };
    }

    /** All batches, the latest first. */
    public List<Batch> list() {
        return database.read(session -> tables.batch().list(session, BatchCodec::unpack, "ORDER BY id DESC"));
    }

    /** Those that changed rows of one source, the latest first. */
    public List<Batch> of(long sourceId) {
        return list().stream().filter(batch -> batch.sourceId() == sourceId).toList();
    }

    /** Empty when there is none with that number (any more). */
    public Optional<Batch> get(long id) {
        return database.read(session -> tables.batch().first(session, BatchCodec::unpack, "WHERE id = ?", id));
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
            for (JournalEntry entry : changes(session, batchId)) {
                long size = entry.change().size();
                if (found.size() < most && seen[0] + size > from) {
                    entry.change().rows().skip(Math.max(0, from - seen[0])).limit(most - found.size())
                            .forEach(row -> found.add(told.of(session, entry, row)));
                }
                seen[0] += size;
            }
            return null;
        });
        return found;
    }

    /** Which rows a batch is about; opens none of them. */
    public BatchRows rowsOf(long batchId) {
        return database.read(session -> {
            List<JournalEntry> entries = changes(session, batchId);
            int size = Math.toIntExact(entries.stream().mapToLong(entry -> entry.change().size()).sum());
            long[] of = new long[size];
            long[] rows = new long[size];
            int[] at = {0};
            for (JournalEntry entry : entries) {
                entry.change().rows().forEach(row -> {
                    of[at[0]] = entry.id();
                    rows[at[0]++] = row;
                });
            }
            return new BatchRows(of, rows);
        });
    }

    /** What became of some of a batch's rows, in the order they are asked for. Costs what it reads, however large the batch is. */
    public List<RowChange> read(BatchRows rows, int[] some) {
        return database.read(session -> {
            Map<Long, JournalEntry> entries = new HashMap<>();
            List<RowChange> found = new ArrayList<>();
            for (int index : some) {
                JournalEntry entry = entries.computeIfAbsent(rows.change(index),
                        id -> tables.change().first(session, JournalEntry::of, "WHERE id = ?", id).orElseThrow());
                found.add(told.of(session, entry, rows.row(index)));
            }
            return found;
        });
    }

    /** What a batch changed beside transactions. */
    public Set<Aside> asides(long batchId) {
        Set<Aside> asides = EnumSet.noneOf(Aside.class);
        database.read(session -> {
            for (JournalEntry entry : changes(session, batchId)) {
                if (entry.change() instanceof Change.Kept kept) {
                    asides.add(kept.table().aside());
                }
            }
            return null;
        });
        return asides;
    }

    /** Numbers of the batches of which it is known what they changed; of those of the first version it is not. */
    public Set<Long> recorded() {
        return database.read(session -> Set.copyOf(session.list("SELECT id FROM batch WHERE EXISTS"
                + " (SELECT 1 FROM change WHERE batch_id = batch.id)", row -> row.getLong(1))));
    }

    /** Rows of which a bank came to tell another amount or currency, unless that was undone. */
    public Set<Long> rewritten() {
        return database.read(session -> new Conclusions(session, this).rewritten());
    }

    /** What the last sync of each source brought: the last that changed any row, and was not undone. */
    public News news() {
        return database.read(session -> new Conclusions(session, this).news());
    }

    /** What became of one row, the latest first. */
    public List<Dated> history(long rowId) {
        return database.read(session -> {
            List<Dated> history = new ArrayList<>();
            for (JournalEntry entry : tables.change().list(session, JournalEntry::of, "WHERE row_id = ? ORDER BY id DESC", rowId)) {
                get(entry.batchId()).ifPresent(batch -> history.add(new Dated(batch, told.of(session, entry, rowId))));
            }
            return history;
        });
    }

    /** A change and the batch it belongs to. */
    public record Dated(Batch batch, RowChange change) {
    }

    List<JournalEntry> changes(Session session, long batchId) {
        List<JournalEntry> changes = new ArrayList<>();
        tables.change().many(session).each(JournalEntry::of, changes::add, "WHERE batch_id = ? ORDER BY id", batchId);
        return changes;
    }

    /**
     * Numbers of the rows that a batch changed, each once, in order. Costs what it gives, however large the batch is.
     *
     * @param most empty where there are more
     */
    public Optional<long[]> rows(long batchId, int most) {
        return database.read(session -> {
            List<Change> changes = tables.change().list(session, (id, bound, facts) -> Change.unpack(facts),
                    "WHERE batch_id = ? ORDER BY id LIMIT ?", batchId, most + 1L);
            return changes.size() > most || changes.stream().mapToLong(Change::size).sum() > most ? Optional.empty()
                    : Optional.of(changes.stream().flatMapToLong(Change::rows).sorted().distinct().toArray());
        });
    }

    /**
     * How many of a batch's rows were changed again since; an undo leaves those as they are now.
     *
     * @throws NoSuchElementException when there is no such batch (any more)
     */
    public long changedSince(long batchId) {
        Batch batch = get(batchId).orElseThrow();
        return database.read(session -> undoing(session, batch).changedSince());
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
                    undoing(session, undone)::into);
            standing(session, undone, undo.id() == 0 ? batchId : undo.id());
            return undo;
        });
    }

    /** Notes what undid a batch, 0 for nothing; what the batch itself had undone stands again then, or no more. */
    private void standing(Session session, Batch batch, long undoneBy) {
        put(session, new Batch(batch.id(), batch.kind(), batch.sourceId(), batch.at(), batch.counts(), batch.undoes(), undoneBy,
                batch.problem()), true);
        get(batch.undoes()).ifPresent(undone -> standing(session, undone, undoneBy == 0 ? batch.id() : 0));
    }

    private Undo undoing(Session session, Batch batch) {
        return new Undo(session, this, transactions, products, overlays, new KeptUndo(session, tables, products), batch);
    }

    /** Keeps a batch of which no changes are known. */
    void keep(Session session, Batch batch) {
        put(session, new Batch(tables.batch().nextId(), batch.kind(), batch.sourceId(), batch.at(), batch.counts(),
                batch.undoes(), batch.undoneBy(), batch.problem()), false);
    }

    private void put(Session session, Batch batch, boolean known) {
        if (known) {
            tables.batch().replace(session, batch.id(), new Long[0], BatchCodec.pack(batch));
        } else {
            tables.batch().insert(session, batch.id(), new Long[0], BatchCodec.pack(batch));
        }
    }
}
