package app.saddlebag.filter;

import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;

/** What may hold of a row, beyond what its fields say; known here alone. */
public enum State {
    /** The person has taken it out of lists and sums. */
    HIDDEN,
    /** The bank no longer lists it. */
    VANISHED,
    /** The money stayed with the person: it went to, or came from, something else of theirs. */
    TRANSFER,
    /** Another source tells it too, and there it is counted. */
    REPEATED,
    /** Sums count it. */
    COUNTED,
    /** The last sync of its source brought it. */
    NEW,
    /** The last sync of its source tells it otherwise than before. */
    CHANGED,
    /** It comes again and again: a part of something that was found to, and that the person does not say is none. */
    RECURRING,
    /** Neither the bank nor the person has given it a category. */
    UNCATEGORISED,
    /** It came from a file of statements, not from a connection. */
    IMPORTED;

    /** Whether it holds of the row. */
    boolean holds(Row row, Scope scope) {
        return switch (this) {
            case HIDDEN -> row.overlay().hidden();
            case VANISHED -> row.vanished();
            case TRANSFER -> !row.vanished() && row.counting() == Counting.INTERNAL;
            case REPEATED -> !row.vanished() && row.counting() == Counting.REPEATED;
            case COUNTED -> row.counts();
            case NEW -> row.novelty() == Novelty.NEW;
            case CHANGED -> row.novelty() == Novelty.CHANGED;
            case RECURRING -> row.recurring();
            case UNCATEGORISED -> row.category() == null || row.category().isBlank();
            case IMPORTED -> row.imported(scope);
        };
    }
}
