package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
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

    /**
     * The same movement, told by another log-in.
     *
     * @param login  as it is called
     * @param bankId the bank's id of that row
     */
    public record Counterpart(String login, String bankId) {
    }

    /** How other log-ins tell the same movement of a product that counts once. */
    public List<Counterpart> counterparts(long rowId) {
        Ledger snapshot = ledger.snapshot();
        int position = snapshot.positionOf(rowId);
        List<LedgerRow> others = position < 0 ? List.of()
                : LedgerSource.shared(store).counterparts(snapshot, position).stream().map(snapshot::row).toList();
        return others.isEmpty() ? List.of() : LoginNames.named(store).stream()
                .flatMap(login -> others.stream().filter(row -> row.connectionId() == login.id())
                        .map(row -> new Counterpart(login.title(), row.transaction().id()))).toList();
    }
}
