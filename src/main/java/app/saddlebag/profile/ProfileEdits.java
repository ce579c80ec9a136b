package app.saddlebag.profile;

import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.LongStream;

/** Edits of an open profile, and which of them can be undone and brought back. */
final class ProfileEdits implements Edits {

    private final Store store;
    private final LedgerSource ledger;
    private final ChangeHistory history;
    private final Clock clock;
    /** Batches that stand, the last first. */
    private final Deque<Long> edits = new ArrayDeque<>();
    /** Those that were undone, the last first. */
    private final Deque<Undone> undone = new ArrayDeque<>();

    private record Undone(long edit, long undo) {
    }

    ProfileEdits(Store store, LedgerSource ledger, ChangeHistory history, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public synchronized Batch edit(long[] rowIds, Edit edit, Progress progress) {
        progress.at(0, rowIds.length);
        Batch batch = store.journal().edit(clock.instant(), LongStream.of(rowIds), edit::on,
                done -> progress.at(done, rowIds.length));
        wrote(batch);
        return batch;
    }

    /** Takes a batch that was written elsewhere among those that can be undone here, and shows it. */
    synchronized void wrote(Batch batch) {
        if (batch.id() != 0) {
            edits.push(batch.id());
            undone.clear();
            ledger.show(batch);
        }
    }

    @Override
    public synchronized Undoing undo() {
        edits.removeIf(this::goneOrUndone);
        return edits.isEmpty() ? new Undoing.Nothing(false) : undo(edits.peek(), false);
    }

    @Override
    public synchronized Undoing undo(long batchId) {
        if (history.batch(batchId).undone()) {
            edits.remove(batchId);
            throw new ProblemException("batch.undone", null, batchId);
        }
        return undo(batchId, false);
    }

    @Override
    public synchronized Undoing redo() {
        undone.removeIf(step -> goneOrUndone(step.undo));
        return undone.isEmpty() ? new Undoing.Nothing(true) : redo(undone.peek(), false);
    }

    @Override
    public synchronized Undoing redo(long batchId) {
        undone.removeIf(step -> goneOrUndone(step.undo));
        return undone.stream().filter(step -> step.edit == batchId).findFirst().map(step -> redo(step, false))
                .orElseGet(() -> new Undoing.Nothing(true));
    }

    @Override
    public synchronized Undoing goOn(Undoing.Asked asked) {
        return asked.redo() ? undone.stream().filter(step -> step.undo == asked.batchId()).findFirst()
                .map(step -> redo(step, true)).orElseGet(() -> new Undoing.Nothing(true)) : undo(asked.batchId(), true);
    }

    /** As by the history, or with its connection. */
    private boolean goneOrUndone(long batchId) {
        return store.journal().get(batchId).filter(batch -> !batch.undone()).isEmpty();
    }

    private Undoing undo(long batchId, boolean changedOrNot) {
        Undoing undoing = write(false, batchId, batchId, changedOrNot);
        switch (undoing) {
            case Undoing.Done(boolean _, Batch undo, long _, long _) -> {
                edits.remove(batchId);
                undone.push(new Undone(batchId, undo.id()));
            }
            case Undoing.Overtaken _ -> edits.remove(batchId);
            case Undoing.Asked _, Undoing.Nothing _ -> { }
        }
        return undoing;
    }

    private Undoing redo(Undone step, boolean changedOrNot) {
        Undoing undoing = write(true, step.edit, step.undo, changedOrNot);
        switch (undoing) {
            case Undoing.Done _ -> {
                undone.remove(step);
                edits.push(step.edit);
            }
            case Undoing.Overtaken _ -> undone.remove(step);
            case Undoing.Asked _, Undoing.Nothing _ -> { }
        }
        return undoing;
    }

    private Undoing write(boolean redo, long edit, long batchId, boolean changedOrNot) {
        long rows = history.batch(batchId).counts().changed();
        long since = history.changedSince(batchId);
        if (since >= rows) {
            return new Undoing.Overtaken(redo, rows);
        }
        return since > 0 && !changedOrNot ? new Undoing.Asked(redo, batchId, rows, since)
                : new Undoing.Done(redo, history.undo(batchId), edit, since);
    }
}
