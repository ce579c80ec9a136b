package app.saddlebag.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"NÓMINA, nomina", "Ñoño, nono", "Çà, ca", "Øre, ore", "Łódź, lodz", "İIıi, iiii", "ΟΔΥΣΣΕΎΣ, οδυσσευσ",
        "Ёлка, елка", "Việt, viet", "straße, straße", "Œuvre, œuvre", "\u212a, k"})
    void lettersLoseCaseAndAccent(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"ƀ, b", "ƶ, z", "ǥ, g", "ɨ, i", "ⱥ, a", "Ɨ, i", "Ⱥ, a", "Ƶ, z", "Ǿ, o", "ɏ, y"})
    void aLetterWithAStrokeIsTheLetter(String letter, String folded) {
        assertThat(Folding.fold(letter)).isEqualTo(folded);
    }

    @Test
    void everyLatinLetterWithAStrokeIsTheLetter() {
        for (int c = 0x80; c < 0xA800; c++) {
            String name = Character.getName(c);
            if (name != null && name.matches("LATIN (SMALL|CAPITAL) LETTER [A-Z] WITH (DIAGONAL )?STROKE( AND [A-Z ]+)?")) {
                String letter = name.replaceFirst(".* LETTER ([A-Z]) .*", "$1").toLowerCase(Locale.ROOT);
                assertThat(Folding.fold(Character.toString(c))).as(name).isEqualTo(letter);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"col·legi", "COL·LEGI", "col.legi", "collegi", "colŀlegi", "COLĿLEGI", "COL·", "·LEGI", "l·l"})
    void aCatalanDoubleLIsFoundHoweverItIsTyped(String typed) {
        for (String row : List.of("El Col·legi", "EL COL.LEGI", "el colŀlegi", "COLLEGI")) {
            assertThat(finds(typed, row)).as("%s in %s", typed, row).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"hotel.lux, HOTEL.LUX, true", "hotel.x, HOTEL.LUX, false", "., HOTEL.LUX, true", "., HOTEL, false",
        "·, Col·legi, true", "·, Collegi, false", "a.l, a.l, true", "al, a.l, false", "l.a, la, false"})
    void aPointElsewhereIsAPoint(String typed, String row, boolean found) {
        assertThat(finds(typed, row)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAGO  BIZUM", "pago\u00a0bizum", "Pago\t\n bizum", "PAGO\u2003BIZUM", "pago bizum"})
    void aBlankFindsAnyRunOfBlanks(String row) {
        assertThat(finds("pago bizum", row)).isTrue();
        assertThat(finds(row, "pago bizum")).isTrue();
        assertThat(finds("pagobizum", row)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café Ñandú", "Éire ǿ", "각 가", "がぎ", "豈 \uF900", "\uD87E\uDC00", "≠ ≮", "क़", "ΐ Ἀ", "ά"})
    void aTextIsFoundWhateverItsNormalForm(String text) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            assertThat(finds(text, Normalizer.normalize(text, form))).as("row in %s", form).isTrue();
            assertThat(finds(Normalizer.normalize(text, form), text)).as("typed in %s", form).isTrue();
        }
    }

    @Test
    void thePluralOfAWordWithAMarkIsFoundToo() {
        assertThat(finds("cafes", "cafe\u0301s")).isTrue();
    }

    @Test
    void lettersBeyondSixteenBitsHaveCasesToo() {
        assertThat(finds("𐐀", "𐐨")).isTrue();
        assertThat(FilterEvaluator.matches(new Text.Regex("𐐀", true), "x𐐨")).isTrue();
    }

    private static boolean finds(String typed, String row) {
        return FilterEvaluator.matches(new Text.Contains(typed), row);
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String once = Folding.fold(Character.toString(c));
            assertThat(Folding.fold(once)).as("%04x", c).isEqualTo(once);
        }
    }

    @Test
    void whatUnicodeCallsTheSameFoldsAlike() {
        for (int c = 0; c <= 0x2FFFF; c++) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                continue;
            }
            String letter = Character.toString(c);
            String folded = Folding.fold("a" + letter);
            assertThat(Folding.fold(Normalizer.normalize("a" + letter, Normalizer.Form.NFD))).as("%04x", c).isEqualTo(folded);
            assertThat(Folding.fold(Normalizer.normalize("a" + letter, Normalizer.Form.NFC))).as("%04x", c).isEqualTo(folded);
        }
    }

    @Test
    void theCasesOfALetterFoldAlike() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            int folded = Folding.fold(c);
            assertThat(Folding.fold((int) Character.toLowerCase((char) c))).as("lower case of %04x", c).isEqualTo(folded);
            assertThat(Folding.fold((int) Character.toUpperCase((char) c))).as("upper case of %04x", c).isEqualTo(folded);
            assertThat(Folding.fold((int) Character.toTitleCase((char) c))).as("title case of %04x", c).isEqualTo(folded);
        }
    }

    @Test
    void theExpressionOfALetterFindsThoseThatFoldAlikeAndNoOther() {
        for (char letter : "aeinosz0ßσ<>=¨€".toCharArray()) {
            Pattern pattern = Pattern.compile(FoldedExpression.of(String.valueOf(letter), 1000));
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                if (!Character.isSurrogate((char) c)) {
                    assertThat(pattern.matcher(String.valueOf((char) c)).find()).as("%s in %04x", letter, c)
                            .isEqualTo(Folding.fold(c) == letter);
                }
            }
        }
    }
}
