package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Sums;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedProductsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-15");
    private static final List<Connection> LOGINS = List.of(Samples.connection(1, "One"), Samples.connection(2, "Two"));
    private static final StoredProduct ANA = Samples.stored(1, 1, Samples.account("a", "ES91 2100", "80", "EUR"));
    private static final StoredProduct JOAN = Samples.stored(2, 2, Samples.account("b", "ES912100", "80", "EUR"));

    @Test
    @DisplayName("API reference §18.19: what two log-ins tell of one account counts once")
    void oneMovementThatTwoLoginsTellCountsOnceAndWhatOneTellsCounts() {
        Ledger ledger = counted(Standing.ACCEPTED, told(1, 1, "a", "-5", "COFFEE"), told(2, 1, "a", "-7", "LUNCH"),
                told(3, 2, "b", "-5.00", "Coffee "), told(4, 2, "b", "-9", "DINNER"));
        assertThat(sums(ledger).counted()).singleElement().extracting(Totals::net).isEqualTo(new BigDecimal("-21.00"));
        assertThat(repeated(ledger)).containsExactly(3L);
    }

    @Test
    void nothingIsLeftOutBeforeThePersonAnswersNorAfterANo() {
        LedgerRow[] rows = {told(1, 1, "a", "-5", "COFFEE"), told(2, 2, "b", "-5", "COFFEE")};
        assertThat(repeated(counted(Standing.PROPOSED, rows))).isEmpty();
        assertThat(repeated(counted(Standing.REJECTED, rows))).isEmpty();
    }

    @Test
    void equalMovementsStayAsManyAsTheLoginThatTellsMostTells() {
        Ledger ledger = counted(Standing.ACCEPTED, told(1, 1, "a", "-2", "COFFEE"), told(2, 1, "a", "-2", "COFFEE"),
                told(3, 2, "b", "-2", "COFFEE"), told(4, 2, "b", "-2", "COFFEE"), told(5, 2, "b", "-2", "COFFEE"));
        assertThat(sums(ledger).counted()).singleElement().extracting(Totals::count).isEqualTo(3L);
    }

    @Test
    void theBanksOwnNumberOfAMovementIsSurerThanItsText() {
        Ledger ledger = counted(Standing.ACCEPTED, numbered(1, 1, "a", "x1", "BIZUM TO ANA"), numbered(2, 1, "a", "x2", "BIZUM"),
                numbered(3, 2, "b", "x1", "BIZUM"), numbered(4, 2, "b", "x3", "CASH"));
        assertThat(repeated(ledger)).as("x2 is told by one login alone, though its text is that of the other's x1")
                .containsExactly(3L);
    }

    @Test
    void whatTheBankNoLongerListsAtOneLoginCountsAtTheOther() {
        LedgerRow gone = new LedgerRow(1, 1, fact("t1", "a", "-5", "COFFEE").build(), Overlay.NONE, true);
        Ledger ledger = counted(Standing.ACCEPTED, gone, told(2, 2, "b", "-5", "COFFEE"));
        assertThat(repeated(ledger)).isEmpty();
        assertThat(sums(ledger).counted()).singleElement().extracting(Totals::net).isEqualTo(new BigDecimal("-5.00"));
    }

    @Test
    void whenTheLoginWhereItCountedIsRemovedTheOtherCountsAgain() {
        Link yes = answer(Standing.ACCEPTED);
        SharedProducts alone = SharedProducts.of(List.of(LOGINS.get(1)), List.of(JOAN), List.of(yes));
        assertThat(alone.repeats(JOAN)).isFalse();
        Ledger ledger = ledger(told(2, 2, "b", "-5", "COFFEE"));
        assertThat(alone.repeatedRows(ledger).isEmpty()).isTrue();
    }

    @Test
    void anAnswerHoldsForALoginThatIsMadeAnew() {
        StoredProduct anew = Samples.stored(7, 3, Samples.account("c", "ES912100", "80", "EUR"));
        SharedProducts shared = SharedProducts.of(LOGINS, List.of(JOAN, anew), List.of(answer(Standing.REJECTED)));
        assertThat(shared.all()).singleElement().matches(product -> !product.awaitsAnswer() && !product.countsOnce());
    }

    @Test
    void whatALoginThatWasPutAwayShowsCountsWhereItIsStillRead() {
        Connection put = new Connection(1, "slot-1", null, "One", null, Samples.NOON, null, null, null,
                Connection.Health.FRESH, null, true);
        SharedProducts shared = SharedProducts.of(List.of(put, LOGINS.get(1)), List.of(ANA, JOAN),
                List.of(answer(Standing.ACCEPTED)));
        assertThat(shared.repeats(ANA)).isTrue();
        assertThat(shared.repeats(JOAN)).isFalse();
    }

    @Test
    void anotherCurrencyOfOneNumberIsAnotherAccount() {
        StoredProduct dollars = Samples.stored(2, 2, Samples.account("b", "ES912100", "80", "USD"));
        assertThat(SharedProducts.of(LOGINS, List.of(ANA, dollars), List.of()).all()).isEmpty();
    }

    @Test
    void positionsOfASharedPortfolioAreMatchedByWhatTheyArePositionsOf() {
        List<StoredProduct> products = List.of(portfolio(1, 1, "p"), portfolio(2, 2, "q"), position(3, 1, "i", "p"),
                position(4, 2, "j", "q"));
        SharedProduct offered = SharedProducts.of(LOGINS, products, List.of()).all().getFirst();
        SharedProducts once = SharedProducts.of(LOGINS, products, List.of(new Link(1, Link.Kind.SHARED_PRODUCT,
                Standing.ACCEPTED, offered.link().likeness(), offered.link().members(), Samples.NOON)));
        Ledger ledger = ledger(trade(1, 1, "i", "p"), trade(2, 2, "j", "q"));
        assertThat(repeated(ledger.withCounting(once.repeatedRows(ledger), new BitSet()))).containsExactly(2L);
    }

    @Test
    void eachSightingSaysWhoElseTellsIt() {
        Ledger ledger = ledger(told(1, 1, "a", "-5", "COFFEE"), told(2, 1, "a", "-7", "LUNCH"), told(3, 2, "b", "-5", "COFFEE"));
        SharedProducts once = SharedProducts.of(LOGINS, List.of(ANA, JOAN), List.of(answer(Standing.ACCEPTED)));
        assertThat(once.counterparts(ledger, ledger.positionOf(1))).containsExactly(ledger.positionOf(3));
        assertThat(once.counterparts(ledger, ledger.positionOf(2))).isEmpty();
        assertThat(once.counterparts(ledger, ledger.positionOf(3))).containsExactly(ledger.positionOf(1));
    }

    /** Per currency, counted and repeated and vanished rows are all rows, and each movement counts once. */
    @Property(tries = 300)
    void whatCountsAndWhatIsLeftOutIsEverythingAndEachMovementCountsOnce(@ForAll("rows") List<LedgerRow> rows) {
        Ledger ledger = counted(Standing.ACCEPTED, rows.toArray(LedgerRow[]::new));
        Sums sums = sums(ledger);
        for (String currency : List.of("EUR", "USD")) {
            assertThat(Stream.of(sums.counted(), sums.vanished(), sums.repeated()).flatMap(List::stream)
                    .filter(line -> currency.equals(line.currency())).map(Totals::net).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(rows.stream().map(LedgerRow::transaction)
                            .filter(fact -> currency.equals(fact.currency())).map(Transaction::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        Map<String, Integer> most = new HashMap<>();
        for (long login : new long[] {1, 2}) {
            Map<String, Integer> here = new HashMap<>();
            rows.stream().filter(row -> row.connectionId() == login && !row.vanished()).forEach(row ->
                    here.merge(row.transaction().amount() + row.transaction().currency() + row.transaction().description(), 1,
                            Integer::sum));
            here.forEach((movement, times) -> most.merge(movement, times, Math::max));
        }
        assertThat(sums.counted().stream().mapToLong(Totals::count).sum())
                .isEqualTo(most.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Provide
    Arbitrary<List<LedgerRow>> rows() {
        return Combinators.combine(Arbitraries.longs().between(1, 2), Arbitraries.of("-1", "-2", "3"),
                Arbitraries.of("COFFEE", "LUNCH"), Arbitraries.of("EUR", "USD"), Arbitraries.of(false, false, false, true))
                .as((login, amount, text, currency, gone) -> new LedgerRow(1, login,
                        fact("t", login == 1 ? "a" : "b", amount, text).currency(currency).build(), Overlay.NONE, gone))
                .list().ofMaxSize(24).map(SharedProductsTest::renumbered);
    }

    private static List<LedgerRow> renumbered(List<LedgerRow> rows) {
        List<LedgerRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new LedgerRow(numbered.size() + 1, row.connectionId(), row.transaction(), row.overlay(),
                row.vanished())));
        Collections.shuffle(numbered, new java.util.Random(rows.size()));
        return numbered;
    }

    private static Ledger counted(Standing answer, LedgerRow... rows) {
        Ledger ledger = ledger(rows);
        return ledger.withCounting(
                SharedProducts.of(LOGINS, List.of(ANA, JOAN), List.of(answer(answer))).repeatedRows(ledger), new BitSet());
    }

    private static Link answer(Standing standing) {
        Link offered = SharedProducts.of(LOGINS, List.of(ANA, JOAN), List.of()).all().getFirst().link();
        return new Link(1, offered.kind(), standing, offered.likeness(), offered.members(), Samples.NOON);
    }

    private static Ledger ledger(LedgerRow... rows) {
        LedgerBuilder builder = Ledger.builder(List.of());
        Stream.of(rows).forEach(builder::add);
        return builder.build();
    }

    private static Sums sums(Ledger ledger) {
        return ledger.search(Filter.ALL, DAY, new SearchCancellation(), null).sums();
    }

    private static List<Long> repeated(Ledger ledger) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            LedgerRow row = ledger.row(i);
            if (!row.counts() && !row.vanished()) {
                ids.add(row.id());
            }
        }
        return ids;
    }

    private static LedgerRow told(long id, long login, String account, String amount, String text) {
        return new LedgerRow(id, login, fact("t" + id, account, amount, text).build(), Overlay.NONE, false);
    }

    private static LedgerRow numbered(long id, long login, String account, String number, String text) {
        return new LedgerRow(id, login, fact("t" + id, account, "-5", text).externalId(number).build(), Overlay.NONE, false);
    }

    private static Transaction.Builder fact(String id, String account, String amount, String text) {
        return Transaction.of(id, ProductKind.ACCOUNT, new BigDecimal(amount)).productId(account).currency("EUR")
                .bookingDate(DAY).description(text);
    }

    private static LedgerRow trade(long id, long login, String position, String portfolio) {
        return new LedgerRow(id, login, Transaction.of("t" + id, ProductKind.INVESTMENT, BigDecimal.ONE).productId(position)
                .portfolioId(portfolio).currency("EUR").bookingDate(DAY).description("BUY").build(), Overlay.NONE, false);
    }

    private static StoredProduct portfolio(long id, long login, String name) {
        return Samples.stored(id, login, new Product.Portfolio(name, null, "broker", "EUR", BigDecimal.TEN, "Portfolio", null,
                null, "SEC-1", List.of(), List.of()));
    }

    private static StoredProduct position(long id, long login, String name, String portfolio) {
        return Samples.stored(id, login, new Product.Investment(name, null, "broker", "EUR", BigDecimal.ONE, "Fund", null,
                "IE00B4L5Y983", portfolio, null, null, BigDecimal.ONE));
    }
}
