package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Money;
import app.saddlebag.model.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Rate DOLLAR = rate("USD", 27, "1.25");
    private static final Rate YEN = rate("JPY", 27, "160");

    private static Rate rate(String currency, int day, String perEuro) {
        return new Rate(currency, DAY.withDayOfMonth(day), new BigDecimal(perEuro), Rate.Origin.ECB);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @Test
    void withoutARateThereIsNoConvertedTotal() {
        assertThat(Conversion.of(List.of(money("10", "EUR"), money("5", "USD")), "EUR", DAY, List.of())).isEmpty();
        assertThat(Conversion.of(List.of(money("10", "EUR")), "EUR", DAY, List.of(DOLLAR))).as("nothing to convert").isEmpty();
        assertThat(Conversion.of(List.of(money("10", "EUR"), money("5", "USD")), "USD", DAY, List.of(YEN))).isEmpty();
    }

    @Test
    void eachSumIsRoundedOnceHalfToEvenAndThoseWithoutARateStayApart() {
        assertThat(Conversion.of(List.of(money("1.00", "CHF"), money("10.00", "EUR"), money("0.03125", "USD"), money("-8", "JPY")), "EUR",
                DAY, List.of(DOLLAR, YEN))).contains(new Conversion(money("9.97", "EUR"), List.of(DOLLAR, YEN),
                List.of(money("1.00", "CHF"))));
    }

    @Test
    void twoCurrenciesCrossThroughTheEuroAndTheTargetsDecimalsHold() {
        assertThat(Conversion.of(List.of(money("1", "JPY"), money("10.01", "USD")), "JPY", DAY, List.of(DOLLAR, YEN)))
                .contains(new Conversion(money("1282", "JPY"), List.of(DOLLAR, YEN), List.of()));
    }

    @Test
    void aDayWithoutARateHasTheLastBeforeItAndNeverALaterOne() {
        List<Rate> rates = List.of(rate("USD", 20, "2"), DOLLAR, rate("USD", 29, "9"));
        assertThat(Conversion.of(List.of(money("10", "USD")), "EUR", DAY, rates).orElseThrow().used()).containsExactly(DOLLAR);
        assertThat(Conversion.of(List.of(money("10", "USD")), "EUR", DAY.withDayOfMonth(19), rates)).isEmpty();
    }

    @Test
    void partsOfAWholeAreMeasuredByTheSameRatesAndOneWithoutARateNotAtAll() {
        Function<Money, BigDecimal> measure = Conversion.measure("EUR", DAY, List.of(DOLLAR));
        assertThat(measure.apply(money("10", "EUR"))).isEqualByComparingTo("10");
        assertThat(measure.apply(money("10", "USD"))).isEqualByComparingTo("8");
        assertThat(measure.apply(money("10", "CHF"))).isNull();
    }
}
