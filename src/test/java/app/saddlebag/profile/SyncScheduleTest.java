package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final SyncSchedule EVERY_FOUR = new SyncSchedule(false, 4);
    private static final SyncSchedule OPENING = new SyncSchedule(true, 0);

    @Test
    void nobodyIsAskedUnlessThePersonSaysSo() {
        List<ConnectionStatus> old = List.of(tried(NOW.minus(Duration.ofDays(9))));
        assertThat(SyncSchedule.NEVER.due(old, NOW)).isEmpty();
        assertThat(SyncSchedule.NEVER.dueOnOpening(old, NOW)).isEmpty();
        assertThat(SyncSchedule.NEVER.next(old, NOW)).isEmpty();
    }

    @Test
    void aTryIsDueWhenTheHoursAreOver() {
        List<ConnectionStatus> one = List.of(tried(NOW));
        assertThat(EVERY_FOUR.next(one, NOW)).contains(NOW.plus(Duration.ofHours(4)));
        assertThat(EVERY_FOUR.due(one, NOW.plus(Duration.ofHours(4)).minusSeconds(1))).isEmpty();
        assertThat(EVERY_FOUR.due(one, NOW.plus(Duration.ofHours(4)))).containsExactly(1L);
    }

    @Test
    void aSleepOfDaysBringsOneSync() {
        Instant woken = NOW.plus(Duration.ofDays(5));
        assertThat(EVERY_FOUR.due(List.of(tried(NOW)), woken)).containsExactly(1L);
        assertThat(EVERY_FOUR.due(List.of(tried(woken)), woken)).isEmpty();
    }

    @Test
    void aClockPutBackBringsOneSyncAndNoSilence() {
        Instant back = NOW.minus(Duration.ofDays(3));
        assertThat(EVERY_FOUR.due(List.of(tried(NOW)), back)).containsExactly(1L);
        assertThat(EVERY_FOUR.due(List.of(tried(back)), back)).isEmpty();
    }

    @Test
    void anOpeningSyncsWhatWasNotJustTried() {
        assertThat(OPENING.dueOnOpening(List.of(tried(NOW.minus(Duration.ofMinutes(16)))), NOW)).containsExactly(1L);
        assertThat(OPENING.dueOnOpening(List.of(tried(NOW.minus(Duration.ofMinutes(14)))), NOW)).isEmpty();
        assertThat(OPENING.next(List.of(tried(NOW)), NOW)).isEmpty();
        assertThat(EVERY_FOUR.dueOnOpening(List.of(tried(NOW.minus(Duration.ofHours(5)))), NOW)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"NEEDS_LOGIN,", "NEEDS_CONFIRMATION,", "FAILED,flanks.applicationRefused", "FAILED,flanks.insecure"})
    void whatNeedsThePersonIsLeftAlone(Health health, String problem) {
        List<ConnectionStatus> needy = List.of(status(NOW.minus(Duration.ofDays(9)), health, problem, null));
        assertThat(EVERY_FOUR.due(needy, NOW)).isEmpty();
        assertThat(OPENING.dueOnOpening(needy, NOW)).isEmpty();
        assertThat(EVERY_FOUR.next(needy, NOW)).isEmpty();
    }

    @Test
    void flanksIsLeftAloneAsLongAsItAsked() {
        Instant till = NOW.plus(Duration.ofHours(1));
        List<ConnectionStatus> told = List.of(status(NOW.minus(Duration.ofDays(9)), Health.FAILED, "flanks.limit", till));
        assertThat(EVERY_FOUR.due(told, NOW)).isEmpty();
        assertThat(OPENING.dueOnOpening(told, NOW)).isEmpty();
        assertThat(EVERY_FOUR.next(told, NOW)).contains(till);
    }

    @Test
    void aNetworkThatWasNotThereIsTriedSooner() {
        List<ConnectionStatus> gone = List.of(status(NOW, Health.FAILED, "flanks.unreachable", null));
        assertThat(EVERY_FOUR.next(gone, NOW)).contains(NOW.plus(SyncSchedule.RECENT));
        assertThat(OPENING.next(gone, NOW)).isEmpty();
    }

    private static ConnectionStatus tried(Instant when) {
        return status(when, Health.FRESH, null, null);
    }

    private static ConnectionStatus status(Instant tried, Health health, String problem, Instant waitTill) {
        Connection connection = new Connection(1, "slot", "testbank", "TestBank", null, tried, tried, tried, tried, health,
                problem, false);
        return ConnectionStatus.of(connection, List.of(), waitTill, NOW);
    }
}
