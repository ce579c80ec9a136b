package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Kind;
import app.saddlebag.model.RowChange.Reason;
import java.util.HashSet;
import java.util.Set;

/** What follows from all batches of the {@link Journal} that stand, none of which was undone. For one thread, inside a read. */
record Conclusions(Session session, Journal journal) {

    /** Who set what was added to rows. Reads every edit that stands: each is few cells. */
    Hands hands() {
        Hands hands = new Hands();
        for (Batch batch : journal.list()) {
            if (!batch.undone() && (batch.kind() == Kind.EDIT || batch.kind() == Kind.RULE)) {
                journal.changes(session, batch.id())
                        .forEach(entry -> hands.take(entry.change(), batch.kind() == Kind.RULE));
            }
        }
        return hands;
    }

    /** Rows of which a bank came to tell another amount or currency. */
    Set<Long> rewritten() {
        Set<Long> rows = new HashSet<>();
        for (Batch batch : journal.list()) {
            if (batch.counts().suspicious() > 0 && !batch.undone()) {
                journal.changes(session, batch.id()).forEach(entry -> {
                    if (entry.change() instanceof Change.Rewritten change && change.reason() == Reason.AMOUNT_CHANGED) {
                        rows.add(change.row());
                    }
                });
            }
        }
        return rows;
    }

    /** What the last sync or import of each source that changed any row brought. */
    News news() {
        News news = new News();
        Set<Long> sources = new HashSet<>();
        for (Batch batch : journal.list()) {
            if ((batch.kind() == Kind.SYNC || batch.kind() == Kind.IMPORT) && !batch.undone() && !batch.changedNothing() && sources.add(batch.sourceId())) {
                journal.changes(session, batch.id()).forEach(entry -> news.take(entry.change()));
            }
        }
        return news;
    }
}
