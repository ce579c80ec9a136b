package app.saddlebag.store;

/**
 * All transactions as they were at one moment: what was read then can be told from what is there by now, and brought up to date
 * ({@link Transactions#since}). Good for as long as the store is open. Immutable.
 *
 * @param mark   by which they are known, also to who opens the store the next time
 * @param writes how many numbers of rows had been noted
 */
public record RowsState(RowsMark mark, long writes) {

    /** Whether reading the rows gives the same as at that other moment. */
    public boolean isSame(RowsState other) {
        return other != null && mark.equals(other.mark);
    }
}
