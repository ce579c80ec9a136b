package app.saddlebag.insight.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.recurring.Series.Standing;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is, and what is not, something that comes again and again. */
class RecurringTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 3);

    private final Payments payments = new Payments();

    private Series only() {
        assertThat(payments.series()).hasSize(1);
        return payments.series().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"7,WEEKLY", "14,FORTNIGHTLY"})
    void weeksAreCounted(int days, Cadence cadence) {
        for (int i = 0; i < 10; i++) {
            payments.pays("a", DAY.plusDays((long) i * days), "-60", "Limpieza Rosa");
        }
        assertThat(only().cadence()).isEqualTo(cadence);
        assertThat(only().next()).isEqualTo(DAY.plusDays(10L * days));
    }

    @ParameterizedTest
    @CsvSource({"1,MONTHLY,12", "2,BIMONTHLY,6", "3,QUARTERLY,4", "6,HALF_YEARLY,2", "12,YEARLY,1"})
    void monthsAreCounted(int months, Cadence cadence, int timesAYear) {
        payments.monthly(DAY, months, "Seguros Mirador", "-31.50", "-31.50", "-31.50", "-31.50");
        assertThat(only().cadence()).isEqualTo(cadence);
        assertThat(only().next()).isEqualTo(DAY.plusMonths(4L * months));
        assertThat(only().yearly()).isEqualByComparingTo(new BigDecimal("-31.50").multiply(BigDecimal.valueOf(timesAYear)));
    }

    @Test
    void theEndOfAMonthIsTheEndOfTheNext() {
        for (int month = 1; month <= 6; month++) {
            LocalDate first = LocalDate.of(2026, month, 1);
            payments.pays("a", first.withDayOfMonth(first.lengthOfMonth()), "-12", "Gestoría");
        }
        assertThat(only().next()).isEqualTo("2026-07-31");
    }

    @Test
    void whatFallsOnAWeekendIsBookedOnMonday() {
        for (int i = 0; i < 18; i++) {
            LocalDate day = DAY.plusMonths(i);
            int wait = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
            payments.pays("a", day.plusDays(wait), "-840", "Alquiler");
        }
        assertThat(only().occurrences()).hasSize(18);
        assertThat(only().next().getDayOfMonth()).isEqualTo(3);
    }

    @Test
    void aPriceThatRoseIsOneSeriesAndAStep() {
        payments.monthly(DAY, 1, "Netflix", "-8.99", "-8.99", "-8.99", "-8.99", "-9.99", "-9.99", "-9.99");
        assertThat(only().steps()).containsExactly(
                new Step(new BigDecimal("-8.99"), new BigDecimal("-9.99"), DAY.plusMonths(4)));
        assertThat(only().expected()).isEqualByComparingTo("-9.99");
    }

    @Test
    void aMonthThatIsMissingEndsNothing() {
        payments.monthly(DAY, 1, "Spotify", "-10", "-10", "-10", null, "-10", "-10", "-10");
        assertThat(only().occurrences()).hasSize(6);
    }

    @Test
    void whatWasCancelledHasEnded() {
        payments.monthly(DAY, 1, "Diari", "-10", "-10", "-10", "-10");
        LocalDate next = DAY.plusMonths(4);
        assertThat(only().at(next)).isEqualTo(Standing.GOING_ON);
        assertThat(only().at(next.plusDays(12))).isEqualTo(Standing.LATE);
        assertThat(only().at(next.plusDays(60))).isEqualTo(Standing.ENDED);
    }

    @Test
    void whatWasCancelledAndTakenUpAgainIsOne() {
        payments.monthly(DAY, 1, "Disney", "-7.99", "-7.99", "-7.99", "-7.99", null, null, null, null, null, "-7.99", "-7.99", "-7.99");
        assertThat(only().occurrences()).hasSize(7);
    }

    @Test
    void aBillHasNoPrice() {
        payments.monthly(DAY, 1, "Energía", "-71.20", "-92.10", "-64.05", "-58.90", "-49.30", "-77.77", "-80.01");
        assertThat(only().varies()).isTrue();
        assertThat(only().steps()).isEmpty();
        assertThat(only().expected()).isEqualByComparingTo("-71.20");
        assertThat(only().unusuallyHigh()).isFalse();
    }

    @Test
    void aBillMuchGreaterThanAnyBeforeIsUnusuallyHigh() {
        payments.monthly(DAY, 1, "Energía", "-71.20", "-92.10", "-64.05", "-58.90", "-49.30", "-77.77", "-180.01");
        assertThat(only().unusuallyHigh()).isTrue();
    }

    @Test
    void aSalaryAndItsExtraPayAreTwoSeries() {
        for (int i = 0; i < 24; i++) {
            payments.pays("a", DAY.plusMonths(i), i < 12 ? "2680" : "2720.20", "Telares");
            if (i % 6 == 0) {
                payments.pays("a", DAY.plusMonths(i), i < 12 ? "2278" : "2312.17", "Telares");
            }
        }
        assertThat(payments.series()).extracting(Series::cadence).containsExactlyInAnyOrder(Cadence.MONTHLY, Cadence.HALF_YEARLY);
        assertThat(payments.series()).allMatch(Series::income);
        assertThat(payments.series()).extracting(series -> series.occurrences().size()).containsExactlyInAnyOrder(24, 4);
    }

    @Test
    void aBonusIsNoStepAndNothingToExpect() {
        payments.monthly(DAY, 1, "Telares", "2680", "2680", "2680", "2680", "4900");
        assertThat(only().steps()).isEmpty();
        assertThat(only().expected()).isEqualByComparingTo("2680");
        assertThat(only().unusuallyHigh()).isFalse();
    }

    @Test
    void twoLinesAtOneCompanyAreTwoSeries() {
        payments.monthly(DAY, 1, "Telefónica", "-19.90", "-19.90", "-19.90", "-19.90", "-19.90");
        payments.monthly(DAY, 1, "Telefónica", "-35.50", "-35.50", "-35.50", "-35.50", "-35.50");
        payments.monthly(DAY.plusDays(12), 1, "Fibra", "-41", "-41", "-41", "-41");
        payments.monthly(DAY.plusDays(1), 1, "Fibra", "-41", "-41", "-41", "-41");
        assertThat(payments.series()).hasSize(4).allMatch(series -> series.steps().isEmpty());
    }

    @Test
    void aFeeIsFoundAmongPurchasesInTheSamePlace() {
        Random random = new Random(7);
        payments.monthly(DAY, 1, "Gimnàs Europa", Collections.nCopies(14, "-39.90").toArray(String[]::new));
        for (int i = 0; i < 40; i++) {
            payments.pays("a", DAY.plusDays(random.nextInt(420)), "-" + (2 + random.nextInt(30)) + "." + (10 + random.nextInt(80)), "Gimnàs Europa");
        }
        assertThat(only().occurrences()).hasSize(14).allMatch(one -> one.amount().compareTo(new BigDecimal("-39.90")) == 0);
    }

    @Test
    void aSubscriptionGoesOnOnAnotherCard() {
        for (int i = 0; i < 10; i++) {
            payments.pays(i < 8 ? "old" : "new", DAY.plusMonths(i), "-8.99", "Netflix");
        }
        assertThat(only().occurrences()).hasSize(10);
    }

    @Test
    void theSameWordsOnTwoAccountsAreTwoSeries() {
        for (int i = 0; i < 8; i++) {
            payments.pays("a", DAY.plusMonths(3L * i), "" + (12 + i % 3), "Intereses");
            payments.pays("b", DAY.plusMonths(3L * i), "" + (11 + i % 4), "Intereses");
        }
        assertThat(payments.series()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void habitsAndChanceAreNoSeries(int seed) {
        Random random = new Random(seed);
        for (int day = 0; day < 700; day++) {
            LocalDate on = DAY.plusDays(day);
            if (on.getDayOfWeek() == DayOfWeek.SATURDAY) {
                payments.pays("a", on, "-" + (40 + random.nextInt(90)) + "." + (10 + random.nextInt(80)), "Mercadona");
            }
            if (random.nextInt(3) == 0) {
                payments.pays("a", on, "-1.80", "Cafè de la Plaça");
            }
            if (random.nextInt(25) == 0) {
                payments.pays("a", on, "-" + (5 + random.nextInt(80)) + "." + (10 + random.nextInt(80)), "Decathlon");
            }
            if (random.nextInt(60) == 0) {
                payments.pays("a", on, "-9", "Cine");
            }
        }
        for (int i : List.of(11, 39, 150)) {
            payments.pays("a", DAY.plusDays(i), "-25", "Librería Ona");
        }
        assertThat(payments.series()).isEmpty();
    }

    @Test
    void twoAreNotEnough() {
        payments.monthly(DAY, 1, "Netflix", "-8.99", "-8.99");
        assertThat(payments.series()).isEmpty();
    }
}
