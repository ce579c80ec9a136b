package app.saddlebag.filter.query;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks over JSON and says in what way it is wrong. */
final class JsonScanner {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?");

    private final String text;
    private int at;

    JsonScanner(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void skipBlanks() {
        while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (text.startsWith("//", at) || text.startsWith("/*", at) || text.startsWith("#", at)) {
            throw wrong("query.comment", at, null);
        }
    }

    boolean sees(char sign) {
        skipBlanks();
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean take(char sign) {
        boolean seen = sees(sign);
        if (seen) {
            at++;
        }
        return seen;
    }

    void expect(char sign, String key) {
        expect(sign, key, null);
    }

    void expect(char sign, String key, String piece) {
        if (!take(sign)) {
            throw wrong(at == text.length() ? "query.ends-early" : key, at, piece);
        }
    }

    /** A comma before another item that begins with {@code opening}; false before the end. */
    boolean takeComma(char closing, char opening) {
        if (sees(opening)) {
            throw wrong("query.comma-missing", at, null);
        }
        int comma = at;
        if (!take(',')) {
            return false;
        }
        if (sees(closing)) {
            throw wrong("query.comma-too-many", comma, null);
        }
        return true;
    }

    void expectEnd() {
        skipBlanks();
        if (at < text.length()) {
            throw wrong("query.more-after-end", at, null);
        }
    }

    String string(String key) {
        return string(key, null);
    }

    String string(String key, String piece) {
        int start = at;
        expect('"', key, piece);
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw wrong("query.open-string", Math.min(start, text.length()), null);
    }

    private char escaped() {
        int start = at - 1;
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(start);
            default -> throw wrong("query.bad-escape", start, text.substring(start, at));
        };
    }

    private char unicode(int start) {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong("query.bad-escape", start, "\\u");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    BigDecimal number(String key, String piece) {
        skipBlanks();
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw wrong(at == text.length() ? "query.ends-early" : key, at, piece);
        }
        at = number.end();
        return new BigDecimal(number.group());
    }

    QuerySyntaxException wrong(String key, int position, String piece) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new QuerySyntaxException(key, position, line, position - lineStart + 1, piece);
    }
}
