package app.saddlebag.model;

import java.time.Instant;

/**
 * What one sync, import, edit or undo changed. What it changed row by row is read from the store's journal.
 *
 * @param id       local number
 * @param kind     what wrote it
 * @param sourceId the source whose rows it changed; 0 where it belongs to none, as a person's edit
 * @param at       when it was written
 * @param counts   how much it changed
 * @param undoes   the batch that it undid; 0 unless it is an {@link Kind#UNDO}
 * @param undoneBy the batch that undid it; 0 while it stands
 * @param problem  message key of what went wrong; null when nothing did
 */
public record Batch(long id, Kind kind, long sourceId, Instant at, Counts counts, long undoes, long undoneBy,
                    String problem) {

    /** What wrote a batch. */
    public enum Kind {
        /** What a bank said. */
        SYNC,
        /** What a file said. */
        IMPORT,
        /** What the person added to transactions. */
        EDIT,
        /** What a rule set. */
        RULE,
        /** What the person said of an account: what it held, that it is another one too, that it is closed. */
        ACCOUNT,
        /** The states before another batch, written back. */
        UNDO,
        /** A newer form of the store. */
        MIGRATION
    }

    /**
     * @param added      rows not known before
     * @param changed    known rows whose facts, or what the person added to them, differ now
     * @param vanished   rows missing from the days the source answered for
     * @param suspicious known rows whose amount or currency is another now
     * @param matched    known rows that the source tells under another id now
     * @param skipped    rows that could not be read
     */
    public record Counts(int added, int changed, int vanished, int suspicious, int matched, int skipped) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(added + more.added, changed + more.changed, vanished + more.vanished,
                    suspicious + more.suspicious, matched + more.matched, skipped + more.skipped);
        }

        public boolean nothing() {
            return added == 0 && changed == 0 && vanished == 0 && suspicious == 0 && matched == 0;
        }
    }

    public boolean changedNothing() {
        return counts.nothing();
    }

    public boolean undone() {
        return undoneBy != 0;
    }
}
