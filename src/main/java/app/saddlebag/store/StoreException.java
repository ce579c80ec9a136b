package app.saddlebag.store;

import app.saddlebag.model.ProblemException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database could not do what was asked. What was stored before is intact; a change that failed is undone. */
public class StoreException extends ProblemException {

    StoreException(String key, Throwable cause) {
        super(key, cause);
    }

    /** The failure as a person can be told, or as the programming error it is. */
    static RuntimeException of(SQLException cause) {
        int extended = cause instanceof SQLiteException failure ? failure.getResultCode().code : cause.getErrorCode();
        if (extended == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE.code) {
            return new StoreException("store.full", cause); // the shared index could not grow
        }
        if (extended == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE.code) {
            return new RepeatedRowException(cause);
        }
        return switch (primary(extended)) {
            case SQLITE_FULL -> new StoreException("store.full", cause);
            case SQLITE_BUSY, SQLITE_LOCKED -> new StoreException("store.locked", cause);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> new StoreException("store.unwritable", cause);
            case SQLITE_IOERR -> new StoreException("store.disk", cause);
            // None of ours is too big for SQLite: a page says of a cell what is not so.
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_TOOBIG -> new UnreadableDatabaseException(cause);
            case SQLITE_ERROR -> isOfUnknownForm(cause) ? new UnreadableDatabaseException(cause)
                    : new IllegalStateException(cause);
            default -> new IllegalStateException(cause);
        };
    }

    /** SQLite has no code for a file whose head names a form of schema that no version of it ever wrote. */
    private static boolean isOfUnknownForm(SQLException cause) {
        return String.valueOf(cause.getMessage()).contains("unsupported file format");
    }

    private static SQLiteErrorCode primary(int code) {
        return SQLiteErrorCode.getErrorCode(code & 0xff);
    }
}
