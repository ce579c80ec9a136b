package app.saddlebag.ui.transactions.facet;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Period;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.chart.Bucket;
import app.saddlebag.ui.chart.Figures;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeFacetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final FilterBarModel bar = new FilterBarModel(new Messages(Locale.UK));
    private final AmountModel amounts = new AmountModel(bar);
    private final DateModel dates = new DateModel(bar);

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", value = {
        "amount:10..20   ~ 10  ~ 20",
        "amount:>5       ~ 5   ~ -",
        "amount:<=-3.50  ~ -   ~ -3.50",
        "amount:12       ~ 12  ~ 12",
        "amount:1|2..3   ~ -   ~ -",
        "hotel           ~ -   ~ -",
    })
    void theLimitsFollowWhatIsTyped(String text, BigDecimal from, BigDecimal to) {
        bar.textProperty().set(text);
        assertThat(amounts.from()).isEqualTo(from);
        assertThat(amounts.to()).isEqualTo(to);
    }

    @Test
    void limitsTheWrongWayRoundAreTurned() {
        amounts.between(new BigDecimal("20"), new BigDecimal("10"));
        assertThat(bar.text()).isEqualTo("amount:10..20");
        amounts.clear();
        assertThat(bar.text()).isEmpty();
    }

    @Test
    void aDirectionTakesThePlaceOfARange() {
        bar.textProperty().set("amount:10..20 hotel");
        amounts.direction(false);
        assertThat(bar.text()).isEqualTo("amount:<0 hotel");
    }

    @Test
    void theBarsOfTheHistogramLeaveNoGap() {
        List<Bucket> buckets = AmountModel.buckets();
        assertThat(buckets.getFirst().from()).isNull();
        assertThat(buckets.getLast().to()).isNull();
        for (int i = 1; i < buckets.size(); i++) {
            assertThat(buckets.get(i).from()).isEqualTo(buckets.get(i - 1).to());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", value = {
        "date:2026-03            ~ 2026-03-01 ~ 2026-03-31",
        "date:this-month         ~ 2026-11-01 ~ 2026-11-30",
        "date:2026-03-05..2026-04 ~ 2026-03-05 ~ 2026-04-30",
        "date:>2026-03           ~ 2026-04-01 ~ -",
        "date:<2026              ~ -          ~ 2025-12-31",
        "date:2025|2026          ~ -          ~ -",
    })
    void theCalendarsFollowWhatIsTyped(String text, LocalDate from, LocalDate to) {
        bar.textProperty().set(text);
        assertThat(dates.from(TODAY)).isEqualTo(from);
        assertThat(dates.to(TODAY)).isEqualTo(to);
    }

    @Test
    void presetsAndDaysWriteTheFilter() {
        dates.ask(Period.Named.LAST_MONTH);
        assertThat(bar.text()).isEqualTo("date:last-month");
        assertThat(dates.period()).isEqualTo(Period.Named.LAST_MONTH);
        dates.between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 1));
        assertThat(bar.text()).isEqualTo("date:2026-04-01..2026-05-01");
        dates.clear();
        assertThat(bar.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", value = {
        "en ~ 1,234.5 ~ 1234.5", "es ~ 1.234,5 ~ 1234.5", "es ~ -12,30 ~ -12.30", "en ~ −7 ~ -7",
        "en ~ 12abc ~ -", "en ~ ' ' ~ -",
    })
    void figuresAreReadInThePersonsOwnWay(String language, String typed, BigDecimal read) {
        assertThat(Figures.read(typed, Locale.forLanguageTag(language)).orElse(null)).usingComparator(
                java.util.Comparator.nullsFirst(BigDecimal::compareTo)).isEqualTo(read);
    }

    @Test
    void figuresAreReadBackAsTheyWereWritten() {
        for (Locale locale : List.of(Locale.UK, Locale.of("es", "ES"))) {
            for (String figure : List.of("-1234.5", "0", "1000000", "0.05")) {
                BigDecimal value = new BigDecimal(figure);
                assertThat(Figures.read(Figures.write(value, locale), locale).orElseThrow())
                        .isEqualByComparingTo(value);
            }
        }
    }
}
