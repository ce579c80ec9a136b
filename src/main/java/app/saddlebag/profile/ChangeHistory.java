package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Aside;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.BatchRows;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed transactions and when, row by row, and the way back. Reads and writes the disk: worker only. */
public final class ChangeHistory {

    /** Of so many, the latest, a list says what they were: each takes a reading of its own. */
    private static final int EDITS_TOLD = 300;

    private final Store store;
    private final LedgerSource ledger;
    private final CategoryMerges merges;
    private final SaidBalances balances;
    private final Clock clock;

    ChangeHistory(Store store, LedgerSource ledger, CategoryMerges merges, SaidBalances balances, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.merges = merges;
        this.balances = balances;
        this.clock = clock;
    }

    /** All batches, the latest first. */
    public List<Batch> batches() {
        return store.journal().list();
    }

    /** @throws ProblemException {@code batch.none} when there is none with that number (any more) */
    public Batch batch(long id) {
        return store.journal().get(id).orElseThrow(() -> new ProblemException("batch.none", null, id));
    }

    /**
     * One batch's changes, in the order they were written.
     *
     * @param from how many to leave out first
     * @param most how many are wanted at most
     */
    public List<RowChange> read(long batchId, long from, int most) {
        return store.journal().read(batch(batchId).id(), from, most);
    }

    /**
     * A batch as a list shows it.
     *
     * @param source   name of the log-in whose rows it changed; null where it belongs to none
     * @param undoable whether there is something to undo: it stands, and what it changed is known
     * @param edited   of an edit or a rule, one of the rows it changed, which says what it was: all are changed alike; null where that
     *                 is not known, of those of long ago, and of everything else
     * @param asides   what one changed that changed no transaction; empty for everything else
     */
    public record Entry(Batch batch, String source, boolean undoable, Told edited, Set<Aside> asides) {
    }

    /**
     * A change as a person reads it.
     *
     * @param transaction what the row said when the batch was done, or before where it went away; null when it is not here
     *                    any more
     * @param current     what it says today; null when it is not here any more
     * @param inSight     whether the row is part of the picture now, so that a filter finds it
     */
    public record Told(RowChange change, Transaction transaction, Transaction current, boolean inSight) {
    }

    /** All batches, the latest first, with the names of the log-ins, whether they can be undone, and what the latest edits were. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int edits = 0;
        for (Entry plain : plainEntries()) {
            boolean readOn = (isEdit(plain.batch()) || isAside(plain.batch())) && edits++ < EDITS_TOLD;
            entries.add(readOn ? told(plain) : plain);
        }
        return entries;
    }

    private static boolean isEdit(Batch batch) {
        return (batch.kind() == Batch.Kind.EDIT || batch.kind() == Batch.Kind.RULE) && !batch.changedNothing();
    }

    private static boolean isAside(Batch batch) {
        return batch.changedNothing() && batch.kind() != Batch.Kind.SYNC;
    }

    private Entry told(Entry plain) {
        if (isAside(plain.batch())) {
            return new Entry(plain.batch(), plain.source(), plain.undoable(), null, store.journal().asides(plain.batch().id()));
        }
        return new Entry(plain.batch(), plain.source(), plain.undoable(), read(plain.batch().id(), 0, 1).stream().findFirst()
                .map(this::told).orElse(null), Set.of());
    }

    private List<Entry> plainEntries() {
        Map<Long, String> names = LoginNames.named(store).stream()
                .collect(Collectors.toMap(Connection::id, Connection::title));
        Set<Long> recorded = store.journal().recorded();
        List<Batch> batches = batches();
        Map<Long, Batch> byId = batches.stream().collect(Collectors.toMap(Batch::id, Function.identity()));
        return batches.stream().map(batch -> new Entry(batch, names.get(batch.sourceId()),
                !batch.undone() && recorded.contains(batch.id()) && !bringsBack(batch, byId), null, Set.of())).toList();
    }

    /** Undoing the undo of an undo is undoing what was undone first: that one is offered instead. */
    private static boolean bringsBack(Batch batch, Map<Long, Batch> byId) {
        Batch undone = byId.get(batch.undoes());
        return undone != null && undone.kind() == Batch.Kind.UNDO;
    }

    /**
     * One batch as a list shows it.
     *
     * @throws ProblemException {@code batch.none} when there is none with that number (any more)
     */
    public Entry entry(long batchId) {
        return plainEntries().stream().filter(entry -> entry.batch().id() == batchId).map(entry -> isEdit(entry.batch()) || isAside(entry.batch()) ? told(entry) : entry)
                .findFirst()
                .orElseThrow(() -> new ProblemException("batch.none", null, batchId));
    }

    /**
     * The rows of a batch, the newest first, as they stand among all; what is not here any more comes last. Waits for the ledger.
     *
     * @throws ProblemException {@code batch.none} when there is none with that number (any more)
     */
    public Listing listing(long batchId) {
        BatchRows rows = store.journal().rowsOf(batch(batchId).id());
        Ledger all = ledger.snapshot();
        long[] order = new long[rows.size()];
        Arrays.setAll(order, index -> (long) (all.positionOf(rows.row(index)) & Integer.MAX_VALUE) << Integer.SIZE | index);
        Arrays.parallelSort(order);
        return new Listing(rows, order);
    }

    /** The rows of one batch in the order they are listed; each is read when it is asked for. */
    public final class Listing {

        private final BatchRows rows;
        /** Ascending: where a row stands among all, and below that its place in the batch. */
        private final long[] order;

        private Listing(BatchRows rows, long[] order) {
            this.rows = rows;
            this.order = order;
        }

        public int size() {
            return order.length;
        }

        /** @param most how many are wanted at most */
        public List<Told> read(int from, int most) {
            int[] some = Arrays.stream(order).skip(from).limit(most).mapToInt(place -> (int) place).toArray();
            return store.journal().read(rows, some).stream().map(ChangeHistory.this::told).toList();
        }
    }

    private Told told(RowChange change) {
        Optional<StoredTransaction> row = store.transactions().find(change.rowId());
        Transaction current = row.map(StoredTransaction::transaction).orElse(null);
        Transaction said = change.now() != null ? change.now() : change.before() != null ? change.before() : current;
        return new Told(change, said, current, row.isPresent() && row.get().listing() != StoredTransaction.Listing.UNDONE);
    }

    /** Local numbers of the transactions of which a bank came to tell another amount or currency. */
    public Set<Long> rewritten() {
        return store.journal().rewritten();
    }

    /** How many rows of a batch were changed again since: an undo leaves those as they are. */
    public long changedSince(long batchId) {
        return store.journal().changedSince(batch(batchId).id());
    }

    /**
     * Writes back what was before a batch, as a batch of its own; undoing that brings it forth again. Where it let a category go over
     * into another, that follows. The ledger shows it.
     *
     * @throws ProblemException {@code batch.none}; {@code batch.undone} when it was undone already; {@code category.taken},
     *                          {@code category.none}, {@code category.deep} where the categories have come to stand in the way
     */
    public Batch undo(long batchId) {
        if (batch(batchId).undone()) {
            throw new ProblemException("batch.undone", null, batchId);
        }
        Batch undo = merges.undo(() -> store.journal().undo(batchId, clock.instant()));
        if (undo.id() != 0) {
            ledger.show(undo);
            if (!store.journal().changedOverlaysAlone(undo)) {
                merges.show();
                balances.reckonAll();
            }
        }
        return undo;
    }
}
