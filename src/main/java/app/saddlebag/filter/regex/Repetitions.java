package app.saddlebag.filter.regex;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often the innermost part of an expression may be repeated by counts alone, {@code ((a{10}){10})} being a hundred. The
 * Java engine goes round such loops without looking at a single character, so that nothing could stop it.
 */
final class Repetitions {

    private final String source;
    private int at;

    private Repetitions(String source) {
        this.source = source;
    }

    /** Of any expression that the Java engine takes; counts within one another are multiplied. */
    static long deepest(String source) {
        return new Repetitions(source).deepest();
    }

    private long deepest() {
        Deque<Long> open = new ArrayDeque<>();
        long deepest = 1;
        int classes = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            long part = 1;
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                classes++;
            } else if (c == ']' && classes > 0) {
                classes--;
            } else if (classes == 0 && c == '(') {
                open.push(deepest);
                deepest = 1;
                continue;
            } else if (classes == 0 && c == ')' && !open.isEmpty()) {
                part = deepest;
                deepest = open.pop();
            }
            if (classes == 0) {
                deepest = Math.max(deepest, times(part, count()));
            }
        }
        while (!open.isEmpty()) {
            deepest = Math.max(deepest, open.pop());
        }
        return deepest;
    }

    /** Passes over what a backslash takes away from its meaning. */
    private void escape() {
        if (source.startsWith("Q", at)) {
            int end = source.indexOf("\\E", at);
            at = end < 0 ? source.length() : end + 2;
        } else {
            at++;
        }
    }

    /** The greater number of a count that stands here, which is passed over; 1 where none does. */
    private long count() {
        int end = source.indexOf('}', at);
        if (at >= source.length() || source.charAt(at) != '{' || end < 0) {
            return 1;
        }
        String[] limits = source.substring(at + 1, end).split(",");
        long most = 1;
        for (String limit : limits) {
            if (!limit.isEmpty() && limit.length() < 10 && limit.chars().allMatch(c -> c >= '0' && c <= '9')) {
                most = Math.max(most, Long.parseLong(limit));
            }
        }
        return most;
    }

    private static long times(long one, long other) {
        return Math.multiplyHigh(one, other) != 0 || one * other < 0 ? Long.MAX_VALUE : one * other;
    }
}
