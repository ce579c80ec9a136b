package app.saddlebag.ui.transactions.bar;

/**
 * A stretch of the filter's text and how it is drawn.
 *
 * @param start first character
 * @param end   after the last character
 * @param style what it is; its lower-case name is the style class
 */
public record TermSpan(int start, int end, Style style) {

    public enum Style {
        /** A minus before a term. */
        NEGATION,
        /** A field's name and its colon. */
        FIELD,
        /** What is looked for. */
        VALUE,
        /** A quoted phrase. */
        PHRASE,
        /** A regular expression. */
        REGEX,
        /** {@code | , .. > <}. */
        OPERATOR,
        /** A stretch the parser complains about. */
        ERROR
    }
}
