package app.saddlebag.insight.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which filter finds the rows of one merchant. */
class AlikeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final LedgerBuilder builder = Ledger.builder(List.of());
    private long next = 1;

    @Test
    void shopsThatWriteOneNameInSeveralWaysAreNamedOneByOne() {
        long row = add("COMPRA", "MERCADONA");
        add("COMPRA", "Mercadona");
        add("COMPRA", "LIDL");
        assertAlike("shop:=Mercadona|=MERCADONA", 2, 2, row);
    }

    @Test
    @DisplayName("API reference §18.11: where no merchant is told, the description says it")
    void withoutAShopTheDescriptionSaysIt() {
        long row = add("COMPRA TARJ. 1234 MERCADONA VALENCIA", null);
        add("COMPRA TARJ. 9876 MERCADONA VALENCIA", null);
        add("COMPRA TARJ. 1234 CARREFOUR", null);
        Alike alike = of(row).orElseThrow();
        assertThat(FilterPrinter.print(alike.term())).isEqualToIgnoringCase("mercadona");
        assertThat(alike.rows()).isEqualTo(2);
        assertThat(alike.found()).isEqualTo(2);
    }

    @Test
    void whatIsHiddenIsNotCountedAsNoFilterFindsIt() {
        long row = add("COMPRA", "LIDL");
        builder.add(new LedgerRow(next++, 1, fact("COMPRA", "LIDL"), new Overlay(null, Set.of(), null, true), false));
        assertAlike("shop:=LIDL", 1, 1, row);
    }

    @Test
    void severalMerchantsAndNoneAreNotOne() {
        long one = add("COMPRA", "LIDL");
        long other = add("COMPRA", "MERCADONA");
        long none = add("12345", null);
        assertThat(of(one, other)).isEmpty();
        assertThat(of(none)).isEmpty();
        assertThat(of(one, none)).isEmpty();
        assertThat(of(999)).as("a row that is not there").isEmpty();
    }

    @Test
    void itIsGivenUpWhenNobodyWaits() {
        long row = add("COMPRA", "LIDL");
        SearchCancellation cancelled = new SearchCancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> Alike.of(builder.build(), new long[] {row}, DAY, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private void assertAlike(String filter, int rows, int found, long... of) {
        Alike alike = of(of).orElseThrow();
        assertThat(FilterPrinter.print(alike.term())).isEqualTo(filter);
        assertThat(alike.rows()).isEqualTo(rows);
        assertThat(alike.found()).isEqualTo(found);
    }

    private Optional<Alike> of(long... rows) {
        return Alike.of(builder.build(), rows, DAY, new SearchCancellation());
    }

    private long add(String description, String shop) {
        builder.add(new LedgerRow(next, 1, fact(description, shop), Overlay.NONE, false));
        return next++;
    }

    private Transaction fact(String description, String shop) {
        return Transaction.of("t" + next, ProductKind.ACCOUNT, BigDecimal.TEN.negate()).productId("a").currency("EUR").bookingDate(DAY)
                .description(description).shop(shop).build();
    }
}
