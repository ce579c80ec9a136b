package app.saddlebag.profile;

import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.RowChange;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.List;

/** What changed transactions and when, row by row, and the way back. Reads and writes the disk: worker only. */
public final class ChangeHistory {

    private final Store store;
    private final LedgerSource ledger;
    private final Clock clock;

    ChangeHistory(Store store, LedgerSource ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
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

    /** How many rows of a batch were changed again since: an undo leaves those as they are. */
    public long changedSince(long batchId) {
        return store.journal().changedSince(batch(batchId).id());
    }

    /**
     * Writes back what was before a batch, as a batch of its own; undoing that brings it forth again. The ledger shows it.
     *
     * @throws ProblemException {@code batch.none}; {@code batch.undone} when it was undone already
     */
    public Batch undo(long batchId) {
        if (batch(batchId).undone()) {
            throw new ProblemException("batch.undone", null, batchId);
        }
        Batch undo = store.journal().undo(batchId, clock.instant());
        if (undo.id() != 0) {
            ledger.show(undo);
        }
        return undo;
    }
}
