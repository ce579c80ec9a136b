package app.saddlebag.ui.transactions;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.profile.ConnectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/** The person's transactions as they are now. Safe to share between threads. */
public interface CurrentTransactions {

    /** Null before any were read; only the newest while the rest are being read. */
    Ledger ledger();

    /** Whether {@link #ledger()} holds all of them. */
    boolean isComplete();

    /** Returns when all have been read. Worker only. */
    void read();

    /** When Flanks last read the bank that it read longest ago; null when no bank was read yet. Worker only. */
    Instant oldestData();

    /** How the connections stand through which they come. Worker only. */
    List<ConnectionStatus> statuses();

    /** Local numbers of those of which a bank came to tell another amount or currency. Worker only. */
    Set<Long> rewritten();

    /** Tells by its local number whether a row is one event with another row; of now, on any thread. */
    LongPredicate tied();

    /**
     * Hears of every change of any of this, on any thread.
     *
     * @return ends it
     */
    AutoCloseable onChange(Runnable changed);
}
