package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.recurring.Cadence;
import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.insight.recurring.Series.Standing;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.Upcoming.Expected;
import app.saddlebag.profile.Upcoming.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is expected, when, and what it comes to until the month ends. */
class UpcomingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 14);

    private static Recurrence one(String merchant, String amount, String currency, Cadence cadence, Answer answer, Standing standing, LocalDate... days) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (LocalDate day : days) {
            occurrences.add(new Occurrence(occurrences.size() + 1, 1, day, new BigDecimal(amount)));
        }
        return new Recurrence(1, new Series(merchant, amount.charAt(0) != '-', currency, cadence, false, occurrences), answer, null, standing);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void eachStandsOnItsDaysAndTheMonthsSumHoldsWhatIsStillToCome() {
        Upcoming upcoming = Upcoming.of(List.of(
                one("Gym", "-10.00", "EUR", Cadence.WEEKLY, Answer.PROPOSED, Standing.GOING_ON, day(10, 27), day(11, 3), day(11, 10)),
                one("Salary", "2000.00", "EUR", Cadence.MONTHLY, Answer.CONFIRMED, Standing.GOING_ON, day(8, 28), day(9, 28), day(10, 28)),
                one("Phone", "-20.00", "EUR", Cadence.MONTHLY, Answer.PROPOSED, Standing.GOING_ON, day(8, 12), day(9, 12), day(10, 12)),
                one("Dollars", "-5.00", "USD", Cadence.MONTHLY, Answer.PROPOSED, Standing.GOING_ON, day(8, 20), day(9, 20), day(10, 20)),
                one("Late", "-1.00", "EUR", Cadence.MONTHLY, Answer.PROPOSED, Standing.LATE, day(7, 1), day(8, 1), day(9, 1)),
                one("No", "-1.00", "EUR", Cadence.WEEKLY, Answer.REJECTED, Standing.GOING_ON, day(10, 27), day(11, 3), day(11, 10)),
                one("Over", "-1.00", "EUR", Cadence.WEEKLY, Answer.CONFIRMED, Standing.ENDED, day(1, 1), day(1, 8), day(1, 15))), TODAY);
        assertThat(upcoming.expected()).extracting(each -> each.of().title() + " " + each.day()).containsExactly(
                "Phone 2026-11-12", "Gym 2026-11-17", "Dollars 2026-11-20", "Gym 2026-11-24", "Salary 2026-11-28", "Gym 2026-12-01",
                "Gym 2026-12-08", "Phone 2026-12-12");
        assertThat(upcoming.expected()).extracting(Expected::amount).contains(new BigDecimal("2000.00"), new BigDecimal("-10.00"));
        assertThat(upcoming.monthsEnd()).isEqualTo(day(11, 30));
        assertThat(upcoming.untilMonthsEnd()).containsExactly(new Sum("EUR", new BigDecimal("2000.00"), new BigDecimal("-40.00")),
                new Sum("USD", BigDecimal.ZERO, new BigDecimal("-5.00")));
        assertThat(Upcoming.of(List.of(), TODAY).untilMonthsEnd()).isEmpty();
    }
}
