package app.saddlebag.ledger;

import app.saddlebag.filter.Row;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
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
 * @param counting     what it adds to sums, as long as the bank lists it
 * @param novelty      what the last sync of its source did to it
 * @param recurring    whether it comes again and again, as far as anybody has asked for that
 */
public record LedgerRow(long id, long connectionId, Transaction transaction, Overlay overlay, boolean vanished,
                        Counting counting, Novelty novelty, boolean recurring) implements Row {

    /** As it comes from the bank: counted, and nothing new, until something is known that says otherwise. */
    public LedgerRow(long id, long connectionId, Transaction transaction, Overlay overlay, boolean vanished) {
        this(id, connectionId, transaction, overlay, vanished, Counting.COUNTED, Novelty.NONE);
    }

    /** Not known to come again. */
    public LedgerRow(long id, long connectionId, Transaction transaction, Overlay overlay, boolean vanished, Counting counting,
                     Novelty novelty) {
        this(id, connectionId, transaction, overlay, vanished, counting, novelty, false);
    }

    public LedgerRow {
        Objects.requireNonNull(counting, "counting");
        Objects.requireNonNull(novelty, "novelty");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(overlay, "overlay");
    }
}
