package app.saddlebag.store;

/** The whole database is older than its keys: an earlier copy was put in its place. It was left as it is. */
public final class OlderDatabaseException extends StoreException {

    OlderDatabaseException() {
        super("store.older", null);
    }
}
