package app.saddlebag.ui.wealth;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.Allocation;
import app.saddlebag.insight.Allocation.Slice;
import app.saddlebag.insight.Conversion;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Rate;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.Samples;
import app.saddlebag.ui.wealth.Whole.By;
import app.saddlebag.ui.wealth.Whole.Cut;
import app.saddlebag.ui.wealth.Whole.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The whole per currency, and as one only by rates of a day. */
class WholeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Rate FRANC = new Rate("CHF", DAY, new BigDecimal("0.8"), Rate.Origin.ECB);
    private static final List<Connection> LOGINS = List.of(Samples.connection(1, "Bank"), Samples.connection(2, "Broker"));
    private static final StoredProduct EUROS = Samples.stored(1, 1, Samples.account("a", null, "1000.00", "EUR"));
    private static final StoredProduct MORE = Samples.stored(2, 2, Samples.account("b", null, "50.00", "EUR"));
    private static final StoredProduct FRANCS = Samples.stored(3, 2, Samples.account("c", null, "840.00", "CHF"));
    private static final StoredProduct LOAN = Samples.stored(4, 1, Samples.loan("l", "300.00"));
    private static final StoredProduct UNTOLD = Samples.stored(5, 1, Samples.account("u", null, null, "EUR"));

    private record Known(List<Rate> rates) implements Whole.Rates {

        @Override
        public Optional<Conversion> converted(List<Money> sums, String usual) {
            return Conversion.of(sums, usual, DAY, rates);
        }

        @Override
        public Function<Money, BigDecimal> measure(String target) {
            return Conversion.measure(target, DAY, rates);
        }
    }

    private static Whole whole(List<Rate> rates, StoredProduct... products) {
        return Whole.of(LOGINS, List.of(products), Worth.of(List.of(products), SharedProducts.NONE), new Known(rates));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @Test
    void eachCurrencyHasItsTotalWithWhatIsHeldAndOwedAndTheUsualOneComesFirst() {
        Whole whole = whole(List.of(FRANC), FRANCS, EUROS, MORE, LOAN, UNTOLD);
        assertThat(whole.totals()).containsExactly(new Total(money("750.00", "EUR"), money("1050.00", "EUR"), money("-300.00", "EUR")),
                new Total(money("840.00", "CHF"), money("840.00", "CHF"), money("0", "CHF")));
        assertThat(whole.converted()).map(Conversion::total).contains(money("1800.00", "EUR"));
        assertThat(whole.converted().orElseThrow().used()).containsExactly(FRANC);
        assertThat(whole.uncounted()).containsExactly(UNTOLD);
    }

    @Test
    void allOfItIsToldApartTogetherWhereRatesAllowItAndPerCurrencyAlways() {
        Whole whole = whole(List.of(FRANC), EUROS, FRANCS, LOAN);
        assertThat(whole.cuts(By.BANK)).containsExactly(new Cut(By.BANK, null), new Cut(By.BANK, "EUR"), new Cut(By.BANK, "CHF"));
        Allocation<String> byBank = whole.allocation(new Cut(By.BANK, null));
        assertThat(byBank.slices()).extracting(Slice::key).as("1,050 euros' worth at the broker").containsExactly("Broker", "Bank");
        assertThat(byBank.slices()).extracting(Slice::share).containsExactly(new BigDecimal("51.2"), new BigDecimal("48.8"));
        assertThat(whole.allocation(new Cut(By.TYPE, "EUR")).slices()).extracting(Slice::key).containsExactly("CASH", "LOANS");
        assertThat(whole.allocation(new Cut(By.CURRENCY, null)).slices()).extracting(Slice::share)
                .containsExactly(new BigDecimal("51.2"), new BigDecimal("48.8"));
    }

    @Test
    void withoutRatesCurrenciesStayApartAndHaveNoShares() {
        Whole whole = whole(List.of(), EUROS, FRANCS, LOAN);
        assertThat(whole.converted()).isEmpty();
        assertThat(whole.cuts(By.TYPE)).containsExactly(new Cut(By.TYPE, "EUR"), new Cut(By.TYPE, "CHF"));
        assertThat(whole.allocation(new Cut(By.CURRENCY, null)).slices()).extracting(Slice::share).containsExactly(null, null);
        assertThat(whole.allocation(new Cut(By.TYPE, "CHF")).slices()).extracting(Slice::share).containsExactly(new BigDecimal("100.0"));
    }

    @Test
    void oneCurrencyNeedsNoRate() {
        Whole whole = whole(List.of(), EUROS, MORE);
        assertThat(whole.allocation(new Cut(By.BANK, "EUR")).slices()).extracting(Slice::share)
                .containsExactly(new BigDecimal("95.2"), new BigDecimal("4.8"));
        assertThat(whole.allocation(new Cut(By.CURRENCY, null)).slices()).extracting(Slice::share).containsExactly(new BigDecimal("100.0"));
    }
}
