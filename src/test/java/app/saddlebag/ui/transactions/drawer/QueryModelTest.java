package app.saddlebag.ui.transactions.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.filter.query.QuerySyntaxException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.SeededLedger;
import app.saddlebag.ui.transactions.SeededLife;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryModelTest {

    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final FilterBarModel bar = new FilterBarModel(MESSAGES);
    private final QueryModel model = new QueryModel(MESSAGES, bar);

    @BeforeEach
    void watch() {
        model.watchedProperty().set(true);
        model.about(SeededLedger.of(100).scope(SeededLife.TODAY));
    }

    @Test
    void theQueryFollowsEveryKeystroke() {
        bar.textProperty().set("shop:=Renfe");
        assertThat(model.partsProperty().get().query().toJson()).contains("\"shop\"").contains("^Renfe\\\\n*$");
        bar.textProperty().set("shop:=Renfe date:2026-03");
        assertThat(model.partsProperty().get().query().toJson()).contains("2026-03-01").contains("2026-03-31");
    }

    @Test
    void eachTermIsSaidToRunThereOrHereWithTheReason() {
        bar.textProperty().set("shop:=Renfe -netflix amount:>20");
        QueryModel.Parts parts = model.partsProperty().get();
        assertThat(parts.there()).containsExactly("shop:=Renfe", "amount:>20");
        assertThat(parts.here()).extracting(QueryModel.Here::term).containsExactly("-netflix", "amount:>20");
        assertThat(parts.here()).extracting(QueryModel.Here::reason).allSatisfy(reason ->
                assertThat(reason).isNotBlank());
    }

    @Test
    void nothingIsCompiledForNobody() {
        model.watchedProperty().set(false);
        FlanksQuery before = model.partsProperty().get().query();
        bar.textProperty().set("shop:=Condis");
        assertThat(model.partsProperty().get().query()).isEqualTo(before);
        model.watchedProperty().set(true);
        assertThat(model.partsProperty().get().query()).isNotEqualTo(before);
    }

    @Test
    void aPastedQueryBecomesTheFilterThatMeansTheSame() throws QuerySyntaxException {
        model.filterBy("{\"shop\": [\"^Renfe$\"], \"amount\": [{\"gte\": 10, \"lte\": 20}]}");
        assertThat(bar.text()).contains("shop:=Renfe").contains("amount:10..20");
    }

    @Test
    void aTextThatIsNoQuerySaysWhereAndLeavesTheFilterAlone() {
        bar.textProperty().set("shop:=Renfe");
        assertThatThrownBy(() -> model.filterBy("{\"amount\": [{\"gte\", 100}]}"))
                .isInstanceOfSatisfying(QuerySyntaxException.class, wrong -> {
                    assertThat(wrong.line()).isEqualTo(1);
                    assertThat(MESSAGES.sentence(wrong)).doesNotContain("unexpected");
                });
        assertThat(bar.text()).isEqualTo("shop:=Renfe");
    }

    @Test
    void theCommandLineCarriesTheQueryAndNoSecret() {
        bar.textProperty().set("shop:=Renfe");
        assertThat(model.curl(URI.create("https://api.flanks.io"), "/v0/bank/credentials/data"))
                .contains("^Renfe\\\\n*$").contains("$FLANKS_ACCESS_TOKEN").contains("\"credentials_token\": \"•••\"");
    }

    @Test
    void aQueryThatNamesACardIsAskedOfCardsAlone() {
        EnumSet<ProductKind> all = EnumSet.allOf(ProductKind.class);
        assertThat(QueryModel.kinds(FlanksQuery.EVERYTHING, all)).containsExactly(ProductKind.ACCOUNT,
                ProductKind.CARD, ProductKind.INVESTMENT, ProductKind.LIABILITY);
        bar.textProperty().set("card:=\"Visa Oro\"");
        assertThat(QueryModel.kinds(model.partsProperty().get().query(), all)).containsExactly(ProductKind.CARD);
    }
}
