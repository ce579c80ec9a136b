package app.saddlebag.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.Samples;
import app.saddlebag.ui.overview.OverviewData.Group;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewDataTest {

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static StoredProduct at(long connection, long id, Product product) {
        return Samples.stored(id, connection, product);
    }

    @Test
    void currenciesAreNeverAdded() {
        assertThat(Worth.sums(List.of(at(1, 1, Samples.account("a", null, "10.50", "EUR")),
                at(1, 2, Samples.account("b", null, "7", "USD")), at(1, 3, Samples.account("c", null, "-0.25", "EUR")))))
                .containsExactly(euro("10.25"), new Money(new BigDecimal("7"), "USD"));
    }

    @Test
    void whatIsOwedCountsAgainstThePersonWhicheverSignTheBankGivesIt() {
        assertThat(Worth.sums(List.of(at(1, 1, Samples.loan("positive", "100")), at(1, 2, Samples.loan("negative", "-50")),
                at(1, 3, Samples.card("drawn", "20"))))).containsExactly(euro("-170"));
    }

    @Test
    void anAccountSeenThroughTwoLoginsCountsOnceInTheTotalAndAtEachBank() {
        List<StoredProduct> products = List.of(at(1, 1, Samples.account("a", "ES91 2100 0418", "80", "EUR")),
                at(2, 2, Samples.account("b", "ES9121000418", "80", "EUR")));
        OverviewData data = OverviewData.of(List.of(Samples.connection(1, "One"), Samples.connection(2, "Two")), products);
        assertThat(data.totals()).singleElement().extracting(OverviewData.Total::sum).isEqualTo(euro("80"));
        assertThat(data.banks()).allSatisfy(bank -> assertThat(bank.sums()).containsExactly(euro("80")));
    }

    @Test
    void aLoanThatTwoLoginsAtOneBankShowCountsOnceAndIsNamed() {
        List<StoredProduct> products = List.of(at(1, 1, mortgage("x", "1000.5")), at(2, 2, mortgage("y", "1000.50")));
        OverviewData data = OverviewData.of(List.of(Samples.connection(1, "One"), Samples.connection(2, "Two")), products);
        assertThat(data.totals()).singleElement().extracting(OverviewData.Total::sum).isEqualTo(euro("-1000.5"));
        assertThat(data.repeated()).containsExactly("Mortgage");
        assertThat(data.banks()).allSatisfy(bank -> assertThat(bank.sums()).hasSize(1));
    }

    @Test
    void twoLoansThatOneLoginShowsAreTwoHoweverAlike() {
        List<StoredProduct> products = List.of(at(1, 1, mortgage("x", "1000")), at(1, 2, mortgage("y", "1000")));
        assertThat(Worth.sums(products)).containsExactly(euro("-2000"));
        assertThat(Worth.repeated(products)).isEmpty();
    }

    private static Product mortgage(String id, String balance) {
        return new Product.Liability(id, null, "testbank", "EUR", new BigDecimal(balance), "Mortgage", "Loan",
                new BigDecimal("5000"), null, List.of("Ana", "Joan"));
    }

    @Test
    void aPositionInsideAPortfolioIsNotCountedTwice() {
        List<StoredProduct> products = List.of(at(1, 1, Samples.portfolio("p", "1000")),
                at(1, 2, Samples.position("i", "p", "10", "600")), at(1, 3, Samples.position("loose", null, "1", "5")));
        assertThat(Worth.sums(products)).containsExactly(euro("1005"));
    }

    @Test
    void whatABankNoLongerListsAndWhatItPutsNoFigureOnAddNothing() {
        StoredProduct gone = new StoredProduct(1, 1, Samples.account("a", null, "99", "EUR"), Samples.NOON, Samples.NOON, true);
        assertThat(Worth.sums(List.of(gone, at(1, 2, Samples.account("b", null, null, "EUR")),
                at(1, 3, Samples.account("c", null, "5", null))))).isEmpty();
    }

    @Test
    void aTotalSaysWhatItIsMadeOf() {
        OverviewData data = OverviewData.of(List.of(Samples.connection(1, "One")), List.of(
                at(1, 1, Samples.account("a", null, "100", "EUR")), at(1, 2, Samples.portfolio("p", "1000")),
                at(1, 3, Samples.loan("l", "300")), at(1, 4, Samples.card("c", "50"))));
        assertThat(data.totals()).singleElement().satisfies(total -> {
            assertThat(total.sum()).isEqualTo(euro("750"));
            assertThat(total.parts()).containsExactly(new OverviewData.Part(Group.CASH, euro("100")),
                    new OverviewData.Part(Group.INVESTED, euro("1000")), new OverviewData.Part(Group.OWED, euro("-350")));
        });
    }
}
