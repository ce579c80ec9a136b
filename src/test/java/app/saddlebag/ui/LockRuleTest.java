package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.LockRule.Moment;
import app.saddlebag.ui.LockRule.Reason;
import app.saddlebag.ui.LockRule.Shown;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockRuleTest {

    private static final Instant BEGIN = Instant.parse("2026-03-15T12:00:00Z");
    private static final Duration LOOK = Duration.ofMillis(250);

    @ParameterizedTest
    @CsvSource({
        "PT4M59S, PT5M, ",
        "PT5M,    PT5M, IDLE",
        "PT8H,    PT5M, IDLE",
        "PT8H,    PT0S, ",
    })
    void aProfileLocksAfterTheTimeChosenAndNeverWhenNoneIs(Duration untouched, Duration after, Reason reason) {
        LockRule rule = new LockRule(at(untouched.minus(LOOK), untouched.minus(LOOK)), 20);
        assertThat(rule.look(at(untouched, untouched), 0, after, true, Shown.NOTHING)).isEqualTo(reason);
    }

    /** Some systems stop their steady clock in sleep, others do not. */
    @ParameterizedTest
    @CsvSource({"PT1H, PT0.25S, SLEPT", "PT1H, PT1H, SLEPT", "PT20S, PT20S, ", "PT-1H, PT0.25S, "})
    void aComputerThatSleptLocksWhateverTimeIsChosen(Duration byTheWall, Duration steady, Reason reason) {
        LockRule rule = new LockRule(at(Duration.ZERO, Duration.ZERO), 20);
        assertThat(rule.look(at(byTheWall, steady), steady.toNanos(), Duration.ZERO, true, Shown.NOTHING)).isEqualTo(reason);
    }

    @Test
    void puttingTheClockBackKeepsNoProfileOpen() {
        LockRule rule = new LockRule(at(Duration.ofMinutes(5).minus(LOOK), Duration.ofMinutes(5).minus(LOOK)), 20);
        assertThat(rule.look(at(Duration.ofHours(-1), Duration.ofMinutes(5)), 0, Duration.ofMinutes(5), true, Shown.NOTHING))
                .isEqualTo(Reason.IDLE);
    }

    @Test
    void aPageThatHoldsTheWindowLocksAndAWindowThatIsBusyByItselfDoesNot() {
        LockRule held = new LockRule(at(Duration.ZERO, Duration.ZERO), 3);
        LockRule busy = new LockRule(at(Duration.ZERO, Duration.ZERO), 3);
        for (int look = 1; look <= 3; look++) {
            Moment now = at(LOOK.multipliedBy(look), LOOK.multipliedBy(look));
            assertThat(held.look(now, 0, Duration.ZERO, false, Shown.PAGE)).isEqualTo(look < 3 ? null : Reason.HELD);
            assertThat(busy.look(now, 0, Duration.ZERO, false, Shown.NOTHING)).isNull();
        }
    }

    private static Moment at(Duration byTheWall, Duration steady) {
        return new Moment(BEGIN.plus(byTheWall), steady.toNanos());
    }
}
