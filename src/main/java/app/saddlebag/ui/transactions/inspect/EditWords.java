package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits.Undoing;
import app.saddlebag.text.Messages;

/** What is said of an edit and of its way back. */
record EditWords(Messages messages) {

    String done(Edit edit, Batch batch) {
        int rows = batch.counts().changed();
        if (rows == 0) {
            return messages.get("transactions.edited.nothing");
        }
        return switch (edit) {
            case Edit.Note(String text) when text == null -> messages.get("transactions.edited.no-note", rows);
            case Edit.Note _ -> messages.get("transactions.edited.note", rows);
            case Edit.NoteLine _ -> messages.get("transactions.edited.note-line", rows);
            case Edit.Tags _ -> messages.get("transactions.edited.tags", rows);
            case Edit.Category _ -> messages.get("transactions.edited.category", rows);
            case Edit.Hidden(boolean hidden) when hidden -> messages.get("transactions.edited.hidden", rows);
            case Edit.Hidden _ -> messages.get("transactions.edited.shown", rows);
            case Edit.Several _ -> messages.get("transactions.edited.several", rows);
        };
    }

    String running(int rows) {
        return messages.get("transactions.edited.running", rows);
    }

    String cancelled() {
        return messages.get("transactions.edited.cancelled");
    }

    String failed(Throwable failure) {
        return messages.sentence(failure);
    }

    String undo() {
        return messages.get("transactions.undo");
    }

    String redo() {
        return messages.get("transactions.redo");
    }

    String undone(Undoing undoing) {
        return switch (undoing) {
            case Undoing.Nothing(boolean redo) -> messages.get(redo ? "transactions.redo.nothing" : "transactions.undo.nothing");
            case Undoing.Asked asked -> messages.get("transactions.undo.changed-since", asked.changedSince(), asked.rows());
            case Undoing.Overtaken overtaken -> messages.get("transactions.undo.overtaken", overtaken.rows());
            case Undoing.Done(boolean redo, Batch batch, long _, long left) -> messages.get(redo ? "transactions.redo.done"
                    : "transactions.undo.done", batch.counts().changed(), left);
        };
    }

    String question(Undoing.Asked asked) {
        return messages.get(asked.redo() ? "transactions.redo.question" : "transactions.undo.question");
    }

    String goOn(Undoing.Asked asked) {
        return asked.redo() ? redo() : undo();
    }
}
