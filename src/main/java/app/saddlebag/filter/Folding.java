package app.saddlebag.filter;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "Whatever the case and accents": texts are compared by what is left of them when
 *
 * <ul>
 *   <li>every letter is in lower case, without accent and stroke, whether the bank wrote the accent with the letter or
 *       as a mark of its own;
 *   <li>any run of blanks, no-break ones and line breaks included, is one blank;
 *   <li>a point between two {@code l}, Catalan's {@code l·l} as banks write it, is gone, that of {@code ŀ} too.
 * </ul>
 *
 * <p>A service whose rule on case and dialect is unknown (API reference §9.2) is asked the same by a regular expression;
 * where that cannot say it, {@link #isPlain} does not hold. {@code ß} is not {@code ss}.
 */
public final class Folding {

    /** Letters with a stroke and the like, which Unicode does not decompose but people type without. */
    private static final Map<Character, Character> STROKES = strokes("aⱥ bƀᵬ cȼꞓ dđᵭ eɇ fᵮꞙ gǥꞡ hħ iɨᵻ jɉ kꝁꝃꝅꞣ lłƚⱡꝉ mᵯ nꞥᵰ oøɵꝋ "
            + "pᵽꝑᵱ qꝗꝙ rɍꞧᵲ sꞩᵴꟍ tŧⱦᵵ uʉᵾꞹ vꝟ yɏ zƶᵶ");

    static final int FIRST_MARK = 0x300;
    static final int LAST_MARK = 0x36F;

    private static final char[] FOLDED = table();

    private Folding() {
    }

    /** What is left of a text, be it a bank's or a person's. */
    public static String fold(String text) {
        return new FoldedTexts(text.length()).append(text, 0, text.length()).toString();
    }

    /** What a character becomes that stands by itself, without a mark. */
    static char foldedChar(char c) {
        return FOLDED[c];
    }

    /**
     * What must stand in a folded text for {@code part} to stand in the text: the folded part, without a point at its
     * edge beside an {@code l}, which may be the middle of an {@code l·l}.
     */
    public static String needle(String part) {
        String folded = fold(part);
        int start = folded.length() > 1 && isPoint(folded.charAt(0)) && folded.charAt(1) == 'l' ? 1 : 0;
        int end = folded.length() - start > 1 && isPoint(folded.charAt(folded.length() - 1))
                && folded.charAt(folded.length() - 2) == 'l' ? folded.length() - 1 : folded.length();
        return folded.substring(start, end);
    }

    /** The expression that looks for a point asked for by itself, which a folded text may have lost. */
    public static Optional<String> lonePoint(String part) {
        return switch (part) {
            case "." -> Optional.of("\\.");
            case "·" -> Optional.of("[·\u0387]");
            default -> Optional.empty();
        };
    }

    /**
     * Whether every character of a folded text is written in ways that an expression can list: those of scripts whose
     * letters are put together of parts, other than Latin, Greek and Cyrillic, are not.
     */
    public static boolean isPlain(String folded) {
        return folded.codePoints().allMatch(Folding::isPlain);
    }

    static boolean isPlain(int c) {
        return c < FIRST_MARK || c > LAST_MARK && c < 0x483 || c >= 0x48A && c < 0x590 || c >= 0x1E00 && c < 0x20D0
                || c >= 0x2100 && c < 0x2CEF || c >= 0x3000 && c < 0x302A || c >= 0x4E00 && c < 0xA000
                || c >= 0xA720 && c < 0xA800 || c >= 0x10400 && c < 0x10450 || c >= 0x1F000 && c < 0x1FB00;
    }

    /** Whether a mark after it is an accent, and left out. */
    static boolean takesMarks(int c) {
        return Character.isLetter(c) || c >= '<' && c <= '>' || c >= 0x2190 && c < 0x2B00
                || c == 0xA8 || c == 0x1FBF || c == 0x1FFE;
    }

    /** {@code ŀ}: an {@code l} with the point that follows it; after an {@code l}, the point alone. */
    static boolean isHalf(int c) {
        return c == '\u0140' || c == '\u013F';
    }

    static boolean isPoint(int c) {
        return c == '.' || c == '·';
    }

    static boolean isBlank(int c) {
        return c >= '\t' && c <= '\r' || Character.isSpaceChar(c);
    }

    /** The folded form of one character that stands by itself. */
    static int fold(int c) {
        return c <= Character.MAX_VALUE ? FOLDED[c] : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Whether the character may be, or be part of, something that is written otherwise too; some others are among them. */
    static boolean mayNeedComposing(char c) {
        return c >= FIRST_MARK && c <= LAST_MARK || c >= 0x590 && c < 0x1E00 || c >= 0x20D0 && c < 0x2100 || c >= 0x2CEF && c < 0x3000
                || c >= 0x302A && c < 0x4E00 || c >= 0xA000 && !(c >= 0xA720 && c < 0xA800) || c >= 0x483 && c < 0x48A;
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
        if (isBlank(c)) {
            return ' ';
        }
        if (isHalf(c)) {
            return 'l';
        }
        char base = mayDecompose(c) ? withoutMarks(c) : c;
        // By way of the upper case, since ς and σ, ı and i, ſ and s share theirs.
        char lower = Character.toLowerCase(Character.toUpperCase(base));
        return STROKES.getOrDefault(lower, lower);
    }

    /** Where accents and second ways to write a character are: asking Unicode of every character is slow. */
    private static boolean mayDecompose(char c) {
        return c >= 0xC0 && c <= 0x24F || c >= 0x370 && c <= 0x52F || c >= 0x1E00 && c <= 0x1FFF
                || c >= 0x2100 && c <= 0x232A || c == 0x2ADC;
    }

    private static char withoutMarks(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 1; i < parts.length(); i++) {
            if (parts.charAt(i) < FIRST_MARK || parts.charAt(i) > LAST_MARK) {
                return c;
            }
        }
        return parts.charAt(0);
    }

    /** Words of a letter and those that fold to it. */
    private static Map<Character, Character> strokes(String words) {
        return Stream.of(words.split(" ")).flatMap(word -> IntStream.range(1, word.length())
                        .mapToObj(i -> Map.entry(word.charAt(i), word.charAt(0))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
