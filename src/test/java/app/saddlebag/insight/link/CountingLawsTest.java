package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.insight.Histories;
import app.saddlebag.insight.Worth;
import app.saddlebag.insight.link.LawWorld.Event;
import app.saddlebag.insight.link.LawWorld.Fate;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Sums;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every household, tried on a thousand small ones in which few amounts and days make much agree by chance. */
class CountingLawsTest {

    private static final int WORLDS = 1_000;
    /** Of each thing that can happen, so many at least: a law says nothing of what never occurs. */
    private static final int OFTEN = 100;
    private static final LocalDate LAST = SmallHousehold.DAY.plusDays(2_000);

    private static final List<LawWorld> SOME = new Random(8).longs(WORLDS).mapToObj(LawWorld::new).toList();

    private static Stream<LawWorld> worlds() {
        return SOME.stream();
    }

    private static List<LedgerRow> rows(LawWorld world) {
        Ledger counted = world.home.counted();
        return IntStream.range(0, counted.size()).mapToObj(counted::row).toList();
    }

    private static Map<String, BigDecimal> net(Collection<LedgerRow> rows) {
        Map<String, BigDecimal> net = new TreeMap<>();
        rows.forEach(row -> net.merge(row.transaction().currency(), row.transaction().amount(), BigDecimal::add));
        return plain(net);
    }

    private static Map<String, BigDecimal> net(Stream<Totals> totals) {
        Map<String, BigDecimal> net = new TreeMap<>();
        totals.forEach(line -> net.merge(line.currency(), line.net(), BigDecimal::add));
        return plain(net);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> net) {
        net.values().removeIf(sum -> sum.signum() == 0);
        net.replaceAll((currency, sum) -> sum.stripTrailingZeros());
        return net;
    }

    private static Sums sums(LawWorld world, String filter) {
        return world.home.counted().search(FilterParser.parse(filter).filter(), LAST, new SearchCancellation(), null).sums();
    }

    private static String told(LawWorld world, long of) {
        return of + " " + world.home.counterparts().ofRow(of) + "\n" + String.join("\n", rows(world).stream().map(row -> row.id() + " "
                + row.transaction().productId() + " " + row.transaction().amount() + " " + row.transaction().day() + " " + row.counting()
                + (row.vanished() ? " vanished" : "") + ", truly " + world.truth.get(row.id())).toList());
    }

    @Test
    void whateverTheLawsSpeakOfHappensInTheseHouseholds() {
        Map<Event, Integer> events = new EnumMap<>(Event.class);
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        worlds().forEach(world -> {
            world.truth.values().forEach(happened -> events.merge(happened.event(), 1, Integer::sum));
            world.fates.forEach((fate, times) -> fates.merge(fate, times, Integer::sum));
        });
        assertThat(events).containsOnlyKeys(Event.values()).allSatisfy((event, rows) -> assertThat(rows).isGreaterThan(OFTEN));
        assertThat(fates).containsOnlyKeys(Fate.values()).allSatisfy((fate, times) -> assertThat(times).isGreaterThan(OFTEN));
    }

    @Test
    void eachRowIsInExactlyOneSumAndTheSumsAreEverythingPerCurrency() {
        worlds().forEach(world -> {
            List<LedgerRow> shown = rows(world).stream().filter(row -> !row.overlay().hidden()).toList();
            Sums sums = sums(world, "");
            assertThat(Sums.rows(sums.counted()) + Sums.rows(sums.vanished()) + Sums.rows(sums.repeated()) + Sums.rows(sums.internal()))
                    .isEqualTo(shown.size());
            assertThat(net(Stream.of(sums.counted(), sums.vanished(), sums.repeated(), sums.internal()).flatMap(List::stream)))
                    .isEqualTo(net(shown));
            assertThat(net(sums.vanished().stream())).isEqualTo(net(shown.stream().filter(LedgerRow::vanished).toList()));
            assertThat(Stream.of("is:counted", "is:repeated", "is:transfer", "is:vanished").mapToLong(state -> world.home.counted()
                    .search(FilterParser.parse(state).filter(), LAST, new SearchCancellation(), null).size()).sum()).isEqualTo(shown.size());
            List<LedgerRow> hidden = rows(world).stream().filter(row -> row.overlay().hidden()).toList();
            assertThat(net(sums(world, "is:hidden").on(Basis.AS_TOLD).stream())).isEqualTo(net(hidden));
        });
    }

    /** What the person hid is tied as anything else: it is the lists and sums that leave it out. */
    @Test
    void eachRowCountsAsWhatTrulyHappened() {
        worlds().forEach(world -> rows(world).stream().filter(row -> !row.vanished())
                .forEach(row -> assertThat(row.counting()).as(() -> told(world, row.id())).isEqualTo(world.truth.get(row.id()).counting())));
    }

    /** All accounts and cards are told: what moved between them comes to nothing but what fees and exchange took and trades turned. */
    @Test
    void whatMovedInAClosedHouseholdComesToWhatFeesAndExchangeTook() {
        worlds().forEach(world -> {
            Map<Event, List<LedgerRow>> internal = new EnumMap<>(Event.class);
            rows(world).stream().filter(row -> row.counting() == Counting.INTERNAL && !row.vanished()
                            && !world.truth.get(row.id()).key().startsWith("alone"))
                    .forEach(row -> internal.computeIfAbsent(world.truth.get(row.id()).event(), event -> new ArrayList<>()).add(row));
            internal.forEach((event, rows) -> {
                Map<String, BigDecimal> net = net(rows);
                switch (event) {
                    case FEE -> assertThat(net).isEqualTo(Map.of("EUR", LawWorld.FEE.multiply(BigDecimal.valueOf(rows.size() / 2))
                            .negate().stripTrailingZeros()));
                    case EXCHANGE -> assertThat(net.get("EUR").multiply(LawWorld.RATE).negate()).isEqualByComparingTo(net.get("USD"));
                    case BOUGHT -> assertThat(net.get("EUR")).isNegative();
                    case SOLD -> assertThat(net.get("EUR")).isPositive();
                    default -> assertThat(net).as(() -> event + " " + rows).isEmpty();
                }
            });
        });
    }

    @Test
    void whatIsTiedIsOneEventAndEachOfItsRowsLeadsToTheOther() {
        int[] ties = {0};
        worlds().forEach(world -> world.truth.forEach((row, happened) -> {
            long other = world.home.tied(row);
            if (other != 0) {
                ties[0]++;
                assertThat(world.truth.get(other).key()).as(() -> told(world, row)).isEqualTo(happened.key());
                assertThat(world.home.tied(other)).isEqualTo(row);
            }
        }));
        assertThat(ties[0]).isGreaterThan(10_000);
    }

    @Test
    void whatHasTwoSidesIsTied() {
        worlds().forEach(world -> world.truth.forEach((row, happened) -> {
            boolean alone = happened.event().hasOneSide() || happened.key().startsWith("alone") || happened.key().startsWith("told again")
                    || world.vanished.contains(row) || world.undone.contains(row);
            assertThat(world.home.tied(row) == 0).as(() -> told(world, row)).isEqualTo(alone);
        }));
    }

    /** From the balance before, told once, and what moved since; what both log-ins tell of a joint account moved it once. */
    @Test
    void anAccountsBalanceAtTheEndIsThatBeforeAndTheRowsBetween() {
        worlds().forEach(world -> {
            BigDecimal before = new BigDecimal("1000");
            Histories histories = new Histories(world.home.counted(), Worth.of(world.home.products, world.shared),
                    id -> List.of(point(SmallHousehold.DAY.minusDays(60), before, world.home.products.get((int) id - 1))), LAST);
            for (StoredProduct stored : world.home.products) {
                if (stored.product() instanceof Product.Account account && !world.shared.repeats(stored)) {
                    assertThat(histories.of(stored).on(LAST)).hasValueSatisfying(day -> assertThat(day.balance()).as(account.id())
                            .isEqualByComparingTo(before.add(moved(world, account.id()))));
                }
            }
        });
    }

    /** As the banks tell of what is shown: of two sightings one, debts as debts, of a portfolio what no account holds. */
    @Test
    void netWorthIsTheSumOfWhatIsShownPerCurrencyAndEndsTheCurve() {
        worlds().forEach(world -> {
            Map<String, BigDecimal> shown = new TreeMap<>();
            world.home.products.forEach(stored -> shown.merge(stored.product().currency(), switch (stored.product()) {
                case Product.Account account -> account.id().equals("b2") ? BigDecimal.ZERO : account.balance();
                case Product.Card card -> card.id().equals("debit") ? BigDecimal.ZERO : card.balance().abs().negate();
                case Product.Liability debt -> debt.balance().abs().negate();
                case Product.Portfolio portfolio -> portfolio.balance().subtract(LawWorld.CASH);
                case Product.Investment _ -> BigDecimal.ZERO;
            }, BigDecimal::add));
            Worth worth = Worth.of(world.home.products, world.shared);
            Map<String, BigDecimal> sums = new TreeMap<>();
            worth.sums().forEach(sum -> sums.put(sum.currency(), sum.amount()));
            assertThat(plain(sums)).isEqualTo(plain(shown));
            Map<String, BigDecimal> last = new TreeMap<>();
            new Histories(world.home.ledger(), worth, id -> world.home.products.stream().filter(stored -> stored.id() == id)
                    .map(stored -> point(LAST, stored.product().balance(), stored)).toList(), LAST)
                    .worth(world.home.products).forEach(day -> last.put(day.worth().currency(), day.worth().amount()));
            assertThat(plain(last)).isEqualTo(plain(sums));
        });
    }

    private static BalancePoint point(LocalDate day, BigDecimal balance, StoredProduct of) {
        return new BalancePoint(day, new Money(balance, of.product().currency()));
    }

    /** What truly moved an account, whoever tells of it still. */
    private static BigDecimal moved(LawWorld world, String account) {
        return rows(world).stream().filter(row -> !row.vanished() && account.equals(row.transaction().productId().equals("b2")
                        ? "b" : row.transaction().productId()) && !world.truth.get(row.id()).key().startsWith("told again"))
                .map(row -> row.transaction().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
