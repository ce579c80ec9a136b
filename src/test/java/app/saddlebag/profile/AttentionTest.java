package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.recurring.Cadence;
import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.profile.ConnectionStatus.NextStep;
import app.saddlebag.profile.ConnectionStatus.State;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One list of what needs attention, the weightiest first, and nothing of what does not. */
class AttentionTest {

    private static ConnectionStatus status(long id, State state, NextStep next) {
        return new ConnectionStatus(Samples.connection(id, "Bank " + id), state, next, List.of(), null);
    }

    @Test
    void whatStopsABankComesFirstAndWhatIsOldLast() {
        ConnectionStatus old = status(1, State.UNSYNCED, NextStep.SYNC);
        ConnectionStatus fine = status(2, State.FRESH, NextStep.NOTHING);
        ConnectionStatus blocked = status(3, State.BLOCKED, NextStep.LOG_IN);
        ConnectionStatus offline = status(4, State.OFFLINE, NextStep.SYNC);
        ConnectionStatus archived = status(5, State.ARCHIVED, NextStep.NOTHING);
        ConnectionStatus begun = status(6, State.FETCHING, NextStep.SYNC_LATER);
        LocalDate day = LocalDate.of(2026, 11, 1);
        RecurringNotice late = new RecurringNotice(new Recurrence(1, new Series("Gym", false, "EUR", Cadence.MONTHLY, false,
                List.of(new Occurrence(1, 1, day.minusMonths(1), BigDecimal.TEN.negate()))), Recurrence.Answer.PROPOSED, null,
                Series.Standing.LATE), RecurringNotice.What.LATE, day);
        assertThat(Attention.of(List.of(old, fine, blocked, offline, archived, begun), List.of(), List.of(late), new Findings(2, 3, 4)))
                .containsExactly(new Attention.NeedsPerson(blocked), new Attention.Unfinished(2), new Attention.Recurs(late),
                        new Attention.Changed(3), new Attention.Pairs(4), new Attention.Behind(List.of(old, offline)));
        assertThat(Attention.of(List.of(fine, archived, begun), List.of(), List.of(), Findings.NONE)).isEmpty();
    }
}
