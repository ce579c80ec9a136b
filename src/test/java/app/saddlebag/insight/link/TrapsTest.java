package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Counting;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that agree and are not one event, and rows that are though others agree as well. */
class TrapsTest {

    private static final String DEBIT = "************4417";
    private static final String CREDIT = "************9001";

    private final SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR")
            .account(1, "usd", "USD").card(1, "debit", DEBIT, "debit").card(1, "credit", CREDIT, "credit");

    private static Transfer between(String payerIban, String beneficiaryIban) {
        return new Transfer(SmallHousehold.HOLDER, payerIban, SmallHousehold.HOLDER, beneficiaryIban);
    }

    private static String iban(String account) {
        return SmallHousehold.iban(account);
    }

    private void nothingIsTied(long... rows) {
        for (long row : rows) {
            assertThat(home.counterparts().ofRow(row)).as("tie of row " + row).isEmpty();
            assertThat(home.counted(row).counting()).as("counting of row " + row).isEqualTo(Counting.COUNTED);
        }
    }

    @Test
    void twoEqualTransfersOfADayAreTwoPairs() {
        Transfer told = between(iban("a"), iban("b"));
        long[] left = {home.moves("a", "-100", 0, told), home.moves("a", "-100", 0, told)};
        long[] arrived = {home.moves("b", "100", 0, told), home.moves("b", "100", 0, told)};
        assertThat(List.of(home.tied(left[0]), home.tied(left[1]))).containsExactlyInAnyOrder(arrived[0], arrived[1]);
        assertThat(home.tied(home.tied(left[0]))).isEqualTo(left[0]);
        assertThat(home.tied(home.tied(left[1]))).isEqualTo(left[1]);
    }

    @Test
    void aGiftToSomebodyOfTheSameNameIsSpent() {
        nothingIsTied(home.moves("a", "-100", 0, between(iban("a"), SmallHousehold.STRANGER)),
                home.moves("b", "100", 0, new Transfer("Tía Rosa", null, SmallHousehold.HOLDER, iban("b"))));
    }

    @Test
    void theSameDigitsInATextNameNobody() {
        long gift = home.tells(1, ProductKind.ACCOUNT, "a", "-100", 0, "Transferencia ref " + iban("b"),
                row -> row.transfer(new Transfer(SmallHousehold.HOLDER, iban("a"), "Pepe", SmallHousehold.STRANGER)));
        nothingIsTied(gift, home.account("b", "100", 0, "Ingreso"));
    }

    @Test
    void aSalaryEqualToTheRentIsIncomeAndTheRentIsSpent() {
        nothingIsTied(home.account("a", "1200", 0, "Transferencia nómina Telares"), home.account("b", "-1200", 0, "Recibo alquiler"));
    }

    /** The other side has not been told yet, and somebody else paid as much meanwhile. */
    @Test
    void whatSomebodyElsePaidIsNotTheOtherSide() {
        long left = home.moves("a", "-100", 0, between(iban("a"), iban("b")));
        long paid = home.moves("b", "100", 1, new Transfer("Telares del Norte SL", null, SmallHousehold.HOLDER, iban("b")));
        nothingIsTied(left, paid);
    }

    @Test
    void theOtherSideIsFoundThoughItsBankWritesNoNumber() {
        long left = home.moves("a", "-100", 0, between(iban("a"), iban("b")));
        long arrived = home.moves("b", "100", 1, new Transfer("ana ruiz", null, null, iban("b")));
        assertThat(home.tied(left)).isEqualTo(arrived);
    }

    @Test
    void aBookingThatIsCancelledOnItsAccountCancelsItselfInTheSums() {
        long wrong = home.account("a", "-30", 0, "Comisión");
        nothingIsTied(wrong, home.account("a", "30", 0, "Anulación comisión"));
        assertThat(home.sums().counted()).singleElement().satisfies(line -> assertThat(line.net()).isZero());
    }

    @Test
    void nothingMovesNothing() {
        nothingIsTied(home.moves("a", "0", 0, between(iban("a"), iban("b"))), home.moves("b", "0", 0, between(iban("a"), iban("b"))));
    }

    @Test
    void equalDigitsOfTwoCurrenciesAreTwoAmounts() {
        long euros = home.moves("a", "-100", 0, new Transfer(null, iban("a"), null, null));
        long dollars = home.tells(1, ProductKind.ACCOUNT, "usd", "100", 0, "Transferencia", row -> row.currency("USD"));
        nothingIsTied(euros, dollars);
    }

    @Test
    void twoEqualPurchasesInOneShopOnADayAreTwo() {
        long[] told = {home.byCard("a", "-12", 0, DEBIT, "Bar"), home.byCard("a", "-12", 0, DEBIT, "Bar")};
        long[] onCard = {home.onCard("debit", "-12", 0, "Bar", "Bar"), home.onCard("debit", "-12", 0, "Bar", "Bar")};
        assertThat(List.of(home.tied(told[0]), home.tied(told[1]))).containsExactlyInAnyOrder(onCard[0], onCard[1]);
        assertThat(home.sums().counted()).singleElement().satisfies(line -> assertThat(line.net()).isEqualByComparingTo("-24"));
    }

    /** The account books days after the card, when the shop has given the money back already. */
    @Test
    void aPurchaseIsNotTheSettlementOfItsRefund() {
        long bought = home.onCard("debit", "-50", 0, "Compra Zapatería", "Zapatería");
        long back = home.onCard("debit", "50", 2, "Anulación Zapatería", "Zapatería");
        long booked = home.byCard("a", "-50", 2, DEBIT, "Zapatería");
        nothingIsTied(bought, back, booked);
    }

    @Test
    void whatAShopGaveBackToTheAccountSettlesNoPurchase() {
        long bought = home.onCard("credit", "-50", 0, "Compra Zapatería", null);
        long back = home.byCard("a", "50", 1, CREDIT, null);
        nothingIsTied(bought, back);
    }

    @Test
    void whatWasBoughtInAShopIsNotTheFundThatCostAsMuch() {
        home.has(1, new Product.Portfolio("p", null, "bank1", "EUR", BigDecimal.ZERO, "Cartera", null, null, null,
                List.of(iban("a")), List.of(SmallHousehold.HOLDER)));
        home.has(1, new Product.Investment("f", null, "bank1", "EUR", BigDecimal.TEN, "Fondo Global", null, null, "p", null, null,
                BigDecimal.TEN));
        long cost = home.tells(1, ProductKind.INVESTMENT, "f", "-60", 0, "Gastos custodia", row -> row.portfolioId("p"));
        long shop = home.tells(1, ProductKind.ACCOUNT, "a", "-60", 0, "Zapatería", row -> row.shop("Zapatería"));
        nothingIsTied(cost, shop);
    }
}
