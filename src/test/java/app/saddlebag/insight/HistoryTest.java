package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.History.Point;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    private static History history(List<StoredProduct> products, LedgerRow... rows) {
        return History.of(Samples.ledger(rows), products, "EUR", TODAY);
    }

    private static Point point(String day, String balance) {
        return new Point(LocalDate.parse(day), new BigDecimal(balance));
    }

    @Test
    void theCurveGoesBackFromTodaysBalanceThroughTheTransactions() {
        StoredProduct account = Samples.stored(1, 1, Samples.account("a", null, "100", "EUR"));
        History history = history(List.of(account), Samples.transaction(1, "a", "-20", "2026-03-14"),
                Samples.transaction(2, "a", "50", "2026-03-12"), Samples.transaction(3, "a", "-5", "2026-03-14"));
        assertThat(history.points()).containsExactly(point("2026-03-12", "125"), point("2026-03-13", "125"),
                point("2026-03-14", "100"), point("2026-03-15", "100"));
    }

    @Test
    void transactionsOfOtherProductsDoNotMoveTheCurve() {
        StoredProduct account = Samples.stored(1, 1, Samples.account("a", null, "100", "EUR"));
        History history = history(List.of(account), Samples.transaction(1, "a", "-20", "2026-03-15"),
                Samples.transaction(2, "somebody else’s", "-1000", "2026-03-15"));
        assertThat(history.points()).containsExactly(point("2026-03-15", "100"));
    }

    @Test
    void aSharedAccountCountsOnce() {
        History history = history(List.of(Samples.stored(1, 1, Samples.account("a", "ES91", "100", "EUR")),
                Samples.stored(2, 2, Samples.account("b", "ES 91", "100", "EUR"))),
                Samples.transaction(1, "a", "1", "2026-03-15"));
        assertThat(history.points()).containsExactly(point("2026-03-15", "100"));
    }

    @Test
    void withoutTransactionsThereIsNoCurve() {
        assertThat(history(List.of(Samples.stored(1, 1, Samples.account("a", null, "100", "EUR")))).points()).isEmpty();
    }

    @Test
    void theLatestTransactionsComeNewestFirstAndAreFew() {
        LedgerRow[] rows = LongStream.rangeClosed(1, 28)
                .mapToObj(day -> Samples.transaction(day, "a", "1", LocalDate.of(2026, 2, (int) day).toString()))
                .toArray(LedgerRow[]::new);
        assertThat(history(List.of(), rows).recent()).extracting(LedgerRow::id)
                .containsExactly(28L, 27L, 26L, 25L, 24L, 23L, 22L, 21L);
    }
}
