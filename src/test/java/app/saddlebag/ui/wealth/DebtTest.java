package app.saddlebag.ui.wealth;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.Bearing;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.Samples;
import app.saddlebag.ui.wealth.Debt.What;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is paid of a loan, what is used of a card, and nothing where the bank does not say enough. */
class DebtTest {

    private static Optional<Debt> debt(Product product) {
        StoredProduct stored = Samples.stored(1, 1, product);
        return Debt.of(stored, Worth.of(List.of(stored), SharedProducts.NONE));
    }

    private static Product liability(String type, String balance, String limit, String available) {
        return new Product.Liability("l", null, null, "EUR", number(balance), "Loan", type, number(limit), number(available), List.of());
    }

    private static Product card(String type, String balance, String limit, String available) {
        return new Product.Card("c", null, null, "EUR", number(balance), null, "Card", type, number(limit), number(available), List.of());
    }

    private static BigDecimal number(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static Debt of(What what, String whole, String done, String left, String part) {
        return new Debt(what, number(whole), number(done), number(left), number(part));
    }

    @Test
    void aLoanIsPaidByWhatIsNoLongerOwedWhateverTheBanksSign() {
        Debt paid = of(What.PAID, "210000.00", "69549.40", "140450.60", "33.1");
        assertThat(debt(liability("Loan", "-140450.60", "210000.00", null))).contains(paid);
        assertThat(debt(liability("Loan", "140450.60", "210000.00", null))).contains(paid);
    }

    @Test
    void aLoanOfWhichTooLittleIsToldOrMoreIsOwedThanWasLentHasNoProgress() {
        assertThat(debt(liability("Loan", "-100", null, null))).isEmpty();
        assertThat(debt(liability("Loan", null, "100", null))).isEmpty();
        assertThat(debt(liability("Loan", "-101", "100", null))).isEmpty();
    }

    @Test
    void aCardOrACreditLineIsUsedAndTheBanksOwnFigureOfWhatIsLeftHolds() {
        assertThat(debt(card("credit", "-485.37", "2500", null))).contains(of(What.USED, "2500", "485.37", "2014.63", "19.4"));
        assertThat(debt(card("credit", "-485.37", "2500", "1900.00"))).contains(of(What.USED, "2500", "485.37", "1900.00", "19.4"));
        assertThat(debt(liability("credit", "-250", "1000", null))).contains(of(What.USED, "1000", "250", "750", "25.0"));
        assertThat(debt(card("credit", "-120", "100", null))).as("nothing is left of what is overdrawn").contains(of(What.USED, "100", "120", "0", "120.0"));
        assertThat(debt(card("credit", "-10", null, null))).isEmpty();
    }

    @Test
    void whatIsNotOwedIsNoDebt() {
        assertThat(debt(card("debit", null, null, null))).isEmpty();
        StoredProduct stored = Samples.stored(1, 1, card("credit", "30", "100", null));
        assertThat(Debt.of(stored, Worth.of(List.of(stored), SharedProducts.NONE, Map.of(1L, Bearing.HELD)))).isEmpty();
    }
}
