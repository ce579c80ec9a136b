package app.saddlebag.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.insight.flow.MonthFlows.Month;
import app.saddlebag.insight.flow.MonthFlows.Pace;
import app.saddlebag.insight.flow.MonthFlows.Stretch;
import app.saddlebag.insight.link.MadeHousehold;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Income and spending by month, against what truly came and went in the households of the sandbox's world. */
class MonthFlowsTest {

    private static final LocalDate TODAY = MadeHousehold.TODAY;

    static Stream<List<String>> households() {
        return Stream.of(List.of("marta", "joan"), List.of("familia"), List.of("lena"), List.of("anybody"));
    }

    @ParameterizedTest
    @MethodSource("households")
    void eachMonthIsWhatTrulyCameAndWentAndItsFilterFindsJustThat(List<String> users) {
        MadeHousehold household = new MadeHousehold(users);
        Ledger ledger = household.counterparts().counted();
        List<MonthFlows> flows = MonthFlows.of(ledger, TODAY, TODAY);
        Map<String, Map<YearMonth, long[]>> truth = new TreeMap<>();
        household.truth.flows().forEach((currency, months) -> months.forEach((month, flow) -> {
            if (month.isAfter(YearMonth.from(TODAY).minusMonths(12)) && !month.isAfter(YearMonth.from(TODAY))) {
                truth.computeIfAbsent(currency, _ -> new TreeMap<>()).put(month, flow);
            }
        }));
        assertThat(flows).extracting(MonthFlows::currency).containsExactlyInAnyOrderElementsOf(truth.keySet());
        for (MonthFlows flow : flows) {
            assertThat(flow.months().getLast().month()).isEqualTo(YearMonth.from(TODAY));
            for (Month month : flow.months()) {
                long[] cents = truth.get(flow.currency()).getOrDefault(month.month(), new long[2]);
                assertThat(new BigDecimal[] {month.in(), month.out()}).as(flow.currency() + " " + month.month())
                        .usingElementComparator(BigDecimal::compareTo)
                        .containsExactly(BigDecimal.valueOf(cents[0], 2), BigDecimal.valueOf(cents[1], 2));
                Arrays.stream(Way.values()).forEach(way ->
                        assertThat(net(ledger, flow.filter(month.month(), way))).isEqualByComparingTo(month.of(way)));
            }
        }
    }

    @Test
    void thisMonthIsSetAgainstTheLastUpToTheSameDay() {
        Ledger ledger = new MadeHousehold(List.of("marta")).counterparts().counted();
        LocalDate told = LocalDate.of(2026, 11, 14);
        MonthFlows euros = MonthFlows.of(ledger, told, TODAY).getFirst();
        Pace pace = euros.pace().orElseThrow();
        assertThat(pace.now().last()).isEqualTo(told);
        assertThat(pace.before().last()).isEqualTo(LocalDate.of(2026, 10, 14));
        for (Way way : Way.values()) {
            assertThat(pace.now().of(way)).isEqualByComparingTo(net(ledger, euros.filter(pace.now(), way)));
            assertThat(pace.before().of(way)).isEqualByComparingTo(net(ledger, euros.filter(pace.before(), way)));
        }
        assertThat(pace.now().out()).as("half a month").isNegative().isGreaterThan(euros.months().getLast().out());
        Stretch whole = MonthFlows.of(ledger, LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 31)).getFirst().pace().orElseThrow().before();
        assertThat(whole.last()).as("no thirtieth of February").isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void ofAMonthThatNoBankHasToldNoPaceIsSaid() {
        Ledger ledger = new MadeHousehold(List.of("marta")).counterparts().counted();
        MonthFlows euros = MonthFlows.of(ledger, LocalDate.of(2026, 10, 30), TODAY).getFirst();
        assertThat(euros.pace()).isEqualTo(Optional.empty());
        assertThat(MonthFlows.of(Ledger.builder(List.of()).build(), TODAY, TODAY)).isEmpty();
    }

    private static BigDecimal net(Ledger ledger, Filter filter) {
        Matches matches = ledger.search(filter, TODAY, new SearchCancellation(), null);
        assertThat(matches.sums().leavesOut()).as("only rows that count").isFalse();
        assertThat(matches.totals()).as("one currency").hasSizeLessThan(2);
        return matches.totals().stream().map(Totals::net).findFirst().orElse(BigDecimal.ZERO);
    }
}
