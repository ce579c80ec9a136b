package app.saddlebag.store;

import java.sql.SQLException;

/**
 * A row has the identity of one that is there. Who writes makes sure that none has, so it is an error of the program unless what they
 * were told changed meanwhile. The write it happened in is undone.
 */
public final class RepeatedRowException extends IllegalStateException {

    RepeatedRowException(SQLException cause) {
        super(cause);
    }
}
