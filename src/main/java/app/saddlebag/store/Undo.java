package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.store.StoredTransaction.Listing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Writes the states before one batch back. What stands of later batches stays; a later batch that was undone itself is as
 * if it had never been. For one thread, inside a read or write.
 */
final class Undo {

    private final Session session;
    private final Journal journal;
    private final Transactions transactions;
    private final Products products;
    private final Overlays overlays;
    private final KeptUndo kept;
    private final Batch batch;
    /** Batches that together changed nothing: those that were undone, and what undid them. */
    private final Set<Long> cancelled = new HashSet<>();
    /** Rows that later batches changed, once it is known. */
    private Set<Long> touched;

    Undo(Session session, Journal journal, Transactions transactions, Products products, Overlays overlays, KeptUndo kept, Batch batch) {
        this.session = session;
        this.journal = journal;
        this.transactions = transactions;
        this.products = products;
        this.overlays = overlays;
        this.kept = kept;
        this.batch = batch;
        for (Batch other : journal.list()) {
            if (other.undone()) {
                cancelled.add(other.id());
                cancelled.add(other.undoneBy());
            }
        }
    }

    /** How many of the batch's rows it would leave as they are, because they were changed again. */
    long changedSince() {
        return changes().stream().mapToLong(change -> change.size() - untouched(change).count()).sum();
    }

    void into(Recording recording) {
        cancelled.add(recording.batchId());
        List<Change> changes = changes().reversed();
        changes.forEach(change -> {
            switch (change) {
                case Change.Kept _ -> { }
                case Change.Added _ -> relist(recording, change, Listing.UNDONE);
                case Change.Withdrawn _ -> relist(recording, change, Listing.LISTED);
                case Change.Rewritten rewritten -> untouched(change).forEach(_ -> restore(recording, rewritten));
                case Change.Edited(long block, OverlayBlock.Difference difference) -> recording.restore(block, difference);
            }
        });
        // After the rows: whether a product goes with them is seen from those that stay.
        Stream.concat(changes.stream().filter(change -> !isProduct(change)), changes.stream().filter(Undo::isProduct))
                .forEach(change -> {
                    if (change instanceof Change.Kept one) {
                        kept.undo(one);
                    }
                });
    }

    private static boolean isProduct(Change change) {
        return change instanceof Change.Kept one && one.table() == KeptTable.PRODUCT;
    }

    private List<Change> changes() {
        return journal.changes(session, batch.id()).stream().map(JournalEntry::change).toList();
    }

    /** Ranges stay ranges: only rows that were changed since make them shorter. */
    private void relist(Recording recording, Change range, Listing listing) {
        long[] rows = untouched(range).toArray();
        for (int from = 0; from < rows.length;) {
            int to = from;
            while (to + 1 < rows.length && rows[to + 1] == rows[to] + 1) {
                to++;
            }
            recording.relist(rows[from], rows[to], listing);
            from = to + 1;
        }
        recording.counted(rows.length);
    }

    /** The state before; what the source says now is declined, unless an undo is undone. */
    private void restore(Recording recording, Change.Rewritten change) {
        StoredTransaction now = transactions.get(session, change.row()).orElseThrow();
        recording.note(now, Reason.RESTORED);
        recording.counted(1);
        TransactionCodec.Cell before = TransactionCodec.unpack(change.before(),
                change.productRow() == 0 ? null : products.get(change.productRow()).product()).named(now.transaction().id());
        long declined = batch.kind() == Batch.Kind.UNDO ? 0
                : now.vanished() ? StoredTransaction.VANISHING : now.telling();
        transactions.rewrite(session, now.id(), now.connectionId(), change.productRow(), before.declining(declined));
    }

    /** The rows of a change that no later batch changed. */
    private LongStream untouched(Change change) {
        if (change instanceof Change.Edited(long block, OverlayBlock.Difference difference)) {
            OverlayBlock now = overlays.block(session, block);
            return difference.runs().stream().flatMapToLong(run -> standing(block, run, now));
        }
        if (touched == null) {
            touched = touched();
        }
        return change.rows().filter(row -> !touched.contains(row));
    }

    /** Asked once: a batch may consist of very many changes of one row each. */
    private Set<Long> touched() {
        Set<Long> since = new HashSet<>();
        record Touch(long row, long batchId) {
        }
        session.each("SELECT row_id, batch_id FROM change WHERE batch_id > ? AND row_id IS NOT NULL",
                row -> new Touch(row.getLong(1), row.getLong(2)), touch -> {
                    if (!cancelled.contains(touch.batchId)) {
                        since.add(touch.row);
                    }
                }, batch.id());
        return since;
    }

    /** Rows of a run to which what was added then is still what is there. */
    private static LongStream standing(long block, OverlayBlock.Difference.Run run, OverlayBlock now) {
        return LongStream.range(run.from(), run.from() + run.length())
                .filter(slot -> now.get((int) slot).equals(run.now())).map(slot -> block * OverlayBlock.ROWS + slot);
    }
}
