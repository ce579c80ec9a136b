package app.saddlebag.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** A key file that asks for more than this machine can do is refused before it is tried. */
class DearKeysTest {

    private static final long PLENTY = 1L << 33;
    private static final ToLongFunction<Argon2Cost> QUARTER_OF_A_SECOND = cost -> Duration.ofMillis(250).toNanos();

    @Test
    void whatTakesUpToTenSecondsIsTriedAndWhatTakesMoreIsNot() {
        assertThatCode(() -> new Argon2Cost(65536, 64, 4).requirePossible(PLENTY, QUARTER_OF_A_SECOND))
                .as("64/3 of a quarter of a second").doesNotThrowAnyException();
        assertThatThrownBy(() -> new Argon2Cost(262144, 64, 16).requirePossible(PLENTY, QUARTER_OF_A_SECOND))
                .isInstanceOf(ProblemException.class).extracting("key").isEqualTo("keys.slow");
        assertThatThrownBy(() -> new Argon2Cost(65536, 64, 4).requirePossible(PLENTY, cost -> Duration.ofSeconds(1).toNanos()))
                .isInstanceOf(ProblemException.class).extracting("key").isEqualTo("keys.slow");
    }

    @Test
    void anOrdinaryCostIsNotTimed() {
        AtomicInteger timed = new AtomicInteger();
        new Argon2Cost(65536, 12, 4).requirePossible(PLENTY, cost -> timed.incrementAndGet());
        Argon2Cost.FLOOR.requirePossible(PLENTY, cost -> timed.incrementAndGet());
        assertThat(timed).hasValue(0);
    }

    @Test
    void whatDoesNotFitTheMemoryIsSaidInsteadOfTried() {
        assertThatThrownBy(() -> Argon2Cost.FLOOR.requirePossible(64 << 20, QUARTER_OF_A_SECOND))
                .isInstanceOf(ProblemException.class).extracting("key").isEqualTo("keys.memory");
        assertThatCode(() -> Argon2Cost.FLOOR.requirePossible(80 << 20, QUARTER_OF_A_SECOND)).doesNotThrowAnyException();
    }
}
