package app.saddlebag.ui.transactions.bar;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.text.Language;
import java.util.Optional;

/**
 * The term a person is typing: what stands between the last blank outside quotes and the caret.
 *
 * @param field      the field named before the colon; null while no known field is named
 * @param from       where the part to complete begins: the word, or the alternative after the colon
 * @param to         where it ends: at the caret, or after the rest of the word the caret stands in
 * @param typed      what the person has typed of it, without a leading {@code =} or quote
 */
record TermAtCaret(Field field, int from, int to, String typed) {

    static TermAtCaret in(String text, int caret) {
        int start = 0;
        int colon = -1;
        int part = 0;
        char closing = 0;
        for (int i = 0; i < caret; i++) {
            char c = text.charAt(i);
            if (closing != 0) {
                closing = c == closing ? 0 : closing;
                i += c == '\\' ? 1 : 0;
            } else if (c == '"' || c == '/' && i == part) {
                closing = c;
            } else if (Character.isWhitespace(c)) {
                start = i + 1;
                part = start;
                colon = -1;
            } else if (c == ':' && colon < 0) {
                colon = i;
                part = i + 1;
            } else if (c == '|') {
                part = i + 1;
            } else if (c == '-' && i == start) {
                start = i + 1;
                part = start;
            }
        }
        Optional<Field> field = colon < 0 ? Optional.empty() : Language.field(text.substring(start, colon));
        int from = field.isPresent() ? part : start;
        return new TermAtCaret(field.orElse(null), from, end(text, caret, closing), bare(text.substring(from, caret)));
    }

    /** The rest of the word after the caret belongs to what is being replaced. */
    private static int end(String text, int caret, char closing) {
        int end = caret;
        while (end < text.length() && (closing != 0 ? text.charAt(end) != closing : isOfWord(text.charAt(end)))) {
            end++;
        }
        return closing != 0 && end < text.length() ? end + 1 : end;
    }

    private static boolean isOfWord(char c) {
        return !Character.isWhitespace(c) && c != '|' && c != '"';
    }

    private static String bare(String typed) {
        String text = typed.startsWith("=") ? typed.substring(1) : typed;
        return text.startsWith("\"") ? text.substring(1) : text;
    }
}
