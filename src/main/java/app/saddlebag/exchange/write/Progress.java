package app.saddlebag.exchange.write;

/** Hears how far a file is. */
@FunctionalInterface
public interface Progress {

    /** How many rows pass between two calls. */
    int STEP = 1024;

    Progress NOBODY = _ -> { };

    /**
     * Called now and then by the thread that writes.
     *
     * @param rows written so far
     * @throws java.util.concurrent.CancellationException to write no more
     */
    void rows(int rows);

    /** Called for each row; passes on few. */
    default void row(int rows) {
        if (rows % STEP == 0) {
            rows(rows);
        }
    }
}
