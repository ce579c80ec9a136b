package app.saddlebag.flanks;

/**
 * A taker of objects that knows some of them byte for byte. Those need not be parsed, which is nearly all that an answer
 * with nothing new in it costs.
 */
public interface Knowing {

    /** Whether it is worth while to look. */
    boolean knowsAny();

    /**
     * Takes an object that is known; called in the order of the answer, between what is handed over parsed.
     *
     * @param bytes holds it; read-only, and valid during the call alone
     * @param from  where it begins, with its brace
     * @param to    behind its last brace, by count: what lies between need not be JSON
     * @return whether it was taken; otherwise nothing was done, and it comes parsed. Only an object may be taken that is
     *         known to be one: nobody looks at it again
     */
    boolean knows(byte[] bytes, int from, int to);
}
