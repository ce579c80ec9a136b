package app.saddlebag.filter;

import app.saddlebag.filter.regex.PortableRegex;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * "Whatever the case and accents": every letter is compared by its lower case without accent.
 *
 * <p>Folding replaces one {@code char} by one {@code char}, so that a folded text has the offsets of the original and
 * the set of letters that fold alike can be said as a class of a regular expression, which is how the same comparison is
 * asked of a service whose rule on case and dialect is unknown (API reference §9.2). For the same reason nothing is
 * added or dropped: {@code ß} is not {@code ss}, and where a bank writes a letter and its mark as two characters they stay
 * two: one class of a regular expression could not stand for both. What a person types is composed first.
 */
public final class Folding {

    /** Letters with a stroke and the like, which Unicode does not decompose but people type without. */
    private static final Map<Character, Character> STROKES = Map.of('ø', 'o', 'ł', 'l', 'đ', 'd', 'ħ', 'h', 'ŧ', 't');

    private static final char[] FOLDED = table();

    /** Made when a query is first written: folding texts has no need of it. */
    private static final class Variants {
        static final Map<Character, String> CLASSES = variants();
    }

    private Folding() {
    }

    public static char fold(char c) {
        return FOLDED[c];
    }

    /** Of the same length as {@code text}. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[text.charAt(i)];
        }
        return new String(folded);
    }

    /**
     * A regular expression that finds {@code text} whatever the case and accents, in letters and classes alone: no flag,
     * no escape but the backslash.
     */
    public static String toRegex(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = FOLDED[text.charAt(i)];
            String variants = Variants.CLASSES.get(c);
            regex.append(variants != null ? variants : PortableRegex.escape(String.valueOf(c)));
        }
        return regex.toString();
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = foldOne((char) c);
        }
        return table;
    }

    private static char foldOne(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        char base = mayDecompose(c) ? withoutMarks(c) : c;
        // By way of the upper case, since ς and σ, ı and i, ſ and s share theirs.
        char lower = Character.toLowerCase(Character.toUpperCase(base));
        return STROKES.getOrDefault(lower, lower);
    }

    /** Latin, Greek and Cyrillic, and the letterlike Kelvin and Ångström: asking Unicode of every character is slow. */
    private static boolean mayDecompose(char c) {
        return c >= 0xC0 && c <= 0x24F || c >= 0x370 && c <= 0x52F || c >= 0x1E00 && c <= 0x1FFF
                || c == 0x212A || c == 0x212B;
    }

    private static char withoutMarks(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 1; i < parts.length(); i++) {
            if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
                return c;
            }
        }
        return parts.charAt(0);
    }

    private static Map<Character, String> variants() {
        Map<Character, List<Character>> byFolded = new HashMap<>();
        for (int c = 0; c < FOLDED.length; c++) {
            if (FOLDED[c] != c) {
                byFolded.computeIfAbsent(FOLDED[c], key -> new ArrayList<>(List.of(key))).add((char) c);
            }
        }
        Map<Character, String> classes = new HashMap<>();
        byFolded.forEach((folded, all) -> classes.put(folded, characterClass(all)));
        return classes;
    }

    /** {@code [aAÀ-Åà-å…]}: neighbours joined, as the class is shown to people. */
    private static String characterClass(List<Character> characters) {
        List<Character> sorted = characters.stream().sorted().toList();
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
                end++;
            }
            text.append(sorted.get(i));
            if (end > i) {
                text.append(end > i + 1 ? "-" : "").append(sorted.get(end));
            }
            i = end + 1;
        }
        return text.append(']').toString();
    }
}
