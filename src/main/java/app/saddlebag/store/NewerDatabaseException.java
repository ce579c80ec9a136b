package app.saddlebag.store;

/** The database was written by a later version of the program. It was left as it is. */
public final class NewerDatabaseException extends StoreException {

    NewerDatabaseException() {
        super("database.newer", null);
    }
}
