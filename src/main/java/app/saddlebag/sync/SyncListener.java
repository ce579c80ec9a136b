package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;

/** Told how far a sync has come; on the threads that work, often, and must return at once. */
@FunctionalInterface
public interface SyncListener {

    SyncListener NONE = (_, _, _) -> { };

    /** @param soFar objects of that kind read up to now */
    void rows(long connectionId, DataKind kind, long soFar);
}
