package app.saddlebag.ui.transactions.search;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import java.time.Duration;

/** What a search has brought so far. */
public sealed interface Results {

    /** Rows that can be shown now. */
    default int size() {
        return 0;
    }

    /** @throws IndexOutOfBoundsException outside {@link #size()} */
    default LedgerRow row(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    /** The transactions are not in memory yet. */
    record Loading() implements Results {
    }

    /** The newest rows, while the search goes on. */
    record FirstRows(Ledger ledger, int[] positions) implements Results {
        @Override
        public int size() {
            return positions.length;
        }

        @Override
        public LedgerRow row(int index) {
            return ledger.row(positions[index]);
        }
    }

    /**
     * All rows that match.
     *
     * @param ledger   the transactions as they were when searched
     * @param filter   what was searched for
     * @param matches  where the rows are, in the order asked for
     * @param selected which of them were selected before, as far as they still match
     * @param took     from the start of the search to here
     */
    record Found(Ledger ledger, Filter filter, Matches matches, IndexRanges selected, Duration took)
            implements Results {
        @Override
        public int size() {
            return matches.size();
        }

        @Override
        public LedgerRow row(int index) {
            return ledger.row(matches.position(index));
        }
    }

    /** The search could not be finished, and no row is shown rather than some of them. */
    record Failed(Throwable reason) implements Results {
    }
}
