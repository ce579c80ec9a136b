package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Sums;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every household, tried on a thousand small ones in which few amounts and days make much agree by chance. */
class CountingLawsTest {

    private static final String DEBIT = "************4417";
    private static final String CREDIT = "************9001";
    private static final List<String> ACCOUNTS = List.of("a", "b", "c");
    private static final List<String> AMOUNTS = List.of("12", "50", "50.50", "100", "1200");

    /** A household, and of each row what it truly was: equal for rows that may stand for one another. */
    private static final class World {

        final SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR").account(2, "c", "EUR")
                .card(1, "debit", DEBIT, "debit").card(1, "credit", CREDIT, "credit");
        final Map<Long, String> truth = new HashMap<>();
        private final Random dice;

        World(long seed) {
            dice = new Random(seed);
            int events = 5 + dice.nextInt(20);
            for (int event = 0; event < events; event++) {
                happens(one(AMOUNTS), dice.nextInt(8), event);
            }
        }

        private <T> T one(List<T> some) {
            return some.get(dice.nextInt(some.size()));
        }

        private void happens(String amount, int day, int event) {
            String account = one(ACCOUNTS);
            switch (dice.nextInt(8)) {
                case 0, 1 -> transfer(amount, day);
                case 2 -> told("gift" + event, account, "-" + amount, day, SmallHousehold.HOLDER, SmallHousehold.STRANGER);
                case 3 -> told("salary" + event, account, amount, day, "Telares SL", null);
                case 4 -> card("-" + amount, day, "Zapatería");
                case 5 -> card(amount, day, "Zapatería");
                case 6 -> settlement(amount, day);
                default -> truth.put(home.account("a", dice.nextBoolean() ? amount : "-" + amount, day, "Recibo " + event), "other" + event);
            }
        }

        private void transfer(String amount, int day) {
            String from = one(ACCOUNTS);
            String to = one(ACCOUNTS.stream().filter(account -> !account.equals(from)).toList());
            String key = from + to + amount;
            Transfer told = new Transfer(SmallHousehold.HOLDER, SmallHousehold.iban(from), SmallHousehold.HOLDER, SmallHousehold.iban(to));
            truth.put(moves(from, "-" + amount, day, told), key);
            truth.put(moves(to, amount, day + dice.nextInt(4), told), key); // it may take three days
        }

        private void told(String key, String account, String amount, int day, String party, String iban) {
            boolean out = amount.startsWith("-");
            String here = SmallHousehold.iban(account);
            truth.put(moves(account, amount, day, out ? new Transfer(SmallHousehold.HOLDER, here, party, iban)
                    : new Transfer(party, iban, SmallHousehold.HOLDER, here)), key);
        }

        private long moves(String account, String amount, int day, Transfer transfer) {
            return home.tells(account.equals("c") ? 2 : 1, ProductKind.ACCOUNT, account, amount, day, "Transferencia",
                    row -> row.transfer(transfer));
        }

        private void card(String amount, int day, String shop) {
            truth.put(home.byCard("a", amount, day, DEBIT, shop), "card" + amount + day);
            truth.put(home.onCard("debit", amount, day, shop, shop), "card" + amount + day);
        }

        private void settlement(String amount, int day) {
            truth.put(home.byCard("b", "-" + amount, day, CREDIT, null), "settled" + amount);
            truth.put(home.onCard("credit", amount, day, "Liquidación tarjeta", null), "settled" + amount);
        }
    }

    private static Stream<World> worlds() {
        return new Random(8).longs(1_000).mapToObj(World::new);
    }

    private static BigDecimal net(List<Totals> totals) {
        return totals.stream().map(Totals::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<LedgerRow> rows(World world) {
        List<LedgerRow> rows = new ArrayList<>();
        for (int position = 0; position < world.home.ledger().size(); position++) {
            rows.add(world.home.ledger().row(position));
        }
        return rows;
    }

    @Test
    void eachRowIsInExactlyOneSumAndTheSumsAreEverything() {
        worlds().forEach(world -> {
            Sums sums = world.home.sums();
            List<LedgerRow> rows = rows(world);
            assertThat(Sums.rows(sums.counted()) + Sums.rows(sums.repeated()) + Sums.rows(sums.internal())).isEqualTo(rows.size());
            assertThat(net(sums.counted()).add(net(sums.repeated())).add(net(sums.internal()))).isEqualByComparingTo(
                    rows.stream().map(row -> row.transaction().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
        });
    }

    /** All accounts and cards are told, and nobody took a fee: what moved between them comes to nothing. */
    @Test
    void whatMovedInAClosedHouseholdComesToNothing() {
        worlds().forEach(world -> assertThat(net(world.home.sums().internal())).as(() -> rows(world).toString()).isEqualByComparingTo("0"));
    }

    @Test
    void whatIsTiedIsOneEventAndEachOfItsRowsLeadsToTheOther() {
        int[] ties = {0};
        worlds().forEach(world -> world.truth.forEach((row, happened) -> {
            long other = world.home.tied(row);
            if (other != 0) {
                ties[0]++;
                assertThat(world.truth.get(other)).as(() -> world.home.counterparts().ofRow(row) + " " + rows(world)).isEqualTo(happened);
                assertThat(world.home.tied(other)).isEqualTo(row);
            }
        }));
        assertThat(ties[0]).isGreaterThan(10_000);
    }

    @Test
    void whatHasTwoSidesIsTied() {
        worlds().forEach(world -> world.truth.forEach((row, happened) -> {
            boolean alone = Stream.of("gift", "salary", "other").anyMatch(happened::startsWith);
            assertThat(world.home.tied(row) == 0).as(() -> happened + " " + rows(world)).isEqualTo(alone);
        }));
    }
}
