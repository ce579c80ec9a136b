package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.query.RandomRows.Given;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What the bank is asked of categories, which it knows by its own words alone. */
class CategoryLawsTest {

    private static final Scope SCOPE = new Scope(LocalDate.of(2026, 11, 22), List.of(), Set.of(), Set.of(), new Categories(List.of(
            new Category("food", null, "tag", "orange", "Food", "Alimentación", null, List.of(), List.of(), false),
            new Category("groceries", "food", "tag", "orange", "Groceries", "Supermercado", null, List.of(), List.of("supermarket"), false),
            new Category("travel", null, "tag", "teal", "Travel", "Viajes", null, List.of(), List.of(), false)), Locale.ENGLISH));

    @Provide
    Arbitrary<List<Filter>> filters() {
        return RandomFilters.categoryFilters().list().ofSize(6);
    }

    @Provide
    Arbitrary<List<Given>> rows() {
        return RandomRows.categorised().list().ofSize(30);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void whateverTheTreeSaysTheQueryMissesNoRowAndWithTheRemainderIsExact(@ForAll("filters") List<Filter> filters,
            @ForAll("rows") List<Given> rows, @ForAll boolean ownOnes) {
        List<Given> asked = ownOnes ? rows : rows.stream().filter(row -> row.overlay().category() == null).toList();
        Scope told = RandomRows.scope(List.of(), asked);
        Scope scope = new Scope(told.today(), List.of(), told.ownCategories(), told.astray(), RandomRows.TREE);
        for (Filter filter : filters) {
            Compiled compiled = FilterCompiler.compile(filter, scope);
            Referee bank = new Referee(compiled.query());
            for (Given row : asked) {
                boolean wanted = FilterEvaluator.matches(filter, row, scope);
                boolean sent = bank.matches(row);
                assertThat(sent || !wanted).as("safe: %s by %s", row, compiled).isTrue();
                assertThat(sent && FilterEvaluator.matches(compiled.remainder(), row, scope))
                        .as("exact: %s by %s", row, compiled).isEqualTo(wanted);
            }
        }
    }

    @Example
    void aCategoryIsAskedByEveryWordThatMeansItOrOneInIt() {
        assertThat(asked("category:food")).contains("[Ff").contains("[Gg").contains("[Mm");
        assertThat(local("category:food")).containsExactly(Compiled.Reason.CATEGORY_TREE);
        assertThat(asked("category:groceries")).contains("[Gg").contains("[Mm").doesNotContain("[Ff");
        assertThat(asked("categoría:supermercado")).isEqualTo(asked("category:supermercado")).contains("[Gg");
    }

    @Example
    void aWordThatIsNoNameIsAskedAsItIsAndNothingIsLeftForUs() {
        assertThat(local("category:kiosk")).isEmpty();
        assertThat(FilterCompiler.compile(FilterParser.parse("category:kiosk").filter(), SCOPE).query())
                .isEqualTo(FilterCompiler.compile(FilterParser.parse("category:kiosk").filter(), new Scope(SCOPE.today(), List.of())).query());
    }

    private static String asked(String filter) {
        return FilterCompiler.compile(FilterParser.parse(filter).filter(), SCOPE).query().toJson();
    }

    private static List<Compiled.Reason> local(String filter) {
        return FilterCompiler.compile(FilterParser.parse(filter).filter(), SCOPE).local().stream().map(Compiled.Local::reason).toList();
    }
}
