package app.saddlebag.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = true, value = {
        "'', EMPTY",
        "a, WEAK",
        "aaaaaaaaaaaaaaaaaaaaaaaa, WEAK",
        "abababababababababab, WEAK",
        "12345678901234567890, WEAK",
        "qwertyuiopasdf, WEAK",
        "password, WEAK",
        "Contraseña1, WEAK",
        "barcelona2024, WEAK",
        "tK9#vQ, WEAK",
        "tK9#vQ2w, FAIR",
        "olive kettle, GOOD",
        "tK9#vQ2w!x, GOOD",
        "copper lantern riding uphill, STRONG",
        "burro cencerro alforja, STRONG",
    })
    void lengthCountsAndTheObviousDoesNot(String passphrase, PassphraseStrength strength) {
        assertThat(PassphraseStrength.of(passphrase.toCharArray())).isEqualTo(strength);
    }
}
