package app.saddlebag.ledger;

import java.util.concurrent.CancellationException;

/** A way to stop a search, or what is computed from one, from another thread. Once cancelled, it stays so. */
public final class SearchCancellation {

    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException when cancelled */
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
