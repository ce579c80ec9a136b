package app.saddlebag.store;

/** What the place where a database lies lets be done with it, as it was found when the database was opened. */
public enum Medium {

    /** It is read and written. */
    WRITABLE,
    /** Nothing can be written there: a medium that is locked, a folder of somebody else's. It is read, and every write refused. */
    READ_ONLY,
    /** There was not even room for the files that SQLite writes beside it. As above, until it is opened again with more. */
    FULL
}
