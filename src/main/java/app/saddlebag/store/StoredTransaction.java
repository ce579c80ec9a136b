package app.saddlebag.store;

import app.saddlebag.model.Transaction;

/**
 * A transaction and its row.
 *
 * @param id           local number, never used twice; overlays hang on it
 * @param connectionId the connection it came through
 * @param vanished     the bank no longer lists it, though it answered for its day
 */
public record StoredTransaction(long id, long connectionId, Transaction transaction, boolean vanished) {
}
