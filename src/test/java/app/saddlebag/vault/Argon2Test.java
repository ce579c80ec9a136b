package app.saddlebag.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2Test {

    /** From the reference implementation's own test (src/test.c, version 19, argon2id). */
    @Test
    void theKeyIsTheOneTheReferenceImplementationDerives() {
        byte[] key = Argon2.derive(new Argon2Cost(65536, 2, 1), "password".toCharArray(),
                "somesalt".getBytes(StandardCharsets.US_ASCII)).getEncoded();
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @ParameterizedTest
    @CsvSource({"100, 15", "250, 6", "499, 4", "500, 3", "501, 3", "60000, 3", "1, 64", "0, 64"})
    void passesAreAddedUntilHalfASecondIsReachedAndNeverTakenAway(long floorMillis, int passes) {
        assertThat(Argon2Cost.measured(cost -> floorMillis * 1_000_000)).isEqualTo(new Argon2Cost(65536, passes, 4));
    }

    @Test
    void halfACharacterIsNoPassphrase() {
        assertThatThrownBy(() -> Argon2.derive(Argon2Cost.FLOOR, new char[] {'\ud83d'}, new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
