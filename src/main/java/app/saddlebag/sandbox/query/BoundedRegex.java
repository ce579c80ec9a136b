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
    private static final int MOST_IDLE_STEPS = 1000;
    /** What beginning a search costs, in looks; an expression longer than the text fails without any. */
    private static final int BEGINNING = 50;

    /** Looks that all expressions of one query may take together, over all objects. */
    static final class Budget {
        private long left;

        /** @param looks how many */
        Budget(long looks) {
            this.left = looks;
        }

        /** What a request may take: some ten seconds. */
        static Budget ofARequest() {
            return new Budget(10_000_000_000L);
        }
    }

    private final Pattern pattern;
    private final int weight;
    private final Budget budget;

    /** @param weight what a look costs: itself, and what may be done before the next */
    private BoundedRegex(Pattern pattern, int weight, Budget budget) {
        this.pattern = pattern;
        this.weight = weight;
        this.budget = budget;
    }

    /** @throws InvalidQuery when the expression is too long, outside the shared dialect or wrong */
    static BoundedRegex of(String expression, Budget budget) {
        if (expression.length() > LONGEST || !SharedDialect.allows(expression)) {
            throw new InvalidQuery();
        }
        try {
            Pattern pattern = Pattern.compile(expression, Pattern.UNIX_LINES);
            long idle = IdleSteps.of(expression);
            if (idle > MOST_IDLE_STEPS) {
                throw new InvalidQuery();
            }
            return new BoundedRegex(pattern, (int) idle, budget);
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
            return pattern.matcher(new Counted(text, weight, left)).find();
        } catch (StackOverflowError tooDeep) {
            throw new InvalidQuery();
        } finally {
            budget.left -= BEGINNING + LOOKS_PER_TEXT - left[0];
        }
    }

    /** The text, counting looks; parts of it share the count. */
    private record Counted(CharSequence text, int weight, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            left[0] -= weight;
            if (left[0] < 0) {
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
            return new Counted(text.subSequence(start, end), weight, left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
