package app.saddlebag.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Category;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a text on a row means. */
class CategoriesTest {

    private static final Category FOOD = new Category("food", null, "tag", "orange", "Food", "Alimentación", null, List.of(), List.of("comida"), false);
    private static final Category GROCERIES = new Category("groceries", "food", "tag", "orange", "Groceries", "Supermercado", null,
            List.of(), List.of("supermarket", "kiosk"), false);
    private static final Category PETS = new Category("pets", null, "tag", "amber", null, null, "Kiosk", List.of("Dog", "Groceries"),
            List.of(), false);
    private final Categories english = new Categories(List.of(FOOD, GROCERIES, PETS), Locale.UK);
    private final Categories spanish = english.in(Locale.of("es"));

    @Test
    void aTextMeansTheCategoryThatBearsItInEitherLanguageOrByWhichBanksTellIt() {
        for (String told : List.of("Groceries", "GROCERIES", "supermercado", "Supermarket")) {
            assertThat(english.of(told)).as(told).contains(GROCERIES);
            assertThat(english.name(told)).isEqualTo("Groceries");
            assertThat(spanish.name(told)).isEqualTo("Supermercado");
        }
        assertThat(english.of("ALIMENTACION")).contains(FOOD);
    }

    @Test
    void aTextThatMeansNoneStandsForItself() {
        assertThat(english.of("Groceries and more")).isEmpty();
        assertThat(english.name("Groceries and more")).isEqualTo("Groceries and more");
        assertThat(english.names("Groceries and more")).isEmpty();
        assertThat(english.name((String) null)).isNull();
    }

    @Test
    void aNameGoesBeforeAFormerNameAndBothBeforeABanksWord() {
        assertThat(english.of("kiosk")).contains(PETS);
        assertThat(english.of("dog")).contains(PETS);
        assertThat(english.of("groceries")).contains(GROCERIES);
        assertThat(english.tellings(GROCERIES)).containsExactly("Groceries", "Supermercado", "supermarket");
    }

    @Test
    void aRowIsFoundByTheNamesOfWhatItsCategoryLiesIn() {
        assertThat(english.names("supermarket")).containsExactly("Groceries", "Supermercado", "Food", "Alimentación");
        assertThat(english.names("Food")).containsExactly("Food", "Alimentación");
        assertThat(english.children(FOOD)).containsExactly(GROCERIES);
        assertThat(english.parent(GROCERIES)).contains(FOOD);
    }

    @Test
    void withoutATreeEveryTextStandsForItself() {
        assertThat(Categories.AS_TOLD.of("Groceries")).isEmpty();
        assertThat(Categories.AS_TOLD.isEmpty()).isTrue();
    }
}
