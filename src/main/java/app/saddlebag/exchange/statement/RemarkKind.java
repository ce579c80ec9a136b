package app.saddlebag.exchange.statement;

/** What a reader may have to say about a place in a file that it nevertheless read. */
public enum RemarkKind {

    /** A movement has no day that can be read. Argument: what stands there. */
    NO_DAY("bank-file.remark.no-day", true),
    /** A movement has no amount that can be read. Argument: what stands there. */
    NO_AMOUNT("bank-file.remark.no-amount", true),
    /** A movement tells no day; the statement's was taken. Argument: that day. */
    DAY_OF_STATEMENT("bank-file.remark.day-of-statement", false),
    /** A line or record is none the format knows. Argument: its beginning. */
    UNKNOWN_RECORD("bank-file.remark.unknown-record", false),
    /** A trade or another record that moves no money of an account, or not in a way a movement can say. Argument: its name. */
    NOT_A_MOVEMENT("bank-file.remark.not-a-movement", false),
    /** A balance that cannot be read. Argument: what stands there. */
    NO_BALANCE("bank-file.remark.no-balance", false),
    /** Two readings of the days are possible; one was taken. Argument: the order that was taken. */
    DAY_ORDER_GUESSED("bank-file.remark.day-order-guessed", false),
    /** Parts of a movement do not add up to it. Arguments: sum of the parts, the movement's amount. */
    PARTS_DIFFER("bank-file.remark.parts-differ", false),
    /** The file's own count or sum differs from what it holds. Arguments: what it says, what it holds. */
    TOTALS_DIFFER("bank-file.remark.totals-differ", false),
    /** The file ends before it says that it is complete. */
    CUT_SHORT("bank-file.remark.cut-short", false),
    /** The file ends inside its last movement. */
    UNFINISHED("bank-file.remark.unfinished", true),
    /** Characters that the character set cannot have written stand as a replacement. */
    WRONG_CHARACTERS("bank-file.remark.wrong-characters", false),
    /** More remarks than are kept. */
    MORE("bank-file.remark.more", false);

    private final String key;
    private final boolean leftOut;

    RemarkKind(String key, boolean leftOut) {
        this.key = key;
        this.leftOut = leftOut;
    }

    /** Key of the sentence in {@code messages*.properties}. */
    public String key() {
        return key;
    }

    /** Whether a movement is missing from what was read because of it. */
    public boolean leftOut() {
        return leftOut;
    }
}
