package app.saddlebag.model;

/**
 * What one batch did to one transaction.
 *
 * @param rowId   local number of the transaction
 * @param reason  why
 * @param before  what was said before; null where the row is new, or only the person's own was changed
 * @param now     what the batch left; null where the row went away, or only the person's own was changed
 * @param overlay what the person had added before, and had afterwards; null where that was not changed
 */
public record RowChange(long rowId, Reason reason, Transaction before, Transaction now, OverlayChange overlay) {

    /** Why a row was changed. */
    public enum Reason {
        /** Not known before. */
        NEW,
        /** Told in other words, or with facts that were not told before. */
        CHANGED,
        /** Another amount or currency under the same id. */
        AMOUNT_CHANGED,
        /** Not listed any more, though its day was answered for. */
        VANISHED,
        /** Listed again. */
        RETURNED,
        /** The same row under a new id, recognised by its external id. */
        MATCHED_BY_EXTERNAL_ID,
        /** The same row under a new id, recognised by all it says. */
        MATCHED_BY_FACTS,
        /** The person added to it, or took away. */
        EDITED,
        /** Taken out again by an undo. */
        WITHDRAWN,
        /** Put back as it was by an undo. */
        RESTORED
    }

    /** What the person had added to a row, before and after. */
    public record OverlayChange(Overlay before, Overlay now) {
    }
}
