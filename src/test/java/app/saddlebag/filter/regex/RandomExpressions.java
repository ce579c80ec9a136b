package app.saddlebag.filter.regex;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Expressions, and texts made of the same pieces, so that they match often. */
public final class RandomExpressions {

    /** Longer than an expression of it may be. */
    private static final String LONG = "transferència periòdica a favor de la comunitat de propietaris del carrer de la lluna";

    private static final List<String> PIECES = List.of("a", "A", "á", "Â", "e", "é", "E", "ñ", "N", "o", "ø", "Ø", "i", "I",
            "İ", "ı", "k", "\u212a", "s", "ſ", "ß", "σ", "ς", "Σ", "ά", "й", "ế", "e\u0301", "1", "12", "0", " ", "\u00a0",
            ".", "..", "*", "+", "?", "(", ")", "[", "]", "{", "}", "\\", "^", "$", "|", "/", "\"", "-", "=", ":", ",", "&&",
            "€", "😀", "\n", "\r", "ab", "ca", "shop:", "nomina", "NÓMINA",
            "l", "L", "ll", "l·l", "l.l", "L·L", "ŀ", "·", "ƀ", "Ƶ", "ⱥ", "𐐀", "𐐨", "豈", "\uF900", "\uD87E\uDC00", "丽",
            "  ", "\t", "\u2003", "\u202f", "\u000b", "n\u0303", "\u0301", "가", "\u1100\u1161", "が", "か", "\u3099", "≠", "<\u0338",
            LONG, LONG.toUpperCase(java.util.Locale.ROOT));

    private static final List<String> PORTABLE = List.of("", "a", "A", "^a", "a$", "^$", "^a$", "a.*e", "[a-e]+", "[^a]",
            "(a|ca)b?", "\\d+", "a{1,2}", "\\bca", ".", "a|", "(?:n|ñ)", "\\.", "[á-ú]", "^\\^", "\\$$", "[\\]\\-a]", "[-a]",
            "\\s", "\\W", "\\(", "/", "\\\\", "k", "nomina", "^NÓ", "a*?b", "é|É", "\\n", ".\\n?$", "σ", "1{2}", "(1|2)+$",
            "[0-9]{1,}", "😀", "[a\\d]", "\\s+a", "[\\s,]a", "[^\\s]e", "a$|e", "(a|e$)", "𐐀", "a{10}{0}", "(a{2}){3}", "\\S$", "\\n*$");

    private RandomExpressions() {
    }

    /** Of any characters a bank or a person may write, mostly those that matter. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(5).map(list -> String.join("", list));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8).filter(RandomExpressions::isWhole);
        return Arbitraries.frequencyOf(Tuple.of(9, pieces), Tuple.of(1, any));
    }

    /** Whether no half of a surrogate pair stands alone. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Expressions inside the shared dialect. */
    public static Arbitrary<String> portable() {
        Arbitrary<String> two = Combinators.combine(Arbitraries.of(PORTABLE), Arbitraries.of(PORTABLE),
                Arbitraries.of("", "|", ".*")).as((a, b, join) -> a + join + b);
        return Arbitraries.oneOf(Arbitraries.of(PORTABLE), two)
                .filter(regex -> PortableRegex.parse(regex).isPresent());
    }
}
