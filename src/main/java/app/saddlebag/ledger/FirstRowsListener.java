package app.saddlebag.ledger;

/** Hears of the newest rows of a search before the rest is known. Called once at most, on the searching thread. */
@FunctionalInterface
public interface FirstRowsListener {

    /** As many rows as a screen holds. */
    int MOST = 100;

    /** @param positions of the newest matches, in order; {@link #MOST}, or fewer when there are no more */
    void found(int[] positions);
}
