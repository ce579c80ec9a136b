package app.saddlebag.ui.wealth;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.LoginPeople;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WealthDataTest {

    @Test
    void positionsStandInTheirPortfolioTheLargestFirstAndTheRestLoose() {
        WealthData data = WealthData.of(List.of(Samples.connection(1, "Broker"), Samples.connection(2, "Bank")), List.of(
                Samples.stored(1, 1, Samples.portfolio("p", "1000")),
                Samples.stored(2, 1, Samples.position("small", "p", "1", "100")),
                Samples.stored(3, 1, Samples.position("large", "p", "1", "900")),
                Samples.stored(4, 2, Samples.position("same id elsewhere", "p", "1", "5"))), Worth.of(List.of(), SharedProducts.NONE), List.of());
        assertThat(data.portfolios()).singleElement().satisfies(holdings -> {
            assertThat(holdings.portfolio().bank()).isEqualTo("Broker");
            assertThat(holdings.positions()).extracting(at -> at.product().id()).containsExactly("large", "small");
        });
        assertThat(data.loose()).singleElement().extracting(WealthData.At::bank).isEqualTo("Bank");
    }

    @Test
    void whoseLoginItIsComesFirstWithTheirProductsAndTheOthersTheBankNamesFollow() {
        Connection login = Samples.connection(1, "Bank");
        StoredProduct account = Samples.stored(1, 1, Samples.account("acc", "ES1", "1", "EUR"));
        StoredProduct gone = new StoredProduct(2, 1, Samples.loan("closed", "5"), Samples.NOON, Samples.NOON, true);
        LoginPeople people = new LoginPeople(login, Optional.of(new Identity("i", "Marta", "00000000T", List.of(), List.of(),
                null)), Optional.of("{}"), List.of(new Holder("1", "acc", "Autorizado", "Joan", "11111111H"),
                new Holder("2", "acc", "Titular", "Marta", "00000000T"), new Holder("3", "closed", "Titular", "Marta", null),
                new Holder("4", "acc", "Titular", null, null)));
        WealthData data = WealthData.of(List.of(login), List.of(account, gone), Worth.of(List.of(), SharedProducts.NONE), List.of(people));
        assertThat(data.people()).extracting(WealthData.Person::name).containsExactly("Marta", "Joan", "");
        assertThat(data.people()).extracting(person -> person.identity().isPresent()).containsExactly(true, false, false);
        assertThat(data.people()).extracting(WealthData.Person::document).containsExactly("00000000T", "11111111H", null);
        assertThat(data.people().getFirst().parts()).containsExactly(new WealthData.Part("Titular", account));
        assertThat(data.gone()).singleElement().extracting(WealthData.At::stored).isEqualTo(gone);
    }

    @Test
    void aPriceIsValueOverUnitsAndUnknownWhereTheyAre() {
        assertThat(WealthData.price((Product.Investment) Samples.position("i", null, "3", "100"))).isEqualByComparingTo("33.3333");
        assertThat(WealthData.price((Product.Investment) Samples.position("i", null, "0", "100"))).isNull();
        assertThat(WealthData.price((Product.Investment) Samples.position("i", null, null, "100"))).isNull();
    }

    @Test
    void aShareIsOfThePortfolio() {
        Product.Portfolio whole = (Product.Portfolio) Samples.portfolio("p", "800");
        assertThat(WealthData.share((Product.Investment) Samples.position("i", "p", "1", "100"), whole))
                .isEqualTo(new BigDecimal("12.5"));
        assertThat(WealthData.share((Product.Investment) Samples.position("i", "p", "1", null), whole)).isNull();
    }
}
