package app.saddlebag.filter.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches texts for one regular expression, within bounds: the characters looked at are counted, so that an expression
 * like {@code (.*a){12}$} stops after a millisecond and says so, instead of running for minutes.
 *
 * <p>For one thread; make another for another.
 */
public final class RegexSearch {

    /** Characters looked at in one text: about a millisecond. An honest expression needs some times the length. */
    private static final int MOST_PER_TEXT = 200_000;

    /** Characters looked at in all texts together: some seconds. */
    private static final long MOST_IN_ALL = 2_000_000_000L;

    /** Counted repetitions within one another, gone round without looking at a character. */
    private static final long MOST_REPETITIONS = 100_000;

    /** In all texts together, whatever it is that takes the time. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private final String source;
    private final Matcher matcher;
    private final Counted counted = new Counted();
    private long spent;
    private long nanos;

    /** @throws TooCostlyException when the expression repeats repetitions beyond reason */
    public RegexSearch(String source, boolean caseless) {
        this.source = source;
        if (Repetitions.deepest(source) > MOST_REPETITIONS) {
            throw new TooCostlyException(source, null);
        }
        matcher = compile(source, caseless).matcher("");
    }

    /** Within the dialect, as the service gets it. Only the line feed ends a line, as in every engine but Java's. */
    private static Pattern compile(String source, boolean caseless) {
        int flags = Pattern.UNIX_LINES;
        return PortableRegex.parse(source).flatMap(portable -> portable.written(caseless))
                .map(written -> Pattern.compile(written, flags))
                .orElseGet(() -> Pattern.compile(source,
                        caseless ? flags | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : flags));
    }

    public boolean finds(String text) {
        on(text);
        return finds(0, text.length());
    }

    /** Sets the text in which {@link #finds(int, int)} searches. */
    public void on(String text) {
        counted.text = text;
        matcher.reset(counted);
    }

    /**
     * Whether the part of the text from {@code start} to {@code end}, taken by itself, holds a match.
     *
     * @throws TooCostlyException when too many steps do not tell
     */
    public boolean finds(int start, int end) {
        counted.left = (int) Math.min(MOST_PER_TEXT, MOST_IN_ALL - spent);
        int allowed = counted.left;
        long began = System.nanoTime();
        if (nanos > MOST_NANOS) {
            throw new TooCostlyException(source, null);
        }
        try {
            return matcher.region(start, end).find();
        } catch (Exhausted | StackOverflowError tooCostly) {
            throw new TooCostlyException(source, tooCostly);
        } finally {
            spent += allowed - counted.left;
            nanos += System.nanoTime() - began;
        }
    }

    private static final class Exhausted extends RuntimeException {
        private static final Exhausted INSTANCE = new Exhausted();

        private Exhausted() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private String text = "";
        private int left;

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw Exhausted.INSTANCE;
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
