package app.saddlebag.ledger;

import java.util.BitSet;
import java.util.concurrent.CancellationException;

/** Knows which rows come again and again. */
@FunctionalInterface
public interface RecurringRows {

    /**
     * Called without a lock, on the thread that searches; by several threads at most once each.
     *
     * @param cancellation of the search that asks
     * @return positions of such rows in the ledger
     * @throws CancellationException when cancelled
     */
    BitSet in(Ledger ledger, SearchCancellation cancellation);
}
