package app.saddlebag.sandbox.query;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that is searched for within a budget of looks at the text, because an expression such as
 * {@code (.*a){12}$} would otherwise keep a processor for hours. Not safe between threads: the budget is counted down.
 */
final class BoundedRegex {

    private static final int LONGEST = 1000;
    private static final int LOOKS_PER_TEXT = 2_000_000;

    /** Looks that all expressions of one query may take together, over all objects. */
    static final class Budget {
        private long left = 10_000_000_000L;
    }

    private final Pattern pattern;
    private final Budget budget;

    private BoundedRegex(Pattern pattern, Budget budget) {
        this.pattern = pattern;
        this.budget = budget;
    }

    /** @throws InvalidQuery when the expression is too long, outside the shared dialect or wrong */
    static BoundedRegex of(String expression, Budget budget) {
        if (expression.length() > LONGEST || !SharedDialect.allows(expression)) {
            throw new InvalidQuery();
        }
        try {
            return new BoundedRegex(Pattern.compile(expression, Pattern.UNIX_LINES), budget);
        } catch (PatternSyntaxException | StackOverflowError wrong) {
            throw new InvalidQuery();
        }
    }

    /**
     * Whether the expression is found anywhere in the text.
     *
     * @throws InvalidQuery when the budget is spent: an object must never be missing without a word
     */
    boolean foundIn(String text) {
        if (budget.left < 0) {
            throw new InvalidQuery();
        }
        int[] left = {LOOKS_PER_TEXT};
        try {
            return pattern.matcher(new Counted(text, left)).find();
        } catch (StackOverflowError tooDeep) {
            throw new InvalidQuery();
        } finally {
            budget.left -= LOOKS_PER_TEXT - left[0];
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
