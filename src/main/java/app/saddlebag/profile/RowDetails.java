package app.saddlebag.profile;

import app.saddlebag.model.Overlay;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;

/**
 * What lies behind one transaction: the bank's own object, and what the person adds. Reads and writes the disk: worker only.
 * Safe to share between threads.
 */
public final class RowDetails {

    private final Store store;
    private final LedgerSource ledger;
    private final Clock clock;

    RowDetails(Store store, LedgerSource ledger, Clock clock) {
        this.clock = clock;
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

    /** Replaces what the person added before; the ledger shows it from then on. */
    public void annotate(long rowId, Overlay overlay) {
        store.journal().edit(clock.instant(), LongStream.of(rowId), _ -> overlay);
        ledger.refresh(List.of(rowId));
    }
}
