package app.saddlebag.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.insight.flow.Spending.Over;
import app.saddlebag.insight.flow.Spending.Part;
import app.saddlebag.insight.link.MadeHousehold;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where money went adds up to what truly went, and each part's filter finds just its rows. */
class SpendingTest {

    private static final LocalDate TODAY = MadeHousehold.TODAY;
    private static final MadeHousehold HOUSEHOLD = new MadeHousehold(List.of("marta", "joan"));
    private static final Ledger LEDGER = HOUSEHOLD.counterparts().counted();

    @ParameterizedTest
    @EnumSource(Over.class)
    void categoriesAddUpAndTheirFiltersFindThem(Over over) {
        for (Spending spending : Spending.of(LEDGER, over, TODAY)) {
            assertThat(spending.spent()).isNegative().isEqualByComparingTo(sum(spending.categories()));
            assertThat(net(spending.filter())).isEqualByComparingTo(spending.spent());
            assertThat(sum(spending.merchants())).isGreaterThanOrEqualTo(spending.spent());
            for (Part category : spending.categories()) {
                assertThat(net(spending.filter(category))).as(category.name()).isEqualByComparingTo(category.spent());
            }
            assertThat(spending.merchants()).extracting(Part::spent).isSorted();
        }
    }

    @Test
    void thisMonthsAndThisYearsAreWhatTrulyWent() {
        assertThat(euros(Over.THIS_MONTH).spent()).isEqualByComparingTo(truth(YearMonth.from(TODAY), YearMonth.from(TODAY)));
        assertThat(euros(Over.THIS_YEAR).spent()).isEqualByComparingTo(truth(YearMonth.of(2026, 1), YearMonth.from(TODAY)));
    }

    @Test
    void whatItIsComparedWithReachesAsFar() {
        LocalDate leap = LocalDate.of(2026, 3, 31);
        assertThat(List.of(Over.THIS_MONTH.firstBefore(leap), Over.THIS_MONTH.lastBefore(leap)))
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(List.of(Over.LAST_30_DAYS.firstBefore(TODAY), Over.LAST_30_DAYS.lastBefore(TODAY)))
                .containsExactly(TODAY.minusDays(59), TODAY.minusDays(30));
        assertThat(List.of(Over.THIS_YEAR.firstBefore(TODAY), Over.THIS_YEAR.lastBefore(TODAY)))
                .containsExactly(LocalDate.of(2025, 1, 1), TODAY.minusYears(1));
        LocalDate later = TODAY.plusMonths(1);
        Spending december = Spending.of(LEDGER, Over.LAST_30_DAYS, TODAY.plusDays(30)).stream().findFirst().orElse(null);
        assertThat(december).as("nothing yet").isNull();
        assertThat(Spending.of(LEDGER, Over.THIS_YEAR, later).getFirst().spent()).isEqualByComparingTo(euros(Over.THIS_YEAR).spent());
        assertThat(Spending.of(LEDGER, Over.THIS_MONTH, TODAY).getFirst().before())
                .isEqualByComparingTo(MonthFlows.of(LEDGER, TODAY, TODAY).getFirst().pace().orElseThrow().before().out());
    }

    private static Spending euros(Over over) {
        return Spending.of(LEDGER, over, TODAY).stream().filter(spending -> spending.currency().equals("EUR")).findFirst().orElseThrow();
    }

    private static BigDecimal truth(YearMonth first, YearMonth last) {
        return BigDecimal.valueOf(HOUSEHOLD.truth.flows().get("EUR").entrySet().stream()
                .filter(flow -> !flow.getKey().isBefore(first) && !flow.getKey().isAfter(last)).mapToLong(flow -> flow.getValue()[1]).sum(), 2);
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal net(Filter filter) {
        Matches matches = LEDGER.search(filter, TODAY, new SearchCancellation(), null);
        assertThat(matches.sums().leavesOut()).isFalse();
        assertThat(matches.totals()).hasSizeLessThan(2);
        return matches.totals().stream().map(Totals::net).findFirst().orElse(BigDecimal.ZERO);
    }
}
