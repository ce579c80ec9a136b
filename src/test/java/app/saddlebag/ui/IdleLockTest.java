package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleLockTest {

    @ParameterizedTest
    @CsvSource({
        "PT14M59S, PT15M, false",
        "PT15M,    PT15M, true",
        "PT8H,     PT15M, true",
        "PT8H,     PT0S,  false",
    })
    void aProfileLocksAfterTheTimeChosenAndNeverWhenNoneIs(Duration untouched, Duration after, boolean locks) {
        Instant touch = Instant.parse("2026-03-15T12:00:00Z");
        assertThat(IdleLock.isDue(touch, touch.plus(untouched), after)).isEqualTo(locks);
    }
}
