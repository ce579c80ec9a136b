package app.saddlebag.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"NÓMINA, nomina", "Ñoño, nono", "Çà, ca", "Øre, ore", "Łódź, lodz", "İIıi, iiii", "ΟΔΥΣΣΕΎΣ, οδυσσευσ",
        "Ёлка, елка", "Việt, viet", "straße, straße", "Œuvre, œuvre", "\u212a, k"})
    void lettersLoseCaseAndAccent(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char once = Folding.fold((char) c);
            assertThat(Folding.fold(once)).as("%04x", c).isEqualTo(once);
        }
    }

    @Test
    void theCasesOfALetterFoldAlike() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = Folding.fold((char) c);
            assertThat(Folding.fold(Character.toLowerCase((char) c))).as("lower case of %04x", c).isEqualTo(folded);
            assertThat(Folding.fold(Character.toUpperCase((char) c))).as("upper case of %04x", c).isEqualTo(folded);
            assertThat(Folding.fold(Character.toTitleCase((char) c))).as("title case of %04x", c).isEqualTo(folded);
        }
    }

    @Test
    void theExpressionOfALetterFindsThoseThatFoldAlikeAndNoOther() {
        for (char letter : "aeinosz0ßσ.€".toCharArray()) {
            Pattern pattern = Pattern.compile(Folding.toRegex(String.valueOf(letter)));
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                if (!Character.isSurrogate((char) c)) {
                    assertThat(pattern.matcher(String.valueOf((char) c)).find()).as("%s in %04x", letter, c)
                            .isEqualTo(Folding.fold((char) c) == letter);
                }
            }
        }
    }
}
