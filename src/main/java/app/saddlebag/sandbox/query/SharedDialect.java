package app.saddlebag.sandbox.query;

/**
 * Holds a regular expression to what PCRE, RE2, Java and Mongo understand alike (API reference §9.2, rule 6): literals,
 * {@code ^ $ . * + ? {n,m} | ( )}, {@code (?: )}, flags at the start, classes, and escapes with one meaning everywhere.
 */
final class SharedDialect {

    private static final String ESCAPED_LETTERS = "dDwWsSbBtnrfxpP";

    private final String pattern;
    private int at;

    private SharedDialect(String pattern) {
        this.pattern = pattern;
    }

    /** Whether a pattern stays within the shared dialect; its syntax may still be wrong. */
    static boolean allows(String pattern) {
        return new SharedDialect(pattern).scan();
    }

    private boolean scan() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            boolean fine = switch (c) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> group();
                case '*', '+', '?' -> !peek('+');
                case '}' -> !peek('+');
                default -> true;
            };
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private boolean escape() {
        if (at == pattern.length()) {
            return false;
        }
        char c = pattern.charAt(at++);
        return c < 128 && Character.isLetterOrDigit(c) ? ESCAPED_LETTERS.indexOf(c) >= 0 : true;
    }

    private boolean group() {
        if (!peek('?')) {
            return true;
        }
        boolean plain = pattern.startsWith("?:", at);
        boolean flags = at == 1 && (pattern.startsWith("?i)", at) || pattern.startsWith("?s)", at)
                || pattern.startsWith("?m)", at));
        at += plain ? 2 : 3;
        return plain || flags;
    }

    /** Java alone nests classes and intersects them, so neither may occur unescaped. */
    private boolean characterClass() {
        if (peek('^')) {
            at++;
        }
        if (peek(']')) {
            return false;
        }
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == ']') {
                return true;
            }
            if (c == '[' || c == '&' && peek('&') || c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    private boolean peek(char c) {
        return at < pattern.length() && pattern.charAt(at) == c;
    }
}
