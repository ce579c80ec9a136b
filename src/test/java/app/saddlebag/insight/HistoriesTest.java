package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.insight.Histories.WorthDay;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");
    private static final StoredProduct ACCOUNT = Samples.stored(1, 1, Samples.account("a", null, "100", "EUR"));

    private static BalancePoint told(String day, String balance) {
        return new BalancePoint(LocalDate.parse(day), new Money(new BigDecimal(balance), "EUR"));
    }

    private static Histories histories(Ledger ledger, List<StoredProduct> products, Map<Long, List<BalancePoint>> told) {
        return new Histories(ledger, Worth.of(products, SharedProducts.NONE), id -> told.getOrDefault(id, List.of()), TODAY);
    }

    private static BalanceSeries series(Ledger ledger, BalancePoint... told) {
        return histories(ledger, List.of(ACCOUNT), Map.of(1L, List.of(told))).of(ACCOUNT);
    }

    private static Day day(String day, String balance, Origin origin, String jump) {
        return new Day(LocalDate.parse(day), new BigDecimal(balance), origin, new BigDecimal(jump));
    }

    private static List<Day> plain(BalanceSeries series) {
        return series.days().stream().map(day -> new Day(day.day(), plain(day.balance()), day.origin(), plain(day.jump()))).toList();
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    @Test
    void fromABalanceThatWasToldMovementsLeadBackAndOn() {
        Ledger ledger = Samples.ledger(Samples.transaction(1, "a", "5", "2026-03-10"), Samples.transaction(2, "a", "-20", "2026-03-12"),
                Samples.transaction(3, "a", "7", "2026-03-14"));
        assertThat(plain(series(ledger, told("2026-03-12", "100")))).containsExactly(day("2026-03-10", "120", Origin.MOVEMENTS, "0"),
                day("2026-03-11", "120", Origin.MOVEMENTS, "0"), day("2026-03-12", "100", Origin.TOLD, "0"),
                day("2026-03-13", "100", Origin.MOVEMENTS, "0"), day("2026-03-14", "107", Origin.MOVEMENTS, "0"),
                day("2026-03-15", "107", Origin.MOVEMENTS, "0"));
    }

    @Test
    void whatIsReckonedHasNoMoreDigitsThanWereTold() {
        Ledger ledger = Samples.ledger(Samples.transaction(1, "a", "-20.00", "2026-03-12"), Samples.transaction(2, "a", "7.5", "2026-03-14"));
        assertThat(series(ledger, told("2026-03-13", "210.00")).days()).extracting(Day::balance).extracting(BigDecimal::toPlainString)
                .containsExactly("210.00", "210.00", "217.50", "217.50");
    }

    @Test
    void whereABankTellsSomethingElseItHoldsAndTheJumpIsShown() {
        Ledger ledger = Samples.ledger(Samples.transaction(1, "a", "5", "2026-03-14"));
        assertThat(plain(series(ledger, told("2026-03-13", "100"), told("2026-03-15", "90")))).containsExactly(
                day("2026-03-13", "100", Origin.TOLD, "0"), day("2026-03-14", "105", Origin.MOVEMENTS, "0"),
                day("2026-03-15", "90", Origin.TOLD, "-15"));
    }

    @Test
    void moneyThatStaysWithThePersonMovesTheAccountAndWhatIsToldTwiceMovesItOnce() {
        Ledger ledger = Samples.ledger(Samples.transaction(1, "a", "5", "2026-03-13"), Samples.transaction(2, "a", "-20", "2026-03-14"),
                Samples.transaction(3, "a", "1", "2026-03-15"));
        BitSet repeated = new BitSet();
        repeated.set(0);
        BitSet internal = new BitSet();
        internal.set(1);
        assertThat(plain(series(ledger.withCounting(repeated, internal), told("2026-03-12", "100")))).last()
                .isEqualTo(day("2026-03-15", "85", Origin.MOVEMENTS, "0"));
    }

    @Test
    void withoutABalanceNothingIsKnownAndADebtIsCarriedNotReckoned() {
        Ledger ledger = Samples.ledger(Samples.transaction(1, "a", "5", "2026-03-14"));
        assertThat(series(ledger).days()).isEmpty();
        StoredProduct loan = Samples.stored(2, 1, Samples.loan("l", "500"));
        assertThat(plain(histories(ledger, List.of(loan), Map.of(2L, List.of(told("2026-03-13", "500"), told("2026-03-15", "490"))))
                .of(loan))).containsExactly(day("2026-03-13", "500", Origin.TOLD, "0"), day("2026-03-14", "500", Origin.CARRIED, "0"),
                day("2026-03-15", "490", Origin.TOLD, "0"));
    }

    @Test
    void netWorthIsTheSumOfTheBalancesShownAndSaysWhatIsNotInIt() {
        StoredProduct loan = Samples.stored(2, 1, Samples.loan("l", "500"));
        List<StoredProduct> products = List.of(ACCOUNT, loan);
        Histories histories = histories(Samples.ledger(Samples.transaction(1, "a", "5", "2026-03-14")), products,
                Map.of(1L, List.of(told("2026-03-15", "100")), 2L, List.of(told("2026-03-15", "500"))));
        assertThat(histories.worth(products)).extracting(WorthDay::day, day -> plain(day.worth().amount()), WorthDay::reconstructed,
                WorthDay::unknown).containsExactly(
                org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-03-14"), new BigDecimal("100"), 1, 1),
                org.assertj.core.groups.Tuple.tuple(TODAY, new BigDecimal("-400"), 0, 0));
        assertThat(histories.worth(products).getLast().worth().amount())
                .isEqualByComparingTo(Worth.of(products, SharedProducts.NONE).sums().getFirst().amount());
    }

    /** Of one account two years are told, of the other nothing before its connection: the curve goes back, and says what it leaves out. */
    @Test
    @DisplayName("API reference §18.12: where a history is short, net worth before it says that something is unknown")
    void aHistoryThatBeginsWithTheConnectionIsNotKnownBeforeItAndThatIsSaid() {
        StoredProduct fresh = Samples.stored(2, 1, Samples.account("b", null, "40", "EUR"));
        List<StoredProduct> products = List.of(ACCOUNT, fresh);
        Ledger ledger = Samples.ledger(Samples.transaction(1, "a", "30", "2024-03-20"), Samples.transaction(2, "a", "20", "2026-03-01"),
                Samples.transaction(3, "b", "-5", "2026-03-12"));
        List<WorthDay> days = histories(ledger, products, Map.of(1L, List.of(told("2026-03-15", "100")),
                2L, List.of(told("2026-03-14", "40")))).worth(products);
        assertThat(days.getFirst().day()).isEqualTo(LocalDate.parse("2024-03-20"));
        assertThat(days.getFirst()).extracting(day -> plain(day.worth().amount()), WorthDay::unknown)
                .containsExactly(new BigDecimal("80"), 1);
        assertThat(days.stream().filter(day -> day.unknown() > 0)).last().extracting(WorthDay::day).isEqualTo(LocalDate.parse("2026-03-11"));
        assertThat(days.stream().filter(day -> day.unknown() == 0)).hasSize(4)
                .allSatisfy(day -> assertThat(day.worth().amount()).isEqualByComparingTo("140"));
        assertThat(histories(ledger, products, Map.of(1L, List.of(told("2026-03-15", "100")), 2L, List.of())).worth(products))
                .as("nothing at all").allSatisfy(day -> assertThat(day.unknown()).isEqualTo(1));
    }

    @Test
    void aPortfoliosCashThatAnAccountHoldsIsInNoSumTwice() {
        StoredProduct cash = Samples.stored(1, 1, Samples.account("a", "ES91", "30", "EUR"));
        StoredProduct portfolio = Samples.stored(2, 1, new app.saddlebag.model.Product.Portfolio("p", null, null, "EUR",
                new BigDecimal("130"), "Portfolio", null, null, null, List.of("ES91"), List.of()));
        StoredProduct liquidity = Samples.stored(3, 1, new app.saddlebag.model.Product.Investment("i", null, null, "EUR",
                new BigDecimal("30"), "Cash", null, null, "p", "L", null, null));
        StoredProduct fund = Samples.stored(4, 1, Samples.position("f", "p", "1", "100"));
        List<StoredProduct> products = List.of(cash, portfolio, liquidity, fund);
        Histories histories = histories(Samples.ledger(), products, Map.of(
                1L, List.of(told("2026-03-14", "20"), told("2026-03-15", "30")),
                2L, List.of(told("2026-03-14", "115"), told("2026-03-15", "130")),
                3L, List.of(told("2026-03-14", "20"), told("2026-03-15", "30"))));
        assertThat(Worth.of(products, SharedProducts.NONE).cash(portfolio)).isNotEmpty();
        assertThat(histories.worth(products)).extracting(day -> plain(day.worth().amount()))
                .containsExactly(new BigDecimal("115"), new BigDecimal("130"));
    }

    /** Balance at the end = balance before + rows between, and what is left over is the jump; per currency and day the sum adds up. */
    @Property(tries = 200)
    void balancesRowsAndJumpsAddUp(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            rows.add(Samples.transaction(i, "a", String.valueOf(random.nextInt(2_000) / 10.0 - 100),
                    TODAY.minusDays(random.nextInt(25)).toString()));
        }
        List<BalancePoint> told = new ArrayList<>();
        for (LocalDate day = TODAY.minusDays(20); !day.isAfter(TODAY); day = day.plusDays(1 + random.nextInt(12))) {
            told.add(told(day.toString(), String.valueOf(random.nextInt(500))));
        }
        BalanceSeries series = series(Samples.ledger(rows.toArray(LedgerRow[]::new)), told.toArray(BalancePoint[]::new));
        for (int i = 1; i < series.days().size(); i++) {
            Day before = series.days().get(i - 1);
            Day after = series.days().get(i);
            BigDecimal between = rows.stream().filter(row -> row.transaction().day().equals(after.day()))
                    .map(row -> row.transaction().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(after.day()).isEqualTo(before.day().plusDays(1));
            assertThat(after.balance()).isEqualByComparingTo(before.balance().add(between).add(after.jump()));
            assertThat(after.origin() == Origin.TOLD || after.jump().signum() == 0).isTrue();
        }
        told.forEach(point -> assertThat(series.on(point.day()).orElseThrow().balance()).isEqualByComparingTo(point.balance().amount()));
    }
}
