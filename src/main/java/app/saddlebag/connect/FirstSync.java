package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.ProblemException;

/** Reads a login's data for the first time; injected, so that connecting knows nothing of how syncing works. */
@FunctionalInterface
public interface FirstSync {

    /** Told how far the reading has come; on any thread, often, and must return at once. */
    @FunctionalInterface
    interface Progress {
        void rows(DataKind kind, long soFar);
    }

    /**
     * Blocks until everything that is ready was read and stored.
     *
     * @throws ProblemException when something was not; the connection stays all the same
     */
    void run(long connectionId, Progress progress, CallCancellation cancellation);
}
