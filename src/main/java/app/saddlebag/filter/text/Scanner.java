package app.saddlebag.filter.text;

import app.saddlebag.filter.text.Token.Type;
import java.util.ArrayList;
import java.util.List;

/** Walks over a filter's text, keeping tokens and errors. */
final class Scanner {

    /** Leaves the term that makes no sense; never leaves the parser. */
    static final class Mistake extends Exception {
        private final transient SyntaxError error;

        Mistake(SyntaxError error) {
            super(null, null, false, false);
            this.error = error;
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<SyntaxError> errors = new ArrayList<>();
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<SyntaxError> errors() {
        return errors;
    }

    int at() {
        return at;
    }

    String rest() {
        return text.substring(at);
    }

    /** Blanks part terms: whatever Unicode calls a space, line breaks and the no-break space included. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether anything follows the blanks. */
    boolean skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /** At a blank or at the end. */
    boolean atBlank() {
        return at == text.length() || isBlank(text.charAt(at));
    }

    boolean sees(String sign) {
        return text.startsWith(sign, at);
    }

    boolean take(String sign, Type type) {
        if (!sees(sign)) {
            return false;
        }
        take(sign.length(), type);
        return true;
    }

    String take(int length, Type type) {
        String taken = text.substring(at, at + length);
        if (length > 0) {
            tokens.add(new Token(type, at, at + length));
        }
        at += length;
        return taken;
    }

    /** Up to a blank or one of {@code stops}. */
    int wordLength(String stops) {
        int end = at;
        while (end < text.length() && !isBlank(text.charAt(end)) && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end - at;
    }

    /** Position of the next {@code delimiter} that no backslash stands before, from {@code from}; -1 if none. */
    int closing(char delimiter, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == delimiter) {
                return i;
            }
        }
        return -1;
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    int length() {
        return text.length();
    }

    Mistake mistake(int position, int length, String key, Object... args) {
        return new Mistake(new SyntaxError(position, length, key, args));
    }

    /** Something is missing here. */
    Mistake missing(String key, Object... args) {
        return mistake(at, 0, key, args);
    }

    /** Notes the mistake and steps over the term that began at {@code start}, which becomes one token. */
    void recover(Mistake mistake, int start) {
        errors.add(mistake.error);
        tokens.removeIf(token -> token.start() >= start);
        at = Math.max(at, Math.min(mistake.error.position() + mistake.error.length(), text.length()));
        at += wordLength("");
        tokens.add(new Token(Type.ERROR, start, at));
    }
}
