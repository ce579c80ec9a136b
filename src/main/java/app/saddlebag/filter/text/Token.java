package app.saddlebag.filter.text;

/** A piece of a filter's text, for colouring it. Blanks between tokens belong to none. */
public record Token(Type type, int start, int end) {

    public enum Type {
        /** The minus sign. */
        NEGATION,
        /** A known field and its colon. */
        FIELD,
        /** {@code | , .. = > >= < <=}. */
        OPERATOR,
        /** A word, or a phrase with its quotes. */
        TEXT,
        /** A regular expression with its slashes. */
        REGEX, NUMBER, DATE,
        /** What makes no sense; a {@link SyntaxError} says why. */
        ERROR
    }
}
