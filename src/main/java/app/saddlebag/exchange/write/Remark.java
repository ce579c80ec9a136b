package app.saddlebag.exchange.write;

/** Something about a file that whoever opens it should know, and how often it happened. */
public enum Remark {
    /** Rows that the bank no longer lists, in a format that could not say so. */
    VANISHED_LEFT_OUT,
    /** Rows that another row of the file tells as well, in a format that adds them all up. */
    REPEATED_LEFT_OUT,
    /** Cells that a spreadsheet would have taken for a formula. */
    FORMULAS_QUOTED,
    /** Rows of which nobody says the currency, in a format that needs one. */
    WITHOUT_CURRENCY,
    /** Rows whose amount has more digits than the format has room for. */
    UNWRITABLE_LEFT_OUT,
    /** Texts that were longer than the format has room for. */
    TEXTS_CUT
}
