package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PassphraseGateTest {

    private final PassphraseGate gate = new PassphraseGate();

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, MORE_WORDS",
        "a, WEAK, MORE_WORDS",
        "P@ssw0rd123, WEAK, COMMON",
        "abcabcabc123123, WEAK, REPEATED",
        "aaaaaaaaaaaaaaaaaaaaaaaa, WEAK, SEQUENCE",
        "12345678901234567890, WEAK, REPEATED",
        "qwertyuiopasdf, WEAK, COMMON",
        "tyuiopghjkl, FAIR, KEYBOARD",
        "password, WEAK, COMMON",
        "Contraseña1, WEAK, CAPITALS",
        "contraseña2024, WEAK, COMMON",
        "tequieromucho, WEAK, COMMON",
        "barcelona2024, WEAK, COMMON",
        "tK9#vQ, WEAK, MORE_WORDS",
        "tK9#vQ2w, FAIR, MORE_WORDS",
    })
    void whatIsGuessedSoonIsRefusedWithTheReason(String passphrase, PassphraseStrength strength, PassphraseHint hint) {
        PassphraseGate.Judgement judgement = gate.judge(passphrase.toCharArray());
        assertThat(judgement.strength()).isEqualTo(strength);
        assertThat(judgement.hint()).contains(hint);
        assertThatThrownBy(() -> gate.require(passphrase.toCharArray())).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo(passphrase.isEmpty() ? "passphrase.empty" : "passphrase.weak");
    }

    @ParameterizedTest
    @CsvSource({
        "olive kettle, GOOD",
        "tK9#vQ2w!x, GOOD",
        "correct horse battery staple, STRONG",
        "copper lantern riding uphill, STRONG",
        "burro cencerro alforja, STRONG",
    })
    void unrelatedWordsAreLetThrough(String passphrase, PassphraseStrength strength) {
        assertThat(gate.judge(passphrase.toCharArray()))
                .isEqualTo(new PassphraseGate.Judgement(strength, java.util.Optional.empty()));
        assertThatCode(() -> gate.require(passphrase.toCharArray())).doesNotThrowAnyException();
    }

    @Test
    void thePassphraseGivenIsLeftAsItIs() {
        char[] passphrase = "abcabcabc123123".toCharArray();
        gate.judge(passphrase);
        assertThat(passphrase).containsExactly("abcabcabc123123".toCharArray());
    }

    @Test
    void anyCharactersAndAnyLengthAreJudged() {
        Random random = new Random(9);
        for (int length = 1; length <= 512; length += random.nextInt(1, 60)) {
            char[] passphrase = new char[length];
            for (int i = 0; i < length; i++) {
                passphrase[i] = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000);
            }
            assertThat(gate.judge(passphrase).strength()).isNotEqualTo(PassphraseStrength.EMPTY);
        }
    }

    static Stream<String> textsOfTheLibrary() {
        return ResourceBundle.getBundle("com.nulabinc.zxcvbn.messages", java.util.Locale.ROOT).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("textsOfTheLibrary")
    void everythingTheLibraryCanSayIsSaidInOurWords(String key) {
        assertThat(PassphraseHint.of(key)).isPresent();
    }
}
