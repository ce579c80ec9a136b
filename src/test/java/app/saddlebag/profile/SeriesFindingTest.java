package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.insight.recurring.Recurring;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Who types on does not wait for what comes again and again, and what was begun is found all the same. */
class SeriesFindingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private final Ledger ledger = rent(4);

    private static Ledger rent(int months) {
        LedgerBuilder builder = Ledger.builder(List.of());
        for (int month = 0; month < months; month++) {
            builder.add(new LedgerRow(month + 1, 1, Transaction.of("t" + month, ProductKind.ACCOUNT, new BigDecimal("-840")).currency("EUR")
                    .productId("a").description("Alquiler").bookingDate(DAY.plusMonths(month)).build(), Overlay.NONE, false));
        }
        return builder.build();
    }

    @Test
    void aSearchThatIsCancelledDoesNotWait() {
        SeriesFinding underWay = new SeriesFinding(ledger);
        SearchCancellation cancellation = new SearchCancellation();
        Ledger searched = ledger.withRecurring((_, ofSearch) -> {
            assertThat(ofSearch).isSameAs(cancellation);
            cancellation.cancel(); // as by the next key
            underWay.await(ofSearch);
            return new BitSet();
        });
        assertThatThrownBy(() -> searched.search(Filter.of(Term.is(State.RECURRING)), DAY, cancellation, null))
                .isInstanceOf(CancellationException.class);
        underWay.run(null);
        assertThat(underWay.await(new SearchCancellation()).all()).hasSize(1);
    }

    @Test
    void ofALaterLedgerOnlyWhatDiffersIsLookedFor() {
        SeriesFinding first = SeriesFinding.begin(ledger, null);
        Recurring found = first.await(new SearchCancellation());
        assertThat(SeriesFinding.begin(ledger.withProducts(List.of()), first).await(new SearchCancellation())).isSameAs(found);
        Ledger next = ledger.plus(List.of(rent(5).row(0)), List.of());
        assertThat(SeriesFinding.begin(next, first).await(new SearchCancellation()).all().getFirst().occurrences()).hasSize(5);
    }

    @Test
    void whoWasInterruptedDoesNotWaitEither() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new SeriesFinding(ledger).await(new SearchCancellation())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("left to whoever interrupted").isTrue();
    }
}
