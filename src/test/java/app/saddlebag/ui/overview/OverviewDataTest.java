package app.saddlebag.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Money;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.Samples;
import app.saddlebag.ui.overview.OverviewData.Group;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewDataTest {

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static List<Money> sums(List<StoredProduct> products, SharedProducts shared) {
        return Worth.of(products, shared).sums();
    }

    private static StoredProduct at(long connection, long id, Product product) {
        return Samples.stored(id, connection, product);
    }

    @Test
    void currenciesAreNeverAdded() {
        assertThat(sums(List.of(at(1, 1, Samples.account("a", null, "10.50", "EUR")),
                at(1, 2, Samples.account("b", null, "7", "USD")), at(1, 3, Samples.account("c", null, "-0.25", "EUR"))), SharedProducts.NONE))
                .containsExactly(euro("10.25"), new Money(new BigDecimal("7"), "USD"));
    }

    @Test
    void whatIsOwedCountsAgainstThePersonWhicheverSignTheBankGivesIt() {
        assertThat(sums(List.of(at(1, 1, Samples.loan("positive", "100")), at(1, 2, Samples.loan("negative", "-50")),
                at(1, 3, Samples.card("drawn", "20"))), SharedProducts.NONE)).containsExactly(euro("-170"));
    }

    @Test
    void anAccountSeenThroughTwoLoginsCountsForEachUntilThePersonSaysThatItIsOne() {
        List<StoredProduct> products = List.of(at(1, 1, Samples.account("a", "ES91 2100 0418", "80", "EUR")),
                at(2, 2, Samples.account("b", "ES9121000418", "80", "EUR")));
        assertThat(data(products, List.of()).totals()).singleElement().extracting(OverviewData.Total::sum).isEqualTo(euro("160"));
        SharedProduct offered = data(products, List.of()).shared().all().getFirst();
        assertThat(offered.awaitsAnswer()).isTrue();
        OverviewData once = data(products, List.of(answered(offered, Standing.ACCEPTED)));
        assertThat(once.totals()).singleElement().extracting(OverviewData.Total::sum).isEqualTo(euro("80"));
        assertThat(once.banks()).extracting(OverviewData.Bank::sums).containsExactly(List.of(euro("80")), List.of());
        assertThat(once.banks()).as("both stay in sight").allSatisfy(bank -> assertThat(bank.products()).hasSize(1));
        OverviewData each = data(products, List.of(answered(offered, Standing.REJECTED)));
        assertThat(each.totals()).singleElement().extracting(OverviewData.Total::sum).isEqualTo(euro("160"));
        assertThat(each.shared().all()).singleElement().matches(shared -> !shared.awaitsAnswer());
    }

    @Test
    void aLoanThatTwoLoginsAtOneBankShowIsOfferedToo() {
        List<StoredProduct> products = List.of(at(1, 1, mortgage("x", "1000.5")), at(2, 2, mortgage("y", "1000.50")));
        SharedProduct offered = data(products, List.of()).shared().all().getFirst();
        OverviewData once = data(products, List.of(answered(offered, Standing.ACCEPTED)));
        assertThat(once.totals()).singleElement().extracting(OverviewData.Total::sum).isEqualTo(euro("-1000.5"));
    }

    @Test
    void twoLoansThatOneLoginShowsAreTwoHoweverAlike() {
        List<StoredProduct> products = List.of(at(1, 1, mortgage("x", "1000")), at(1, 2, mortgage("y", "1000")));
        assertThat(data(products, List.of()).shared().all()).isEmpty();
        assertThat(sums(products, SharedProducts.NONE)).containsExactly(euro("-2000"));
    }

    @Test
    void aDebtWithoutACurrencyIsNamedAsLeftOutOfTheTotal() {
        StoredProduct debt = at(1, 2, new Product.Liability("m", null, "testbank", null, new BigDecimal("96166"), "Mortgage",
                "Loan", null, null, List.of()));
        OverviewData data = data(List.of(at(1, 1, Samples.account("a", null, "45932", "EUR")), debt), List.of());
        assertThat(data.totals()).singleElement().extracting(OverviewData.Total::sum).isEqualTo(euro("45932"));
        assertThat(data.unvalued()).containsExactly(debt);
    }

    @Test
    void aRowIsAtItsBankAndOneOfAStatementOnItsAccount() {
        Connection files = new Connection(2, "slot-2", "bank-2", "Imported files", null, null, null, null, null,
                Connection.Health.FRESH, null, false, true);
        List<StoredProduct> products = List.of(at(1, 1, Samples.account("a", null, "1", "EUR")), at(2, 2, Samples.account("b", null, "1", "EUR")));
        OverviewData data = OverviewData.of(List.of(Samples.status(1, "One"), ConnectionStatus.of(files, List.of(), null, Instant.EPOCH)), products,
                Worth.of(products, SharedProducts.NONE));
        assertThat(data.place(row(1, "a"))).isEqualTo("One");
        assertThat(data.place(row(2, "b"))).isEqualTo("Account b");
        assertThat(data.place(row(3, "b"))).isEmpty();
    }

    private static LedgerRow row(long connection, String account) {
        return new LedgerRow(1, connection, Transaction.of("t", ProductKind.ACCOUNT, BigDecimal.ONE).productId(account)
                .bookingDate(LocalDate.of(2026, 3, 2)).build(), Overlay.NONE, false);
    }

    private static OverviewData data(List<StoredProduct> products, List<Link> links) {
        List<Connection> connections = List.of(Samples.connection(1, "One"), Samples.connection(2, "Two"));
        return OverviewData.of(List.of(Samples.status(1, "One"), Samples.status(2, "Two")), products,
                Worth.of(products, SharedProducts.of(connections, products, links)));
    }

    private static Link answered(SharedProduct shared, Standing answer) {
        return new Link(1, shared.link().kind(), answer, shared.link().likeness(), shared.link().members(), Samples.NOON);
    }

    private static Product mortgage(String id, String balance) {
        return new Product.Liability(id, null, "testbank", "EUR", new BigDecimal(balance), "Mortgage", "Loan",
                new BigDecimal("5000"), null, List.of("Ana", "Joan"));
    }

    @Test
    void aPositionInsideAPortfolioIsNotCountedTwice() {
        List<StoredProduct> products = List.of(at(1, 1, Samples.portfolio("p", "1000")),
                at(1, 2, Samples.position("i", "p", "10", "600")), at(1, 3, Samples.position("loose", null, "1", "5")));
        assertThat(sums(products, SharedProducts.NONE)).containsExactly(euro("1005"));
    }

    @Test
    void whatABankNoLongerListsAndWhatItPutsNoFigureOnAddNothing() {
        StoredProduct gone = new StoredProduct(1, 1, Samples.account("a", null, "99", "EUR"), Samples.NOON, Samples.NOON, true);
        assertThat(sums(List.of(gone, at(1, 2, Samples.account("b", null, null, "EUR")),
                at(1, 3, Samples.account("c", null, "5", null))), SharedProducts.NONE)).isEmpty();
    }

    @Test
    void aTotalSaysWhatItIsMadeOf() {
        OverviewData data = data(List.of(
                at(1, 1, Samples.account("a", null, "100", "EUR")), at(1, 2, Samples.portfolio("p", "1000")),
                at(1, 3, Samples.loan("l", "300")), at(1, 4, Samples.card("c", "50"))), List.of());
        assertThat(data.totals()).singleElement().satisfies(total -> {
            assertThat(total.sum()).isEqualTo(euro("750"));
            assertThat(total.parts()).containsExactly(new OverviewData.Part(Group.CASH, euro("100")),
                    new OverviewData.Part(Group.INVESTED, euro("1000")), new OverviewData.Part(Group.OWED, euro("-350")));
        });
    }
}
