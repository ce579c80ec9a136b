package app.saddlebag.exchange.read;

/** Why a file cannot be read. */
public enum Unreadable {

    /** Opening or reading it failed. Argument: its name. */
    IO("bank-file.io"),
    EMPTY("bank-file.empty"),
    /** It is in no format that is known. */
    UNKNOWN_FORMAT("bank-file.unknown-format"),
    /** It is something else that people take for a bank file. Argument: what it is. */
    OTHER_KIND("bank-file.other-kind"),
    /** Not well-formed, or it ends too early. Argument: the line. */
    DAMAGED("bank-file.damaged"),
    /** It ends inside a record. Argument: the line. */
    CUT_SHORT("bank-file.cut-short"),
    /** It defines entities of its own. Argument: the line. */
    DTD("bank-file.dtd"),
    /** A line or record is longer than any bank writes. Argument: the line. */
    TOO_LONG("bank-file.too-long"),
    /** It is in the right format and holds no statement of an account. */
    NO_STATEMENT("bank-file.no-statement"),
    /** A bank's server refused to give a statement. Arguments: the line, what it said. */
    BANK_REFUSED("bank-file.bank-refused"),
    /** A field does not hold what it must. Arguments: the line, the field, what stands there. */
    BAD_FIELD("bank-file.bad-field"),
    /** Something must stand here and does not. Arguments: the line, the field. */
    MISSING("bank-file.missing"),
    /** The mapping of a table lacks the day or the amount. */
    NO_MAPPING("bank-file.no-mapping"),
    /** Bytes that no text has. Argument: the line. */
    NOT_TEXT("bank-file.not-text"),
    /** Our own, written by a later program. */
    NEWER("bank-file.newer"),
    /** A packed file grows beyond what a bank's file can be. */
    GROWS("bank-file.grows");

    private final String key;

    Unreadable(String key) {
        this.key = key;
    }

    /** Key of the sentence, without the {@code problem.} prefix. */
    public String key() {
        return key;
    }
}
