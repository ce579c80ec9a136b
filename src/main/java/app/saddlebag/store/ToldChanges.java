package app.saddlebag.store;

import app.saddlebag.model.RowChange;
import app.saddlebag.model.RowChange.OverlayChange;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.Transaction;

/**
 * Tells what stands in the {@link Journal} row by row: what a change found there, and what it left. An entry keeps the state
 * before it alone; what it left is what the row's next entry found, or what the row says now.
 */
final class ToldChanges {

    private final SealedTable entries;
    private final Transactions transactions;
    private final Products products;

    ToldChanges(SealedTable entries, Transactions transactions, Products products) {
        this.entries = entries;
        this.transactions = transactions;
        this.products = products;
    }

    /** @param row one of those that the entry changed */
    RowChange of(Session session, JournalEntry entry, long row) {
        return switch (entry.change()) {
            case Change.Added _ -> new RowChange(row, Reason.NEW, null, left(session, entry.id(), row), null);
            case Change.Withdrawn _ -> new RowChange(row, Reason.WITHDRAWN, left(session, entry.id(), row), null, null);
            case Change.Rewritten rewritten -> new RowChange(row, rewritten.reason(), before(rewritten),
                    rewritten.reason() == Reason.VANISHED ? null : left(session, entry.id(), row), null);
            case Change.Kept _ -> throw new IllegalArgumentException("It is about no transaction");
            case Change.Edited(long block, OverlayBlock.Difference difference) -> new RowChange(row, Reason.EDITED, null,
                    null, overlayChange(difference, row - block * OverlayBlock.ROWS));
        };
    }

    private Transaction before(Change.Rewritten change) {
        return TransactionCodec.unpack(change.before(),
                change.productRow() == 0 ? null : products.get(change.productRow()).product()).transaction();
    }

    /** What a change left a row saying: what the next one found there, or what it says now. */
    private Transaction left(Session session, long changeId, long row) {
        return entries.first(session, JournalEntry::of, "WHERE row_id = ? AND id > ? ORDER BY id LIMIT 1", row, changeId)
                .map(next -> next.change() instanceof Change.Rewritten rewritten ? before(rewritten) : null)
                .or(() -> transactions.get(session, row).map(StoredTransaction::transaction)).orElse(null);
    }

    private static OverlayChange overlayChange(OverlayBlock.Difference difference, long slot) {
        return difference.runs().stream().filter(run -> slot >= run.from() && slot < run.from() + run.length())
                .map(run -> new OverlayChange(run.before(), run.now())).findFirst().orElseThrow();
    }
}
