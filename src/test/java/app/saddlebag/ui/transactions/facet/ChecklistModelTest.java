package app.saddlebag.ui.transactions.facet;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChecklistModelTest {

    private static final FacetValue FOOD = new FacetValue(Field.CATEGORY, "Groceries", "Groceries", null, 9);
    private static final FacetValue RENT = new FacetValue(Field.CATEGORY, "Rent", "Rent", null, 5);
    private static final FacetValue NONE = new FacetValue(Field.CATEGORY, null, "", null, 2);
    private static final List<FacetValue> CATEGORIES = List.of(FOOD, RENT, NONE);
    private static final FacetValue SAVINGS = new FacetValue(Field.ACCOUNT, "Estalvi", "Estalvi", "Accounts", 9);
    private static final FacetValue VISA = new FacetValue(Field.CARD, "Visa Oro", "Visa Oro", "Cards", 3);

    private final FilterBarModel bar = new FilterBarModel(new Messages(Locale.UK));
    private final ChecklistModel categories = new ChecklistModel(bar, Field.CATEGORY);
    private final ChecklistModel products = new ChecklistModel(bar, Field.ACCOUNT, Field.CARD);

    @Test
    void tickingWritesTheFilterAndUntickingTakesItOut() {
        bar.textProperty().set("amount:>10");
        categories.toggle(FOOD, CATEGORIES);
        categories.toggle(RENT, CATEGORIES);
        assertThat(bar.text()).isEqualTo("amount:>10 category:=Groceries|=Rent");
        categories.toggle(FOOD, CATEGORIES);
        categories.toggle(RENT, CATEGORIES);
        assertThat(bar.text()).isEqualTo("amount:>10");
    }

    @Test
    void ticksFollowWhatIsTyped() {
        bar.textProperty().set("category:groc");
        assertThat(categories.isTicked(FOOD)).isTrue();
        assertThat(categories.isTicked(RENT)).isFalse();
        bar.textProperty().set("-category:groc");
        assertThat(categories.isTicked(FOOD)).isFalse();
        assertThat(categories.isActive()).isFalse();
    }

    @Test
    void rowsWithoutACategoryCanBeAskedForAlone() {
        categories.toggle(FOOD, CATEGORIES);
        categories.toggle(NONE, CATEGORIES);
        assertThat(bar.text()).isEqualTo("-category:\"\"");
        assertThat(categories.isTicked(NONE)).isTrue();
        assertThat(categories.summary()).isEqualTo(new ChecklistModel.Summary(null, 0));
        categories.toggle(RENT, CATEGORIES);
        assertThat(bar.text()).isEqualTo("category:=Rent");
    }

    @Test
    void aCardTakesThePlaceOfAccountsBecauseNoTransactionHasBoth() {
        products.toggle(SAVINGS, List.of(SAVINGS, VISA));
        products.toggle(VISA, List.of(SAVINGS, VISA));
        assertThat(bar.text()).isEqualTo("card:=\"Visa Oro\"");
    }

    @Test
    void choicesAreCountedByTheRestOfTheFilter() {
        bar.textProperty().set("category:Rent in");
        assertThat(FilterPrinter.print(categories.others())).isEqualTo("in");
    }

    @Test
    void theButtonSaysTheFirstValueAndHowManyMore() {
        bar.textProperty().set("category:=Groceries|=Rent|=Fees");
        assertThat(categories.summary()).isEqualTo(new ChecklistModel.Summary("Groceries", 2));
        categories.clear();
        assertThat(categories.summary()).isNull();
    }
}
