package app.saddlebag.ledger;

import app.saddlebag.filter.Row;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Transaction;
import java.util.Objects;

/**
 * A transaction with all that is known of it here.
 *
 * @param id           local number, unique within the profile; a later recorded row has a higher one
 * @param connectionId local number of its connection
 * @param transaction  as the bank told it
 * @param overlay      what the person added; {@link Overlay#NONE} for nothing
 * @param vanished     whether the bank no longer lists it
 */
public record LedgerRow(long id, long connectionId, Transaction transaction, Overlay overlay, boolean vanished)
        implements Row {

    public LedgerRow {
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(overlay, "overlay");
    }
}
