package app.saddlebag.profile;

import app.saddlebag.profile.EntrySorting.Sorted;

/** How a look sorted the rows of a statement, and on what: it holds for as long as nothing was written since. Immutable. */
public final class FoundRows {

    private final long generation;
    private final String account;
    private final Sorted sorted;

    /**
     * @param generation of the store, read before it was sorted
     * @param account    id of the account on whose rows it was sorted
     */
    FoundRows(long generation, String account, Sorted sorted) {
        this.generation = generation;
        this.account = account;
        this.sorted = sorted;
    }

    /** Whether sorting anew would give the same. */
    boolean holds(long generationNow, String accountNow) {
        return generation == generationNow && account.equals(accountNow);
    }

    Sorted sorted() {
        return sorted;
    }
}
