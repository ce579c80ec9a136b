package app.saddlebag.filter.query;

import app.saddlebag.model.ProblemException;

/**
 * A text that is no Flanks query. The message's arguments are line, column and, where the sentence names it, the piece
 * of text that is wrong.
 */
public final class QuerySyntaxException extends ProblemException {

    private final int position;
    private final int line;
    private final int column;

    QuerySyntaxException(String key, int position, int line, int column, String piece) {
        super(key, null, line, column, piece);
        this.position = position;
        this.line = line;
        this.column = column;
    }

    /** Offset in {@code char}s of what is wrong. */
    public int position() {
        return position;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
