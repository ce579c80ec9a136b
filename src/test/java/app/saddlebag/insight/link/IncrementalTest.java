package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is kept up to date is what would be found afresh: whatever syncs bring, change and take away, whatever is undone, removed,
 * renamed, shared or answered, and in whatever order.
 */
class IncrementalTest {

    private static final int SEQUENCES = 250;
    private static final int STEPS = 14;
    private static final String DEBIT = "************4417";
    private static final String CREDIT = "************9001";
    private static final List<String> ACCOUNTS = List.of("a", "b", "c", "usd");
    private static final List<String> AMOUNTS = List.of("12", "50", "50.50", "100", "1200");

    /** A household through its life, looked at by itself after each step. */
    private static final class Life {

        private final Random dice;
        private final SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR").account(2, "c", "EUR")
                .account(1, "usd", "USD").card(1, "debit", DEBIT, "debit").card(1, "credit", CREDIT, "credit");
        private final Map<Long, LedgerRow> rows = new TreeMap<>();
        private final Map<Long, LedgerRow> undone = new HashMap<>();
        private final List<Link> answers = new ArrayList<>();
        private List<StoredProduct> products;
        private Ledger ledger = Ledger.builder(List.of()).build();
        private Counterparts kept;
        private long last;
        final StringBuilder told = new StringBuilder();

        Life(long seed) {
            dice = new Random(seed);
            home.has(1, new Product.Liability("loan", null, "bank1", "EUR", null, "Hipoteca casa", "Loan", null, null,
                    List.of(SmallHousehold.HOLDER), new BigDecimal("3")));
            // One account that a second log-in tells as well.
            home.has(2, new Product.Account("b2", null, "bank2", "EUR", BigDecimal.ZERO, SmallHousehold.iban("b"), "Cuenta b", null,
                    null, null, null, List.of(SmallHousehold.HOLDER)));
            products = List.copyOf(home.products);
            kept = Counterparts.of(ledger, products, shared(), answers);
        }

        private SharedProducts shared() {
            return SharedProducts.of(List.of(Samples.connection(1, "One"), Samples.connection(2, "Two")), products, answers);
        }

        private <T> T one(Collection<T> some) {
            return List.copyOf(some).get(dice.nextInt(some.size()));
        }

        void step() {
            Map<Long, LedgerRow> changed = new HashMap<>();
            Set<Long> gone = new HashSet<>();
            int what = rows.isEmpty() ? 0 : dice.nextInt(12);
            told.append(what).append(' ');
            switch (what) {
                case 0, 1, 2, 3 -> IntStream.rangeClosed(0, dice.nextInt(6)).forEach(some -> syncBrings(changed));
                case 4 -> put(changed, vanishing(one(rows.values())));
                case 5 -> put(changed, edited(one(rows.values())));
                case 6 -> gone.add(one(rows.keySet()));
                case 7 -> undone.values().stream().limit(2).forEach(row -> put(changed, row));
                case 8 -> isRenamed();
                case 9, 10 -> answer();
                default -> sourceLeaves(gone);
            }
            gone.forEach(id -> undone.put(id, rows.remove(id)));
            changed.keySet().forEach(undone::remove);
            rows.putAll(changed);
            ledger = ledger.plus(changed.values(), gone);
            kept = kept.after(ledger, products, shared(), answers);
            ledger = kept.counted();
        }

        private static void put(Map<Long, LedgerRow> changed, LedgerRow row) {
            changed.put(row.id(), row);
        }

        private void syncBrings(Map<Long, LedgerRow> changed) {
            String amount = one(AMOUNTS);
            int day = dice.nextInt(8);
            switch (dice.nextInt(8)) {
                case 0, 1 -> {
                    String from = one(ACCOUNTS);
                    String to = one(ACCOUNTS);
                    Transfer told = new Transfer(SmallHousehold.HOLDER, dice.nextInt(4) == 0 ? null : SmallHousehold.iban(from),
                            SmallHousehold.HOLDER, dice.nextInt(4) == 0 ? null : SmallHousehold.iban(to));
                    moves(changed, from, "-" + amount, day, told);
                    moves(changed, to, amount, day + dice.nextInt(3), told);
                }
                case 2 -> account(changed, "a", "-" + amount, day, "Transferencia a Cuenta b");
                case 3 -> account(changed, "b", amount, day + 1, "Transferencia de Cuenta a");
                case 4 -> {
                    tells(changed, 1, ProductKind.ACCOUNT, "a", "-" + amount, day, row -> row.cardNumber(DEBIT).shop("Bar"));
                    tells(changed, 1, ProductKind.CARD, "debit", "-" + amount, day + dice.nextInt(3), row -> row.shop("Bar"));
                }
                case 5 -> tells(changed, 1, ProductKind.CARD, "credit", "-" + amount, day - 35, row -> row.shop("Mercado"));
                case 6 -> tells(changed, 1, ProductKind.ACCOUNT, "b", "-" + amount, day, row -> row.cardNumber(CREDIT));
                default -> {
                    account(changed, "a", "-53", day, "Cuota Hipoteca casa");
                    tells(changed, 1, ProductKind.LIABILITY, "loan", "50", day, row -> row.balance(new BigDecimal("-1150")));
                }
            }
        }

        private void account(Map<Long, LedgerRow> changed, String account, String amount, int day, String text) {
            tells(changed, 1, ProductKind.ACCOUNT, account, amount, day, row -> row.description(text));
            if (account.equals("b")) {
                tells(changed, 2, ProductKind.ACCOUNT, "b2", amount, day, row -> row.description(text));
            }
        }

        private void moves(Map<Long, LedgerRow> changed, String account, String amount, int day, Transfer transfer) {
            tells(changed, account.equals("c") ? 2 : 1, ProductKind.ACCOUNT, account, amount, day,
                    row -> row.transfer(transfer).description("Transferencia").currency(account.equals("usd") ? "USD" : "EUR"));
        }

        private void tells(Map<Long, LedgerRow> changed, long login, ProductKind kind, String product, String amount, int day,
                           java.util.function.UnaryOperator<Transaction.Builder> more) {
            long id = ++last;
            put(changed, new LedgerRow(id, login, more.apply(Transaction.of("t" + id, kind, new BigDecimal(amount)).productId(product)
                    .currency("EUR").bookingDate(SmallHousehold.DAY.plusDays(day))).build(), Overlay.NONE, false));
        }

        private static LedgerRow vanishing(LedgerRow row) {
            return new LedgerRow(row.id(), row.connectionId(), row.transaction(), row.overlay(), !row.vanished());
        }

        private LedgerRow edited(LedgerRow row) {
            Transaction fact = row.transaction();
            Transaction.Builder next = Transaction.of(fact.id(), fact.productKind(),
                            dice.nextBoolean() ? fact.amount() : new BigDecimal(one(AMOUNTS)).negate()).productId(fact.productId())
                    .currency(fact.currency()).description(dice.nextBoolean() ? fact.description() : "Recibo").balance(fact.balance())
                    .bookingDate(fact.day().plusDays(dice.nextInt(3))).shop(fact.shop()).cardNumber(fact.cardNumber())
                    .transfer(fact.transfer());
            return new LedgerRow(row.id(), row.connectionId(), next.build(), row.overlay(), row.vanished());
        }

        private void isRenamed() {
            int which = dice.nextInt(products.size());
            List<StoredProduct> next = new ArrayList<>(products);
            StoredProduct stored = next.get(which);
            if (stored.product() instanceof Product.Account account) {
                next.set(which, new StoredProduct(stored.id(), stored.connectionId(), new Product.Account(account.id(), null,
                        account.entity(), account.currency(), new BigDecimal(dice.nextInt(9)),
                        dice.nextBoolean() ? account.iban() : SmallHousehold.iban(one(ACCOUNTS)), account.alias(), null, null, null, null,
                        account.owners()), stored.firstSeen(), Instant.EPOCH, false));
            }
            products = List.copyOf(next);
        }

        private void answer() {
            if (!answers.isEmpty() && dice.nextInt(3) == 0) {
                answers.remove(dice.nextInt(answers.size()));
                return;
            }
            if (dice.nextInt(4) == 0) {
                shared().all().stream().filter(shared -> shared.awaitsAnswer()).findFirst().ifPresent(shared -> answers.add(
                        new Link(answers.size() + 1, Kind.SHARED_PRODUCT, Standing.ACCEPTED, shared.link().likeness(),
                                shared.link().members(), Instant.EPOCH)));
                return;
            }
            List<MovementLink> found = new ArrayList<>(kept.proposals());
            rows.keySet().forEach(row -> kept.ofRow(row).ifPresent(found::add));
            if (!found.isEmpty()) {
                MovementLink link = one(found);
                answers.add(new Link(answers.size() + 1, link.kind(), dice.nextBoolean() ? Standing.ACCEPTED : Standing.REJECTED, null,
                        List.of(link.first(), link.second()), Instant.EPOCH));
            }
        }

        private void sourceLeaves(Set<Long> gone) {
            long login = 1 + dice.nextInt(2);
            rows.values().stream().filter(row -> row.connectionId() == login && dice.nextInt(3) > 0).map(LedgerRow::id).forEach(gone::add);
        }

        Counterparts afresh() {
            LedgerBuilder builder = Ledger.builder(List.of());
            rows.values().forEach(builder::add);
            return Counterparts.of(builder.build(), products, shared(), answers);
        }
    }

    private static String all(Counterparts found, Collection<Long> rows) {
        Ledger counted = found.counted();
        StringBuilder lines = new StringBuilder().append(found.proposals()).append('\n');
        rows.forEach(row -> lines.append(row).append(' ').append(counted.row(counted.positionOf(row)).counting()).append(' ')
                .append(found.ofRow(row)).append(' ').append(found.proposalOfRow(row)).append('\n'));
        return lines.toString();
    }

    @Test
    void whatIsKeptUpToDateIsWhatWouldBeFoundAfresh() {
        int[] ties = {0, 0};
        new Random(11).longs(SEQUENCES).forEach(seed -> {
            Life life = new Life(seed);
            for (int step = 0; step < STEPS; step++) {
                life.step();
                assertThat(all(life.kept, life.rows.keySet())).as(() -> "seed " + seed + " steps " + life.told)
                        .isEqualTo(all(life.afresh(), life.rows.keySet()));
            }
            ties[0] += (int) life.rows.keySet().stream().filter(row -> life.kept.ofRow(row).isPresent()).count();
            ties[1] += life.kept.proposals().size();
        });
        assertThat(ties[0]).as("ties that were kept").isGreaterThan(SEQUENCES);
        assertThat(ties[1]).as("proposals that were kept").isGreaterThan(SEQUENCES / 10);
    }

    /** Over several chunks, of which most stay: as a month comes and some of it goes again. */
    @Test
    void soItIsOfAHouseholdOfThousandsOfRows() {
        MadeHousehold household = new MadeHousehold(List.of("familia"));
        List<LedgerRow> rows = new ArrayList<>();
        IntStream.range(0, household.ledger.size()).mapToObj(household.ledger::row).forEach(rows::add);
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.stream().skip(60).forEach(builder::add);
        Ledger ledger = builder.build();
        Counterparts kept = Counterparts.of(ledger, household.products, household.shared, List.of());
        for (int from = 60; from > 0; from -= 20) {
            List<Long> gone = rows.stream().skip(60L + from).filter(row -> row.id() % 7 == 0).limit(3).map(LedgerRow::id).toList();
            ledger = kept.counted().plus(rows.subList(from - 20, from), gone);
            kept = kept.after(ledger, household.products, household.shared, List.of());
            assertThat(app.saddlebag.ledger.Moved.between(ledger, kept.counted())).isPresent();
            List<Long> there = IntStream.range(0, ledger.size()).mapToObj(ledger::row).map(LedgerRow::id).toList();
            LedgerBuilder afresh = Ledger.builder(List.of());
            IntStream.range(0, ledger.size()).mapToObj(ledger::row).forEach(afresh::add);
            assertThat(all(kept, there)).isEqualTo(all(Counterparts.of(afresh.build(), household.products, household.shared, List.of()), there));
        }
    }
}
