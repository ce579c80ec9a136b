package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.recurring.Cadence;
import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringAnswers.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several series of one merchant an answer is about. */
class RecurringAnswersTest {

    /** One a month from January on. */
    private static Series line(int day, String... amounts) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (int month = 0; month < amounts.length; month++) {
            occurrences.add(new Occurrence(100L * day + month, 1, LocalDate.of(2026, month + 1, day), new BigDecimal(amounts[month])));
        }
        return new Series("Telefonia Garbi", false, "EUR", Cadence.MONTHLY, false, occurrences);
    }

    @Test
    void ofTwoLinesOfOnePriceItIsTheOneOfItsDay() {
        Series first = line(3, "-10", "-10", "-10");
        Series second = line(17, "-10", "-10", "-10");
        Said no = Said.of(second, Answer.REJECTED, null);
        assertThat(RecurringAnswers.of(List.of(first, second), List.of(no))).containsEntry(second, no).doesNotContainKey(first);
    }

    @Test
    void bothOfOnePriceHaveAnAnswer() {
        Series first = line(3, "-10", "-10", "-10");
        Series second = line(17, "-10", "-10", "-10");
        Said no = Said.of(second, Answer.REJECTED, null);
        Said yes = Said.of(first, Answer.CONFIRMED, null);
        assertThat(RecurringAnswers.of(List.of(first, second), List.of(no, yes))).containsEntry(second, no).containsEntry(first, yes);
    }

    @Test
    void whatCostsThatNowIsMeantBeforeWhatCostItOnce() {
        Series dearer = line(17, "-10", "-10", "-10", "-12", "-12");
        Series same = line(17, "-10", "-10", "-10", "-10", "-10");
        Said yes = Said.of(same, Answer.CONFIRMED, null);
        assertThat(RecurringAnswers.of(List.of(dearer, same), List.of(yes))).containsEntry(same, yes).doesNotContainKey(dearer);
    }
}
