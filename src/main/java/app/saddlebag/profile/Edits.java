package app.saddlebag.profile;

import app.saddlebag.model.Batch;
import java.util.concurrent.CancellationException;

/**
 * What the person adds to transactions, one or all of them, each time as one batch; and the way back, for as long as the
 * profile is open. Reads and writes the disk: worker only. Safe to share between threads; one edit at a time.
 */
public interface Edits {

    /**
     * Writes one batch; the ledger shows it. When it throws, nothing of it is kept.
     *
     * @param rowIds   local numbers of the transactions, in any order
     * @param progress hears how far it is
     * @return the batch; its id is 0 where every row has it already
     * @throws CancellationException when {@code progress} threw it
     */
    Batch edit(long[] rowIds, Edit edit, Progress progress);

    /** Undoes the last edit that stands. */
    Undoing undo();

    /**
     * Undoes one edit, whatever came after.
     *
     * @throws app.saddlebag.model.ProblemException {@code batch.none}; {@code batch.undone} when it was undone already
     */
    Undoing undo(long batchId);

    /** Brings back what was undone last, unless the person has edited something since. */
    Undoing redo();

    /** Brings one edit back that was undone; {@link Undoing.Nothing} where it was not, or the person has edited since. */
    Undoing redo(long batchId);

    /** Goes on although rows were changed since: those stay as they are. */
    Undoing goOn(Undoing.Asked asked);

    /** Hears how far an edit is. */
    interface Progress {

        Progress NOBODY = (done, all) -> { };

        /**
         * Called now and then, on the thread that edits, and before anything is final.
         *
         * @throws CancellationException ends the edit, of which then nothing is kept
         */
        void at(long done, long all);
    }

    /** How an undo went, or a redo, which is the undo of an undo. */
    sealed interface Undoing {

        /** There is nothing (left) that this program wrote while the profile was open. */
        record Nothing(boolean redo) implements Undoing {
        }

        /**
         * Nothing was written: some rows were changed again since, and the person may not want the others back alone.
         *
         * @param batchId      what is to be undone
         * @param rows         how many rows it changed
         * @param changedSince how many of those were changed again
         */
        record Asked(boolean redo, long batchId, long rows, long changedSince) implements Undoing {
        }

        /** Nothing was written, and nothing is left to be: each of its rows was changed again since. */
        record Overtaken(boolean redo, long rows) implements Undoing {
        }

        /**
         * It is done.
         *
         * @param batch what was written
         * @param edit  the batch that is undone or brought back
         * @param left  how many rows stay as they are, because they were changed again
         */
        record Done(boolean redo, Batch batch, long edit, long left) implements Undoing {
        }
    }
}
