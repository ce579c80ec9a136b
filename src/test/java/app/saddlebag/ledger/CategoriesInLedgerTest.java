package app.saddlebag.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.query.RandomFilters;
import app.saddlebag.filter.query.RandomRows;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Categories as a ledger finds, orders, counts and groups them. */
class CategoriesInLedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Provide
    Arbitrary<List<Filter>> filters() {
        return RandomFilters.categoryFilters().list().ofSize(6);
    }

    @Provide
    Arbitrary<List<RandomRows.Given>> rows() {
        return RandomRows.categorised().list().ofSize(40);
    }

    private static Ledger ledger(List<RandomRows.Given> given) {
        LedgerBuilder builder = Ledger.builder(List.of());
        for (int i = 0; i < given.size(); i++) {
            RandomRows.Given row = given.get(i);
            builder.add(new LedgerRow(i + 1, row.connectionId(), row.transaction(), row.overlay(), row.vanished(), row.counting(), row.novelty(), row.recurring()));
        }
        return builder.build().withCategories(RandomRows.TREE);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void everySearchByCategoryFindsWhatTheDefinitionSays(@ForAll("filters") List<Filter> filters,
            @ForAll("rows") List<RandomRows.Given> given) {
        Ledger ledger = ledger(given);
        Scope scope = ledger.scope(TODAY);
        for (Filter filter : filters) {
            List<Long> wanted = new ArrayList<>();
            for (int i = 0; i < ledger.size(); i++) {
                if (FilterEvaluator.matches(filter, ledger.row(i), scope)) {
                    wanted.add(ledger.row(i).id());
                }
            }
            Matches found = ledger.search(filter, TODAY, new SearchCancellation(), null);
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                ids.add(ledger.row(found.position(i)).id());
            }
            assertThat(ids).as("%s", filter).isEqualTo(wanted);
        }
    }

    /** What a group or a choice counts is what its filter finds. */
    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void aCategoryHasTheRowsOfThoseThatLieInIt(@ForAll("rows") List<RandomRows.Given> given) {
        Ledger ledger = ledger(given);
        Matches all = ledger.search(Filter.ALL, TODAY, new SearchCancellation(), null);
        Map<String, Long> tops = new HashMap<>();
        for (Group group : all.groups(GroupKey.CATEGORY, Basis.AS_TOLD)) {
            switch (group.label()) {
                case Group.Label.Category(String name, String within) -> {
                    tops.merge("", within == null ? group.count() : 0, Long::sum);
                    assertThat(group.count()).as(name).isEqualTo(found(ledger, name));
                }
                case Group.Label.Value _ -> tops.merge("", group.count(), Long::sum);
                default -> throw new AssertionError(group);
            }
        }
        assertThat(tops.getOrDefault("", 0L)).isEqualTo(all.size());
        all.values(Field.CATEGORY).stream().filter(facet -> RandomRows.TREE.of(facet.value()).isPresent()).forEach(facet ->
                assertThat(facet.count()).as(facet.value()).isEqualTo(found(ledger, facet.value())));
    }

    private static long found(Ledger ledger, String name) {
        return ledger.search(new Filter(List.of(app.saddlebag.filter.Term.equal(Field.CATEGORY, name))), TODAY,
                new SearchCancellation(), null).size();
    }

    @Example
    void rowsAreGroupedAndOrderedByTheNameThatIsShown() {
        LedgerBuilder builder = Ledger.builder(List.of());
        String[] told = {"1", "ab", "zz", null, "CA", "a", "b"};
        for (int i = 0; i < told.length; i++) {
            builder.add(new LedgerRow(i + 1, 1, Transaction.of("t" + i, ProductKind.ACCOUNT, BigDecimal.ONE).currency("EUR").bookingDate(TODAY)
                    .category(told[i]).build(), Overlay.NONE, false));
        }
        Ledger ledger = builder.build().withCategories(RandomRows.TREE.in(Locale.of("es")));
        Matches all = ledger.search(Filter.ALL, TODAY, new SearchCancellation(), null);
        assertThat(all.groups(GroupKey.CATEGORY, Basis.AS_TOLD)).extracting(group -> group.label(), Group::count).containsExactly(
                tuple(new Group.Label.Category("á", null), 5L), tuple(new Group.Label.Category("nomina", "á"), 3L),
                tuple(new Group.Label.Value(null), 1L), tuple(new Group.Label.Value("zz"), 1L));
        Matches sorted = all.sorted(SortKey.CATEGORY, true, new SearchCancellation());
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            shown.add(ledger.categories().name(ledger.row(sorted.position(i)).category()));
        }
        assertThat(shown).containsExactly("á", "á", "nomina", "nomina", "nomina", "zz", null);
        assertThat(ledger.search(FilterParser.parse("is:uncategorised").filter(), TODAY, new SearchCancellation(), null).size()).isEqualTo(1);
    }

    @Example
    void whatTextsMeanIsKeptThroughEverySnapshot() {
        Ledger ledger = ledger(List.of());
        LedgerRow row = new LedgerRow(9, 1, Transaction.of("t", ProductKind.ACCOUNT, BigDecimal.ONE).bookingDate(TODAY).category("ab").build(),
                Overlay.NONE, false);
        Ledger next = ledger.plus(List.of(row), List.of()).withOverlays(_ -> new Overlay("note", java.util.Set.of(), null, false)).withProducts(List.of());
        assertThat(next.categories()).isSameAs(RandomRows.TREE);
        assertThat(found(next, "á")).isEqualTo(1);
    }
}
