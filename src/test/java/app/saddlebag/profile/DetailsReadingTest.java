package app.saddlebag.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.flanks.KeptObjects;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ProductDetails.Relation;
import app.saddlebag.ui.Desks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real sync stored of a product is all there to be read. */
class DetailsReadingTest {

    @TempDir Path home;
    private OpenProfile profile;

    @BeforeEach
    void connect() {
        profile = Desks.profiles(home).demo();
        assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void anAccountHasItsHoldersItsBalancesAndThePortfolioItServes() {
        ProductDetails portfolio = profile.records().details(one(ProductKind.PORTFOLIO).id());
        StoredProduct cash = portfolio.related().stream().filter(related -> related.relation() == Relation.CASH_ACCOUNT)
                .findFirst().orElseThrow().product();
        assertThat(portfolio.related()).extracting(ProductDetails.Related::relation).contains(Relation.POSITION);
        assertThat(portfolio.unknownAccounts()).isEmpty();

        ProductDetails account = profile.records().details(cash.id());
        assertThat(account.related()).containsExactly(new ProductDetails.Related(Relation.CASH_OF, portfolio.stored()));
        assertThat(account.holders()).extracting(Holder::relation).contains("Titular");
        assertThat(account.balances()).singleElement().satisfies(point ->
                assertThat(point.balance().amount()).isEqualByComparingTo(cash.product().balance()));
        assertThat(account.original()).contains("\"iban\"").contains(cash.product().id());
    }

    @Test
    void aDebtsHistoryCountsAgainstThePersonAndAnotherCurrencyIsLeftOut() {
        StoredProduct loan = one(ProductKind.LIABILITY);
        LiveProfile.wasWorth(profile, loan.id(), LocalDate.of(2026, 1, 1), new Money(new BigDecimal("150000"), "EUR"));
        LiveProfile.wasWorth(profile, loan.id(), LocalDate.of(2026, 1, 2), new Money(new BigDecimal("1"), "USD"));
        assertThat(profile.records().details(loan.id()).balances()).hasSize(2).allSatisfy(point ->
                assertThat(point.balance().amount()).isNegative());
    }

    @Test
    void theBanksObjectIsReadAgainAndWhatIsNoObjectSaysNothing() {
        byte[] told = "{\"_id\":\"i\",\"cusip\":\"037833100\",\"updated_at_timestamp\":1795153320}".getBytes(UTF_8);
        assertThat(KeptObjects.product(ProductKind.INVESTMENT, told)).get()
                .extracting(product -> ((Product.Investment) product).cusip()).isEqualTo("037833100");
        assertThat(KeptObjects.updatedAt(told)).contains(Instant.ofEpochSecond(1_795_153_320));
        assertThat(KeptObjects.product(ProductKind.INVESTMENT, "A;B".getBytes(UTF_8))).isEmpty();
        assertThat(KeptObjects.inLines("A;B".getBytes(UTF_8))).isEqualTo("A;B");
        assertThat(profile.store().products().ofEarlierForm()).as("written by this program").isEmpty();
    }

    @Test
    void whatIsThereNoMoreIsSaid() {
        assertThatThrownBy(() -> profile.records().details(99_999)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.key()).isEqualTo("product.none"));
    }

    private StoredProduct one(ProductKind kind) {
        return profile.records().products().stream().filter(stored -> stored.product().kind() == kind
                && stored.product().balance() != null).findFirst().orElseThrow();
    }
}
