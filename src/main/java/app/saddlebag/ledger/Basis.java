package app.saddlebag.ledger;

/** Which rows a sum is made of. */
public enum Basis {
    /** Those that count: each movement once, and none that its bank no longer lists. */
    COUNTED,
    /** Every row, as the banks told it. */
    AS_TOLD
}
