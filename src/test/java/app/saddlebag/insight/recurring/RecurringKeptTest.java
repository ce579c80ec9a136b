package app.saddlebag.insight.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.insight.link.MadeHousehold;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept up to date of what comes again and again is what would be found afresh, whatever comes, changes and goes. */
class RecurringKeptTest {

    private static final int LIVES = 60;
    private static final int STEPS = 12;
    private static final LocalDate DAY = LocalDate.of(2025, 1, 3);
    private static final List<String> NAMES = List.of("Netflix", "NETFLIX", "Netflix.com", "Rosa", "Aigües", "MERCADONA", "Mercadona");

    private static List<Series> afresh(Ledger ledger) {
        LedgerBuilder builder = Ledger.builder(List.of());
        IntStream.range(0, ledger.size()).mapToObj(ledger::row).forEach(builder::add);
        return Recurring.in(builder.build(), new SearchCancellation()).all();
    }

    /** Some payers and shops whose rows come, change, are hidden, vanish, count no longer, and go. */
    private static final class Life {

        private final Random dice;
        private final Map<Long, LedgerRow> rows = new TreeMap<>();
        private Ledger ledger = Ledger.builder(List.of()).build();
        private Recurring kept = Recurring.in(ledger, new SearchCancellation());
        private long last;

        Life(long seed) {
            dice = new Random(seed);
        }

        void step() {
            Map<Long, LedgerRow> changed = new HashMap<>();
            Set<Long> gone = new HashSet<>();
            switch (rows.isEmpty() ? 0 : dice.nextInt(7)) {
                case 0, 1, 2 -> IntStream.range(0, 1 + dice.nextInt(3)).forEach(some -> comesMonthly(changed));
                case 3 -> put(changed, with(one(), one().overlay(), dice.nextBoolean()));
                case 4 -> put(changed, with(one(), new Overlay(null, Set.of(), null, dice.nextBoolean()), false));
                case 5 -> put(changed, row(one().id(), DAY.plusDays(dice.nextInt(200)), "-" + (8 + dice.nextInt(3))));
                default -> IntStream.range(0, 1 + rows.size() / 8).forEach(some -> gone.add(one().id()));
            }
            gone.forEach(rows::remove);
            changed.keySet().removeAll(gone);
            rows.putAll(changed);
            ledger = ledger.plus(changed.values(), gone);
            if (dice.nextInt(3) == 0) {
                BitSet internal = new BitSet();
                IntStream.range(0, ledger.size()).filter(position -> dice.nextInt(9) == 0).forEach(internal::set);
                ledger = ledger.withCounting(new BitSet(), internal);
            }
            kept = kept.after(ledger, new SearchCancellation());
        }

        private LedgerRow one() {
            return List.copyOf(rows.values()).get(dice.nextInt(rows.size()));
        }

        private static void put(Map<Long, LedgerRow> changed, LedgerRow row) {
            changed.put(row.id(), row);
        }

        private static LedgerRow with(LedgerRow row, Overlay overlay, boolean vanished) {
            return new LedgerRow(row.id(), row.connectionId(), row.transaction(), overlay, vanished);
        }

        private void comesMonthly(Map<Long, LedgerRow> changed) {
            int first = dice.nextInt(120);
            String amount = (dice.nextInt(4) == 0 ? "" : "-") + (8 + dice.nextInt(3)) + (dice.nextBoolean() ? ".5" : ".50");
            long same = dice.nextLong();
            for (int month = 0; month < 3 + dice.nextInt(4); month++) {
                LocalDate day = DAY.plusDays(first).plusMonths(month);
                Random before = new Random(same); // so that all of them are told alike
                put(changed, row(++last, day, amount, before));
            }
        }

        private LedgerRow row(long id, LocalDate day, String amount) {
            return row(id, day, amount, dice);
        }

        private static LedgerRow row(long id, LocalDate day, String amount, Random dice) {
            String name = NAMES.get(dice.nextInt(NAMES.size()));
            Transaction.Builder fact = Transaction.of("t" + id, ProductKind.ACCOUNT, new BigDecimal(amount)).bookingDate(day)
                    .productId("a" + dice.nextInt(2)).currency(dice.nextInt(5) == 0 ? "USD" : "EUR");
            fact = switch (dice.nextInt(3)) {
                case 0 -> fact.shop(name);
                case 1 -> fact.transfer(new Transfer("Ana", null, name, null));
                default -> fact.description("COMPRA TARJ 1234567 " + name + " OP " + dice.nextInt(100_000));
            };
            return new LedgerRow(id, 1, fact.build(), Overlay.NONE, false);
        }
    }

    @Test
    void whatIsKeptUpToDateIsWhatWouldBeFoundAfresh() {
        int[] found = {0};
        new Random(5).longs(LIVES).forEach(seed -> {
            Life life = new Life(seed);
            for (int step = 0; step < STEPS; step++) {
                life.step();
                assertThat(life.kept.all()).as("seed %d step %d", seed, step).isEqualTo(afresh(life.ledger));
                found[0] += life.kept.all().size();
            }
        });
        assertThat(found[0]).as("series on the way").isGreaterThan(LIVES * STEPS);
    }

    /** Over several chunks, of which most stay. */
    @Test
    void soItIsOfAHouseholdOfThousandsOfRowsAndWhatDoesNotDifferStays() {
        Ledger all = new MadeHousehold(List.of("familia")).counterparts().counted();
        List<LedgerRow> rows = IntStream.range(0, all.size()).mapToObj(all::row).toList();
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.stream().skip(90).forEach(builder::add);
        Ledger ledger = builder.build();
        Recurring kept = Recurring.in(ledger, new SearchCancellation());
        for (int from = 90; from > 0; from -= 30) {
            List<Series> before = kept.all();
            ledger = ledger.plus(rows.subList(from - 30, from), List.of(rows.get(from + 400).id()));
            kept = kept.after(ledger, new SearchCancellation());
            assertThat(kept.all()).isEqualTo(afresh(ledger));
            assertThat(stayed(before, kept.all())).as("series that are the same objects").isGreaterThan(before.size() / 2);
        }
    }

    private static long stayed(Collection<Series> before, Collection<Series> after) {
        Map<Series, Boolean> known = new IdentityHashMap<>();
        before.forEach(series -> known.put(series, true));
        return after.stream().filter(known::containsKey).count();
    }

    @Test
    void whatSaysTheSameIsNotLookedAt() {
        Recurring found = Recurring.in(new Payments().monthly(DAY, 1, "Netflix", "-8", "-8", "-8").ledger(), new SearchCancellation());
        assertThat(found.all()).hasSize(1);
        Payments more = new Payments().monthly(DAY, 1, "Netflix", "-8", "-8", "-8");
        Ledger ledger = more.ledger();
        Recurring first = Recurring.in(ledger, new SearchCancellation());
        assertThat(first.after(ledger.withProducts(List.of()), new SearchCancellation())).isSameAs(first);
    }

    @Test
    void oneThatIsCancelledEnds() {
        List<Ledger> ledgers = new ArrayList<>();
        ledgers.add(new Payments().monthly(DAY, 1, "Netflix", "-8", "-8", "-8").ledger());
        ledgers.add(new MadeHousehold(List.of("familia")).counterparts().counted());
        SearchCancellation cancelled = new SearchCancellation();
        cancelled.cancel();
        for (Ledger ledger : ledgers) {
            assertThatThrownBy(() -> Recurring.in(ledger, cancelled)).isInstanceOf(CancellationException.class);
        }
    }
}
