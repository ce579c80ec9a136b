package app.saddlebag.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.query.FilterCompiler;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A costly expression of the dialect is answered on every text, not on descriptions alone. */
class CostlyValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String LONG = "a".repeat(300) + "b";

    @ParameterizedTest
    @EnumSource(names = {"DESCRIPTION", "SHOP", "CATEGORY", "NOTE", "TAG", "ACCOUNT", "ENTITY", "ACCOUNT_ID", "ID", "ANY"})
    void itIsAnswered(Field field) {
        List<ProductRef> products = List.of(new ProductRef(1, ProductKind.ACCOUNT, LONG, LONG, null, "uno", LONG));
        LedgerBuilder builder = Ledger.builder(products);
        builder.add(new LedgerRow(1, 1, Transaction.of(LONG, ProductKind.ACCOUNT, BigDecimal.ONE).productId(LONG)
                .bookingDate(TODAY).description(LONG).shop(LONG).category(LONG).build(),
                new Overlay(LONG, Set.of(LONG), null, false), false));
        Filter filter = FilterParser.parse(field.word() + ":/(.*a){12}$/").filter();
        Matches matches = builder.build().search(filter, TODAY, new SearchCancellation(), null);
        assertThat(matches.problem()).isEmpty();
        assertThat(matches.size()).isZero();
        FilterCompiler.compile(filter, new Scope(TODAY, products, Set.of(LONG)));
    }
}
