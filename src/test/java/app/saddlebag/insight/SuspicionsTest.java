package app.saddlebag.insight;

import static app.saddlebag.ui.transactions.Rows.fact;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Overlay;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuspicionsTest {

    private static final Overlay HIDDEN = new Overlay(null, Set.of(), null, true);

    @Test
    void aTransactionToldAnewWithAnotherAmountIsSuspiciousAndSoIsWhatWasToldBefore() {
        assertThat(suspicious(row(1, 1, "tx_a", "-10.00", Overlay.NONE, true), row(2, 1, "tx_a", "-12.00", Overlay.NONE, false)))
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void hidingWhatWasToldBeforeLeavesTheOtherSuspicious() {
        assertThat(suspicious(row(1, 1, "tx_a", "-10.00", HIDDEN, true), row(2, 1, "tx_a", "-12.00", Overlay.NONE, false)))
                .contains(2L);
    }

    @Test
    void aTransactionThatOnlyVanishedIsNot() {
        assertThat(suspicious(row(1, 1, "tx_a", "-10.00", Overlay.NONE, true), row(2, 1, "tx_b", "-12.00", Overlay.NONE, false)))
                .isEmpty();
    }

    @Test
    void theSameIdAtAnotherConnectionIsAnotherTransaction() {
        assertThat(suspicious(row(1, 1, "tx_a", "-10.00", Overlay.NONE, true), row(2, 2, "tx_a", "-12.00", Overlay.NONE, false)))
                .isEmpty();
    }

    private static Set<Long> suspicious(LedgerRow... rows) {
        var builder = Ledger.builder(List.of());
        List.of(rows).forEach(builder::add);
        return Suspicions.of(builder.build(), LocalDate.of(2026, 11, 22), new SearchCancellation()).rows();
    }

    private static LedgerRow row(long id, long connection, String bankId, String amount, Overlay overlay, boolean vanished) {
        return new LedgerRow(id, connection, fact(bankId, "2026-11-01", "COFFEE", amount, null, null), overlay, vanished);
    }
}
