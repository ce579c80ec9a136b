package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.recurring.Cadence;
import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringList.Year;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a year brings and takes. */
class RecurringListTest {

    private final List<Recurrence> all = new ArrayList<>();

    private void monthly(String currency, String amount, Answer answer) {
        List<Occurrence> occurrences = LongStream.range(0, 3)
                .mapToObj(month -> new Occurrence(month, 1, LocalDate.of(2026, 9, 1).plusMonths(month), new BigDecimal(amount))).toList();
        Series series = new Series("Netflix", !amount.startsWith("-"), currency, Cadence.MONTHLY, false, occurrences);
        all.add(new Recurrence(all.size() + 1, series, answer, null, Series.Standing.GOING_ON));
    }

    @Test
    void theCurrencyOfMostOfThemComesFirst() {
        monthly("CHF", "-3", Answer.PROPOSED);
        monthly("EUR", "-10", Answer.PROPOSED);
        monthly("EUR", "1000", Answer.CONFIRMED);
        assertThat(new RecurringList(all).years()).containsExactly(
                new Year("EUR", new BigDecimal("12000"), new BigDecimal("-120")), new Year("CHF", BigDecimal.ZERO, new BigDecimal("-36")));
    }

    @Test
    void whatWasRejectedAddsNothing() {
        monthly("EUR", "-10", Answer.REJECTED);
        assertThat(new RecurringList(all).years()).isEmpty();
    }
}
