package app.saddlebag.sandbox.query;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that is searched for within a budget of looks at the text, because an expression such as
 * {@code (.*a){12}$} would otherwise keep a processor for hours. Safe between threads.
 */
final class BoundedRegex {

    private static final int LONGEST = 1000;
    private static final int LOOKS_PER_TEXT = 2_000_000;

    private final Pattern pattern;

    private BoundedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws InvalidQuery when the expression is too long, outside the shared dialect or wrong */
    static BoundedRegex of(String expression) {
        if (expression.length() > LONGEST || !SharedDialect.allows(expression)) {
            throw new InvalidQuery();
        }
        try {
            return new BoundedRegex(Pattern.compile(expression, Pattern.UNIX_LINES));
        } catch (PatternSyntaxException | StackOverflowError wrong) {
            throw new InvalidQuery();
        }
    }

    /**
     * Whether the expression is found anywhere in the text.
     *
     * @throws InvalidQuery when the budget is spent: a row must never be missing without a word
     */
    boolean foundIn(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[] {LOOKS_PER_TEXT})).find();
        } catch (StackOverflowError tooDeep) {
            throw new InvalidQuery();
        }
    }

    /** The text, counting looks; parts of it share the count. */
    private record Counted(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new InvalidQuery();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
