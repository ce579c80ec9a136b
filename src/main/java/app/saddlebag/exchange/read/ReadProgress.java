package app.saddlebag.exchange.read;

/** How far a reader is, and whether it is still wanted. Called on the reading thread, often: it must cost nothing. */
public interface ReadProgress {

    /** Nobody watches, nobody stops it. */
    ReadProgress NONE = bytes -> true;

    /**
     * @param bytes taken from the file so far
     * @return false to stop: the reader then throws {@link java.util.concurrent.CancellationException}
     */
    boolean goOn(long bytes);
}
