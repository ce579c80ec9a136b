package app.saddlebag.ui.history;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.ChangeHistory;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.page.Changes;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Undoing batches, one at a time: asks where rows were changed since, and offers the way back afterwards. */
public final class BatchUndo {

    private final ChangeHistory history;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final Changes changes;
    private final Asking asking;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /** Puts a question to the person. */
    public interface Asking {

        /**
         * @param changedSince how many of the batch's rows were changed again since, and would stay as they are
         * @param yes          goes on with the rest
         */
        void ask(long changedSince, Runnable yes);
    }

    public BatchUndo(ChangeHistory history, Background background, Messages messages, Notices notices, Changes changes,
                     Asking asking) {
        this.history = history;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        this.changes = changes;
        this.asking = asking;
    }

    /** Undoes a batch; nothing happens while another is under way. */
    public void undo(long batchId) {
        if (running.get()) {
            return;
        }
        running.set(true);
        background.run(() -> history.changedSince(batchId), since -> {
            if (since == 0) {
                write(batchId);
            } else {
                running.set(false);
                asking.ask(since, () -> {
                    if (!running.get()) {
                        running.set(true);
                        write(batchId);
                    }
                });
            }
        }, this::failed);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    private void write(long batchId) {
        background.write(() -> history.undo(batchId), this::done, this::failed);
    }

    private void done(Batch undo) {
        running.set(false);
        changes.tell();
        if (undo.id() == 0) {
            notices.tell(messages.get("history.undo.nothing"));
        } else {
            notices.tell(messages.get("history.undo.done", undo.counts().changed()), messages.get("history.undo.undo"),
                    () -> undo(undo.id()));
        }
    }

    private void failed(Throwable failure) {
        running.set(false);
        changes.tell();
        notices.warn(messages.sentence(failure));
    }
}
