package app.saddlebag.store;

import app.saddlebag.model.Transaction;

/**
 * A transaction and its row.
 *
 * @param id           local number, never used twice; overlays hang on it
 * @param connectionId the source it came through
 * @param productRow   local number of its product; 0 where the source lists none that it names
 * @param transaction  what the source says now, under the ids by which it calls the product today
 * @param listing      whether it is still said
 * @param telling      digest of the original, as received ({@link Telling}); the same telling need not be written again
 * @param declined     digest of a telling that the person undid: it is not taken up again; 0 where there is none
 */
public record StoredTransaction(long id, long connectionId, long productRow, Transaction transaction, Listing listing,
                                long telling, long declined) {

    /** Stands for the digest of a telling where the person undid that a row vanished. */
    public static final long VANISHING = -1;

    /** Whether a row is part of the picture. */
    public enum Listing {
        /** The source says so. */
        LISTED,
        /** The source no longer lists it, though it answered for its day. */
        VANISHED,
        /** The person undid what brought it: it stays away although the source goes on saying so. */
        UNDONE
    }

    public boolean vanished() {
        return listing == Listing.VANISHED;
    }
}
