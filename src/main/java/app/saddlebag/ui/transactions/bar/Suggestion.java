package app.saddlebag.ui.transactions.bar;

/**
 * Something the filter bar offers to write.
 *
 * @param kind   decides how it is drawn
 * @param label  what the person reads
 * @param detail a word of explanation, such as the field a value belongs to; may be empty
 * @param count  transactions that have this value; negative when that says nothing
 * @param from   where the replaced stretch of the text begins
 * @param to     where it ends
 * @param insert what is written instead
 */
public record Suggestion(Kind kind, String label, String detail, long count, int from, int to, String insert) {

    public enum Kind { FIELD, VALUE, RECENT }

    /** Where the caret then stands. */
    public int caret() {
        return from + insert.length();
    }
}
