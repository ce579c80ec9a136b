package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Connection;
import app.saddlebag.store.Store;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What lies behind one transaction: the bank's own object, and who else tells it. Reads the disk: worker only. Safe to share
 * between threads.
 */
public final class RowDetails {

    private final Store store;
    private final LedgerSource ledger;

    RowDetails(Store store, LedgerSource ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * The bank's own object, as received.
     *
     * @param rowId local number of the transaction
     * @throws NoSuchElementException when there is none with that number (any more)
     */
    public byte[] payload(long rowId) {
        return store.transactions().payload(rowId);
    }

    /** Names of the other log-ins that tell the same movement of a product that counts once. */
    public List<String> alsoToldBy(long rowId) {
        Ledger snapshot = ledger.snapshot();
        int position = snapshot.positionOf(rowId);
        List<Long> others = position < 0 ? List.of() : LedgerSource.shared(store).alsoToldBy(snapshot, position);
        return others.isEmpty() ? List.of() : LoginNames.named(store).stream()
                .filter(connection -> others.contains(connection.id())).map(Connection::title).toList();
    }
}
