package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What net worth is made of, down to the positions of portfolios; nothing counts twice and nothing is lost. */
class PieceTest {

    private static final String IBAN = "ES5999900418150200051332";

    private static StoredProduct at(long id, Product product) {
        return Samples.stored(id, 1, product);
    }

    private static Product portfolio(String type, String balance) {
        return new Product.Portfolio("p", null, null, "EUR", new BigDecimal(balance), "Cartera", type, null, null, List.of(IBAN), List.of());
    }

    private static Product position(String id, String type, String balance, String currency) {
        return new Product.Investment(id, null, null, currency, balance == null ? null : new BigDecimal(balance), id, null, null, "p",
                type, null, null);
    }

    private static List<Piece> pieces(StoredProduct... products) {
        Worth worth = Worth.of(List.of(products), SharedProducts.NONE);
        List<Piece> pieces = Piece.of(worth);
        assertThat(plain(Piece.sums(pieces))).as("all of it, once").isEqualTo(plain(worth.sums()));
        return pieces;
    }

    private static List<Money> plain(List<Money> sums) {
        return sums.stream().map(sum -> new Money(sum.amount().stripTrailingZeros(), sum.currency())).toList();
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    @Test
    void aPortfolioIsItsPositionsAndItsCashIsItsAccounts() {
        StoredProduct account = at(4, Samples.account("a", IBAN, "10464.78", "EUR"));
        StoredProduct fund = at(3, position("fund", "F", "27000.22", "EUR"));
        StoredProduct shares = at(5, position("shares", "VI", "535.00", "EUR"));
        assertThat(pieces(at(1, portfolio("MIX", "38000.00")), at(2, position("cash", "L", "10464.78", "EUR")), fund, account, shares))
                .containsExactly(new Piece(fund, euro("27000.22"), Asset.FUNDS), new Piece(shares, euro("535.00"), Asset.SHARES),
                        new Piece(account, euro("10464.78"), Asset.CASH));
    }

    @Test
    void whatAPortfolioIsWorthBeyondItsPositionsIsAPieceOfItsOwn() {
        StoredProduct mixed = at(1, portfolio("MIX", "1000"));
        StoredProduct fund = at(2, position("fund", "F", "600", "EUR"));
        assertThat(pieces(mixed, fund, at(3, position("abroad", "VI", "100", "USD")), at(4, position("untold", "VI", null, "EUR"))))
                .containsExactly(new Piece(fund, euro("600"), Asset.FUNDS), new Piece(mixed, euro("400"), Asset.UNTOLD));
        assertThat(pieces(mixed, at(2, position("fund", "F", "1000.01", "EUR")))).last()
                .as("and so is what it is worth less").isEqualTo(new Piece(mixed, euro("-0.01"), Asset.UNTOLD));
        assertThat(pieces(mixed, at(2, position("fund", "F", "1000.01", "EUR"))).getLast().owed()).as("which nobody owes").isFalse();
        StoredProduct funds = at(1, portfolio("F", "1000"));
        assertThat(pieces(funds)).as("one of funds alone").containsExactly(new Piece(funds, euro("1000"), Asset.FUNDS));
    }

    @Test
    void positionsOfAPortfolioWithoutAValueStandForThemselves() {
        StoredProduct fund = at(2, position("fund", "F", "600", "EUR"));
        assertThat(pieces(fund)).containsExactly(new Piece(fund, euro("600"), Asset.FUNDS));
    }

    @Test
    void debtsAreOwedWhateverTheirSignAndSoIsAnOverdrawnAccount() {
        List<Piece> pieces = pieces(at(1, Samples.loan("l", "100")), at(2, Samples.card("c", "-20")), at(3, Samples.account("a", null, "-5", "EUR")),
                at(4, Samples.account("b", null, "50", "EUR")));
        assertThat(pieces).extracting(Piece::amount).containsExactly(euro("-100"), euro("-20"), euro("-5"), euro("50"));
        assertThat(pieces).extracting(Piece::asset).containsExactly(Asset.LOANS, Asset.CARDS, Asset.CASH, Asset.CASH);
        assertThat(pieces).extracting(Piece::owed).containsExactly(true, true, true, false);
    }
}
