package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Folding;
import app.saddlebag.model.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

/** The table of the categories that come with the program. */
class BuiltInCategoriesTest {

    private static final List<Category> ALL = BuiltInCategories.list();
    private static final Categories SPANISH = new Categories(ALL, Locale.of("es"));

    @Test
    void noTextMeansTwoCategories() {
        Map<String, String> owners = new HashMap<>();
        for (Category category : ALL) {
            java.util.stream.Stream.concat(category.names().stream(), category.hints().stream()).map(Folding::fold).distinct().forEach(text ->
                    assertThat(owners.put(text, category.key())).as("%s means %s too", text, category.key()).isNull());
        }
    }

    @Test
    void everyCategoryHasAKeyOfItsOwnAnIconThereIsAColourThereIsAndLiesInOneAtTheTop() {
        assertThat(ALL).extracting(Category::key).doesNotHaveDuplicates();
        Map<String, Category> byKey = new HashMap<>();
        for (Category category : ALL) {
            assertThat(Feather.findByDescription("fth-" + category.icon())).as(category.key()).isNotNull();
            assertThat(Category.COLOURS).as(category.key()).contains(category.colour());
            if (category.parent() != null) {
                assertThat(byKey.get(category.parent()).parent()).as(category.key()).isNull();
            }
            byKey.put(category.key(), category);
        }
        assertThat(ALL).filteredOn(category -> category.parent() == null).extracting(Category::key).contains("income", "home", "food",
                "transport", "health", "shopping", "leisure", "subscriptions", "travel", "family", "education", "insurance", "taxes",
                "finance", "transfers", "cash", "other");
    }

    /** What the sandbox's banks say, and what the quickstart does: Sport, Leisure, Finance. */
    @ParameterizedTest
    @CsvSource({"Salary,salary", "Groceries,groceries", "Transport,transport", "Restaurants,restaurants", "Leisure,leisure",
            "Utilities,utilities", "Rent,rent", "Home,home", "Housing,home", "Insurance,insurance", "Health,health", "Education,education", "Travel,travel",
            "Shopping,shopping", "Investments,investments", "Transfers,transfers", "Cash,cash", "Taxes,taxes", "Benefits,benefits",
            "Finance,finance", "Sport,sport", "Income,income", "Business,business", "SUPERMERCADOS,groceries", "Ocio,leisure",
            "Comisiones,fees", "Seguros,insurance"})
    void banksWordsMeanACategory(String told, String key) {
        assertThat(SPANISH.of(told)).map(Category::key).contains(key);
    }
}
