package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction.Transfer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of the person is mostly so, in years full of what agrees by chance; and nothing of it is applied unasked. */
class ProposalsTest {

    private static final int WORLDS = 20;
    private static final int EVENTS = 150;
    private static final int DAYS = 360;
    private static final List<String> ACCOUNTS = List.of("a", "b", "c");
    private static final List<String> ROUND = List.of("50", "100", "150", "200", "300", "500", "1200");
    private static final List<String> SHOPS = List.of("Zapatería Sol", "Mercado Central", "Bar Pepe", "Librería Luna");
    private static final List<String> STRANGERS = List.of("Pepe García", "Rosa Vidal", "Telares del Norte", "Comunidad Mayor");

    /** A year in which no bank names a counterpart, and of each row what it truly was: equal for rows that may stand for one another. */
    private static final class Year {

        final SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR").account(2, "c", "EUR")
                .card(1, "debit", "************4417", "debit");
        final Map<Long, String> truth = new HashMap<>();
        private final Random dice;

        Year(long seed) {
            dice = new Random(seed);
            IntStream.range(0, EVENTS).forEach(event -> happens("" + event, dice.nextInt(DAYS)));
        }

        private <T> T one(List<T> some) {
            return some.get(dice.nextInt(some.size()));
        }

        private String otherThan(String account) {
            return one(ACCOUNTS.stream().filter(other -> !other.equals(account)).toList());
        }

        private void happens(String event, int day) {
            switch (dice.nextInt(9)) {
                case 0, 1 -> transfer(event, day);
                case 2, 3 -> purchase(event, day, cents(5, 90));
                case 4 -> salaryEqualToTheRent(event, day);
                case 5 -> twins(event, day);
                case 6 -> refund(event, day);
                case 7 -> foodBills(event, day);
                default -> strangers(event, day);
            }
        }

        private String cents(int least, int most) {
            return least + dice.nextInt(most - least) + "." + (10 + dice.nextInt(90));
        }

        private void transfer(String event, int day) {
            String from = one(ACCOUNTS);
            String to = otherThan(from);
            String amount = dice.nextBoolean() ? one(ROUND) : cents(20, 900);
            account(event, from, "-" + amount, day, one(List.of("Transferencia emitida", "Traspaso a Cuenta " + to,
                    "Transferencia a favor de Ana Ruiz", "Traspaso a cuenta de ahorro")));
            account(event, to, amount, day + dice.nextInt(3), one(List.of("Transferencia recibida", "Traspaso de Cuenta " + from,
                    "Transferencia de Ana Ruiz", "Traspaso interno")));
        }

        private void purchase(String key, int day, String amount) {
            String shop = one(SHOPS);
            account(key, "a", "-" + amount, day + dice.nextInt(2), "Compra tarj. " + shop);
            card(key, "-" + amount, day, shop);
        }

        private void salaryEqualToTheRent(String event, int day) {
            String amount = one(ROUND);
            account("salary" + event, one(ACCOUNTS), amount, day, "Transferencia de nómina Telares");
            account("rent" + event, one(ACCOUNTS), "-" + amount, day + dice.nextInt(3), one(List.of("Recibo alquiler", "Transferencia alquiler")));
        }

        /** Which is which nobody can say. */
        private void twins(String event, int day) {
            String amount = cents(1, 9);
            purchase(event, day, amount);
            purchase(event, day, amount);
        }

        private void refund(String event, int day) {
            String amount = cents(20, 90);
            purchase(event, day, amount);
            String shop = one(SHOPS);
            if (dice.nextBoolean()) {
                card("refund" + event, amount, day + dice.nextInt(3), "Anulación " + shop);
            } else {
                account("refund" + event, one(ACCOUNTS), amount, day + dice.nextInt(3), "Devolución transferencia " + shop);
            }
        }

        private void foodBills(String event, int day) {
            card("eaten" + event, "-" + cents(12, 13), day, one(SHOPS));
            account("school" + event, "a", "-" + cents(12, 13), day + dice.nextInt(2), "Recibo comedor " + one(STRANGERS));
        }

        /** One pays, another is paid, as much and in the same days. Some banks tell both names, some put one into the text. */
        private void strangers(String event, int day) {
            String amount = one(ROUND);
            String from = one(ACCOUNTS);
            String paid = one(STRANGERS);
            String payer = one(STRANGERS);
            boolean named = dice.nextBoolean();
            tells("gave" + event, from, "-" + amount, day, named ? "Transferencia" : "Transferencia a " + paid,
                    named ? new Transfer(SmallHousehold.HOLDER, null, paid, SmallHousehold.STRANGER) : null);
            tells("got" + event, otherThan(from), amount, day + dice.nextInt(3), named ? "Transferencia" : "Transferencia de " + payer,
                    named ? new Transfer(payer, null, SmallHousehold.HOLDER, null) : null);
        }

        private void card(String key, String amount, int day, String text) {
            truth.put(home.onCard("debit", amount, day, text, null), key);
        }

        private void account(String key, String account, String amount, int day, String text) {
            tells(key, account, amount, day, text, null);
        }

        private void tells(String key, String account, String amount, int day, String text, Transfer transfer) {
            truth.put(home.tells(account.equals("c") ? 2 : 1, ProductKind.ACCOUNT, account, amount, day, text,
                    row -> row.transfer(transfer)), key);
        }
    }

    @Test
    void nineInTenAreSoAndNoneIsAppliedUnasked() {
        int[] right = {0};
        int[] pairs = {0};
        Map<String, Integer> wrong = new HashMap<>();
        new Random(17).longs(WORLDS).mapToObj(Year::new).forEach(year -> {
            assertThat(year.truth.keySet()).allSatisfy(row -> assertThat(year.home.tied(row)).as("tie of row " + row).isZero());
            pairs[0] += (int) year.truth.values().stream().collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                    .values().stream().filter(rows -> rows == 2).count();
            year.home.counterparts().proposals().forEach(asked -> {
                if (year.truth.get(asked.first()).equals(year.truth.get(asked.second()))) {
                    right[0]++;
                } else {
                    wrong.merge(text(year, asked.first()) + " | " + text(year, asked.second()), 1, Integer::sum);
                }
            });
        });
        int asked = right[0] + wrong.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("proposals %d right %d precision %.3f recall %.3f%n", asked, right[0], right[0] / (double) asked,
                right[0] / (double) pairs[0]);
        assertThat(right[0] / (double) asked).as("precision; not so were " + wrong).isGreaterThanOrEqualTo(0.9);
        assertThat(right[0] / (double) pairs[0]).as("recall").isGreaterThanOrEqualTo(0.9);
    }

    private static String text(Year year, long row) {
        return year.home.counted(row).transaction().description();
    }
}
