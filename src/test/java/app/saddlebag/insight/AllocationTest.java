package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.Allocation.Slice;
import app.saddlebag.model.Money;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Shares are of what is held; what is owed has none, and nothing is added across currencies. */
class AllocationTest {

    private static Piece account(long id, String amount, String currency) {
        return new Piece(Samples.stored(id, 1, Samples.account("a" + id, null, amount, currency)), new Money(new BigDecimal(amount), currency), Asset.CASH);
    }

    private static Piece loan(long id, String amount) {
        return new Piece(Samples.stored(id, 1, Samples.loan("l" + id, amount)), new Money(new BigDecimal(amount), "EUR"), Asset.LOANS);
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    @Test
    void whatIsOwedAtOneBankTakesNothingFromTheShareOfWhatIsHeldThere() {
        Allocation<Long> byBank = Allocation.of(List.of(account(1, "60", "EUR"), loan(1, "-100"), account(2, "20", "EUR"), loan(3, "-7")),
                piece -> piece.product().id(), Money::amount);
        assertThat(byBank.slices()).extracting(Slice::key).containsExactly(1L, 2L, 3L);
        assertThat(byBank.slices()).extracting(Slice::share).containsExactly(new BigDecimal("75.0"), new BigDecimal("25.0"), null);
        assertThat(byBank.slices()).extracting(Slice::sums).containsExactly(List.of(euro("-40")), List.of(euro("20")), List.of(euro("-7")));
        assertThat(byBank.slices().getFirst().held()).containsExactly(euro("60"));
        assertThat(byBank.slices().getFirst().owed()).containsExactly(euro("-100"));
        assertThat(byBank.slices().getFirst().pieces()).as("the largest first").extracting(Piece::amount).containsExactly(euro("-100"), euro("60"));
    }

    @Test
    void sharesAreRoundedHalfToEvenToOneDecimal() {
        Allocation<Long> allocation = Allocation.of(List.of(account(1, "2", "EUR"), account(2, "1", "EUR")), piece -> piece.product().id(), Money::amount);
        assertThat(allocation.slices()).extracting(Slice::share).containsExactly(new BigDecimal("66.7"), new BigDecimal("33.3"));
    }

    @Test
    void currenciesAreComparedAndNeverAdded() {
        Function<Money, BigDecimal> measure = money -> switch (money.currency()) {
            case "EUR" -> money.amount();
            case "USD" -> money.amount().divide(BigDecimal.TWO);
            default -> null;
        };
        Allocation<Asset> one = Allocation.of(List.of(account(1, "30", "EUR"), account(2, "20", "USD")), Piece::asset, measure);
        assertThat(one.slices()).singleElement().satisfies(slice -> {
            assertThat(slice.sums()).containsExactly(euro("30"), new Money(new BigDecimal("20"), "USD"));
            assertThat(slice.value()).isEqualByComparingTo("40");
            assertThat(slice.share()).isEqualByComparingTo("100");
        });
        Allocation<String> byCurrency = Allocation.of(List.of(account(1, "30", "EUR"), account(2, "20", "USD"), account(3, "99", "CHF")),
                piece -> piece.amount().currency(), measure);
        assertThat(byCurrency.slices()).as("without a rate there is no share, and it comes last").extracting(Slice::key)
                .containsExactly("EUR", "USD", "CHF");
        assertThat(byCurrency.slices()).extracting(Slice::share).containsExactly(new BigDecimal("75.0"), new BigDecimal("25.0"), null);
    }
}
