package app.saddlebag.ui.transactions;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Edits in plain memory; what was changed since is not looked for. */
final class MemoryEdits implements Edits {

    private record Step(long id, Map<Long, Overlay> before, Map<Long, Overlay> now) {
    }

    private final Supplier<Ledger> ledger;
    private final Consumer<Ledger> show;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private long batches;

    MemoryEdits(Supplier<Ledger> ledger, Consumer<Ledger> show) {
        this.ledger = ledger;
        this.show = show;
    }

    /** How many were written. */
    int count() {
        return done.size();
    }

    @Override
    public synchronized Batch edit(long[] rowIds, Edit edit, Progress progress) {
        Map<Long, Overlay> before = new HashMap<>();
        Map<Long, Overlay> now = new HashMap<>();
        Map<Long, Overlay> all = overlays();
        for (int i = 0; i < rowIds.length; i++) {
            if (i % 4096 == 0) {
                progress.at(i, rowIds.length);
            }
            Overlay was = all.get(rowIds[i]);
            Overlay is = edit.on(was);
            if (!is.equals(was)) {
                before.put(rowIds[i], was);
                now.put(rowIds[i], is);
            }
        }
        if (now.isEmpty()) {
            return batch(0, Batch.Kind.EDIT, 0);
        }
        undone.clear();
        done.push(new Step(++batches, before, now));
        put(now);
        return batch(batches, Batch.Kind.EDIT, now.size());
    }

    @Override
    public synchronized Undoing undo() {
        return done.isEmpty() ? new Undoing.Nothing(false) : undo(done.peek().id);
    }

    @Override
    public synchronized Undoing undo(long batchId) {
        Step step = done.stream().filter(one -> one.id == batchId).findFirst().orElseThrow();
        done.remove(step);
        undone.push(step);
        put(step.before);
        return new Undoing.Done(false, batch(++batches, Batch.Kind.UNDO, step.before.size()), batchId, 0);
    }

    @Override
    public synchronized Undoing redo() {
        return undone.isEmpty() ? new Undoing.Nothing(true) : redo(undone.peek().id);
    }

    @Override
    public synchronized Undoing redo(long batchId) {
        Step step = undone.stream().filter(one -> one.id == batchId).findFirst().orElseThrow();
        undone.remove(step);
        done.push(step);
        put(step.now);
        return new Undoing.Done(true, batch(++batches, Batch.Kind.UNDO, step.now.size()), batchId, 0);
    }

    @Override
    public Undoing goOn(Undoing.Asked asked) {
        throw new AssertionError("nothing is ever asked here");
    }

    private void put(Map<Long, Overlay> changed) {
        Map<Long, Overlay> all = overlays();
        all.putAll(changed);
        show.accept(ledger.get().withOverlays(id -> all.getOrDefault(id, Overlay.NONE)));
    }

    private Map<Long, Overlay> overlays() {
        Map<Long, Overlay> all = new HashMap<>();
        for (int i = 0; i < ledger.get().size(); i++) {
            all.put(ledger.get().row(i).id(), ledger.get().row(i).overlay());
        }
        return all;
    }

    private static Batch batch(long id, Batch.Kind kind, int rows) {
        return new Batch(id, kind, 0, Instant.EPOCH, new Batch.Counts(0, rows, 0, 0, 0, 0), 0, 0, null);
    }
}
