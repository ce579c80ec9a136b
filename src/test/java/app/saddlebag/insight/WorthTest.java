package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What adds to net worth and what does not, where the API's documents say that figures overlap or leave their sign open. */
class WorthTest {

    private static final String IBAN = "ES5999900418150200051332";

    private static StoredProduct at(long id, Product product) {
        return Samples.stored(id, 1, product);
    }

    private static Worth worth(StoredProduct... products) {
        return Worth.of(List.of(products), SharedProducts.NONE);
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static Product portfolio(String balance, String... ibans) {
        return new Product.Portfolio("p", null, null, "EUR", balance == null ? null : new BigDecimal(balance), "Cartera", "MIX", null,
                null, List.of(ibans), List.of());
    }

    private static Product position(String id, String portfolio, String type, String balance, String currency) {
        return new Product.Investment(id, null, null, currency, balance == null ? null : new BigDecimal(balance), id, null, null,
                portfolio, type, null, null);
    }

    private static Product card(String type, String balance) {
        return new Product.Card("c", null, null, "EUR", new BigDecimal(balance), null, "Card", type, null, null, List.of());
    }

    @Test
    @DisplayName("API reference §18.20: a portfolio’s cash that lies on a listed account counts once")
    void aPortfoliosCashThatLiesOnAListedAccountCountsOnce() {
        StoredProduct portfolio = at(1, portfolio("38000.00", "ES59 9990 0418 1502 0005 1332"));
        StoredProduct cash = at(2, position("cash", "p", "L", "10464.78", "EUR"));
        StoredProduct account = at(4, Samples.account("a", IBAN, "10464.78", "EUR"));
        Worth worth = worth(portfolio, cash, at(3, position("fund", "p", "F", "27535.22", "EUR")), account);
        assertThat(worth.sums()).containsExactly(euro("38000.00"));
        assertThat(worth.of(portfolio)).as("shown as its bank tells it").contains(euro("38000.00"));
        assertThat(worth.added(portfolio)).contains(euro("27535.22"));
        assertThat(worth.cash(portfolio)).containsExactly(new CashElsewhere(cash, account, euro("10464.78"), true));
        assertThat(worth.counts(cash)).isFalse();
    }

    @Test
    void aPortfoliosCashCountsInItWhereNoAccountOfItsIsListed() {
        StoredProduct portfolio = at(1, portfolio("38000", IBAN));
        StoredProduct cash = at(2, position("cash", "p", "L", "10000", "EUR"));
        assertThat(worth(portfolio, cash, at(3, Samples.account("another", "ES7621000418", "10000", "EUR"))).sums())
                .containsExactly(euro("48000"));
        assertThat(worth(portfolio, cash, at(3, Samples.account("untold", IBAN, null, "EUR"))).sums()).containsExactly(euro("38000"));
        assertThat(worth(portfolio, cash, new StoredProduct(3, 1, Samples.account("closed", IBAN, "10000", "EUR"), Samples.NOON,
                Samples.NOON, true)).sums()).containsExactly(euro("38000"));
    }

    @Test
    void cashThatAPortfoliosValueLeavesOutIsNotTakenFromIt() {
        assertThat(worth(at(1, portfolio("28000", IBAN)), at(2, position("cash", "p", "L", "10000", "EUR")),
                at(3, position("fund", "p", "F", "27950", "EUR")), at(4, Samples.account("a", IBAN, "10000", "EUR"))).sums())
                .containsExactly(euro("38000"));
    }

    @Test
    void cashInAnotherCurrencyThanItsPortfolioIsNotTakenFromItAndThatIsKnown() {
        StoredProduct portfolio = at(1, portfolio("1000", IBAN));
        Worth worth = worth(portfolio, at(2, position("cash", "p", "L", "500", "USD")), at(3, Samples.account("a", IBAN, "500", "USD")));
        assertThat(worth.sums()).containsExactly(euro("1000"), new Money(new BigDecimal("500"), "USD"));
        assertThat(worth.cash(portfolio)).singleElement().matches(cash -> !cash.separable());
    }

    @Test
    @DisplayName("API reference §10.5: a position is part of its portfolio")
    void aPositionIsPartOfItsPortfolioUnlessThatIsNotListedOrHasNoValue() {
        StoredProduct inside = at(2, position("i", "p", "F", "600", "EUR"));
        StoredProduct orphan = at(3, position("o", "closed", "F", "5", "EUR"));
        assertThat(worth(at(1, portfolio("1000")), inside, orphan).sums()).containsExactly(euro("1005"));
        StoredProduct untold = at(1, portfolio(null));
        assertThat(worth(untold, inside, orphan).sums()).as("its positions stand for it").containsExactly(euro("605"));
        assertThat(worth(untold, inside, orphan).unvalued()).isEmpty();
        assertThat(worth(untold).unvalued()).containsExactly(untold);
    }

    @Test
    void ofAPortfolioWithoutAValueItsCashStillCountsOnce() {
        assertThat(worth(at(1, portfolio(null, IBAN)), at(2, position("cash", "p", "L", "10", "EUR")),
                at(3, position("fund", "p", "F", "5", "EUR")), at(4, Samples.account("a", IBAN, "10", "EUR"))).sums())
                .containsExactly(euro("15"));
    }

    @Test
    @DisplayName("API reference §18.6: what is owed is negative whichever sign the bank gives it")
    void whatIsOwedIsNegativeWhicheverSignTheBankGivesItUntilThePersonSaysOtherwise() {
        StoredProduct positive = at(1, Samples.loan("positive", "100"));
        StoredProduct negative = at(2, card("credit", "-50"));
        assertThat(worth(positive, negative).sums()).containsExactly(euro("-150"));
        List<StoredProduct> both = List.of(positive, negative);
        assertThat(Worth.of(both, SharedProducts.NONE, Map.of(2L, Bearing.HELD)).sums()).containsExactly(euro("-50"));
        assertThat(Worth.of(both, SharedProducts.NONE, Map.of(2L, Bearing.NOTHING)).sums()).containsExactly(euro("-100"));
        assertThat(Worth.of(both, SharedProducts.NONE, Map.of(1L, Bearing.OWED)).of(negative)).contains(euro("-50"));
    }

    @Test
    void anAccountsOwnSignHolds() {
        assertThat(worth(at(1, Samples.account("overdrawn", IBAN, "-20.5", "EUR"))).sums()).containsExactly(euro("-20.5"));
    }

    @Test
    @DisplayName("API reference §10.3: a debit card does not add its account again")
    void aDebitCardDoesNotAddItsAccountAgainAndAPrepaidCardIsThePersonsMoney() {
        StoredProduct account = at(1, Samples.account("a", IBAN, "500", "EUR"));
        for (String type : List.of("debit", "Tarjeta débito", "DEBIT_CARD")) {
            Worth worth = worth(account, at(2, card(type, "500")));
            assertThat(worth.sums()).as(type).containsExactly(euro("500"));
            assertThat(worth.unvalued()).isEmpty();
        }
        assertThat(worth(account, at(2, card("prepaid", "-30"))).sums()).containsExactly(euro("530"));
        assertThat(worth(account, at(2, card("credit", "30"))).sums()).containsExactly(euro("470"));
        assertThat(worth(account, at(2, card(null, "30"))).sums()).as("a card of a kind nobody tells").containsExactly(euro("470"));
    }

    @Test
    @DisplayName("API reference §18.2: what has no value or no currency is named, and not added as nothing")
    void whatHasNoValueOrNoCurrencyIsNamedAndNotAddedAsNothing() {
        StoredProduct untold = at(1, Samples.account("a", null, null, "EUR"));
        StoredProduct nameless = at(2, Samples.account("b", null, "5", null));
        assertThat(worth(untold, nameless).sums()).isEmpty();
        assertThat(worth(untold, nameless).unvalued()).containsExactly(untold, nameless);
    }
}
