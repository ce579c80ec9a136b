package app.saddlebag.store;

/** The file is cut, damaged, not a database of ours, or belongs to other keys. It was left as it is. */
public final class UnreadableDatabaseException extends StoreException {

    UnreadableDatabaseException(Throwable cause) {
        super("database.unreadable", cause);
    }
}
