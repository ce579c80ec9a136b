package app.saddlebag.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.chart.Curve.Move;
import app.saddlebag.ui.chart.Curve.Segment;
import app.saddlebag.ui.chart.TimeMarks.Mark;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    /** A letter for each day: told, reckoned from Movements, Carried, or told with a Jump. */
    private static Curve curve(String origins) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < origins.length(); i++) {
            Origin origin = switch (origins.charAt(i)) {
                case 'm' -> Origin.MOVEMENTS;
                case 'c' -> Origin.CARRIED;
                default -> Origin.TOLD;
            };
            days.add(new Day(FIRST.plusDays(i), BigDecimal.valueOf(i % 3 * 10L), origin,
                    origins.charAt(i) == 'j' ? BigDecimal.valueOf(-15) : BigDecimal.ZERO));
        }
        return new Curve(days);
    }

    @Test
    void aStretchIsToldWhereBothItsEndsAre() {
        assertThat(curve("mmttmt").segments()).containsExactly(new Segment(0, 2, false), new Segment(2, 3, true), new Segment(3, 5, false));
        assertThat(curve("tt").segments()).containsExactly(new Segment(0, 1, true));
        assertThat(curve("tct").segments()).containsExactly(new Segment(0, 2, false));
    }

    @Test
    void aToldDayAmongReckonedOnesIsAPointAndAJumpIsMarked() {
        assertThat(curve("tmmttmjm").lone()).containsExactly(0, 6);
        assertThat(curve("tmmttmjm").jumps()).containsExactly(6);
        assertThat(curve("ttt").lone()).isEmpty();
    }

    @Test
    void keysBeginAtTheLastDayAndStopAtBothEnds() {
        Curve curve = curve("mmmt");
        assertThat(curve.moved(OptionalInt.empty(), Move.BACK)).isEqualTo(3);
        assertThat(curve.moved(OptionalInt.of(3), Move.BACK)).isEqualTo(2);
        assertThat(curve.moved(OptionalInt.of(0), Move.BACK)).isZero();
        assertThat(curve.moved(OptionalInt.of(2), Move.ON)).isEqualTo(3);
        assertThat(curve.moved(OptionalInt.of(3), Move.ON)).isEqualTo(3);
        assertThat(curve.moved(OptionalInt.of(2), Move.FIRST)).isZero();
        assertThat(curve.moved(OptionalInt.of(0), Move.LAST)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1234.56 | 8765.43 | 0 5000 10000", "-312 | 947 | -500 0 500 1000", "-9 | -2 | -10 -5 0", "100 | 100 | 90 100 110",
        "0 | 0 | -1 0 1", "0.01 | 0.04 | 0.01 0.02 0.03 0.04", "199999 | 200001 | 199999 200000 200001", "-100 | -100 | -110 -100 -90"})
    void amountsOnTheAxisAreFewAndRoundAndHoldAllThatIsDrawn(String lowest, String highest, String ticks) {
        Scale scale = Scale.around(new BigDecimal(lowest), new BigDecimal(highest));
        assertThat(scale.ticks()).extracting(tick -> tick.stripTrailingZeros().toPlainString()).containsExactly(ticks.split(" "));
        assertThat(scale.part(new BigDecimal(lowest))).isBetween(0.0, 1.0);
        assertThat(scale.part(new BigDecimal(highest))).isBetween(0.0, 1.0);
    }

    @Test
    void theLineOfNothingIsDrawnWhereMoneyWasOnBothItsSides() {
        assertThat(Scale.around(new BigDecimal("-1"), new BigDecimal("2")).crossesZero()).isTrue();
        assertThat(Scale.around(BigDecimal.ZERO, BigDecimal.TEN).crossesZero()).isFalse();
        assertThat(Scale.around(BigDecimal.TEN.negate(), BigDecimal.ONE.negate()).crossesZero()).isFalse();
    }

    @Test
    void whatIsSaidOfADayTellsHowItIsKnownAndWhatNothingExplains() {
        CurveWords one = words("en-GB", false);
        Curve curve = curve("tmcj");
        assertThat(curve.days()).extracting(one::day).containsExactly("1 Mar 2026: 0.00\u00a0€ · told by the bank",
                "2 Mar 2026: 10.00\u00a0€ · reckoned from movements", "3 Mar 2026: 20.00\u00a0€ · as last told",
                "4 Mar 2026: 0.00\u00a0€ · told by the bank · \u221215.00\u00a0€ not explained by movements");
        assertThat(words("es-ES", true).day(curve.days().getFirst())).isEqualTo("1 mar 2026: 0,00\u00a0€ · dicho por los bancos");
        assertThat(one.summary(curve)).isEqualTo("First 0.00\u00a0€ on 1 Mar 2026; last 0.00\u00a0€ on 4 Mar 2026; "
                + "lowest 0.00\u00a0€ on 1 Mar 2026; highest 20.00\u00a0€ on 3 Mar 2026");
        assertThat(List.of(curve("tm"), curve("tc"), curve("tcm"))).extracting(some -> one.paler(some.origins()))
                .containsExactly("Reckoned from movements", "As last told", "Reckoned from movements, or as last told");
    }

    private static CurveWords words(String language, boolean several) {
        Messages messages = new Messages(Locale.forLanguageTag(language));
        return new CurveWords(messages, new Formats(messages, Clock.systemUTC()), "EUR", several);
    }

    @Test
    void timesAreWeeksOfAShortCurveMonthsOfALongerAndYearsOfALongOne() {
        assertThat(marks(15)).containsExactly(new Mark(0, "1 Mar"), new Mark(7, "8 Mar"), new Mark(14, "15 Mar"));
        assertThat(marks(120)).extracting(Mark::words).containsExactly("Mar", "Apr", "May", "Jun");
        assertThat(marks(1_000)).extracting(Mark::words).startsWith("Apr", "Jul", "Oct", "2027", "Apr").doesNotContain("Mar", "Jan");
    }

    private static List<Mark> marks(int days) {
        return TimeMarks.of(IntStream.range(0, days).mapToObj(day -> new Day(FIRST.plusDays(day), BigDecimal.ONE, Origin.TOLD,
                BigDecimal.ZERO)).toList(), Locale.UK);
    }
}
