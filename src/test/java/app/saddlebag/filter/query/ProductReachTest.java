package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.ProductReach;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.query.RandomRows.Given;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.ProductKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that matches lies where its filter reaches; and what a person asks for reaches no further than they meant. */
class ProductReachTest {

    @Provide
    Arbitrary<List<Filter>> filters() {
        return RandomFilters.filters().list().ofSize(8);
    }

    @Provide
    Arbitrary<List<Given>> rows() {
        return RandomRows.rows().list().ofSize(40);
    }

    @Provide
    Arbitrary<List<ProductRef>> products() {
        return RandomRows.products();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void aRowThatMatchesLiesWhereTheFilterReaches(@ForAll("filters") List<Filter> filters, @ForAll("rows") List<Given> rows,
            @ForAll("products") List<ProductRef> products) {
        Scope scope = RandomRows.scope(products, rows);
        for (Filter filter : filters) {
            ProductReach reach = new ProductReach(filter);
            for (Given row : rows) {
                if (FilterEvaluator.matches(filter, row, scope)) {
                    assertThat(reaches(reach, row, scope)).as("%s by %s", row, filter).isTrue();
                }
            }
        }
    }

    private static boolean reaches(ProductReach reach, Given row, Scope scope) {
        ProductKind kind = row.transaction().productKind();
        String id = row.transaction().productId();
        return (id == null ? Optional.<ProductRef>empty() : scope.product(row.connectionId(), kind, id))
                .map(reach::reaches).orElseGet(() -> reach.reachesUnknown(kind,
                        scope.anyOf(row.connectionId()).map(ProductRef::entityNames).orElse(List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "``                        ; card, account, unread card, unread account",
            "entity:dos                ; card, account, unread card, unread account",
            "entity:uno                ; ``",
            "-entity:dos               ; ``",
            "card:/./                  ; card, unread card",
            "entity:dos card:/./       ; card, unread card",
            "card:visa                 ; card, unread card",
            "card:=Visa                ; card",
            "card:4417|maestro         ; card, unread card",
            "card:maestro              ; unread card",
            "card:=Maestro             ; ``",
            "-card:visa                ; account, unread card, unread account",
            "account:ahorro            ; account, unread account",
            "account:ahorro card:visa  ; ``",
            "kind:card                 ; card, unread card",
            "-kind:tarjeta             ; account, unread account",
            "kind:hidden               ; card, account, unread card, unread account",
            "portfolio:x               ; ``",
            "mercadona amount:>10      ; card, account, unread card, unread account"})
    void itReachesWhatWasMeant(String text, String reached) {
        ProductReach reach = new ProductReach(FilterParser.parse(text).filter());
        ProductRef card = new ProductRef(2, ProductKind.CARD, "c", "Visa", "****4417", "dos", "Banco Dos");
        ProductRef account = new ProductRef(2, ProductKind.ACCOUNT, "a", "Ahorro", "ES72", "dos", "Banco Dos");
        List<String> names = card.entityNames();
        assertThat(Stream.of(reach.reaches(card) ? "card" : "", reach.reaches(account) ? "account" : "",
                        reach.reachesUnknown(ProductKind.CARD, names) ? "unread card" : "",
                        reach.reachesUnknown(ProductKind.ACCOUNT, names) ? "unread account" : "")
                .filter(one -> !one.isEmpty()).toList())
                .isEqualTo(reached.isEmpty() ? List.of() : List.of(reached.split(", ")));
    }
}
