package app.saddlebag.insight.merchant;

import app.saddlebag.filter.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word of a bank's text.
 *
 * @param name      as it is written, without the ends of an address ({@code www.}, {@code .com})
 * @param key       its letters and digits, folded; never empty
 * @param digits    how many of them are digits
 * @param starAfter whether a star follows
 */
record Word(String name, String key, int digits, boolean starAfter) {

    private static final Set<String> TOP = Set.of("com", "es", "net", "org", "eu", "cat", "de", "fr", "pt", "it", "uk", "io", "co", "tv", "app",
            "me", "shop", "store");

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isInside(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(words, text.substring(start, i), starFollows(text, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '&' || c == '\'' || c == '’' || c == '·' || c == '@'
                || c == '+' || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean starFollows(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == '*';
    }

    private static void add(List<Word> words, String written, boolean starAfter) {
        String name = bare(trimmed(written));
        String key = MerchantText.key(name);
        if (!key.isEmpty()) {
            words.add(new Word(name, key, (int) key.chars().filter(Character::isDigit).count(), starAfter));
        }
    }

    private static String trimmed(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isEdge(word.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    /** Of an address, the part that is a name. */
    private static String bare(String word) {
        int dot = word.lastIndexOf('.');
        if (dot < 0) {
            return word;
        }
        String rest = word;
        while (dot > 0 && TOP.contains(Folding.fold(rest.substring(dot + 1)))) {
            rest = rest.substring(0, dot);
            dot = rest.lastIndexOf('.');
        }
        return rest.length() == word.length() ? word : rest.substring(dot + 1);
    }

    boolean hasDigits() {
        return digits > 0;
    }

    boolean isNumber() {
        return digits == key.length();
    }

    /** Whether something parts its digits, as in a date. */
    boolean isSplit() {
        return name.length() > key.length();
    }
}
