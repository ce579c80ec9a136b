package app.saddlebag.model;

/** What a transaction adds to sums. A transaction that its bank no longer lists adds nothing, whatever this says. */
public enum Counting {
    /** Its amount, as the bank told it. */
    COUNTED,
    /** Nothing: the money stayed with the person, as in a transfer between own accounts. */
    INTERNAL,
    /** Nothing: another source tells the same movement, and there it is counted. */
    REPEATED
}
