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

    private final CharSequence text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<SyntaxError> errors = new ArrayList<>();
    private int at;

    /** @param text looked at a number of times that grows with its length alone */
    Scanner(CharSequence text) {
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

    /** The character that many places on; a line feed, which is a blank, beyond the end. */
    private char peek(int offset) {
        return at + offset < text.length() ? text.charAt(at + offset) : '\n';
    }

    /** Length of the letters and hyphens before a colon here; 0 when no field stands here. */
    int fieldLength() {
        int length = 0;
        while (isOfField(peek(length), length)) {
            length++;
        }
        return peek(length) == ':' ? length : 0;
    }

    /** Latin letters with their accents, and hyphens between them. */
    private static boolean isOfField(char c, int position) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 'À' && c <= 'ÿ' && c != '×' && c != '÷'
                || c == '-' && position > 0;
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
        for (int i = 0; i < sign.length(); i++) {
            if (peek(i) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean take(String sign, Type type) {
        if (!sees(sign)) {
            return false;
        }
        take(sign.length(), type);
        return true;
    }

    String take(int length, Type type) {
        String taken = between(at, at + length);
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
        return text.subSequence(start, end).toString();
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
        while (!tokens.isEmpty() && tokens.getLast().start() >= start) {
            tokens.removeLast();
        }
        at = Math.max(at, Math.min(mistake.error.position() + mistake.error.length(), text.length()));
        at += wordLength("");
        tokens.add(new Token(Type.ERROR, start, at));
    }
}
