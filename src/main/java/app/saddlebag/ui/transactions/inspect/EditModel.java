package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.Edits.Undoing;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Edits, undoes and brings back, one after the other in the order they were asked for; tells each with the way back. JavaFX
 * thread only; the work is the worker's.
 */
public final class EditModel {

    /** An edit of fewer rows is over before anybody could read how far it is. */
    private static final int LONG = 20_000;

    private final Background background;
    private final Edits edits;
    private final Notices notices;
    private final Asking asking;
    private final EditWords words;
    private final ReadOnlyObjectWrapper<Running> running = new ReadOnlyObjectWrapper<>(this, "running");
    private Hearing hearing = new Hearing() {
        @Override
        public void edited(Edit edit, long[] rowIds, Batch batch) {
            // nobody hears it
        }

        @Override
        public void undone() {
            // nobody hears it
        }
    };
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean closed;

    /** Puts a question to the person. */
    public interface Asking {

        /** @param yes goes on with the rows that were not changed since */
        void ask(String title, String text, String action, Runnable yes);
    }

    /** Hears what was done to rows by hand. */
    public interface Hearing {

        /**
         * An edit is kept and told.
         *
         * @param rowIds local numbers of the rows that were edited
         */
        void edited(Edit edit, long[] rowIds, Batch batch);

        /** Something was undone or brought back. */
        void undone();
    }

    /**
     * An edit of many rows under way.
     *
     * @param text     what is being done
     * @param fraction from 0 to 1
     * @param cancel   ends it; nothing of it is kept
     */
    public record Running(String text, double fraction, Runnable cancel) {
    }

    public EditModel(Messages messages, Background background, Edits edits, Notices notices, Asking asking) {
        this.background = background;
        this.edits = edits;
        this.notices = notices;
        this.asking = asking;
        this.words = new EditWords(messages);
    }

    /** From now on this one hears what is done, instead of any other. */
    public void tellOf(Hearing next) {
        hearing = next;
    }

    /** What is under way and takes its time; null for nothing. */
    public ReadOnlyObjectProperty<Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Edits one row.
     *
     * @param kept   called when it is
     * @param failed called when it is not; the person is told already
     */
    void edit(long rowId, Edit edit, Runnable kept, Consumer<Throwable> failed) {
        edit(1, _ -> new long[] {rowId}, _ -> edit, kept, failed);
    }

    /**
     * Edits rows.
     *
     * @param size how many they are
     * @param rows their local numbers, read on the worker
     * @param edit what is done, made on the worker
     */
    public void edit(int size, Function<SearchCancellation, long[]> rows, Function<SearchCancellation, Edit> edit) {
        edit(size, rows, edit, () -> { }, failure -> { });
    }

    private void edit(int size, Function<SearchCancellation, long[]> rows, Function<SearchCancellation, Edit> edit,
                      Runnable kept, Consumer<Throwable> failed) {
        record Written(Edit edit, long[] rows, Batch batch) {
        }
        SearchCancellation cancellation = new SearchCancellation();
        if (size >= LONG) {
            show(size, 0, size, cancellation);
        }
        inTurn(() -> {
            Edit wanted = edit.apply(cancellation);
            long[] chosen = rows.apply(cancellation);
            return new Written(wanted, chosen, edits.edit(chosen, wanted, (done, all) -> {
                cancellation.check();
                if (size >= LONG) {
                    background.onScreen(() -> show(size, done, all, cancellation));
                }
            }));
        }, written -> {
            kept.run();
            tell(words.done(written.edit, written.batch), written.batch.id());
            hearing.edited(written.edit, written.rows, written.batch);
        }, failure -> {
            failed.accept(failure);
            tellFailure(failure);
        });
    }

    private void show(int size, long done, long all, SearchCancellation cancellation) {
        if (!cancellation.isCancelled()) {
            running.set(new Running(words.running(size), (double) done / all, cancellation::cancel));
        }
    }

    /**
     * Tells what was done, with the way back.
     *
     * @param batchId 0 where there is nothing to undo
     */
    public void tell(String text, long batchId) {
        if (batchId == 0) {
            notices.tell(text);
        } else {
            notices.tell(text, words.undo(), () -> undo(batchId));
        }
    }

    /** Undoes the last edit that stands. */
    public void undo() {
        inTurn(edits::undo, this::undone, this::tellFailure);
    }

    private void undo(long batchId) {
        inTurn(() -> edits.undo(batchId), this::undone, this::tellFailure);
    }

    /** Brings back what was undone last. */
    public void redo() {
        inTurn(edits::redo, this::undone, this::tellFailure);
    }

    private void undone(Undoing undoing) {
        hearing.undone();
        switch (undoing) {
            case Undoing.Done(boolean redo, Batch _, long edit, long _) -> notices.tell(words.undone(undoing),
                    redo ? words.undo() : words.redo(), () -> {
                        if (redo) {
                            undo(edit);
                        } else {
                            inTurn(() -> edits.redo(edit), this::undone, this::tellFailure);
                        }
                    });
            case Undoing.Asked asked -> asking.ask(words.question(asked), words.undone(asked), words.goOn(asked),
                    () -> inTurn(() -> edits.goOn(asked), this::undone, this::tellFailure));
            case Undoing.Nothing _, Undoing.Overtaken _ -> notices.tell(words.undone(undoing));
        }
    }

    private void tellFailure(Throwable failure) {
        if (failure instanceof CancellationException) {
            notices.tell(words.cancelled());
        } else {
            notices.warn(words.failed(failure));
        }
    }

    /** The worker may do several things at once, and what was asked for first might come last. */
    private <T> void inTurn(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        CompletableFuture<Void> before = last;
        CompletableFuture<Void> over = new CompletableFuture<>();
        last = over;
        background.write(() -> {
            before.join();
            try {
                return work.call();
            } finally {
                over.complete(null);
            }
        }, result -> {
            running.set(null);
            if (!closed) {
                done.accept(result);
            }
        }, failure -> {
            running.set(null);
            failed.accept(failure);
        });
    }

    /** What was asked for is finished; of what went well nothing is said any more. */
    public void close() {
        closed = true;
    }
}
