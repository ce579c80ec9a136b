package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.History.Point;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    private static History history(List<StoredProduct> products, LedgerRow... rows) {
        return History.of(Samples.ledger(rows), products, SharedProducts.NONE, "EUR", TODAY.minusYears(1), TODAY);
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
    void aMovementInAnotherCurrencyThanItsAccountsDoesNotMoveTheCurve() {
        StoredProduct account = Samples.stored(1, 1, Samples.account("a", null, "100", "EUR"));
        LedgerRow own = Samples.transaction(1, "a", "-20", "2026-03-15");
        LedgerRow foreign = new LedgerRow(2, 1, own.transaction().with().id("usd").currency("USD").build(), own.overlay(), false);
        LedgerRow earlier = Samples.transaction(3, "a", "5", "2026-03-14");
        assertThat(history(List.of(account), own, foreign, earlier).points()).containsExactly(point("2026-03-14", "120"),
                point("2026-03-15", "100"));
    }

    @Test
    void anAccountThatCountsOnceHasTheMovementsOfBothLogins() {
        List<StoredProduct> products = List.of(Samples.stored(1, 1, Samples.account("a", "ES91", "100", "EUR")),
                Samples.stored(2, 2, Samples.account("b", "ES 91", "100", "EUR")));
        Link offered = SharedProducts.of(List.of(), products, List.of()).all().getFirst().link();
        SharedProducts once = SharedProducts.of(List.of(), products, List.of(new Link(1, offered.kind(), Standing.ACCEPTED,
                offered.likeness(), offered.members(), Samples.NOON)));
        LedgerRow row = Samples.transaction(1, "a", "1", "2026-03-15");
        Transaction other = Transaction.of("o", ProductKind.ACCOUNT, new BigDecimal("7")).productId("b").currency("EUR")
                .bookingDate(LocalDate.parse("2026-03-14")).description("of one login alone").build();
        Ledger ledger = Samples.ledger(row, new LedgerRow(2, 2, row.transaction().with().id("u").productId("b").build(), row.overlay(), false),
                new LedgerRow(3, 2, other, row.overlay(), false));
        assertThat(History.of(ledger.withCounting(once.repeatedRows(ledger), new BitSet()), products, once, "EUR", TODAY.minusYears(1), TODAY).points())
                .containsExactly(point("2026-03-14", "99"), point("2026-03-15", "100"));
    }

    @Test
    void moneyThatStaysWithThePersonLeavesTheAccountAllTheSame() {
        StoredProduct account = Samples.stored(1, 1, Samples.account("a", null, "100", "EUR"));
        Ledger ledger = Samples.ledger(Samples.transaction(1, "a", "-20", "2026-03-15"), Samples.transaction(2, "a", "5", "2026-03-14"));
        BitSet paidToTheCard = new BitSet();
        paidToTheCard.set(0);
        assertThat(History.of(ledger.withCounting(new BitSet(), paidToTheCard), List.of(account), SharedProducts.NONE, "EUR", TODAY.minusYears(1), TODAY)
                .points()).containsExactly(point("2026-03-14", "120"), point("2026-03-15", "100"));
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
