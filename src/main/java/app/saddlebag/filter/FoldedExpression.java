package app.saddlebag.filter;

import app.saddlebag.filter.regex.PortableRegex;
import app.saddlebag.filter.regex.PortableRegex.Item;
import app.saddlebag.filter.regex.PortableRegex.Node;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in a regular expression that a text, once folded, contains another: classes and counts alone, no flag, no escape
 * but the backslash. Each letter is the class of its variants, with marks possibly after it.
 */
public final class FoldedExpression {

    private static final String MARKS = "[\u0300-\u036F]*";
    private static final String MARKS_OF_L = "[\u0300-\u036FĿŀ]*";
    private static final String BLANKS = "[\\t-\\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+";
    private static final String MIDDLE_POINT = "[.·\u0387]";
    /** Under this stand the variants of an {@code l} that are no half of an {@code l·l}; nothing folds to it. */
    private static final int HALF = 'ŀ';
    private static final int FIRST_COMPATIBILITY_IDEOGRAPH = 0x2F800;
    private static final int LAST_COMPATIBILITY_IDEOGRAPH = 0x2FA1D;

    /** Made when a query is first written: folding texts has no need of it. */
    private static final class Variants {
        static final Map<Integer, String> CLASSES = classes();
    }

    private FoldedExpression() {
    }

    /**
     * The longest beginning of the needle whose expression has at most {@code most} characters; all of it where there is
     * room. A text whose folded form contains the needle holds a match, and no other where it is all.
     *
     * @param needle plain, {@link Folding#isPlain}
     */
    public static String of(String needle, int most) {
        StringBuilder regex = new StringBuilder();
        int before = 0;
        for (int i = 0; i < needle.length(); ) {
            int c = needle.codePointAt(i);
            i += Character.charCount(c);
            int length = regex.length();
            if (before != 0 && Folding.takesMarks(before)) {
                regex.append(before == 'l' ? MARKS_OF_L : MARKS);
            }
            // A half l after an l is but its point.
            regex.append(before == 'l' && c == 'l'
                    ? "(?:" + MIDDLE_POINT + variants(c) + "|" + variants(HALF) + ")" : variants(c));
            if (regex.length() > most) {
                regex.setLength(length);
                break;
            }
            before = c;
        }
        return regex.toString();
    }

    /** The needle that such an expression looks for, when it is one. */
    public static Optional<String> needle(PortableRegex expression) {
        StringBuilder needle = new StringBuilder();
        for (Node part : expression.parts()) {
            switch (part) {
                case Node.Literal(int codePoint) -> needle.appendCodePoint(codePoint);
                case Node.CharClass(boolean negated, List<Item> items) when !negated
                        && items.getFirst() instanceof Item.Chars(int first, int _) ->
                        needle.appendCodePoint(Folding.fold(first));
                case Node.Group _ -> needle.append('l');
                case Node.Repeat(Node.CharClass _, int _, int _, String suffix) ->
                        needle.append(suffix.equals("+") ? " " : "");
                default -> {
                    return Optional.empty();
                }
            }
        }
        String found = needle.toString();
        return Folding.isPlain(found) && Folding.needle(found).equals(found)
                && of(found, Integer.MAX_VALUE).equals(expression.source()) ? Optional.of(found) : Optional.empty();
    }

    private static String variants(int c) {
        String variants = c == ' ' ? BLANKS : Variants.CLASSES.get(c);
        return variants != null ? variants : PortableRegex.escape(Character.toString(c));
    }

    private static Map<Integer, String> classes() {
        Map<Integer, List<Integer>> byFolded = new HashMap<>();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            collect(c, isCompatibilityIdeograph(c) ? composed(c) : Folding.fold(c), byFolded);
        }
        for (int c = 0x10400; c < 0x10450; c++) {
            collect(c, Folding.fold(c), byFolded);
        }
        for (int c = FIRST_COMPATIBILITY_IDEOGRAPH; c <= LAST_COMPATIBILITY_IDEOGRAPH; c++) {
            collect(c, composed(c), byFolded);
        }
        byFolded.put(HALF, byFolded.get((int) 'l').stream().filter(c -> !Folding.isHalf(c)).toList());
        Map<Integer, String> classes = new HashMap<>();
        byFolded.forEach((folded, all) -> classes.put(folded, characterClass(all)));
        return classes;
    }

    private static boolean isCompatibilityIdeograph(int c) {
        return c >= 0xF900 && c <= 0xFAD9;
    }

    /** A compatibility ideograph composes to the ideograph it stands for. */
    private static int composed(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC).codePointAt(0);
    }

    private static void collect(int c, int folded, Map<Integer, List<Integer>> byFolded) {
        if (folded != c) {
            byFolded.computeIfAbsent(folded, key -> new ArrayList<>(List.of(key))).add(c);
        }
    }

    /** {@code [aAÀ-Åà-å…]}: neighbours joined, as the class is shown to people. */
    private static String characterClass(List<Integer> characters) {
        List<Integer> sorted = characters.stream().sorted(Comparator.naturalOrder()).toList();
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
                end++;
            }
            text.appendCodePoint(sorted.get(i));
            if (end > i) {
                text.append(end > i + 1 ? "-" : "").appendCodePoint(sorted.get(end));
            }
            i = end + 1;
        }
        return text.append(']').toString();
    }
}
