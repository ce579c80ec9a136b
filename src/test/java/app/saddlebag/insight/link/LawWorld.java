package app.saddlebag.insight.link;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A small made-up household in which few amounts and days make much agree by chance, and of each of its rows what it truly was. What is
 * rarer than that — a fee, a side that is told no more, an answer — has amounts that nothing else has, so that it is known what follows.
 */
final class LawWorld {

    private static final String DEBIT = "************4417";
    private static final String CREDIT = "************9001";
    private static final List<String> ACCOUNTS = List.of("a", "b", "c");
    private static final List<String> AMOUNTS = List.of("12", "50", "50.50", "100", "1200");
    private static final String FUND = "Fondo Global";
    private static final String LOAN = "Hipoteca casa";
    private static final BigDecimal PRINCIPAL = new BigDecimal("220");
    static final BigDecimal FEE = new BigDecimal("2.50");
    /** Dollars for a euro. */
    static final BigDecimal RATE = new BigDecimal("1.1");
    /** Of the portfolio, on an account. */
    static final BigDecimal CASH = new BigDecimal("200");

    /** What happened, as far as the laws know it apart. */
    enum Event {
        TRANSFER, FEE, EXCHANGE, PURCHASE, REFUND, CREDIT, SETTLEMENT, INSTALMENT, REPAYMENT, DRAWN, BOUGHT, SOLD, DIVIDEND, ASKED, CHANCE, GIFT,
        SALARY, BILL;

        /** Whether nothing else tells of it. */
        boolean hasOneSide() {
            return switch (this) {
                case CREDIT, CHANCE, GIFT, SALARY, BILL -> true;
                default -> false;
            };
        }
    }

    /** What befalls rows besides. */
    enum Fate {
        JOINT, VANISHED_SIGHTING, VANISHED_SIDE, VANISHED_WHOLE, UNDONE, HIDDEN, REVOKED, ACCEPTED, REFUSED, UNANSWERED
    }

    /** @param key equal for rows that may stand for one another, as those of equal events do */
    record Happened(Event event, String key, Counting counting) {
    }

    final SmallHousehold home = new SmallHousehold();
    final SharedProducts shared;
    final Map<Long, Happened> truth = new HashMap<>();
    final Map<Fate, Integer> fates = new HashMap<>();
    /** Rows of which nothing is told any more. */
    final Set<Long> undone = new HashSet<>();
    final Set<Long> vanished = new HashSet<>();
    private final Random dice;
    private int number;
    private BigDecimal owed = new BigDecimal("12220");
    /** The rows of the event that is told just now, second sightings besides. */
    private final List<Long> sides = new ArrayList<>();
    private final Map<Long, Long> twins = new HashMap<>();
    /** Events that the person says are none, by their rows. */
    private final List<List<Long>> revoked = new ArrayList<>();

    LawWorld(long seed) {
        dice = new Random(seed);
        home.has(1, account("a", "EUR")).has(1, account("b", "EUR")).has(2, account("c", "EUR")).has(1, account("usd", "USD"));
        home.has(2, new Product.Account("b2", null, "bank2", "EUR", new BigDecimal("7"), SmallHousehold.iban("b"), "Cuenta b", null, null, null,
                null, List.of(SmallHousehold.HOLDER)));
        home.card(1, "debit", DEBIT, "debit").has(1, new Product.Card("credit", null, "bank1", "EUR", some(), CREDIT, "Visa credit", "credit",
                null, null, List.of(SmallHousehold.HOLDER)));
        home.has(1, new Product.Liability("loan", null, "bank1", "EUR", some(), LOAN, "Loan", null, null, List.of(SmallHousehold.HOLDER),
                new BigDecimal("3")));
        home.has(1, new Product.Portfolio("p", null, "bank1", "EUR", new BigDecimal("900"), "Cartera", "MIX", null, null,
                List.of(SmallHousehold.iban("a")), List.of(SmallHousehold.HOLDER)));
        home.has(1, position("fund", FUND, "F", "700")).has(1, position("cash", "Liquidez", "L", "200"));
        shared = home.sharesWhatIsAlike();
        int events = 5 + dice.nextInt(20);
        for (number = 0; number < events; number++) {
            happens();
        }
        answers();
    }

    private BigDecimal some() {
        return new BigDecimal(dice.nextInt(2_000) - 1_000);
    }

    private Product account(String id, String currency) {
        return new Product.Account(id, null, id.equals("c") ? "bank2" : "bank1", currency, some(), SmallHousehold.iban(id), "Cuenta " + id,
                null, null, null, null, List.of(SmallHousehold.HOLDER));
    }

    private static Product position(String id, String name, String type, String balance) {
        return new Product.Investment(id, null, "bank1", "EUR", new BigDecimal(balance), name, null, null, "p", type, null, null);
    }

    private <T> T one(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    /** One that no other event has, so that nothing else can stand for it. */
    private String alone() {
        return 2_000 + 100 * number + ".37";
    }

    private void happens() {
        sides.clear();
        int day = dice.nextInt(8);
        boolean befallen = dice.nextInt(5) == 0;
        String amount = befallen ? alone() : one(AMOUNTS);
        happens(amount, day, befallen);
        if (befallen) {
            befalls();
        }
        if (dice.nextInt(6) == 0) {
            fates.merge(Fate.HIDDEN, 1, Integer::sum);
            home.changes(one(sides), row -> new LedgerRow(row.id(), row.connectionId(), row.transaction(),
                    new Overlay(null, Set.of(), null, true), row.vanished()));
        }
    }

    private void happens(String amount, int day, boolean befallen) {
        String account = one(ACCOUNTS);
        switch (dice.nextInt(19)) {
            case 0, 1 -> transfer(Event.TRANSFER, amount, amount, account, other(account), day);
            case 2 -> transfer(Event.FEE, new BigDecimal(alone()).add(FEE).toString(), alone(), account, other(account), day);
            case 3 -> exchange(account, befallen ? 40 * (1 + number) : day);
            case 4 -> told(Event.GIFT, account, "-" + amount, day, SmallHousehold.HOLDER, SmallHousehold.STRANGER);
            case 5 -> told(Event.SALARY, account, amount, day, "Telares SL", null);
            case 6 -> purchase(Event.PURCHASE, "-" + amount, day);
            case 7 -> purchase(Event.REFUND, amount, day);
            case 8 -> {
                row(Event.SETTLEMENT, amount, Counting.INTERNAL, "b", "-" + amount, day, "Tarjeta", row -> row.cardNumber(CREDIT));
                side(Event.SETTLEMENT, amount, Counting.INTERNAL, home.onCard("credit", amount, day, "Liquidación tarjeta", null));
            }
            case 9 -> instalment();
            case 10 -> debt(Event.REPAYMENT, "-" + amount, amount, day, Counting.COUNTED, Counting.REPEATED);
            case 11 -> debt(Event.DRAWN, amount, "-" + amount, day, Counting.INTERNAL, Counting.INTERNAL);
            case 12 -> traded(Event.BOUGHT, "-" + amount, day, "3");
            case 13 -> traded(Event.SOLD, amount, day, "-3");
            case 14 -> traded(Event.DIVIDEND, alone(), day, null); // with the amount of a sale, either may be the other
            case 15, 18 -> texts(dice.nextBoolean() ? Event.ASKED : Event.CHANCE, day);
            case 16 -> side(Event.CREDIT, "", Counting.COUNTED, home.onCard("credit", "-" + amount, day - 35, "Mercado", "Mercado"));
            default -> side(Event.BILL, "", Counting.COUNTED, home.account("a", dice.nextBoolean() ? amount : "-" + amount, day, "Recibo " + number));
        }
    }

    private String other(String account) {
        return one(ACCOUNTS.stream().filter(other -> !other.equals(account)).toList());
    }

    /** Of rows with one key any may stand for another; what has none of its own stands for itself. */
    private void side(Event event, String key, Counting counting, long row) {
        truth.put(row, new Happened(event, event + " " + (event.hasOneSide() ? row : key), counting));
        sides.add(row);
    }

    /** A row of an account; the one that two people own is told by both. */
    private void row(Event event, String key, Counting counting, String account, String amount, int day, String text,
                     UnaryOperator<Transaction.Builder> more) {
        long login = account.equals("c") ? 2 : 1;
        side(event, key, counting, home.tells(login, ProductKind.ACCOUNT, account, amount, day, text, more));
        if (account.equals("b")) {
            fates.merge(Fate.JOINT, 1, Integer::sum);
            long twin = home.tells(2, ProductKind.ACCOUNT, "b2", amount, day, text, more);
            truth.put(twin, new Happened(event, "told again", Counting.REPEATED));
            twins.put(sides.getLast(), twin);
        }
    }

    private void transfer(Event event, String gone, String arrived, String from, String to, int day) {
        String key = from + to + gone;
        Transfer told = new Transfer(SmallHousehold.HOLDER, SmallHousehold.iban(from), SmallHousehold.HOLDER, SmallHousehold.iban(to));
        String text = event == Event.FEE ? "Transferencia, con comisión" : "Transferencia";
        row(event, key, Counting.INTERNAL, from, "-" + gone, day, text, row -> row.transfer(told));
        row(event, key, Counting.INTERNAL, to, arrived, day + dice.nextInt(4), text, // it may take three days
                row -> row.transfer(told).currency(to.equals("usd") ? "USD" : "EUR"));
    }

    /** Some lie near one another. One that may lose a side does not: with another's, what is left of it would be an exchange, too. */
    private void exchange(String account, int day) {
        BigDecimal gone = new BigDecimal(1_000 * (1 + number) + ".73");
        transfer(Event.EXCHANGE, gone.toString(), gone.multiply(RATE).toString(), account, "usd", day);
    }

    private void told(Event event, String account, String amount, int day, String party, String iban) {
        String here = SmallHousehold.iban(account);
        Transfer transfer = event == Event.GIFT ? new Transfer(SmallHousehold.HOLDER, here, party, iban)
                : new Transfer(party, iban, SmallHousehold.HOLDER, here);
        row(event, "", Counting.COUNTED, account, amount, day, "Transferencia", row -> row.transfer(transfer));
    }

    private void purchase(Event event, String amount, int day) {
        side(event, amount + day, Counting.COUNTED, home.byCard("a", amount, day, DEBIT, "Zapatería"));
        side(event, amount + day, Counting.REPEATED, home.onCard("debit", amount, day, "Zapatería", "Zapatería"));
    }

    /** One each month: of two in three days it would not be known which interest belongs to which. */
    private void instalment() {
        String interest = owed.multiply(new BigDecimal("0.0025")).setScale(2, RoundingMode.HALF_UP).toString();
        owed = owed.subtract(PRINCIPAL);
        int day = 40 * (1 + number);
        BigDecimal left = owed.negate();
        side(Event.INSTALMENT, "" + number, Counting.COUNTED,
                home.account("a", PRINCIPAL.add(new BigDecimal(interest)).negate().toString(), day, "Cuota " + LOAN));
        side(Event.INSTALMENT, "" + number, Counting.REPEATED,
                home.tells(1, ProductKind.LIABILITY, "loan", PRINCIPAL.toString(), day, "Amortización", row -> row.balance(left)));
    }

    private void debt(Event event, String onAccount, String onDebt, int day, Counting account, Counting debt) {
        side(event, onAccount, account, home.account("a", onAccount, day, LOAN));
        side(event, onAccount, debt, home.tells(1, ProductKind.LIABILITY, "loan", onDebt, day, "Movimiento", row -> row));
    }

    private void traded(Event event, String amount, int day, String units) {
        Trade trade = new Trade(null, units == null ? null : new BigDecimal(units), null, new BigDecimal("-1.5"), null);
        row(event, amount, event == Event.DIVIDEND ? Counting.COUNTED : Counting.INTERNAL, "a", amount, day, event + " " + FUND, row -> row);
        side(event, amount, Counting.REPEATED, home.tells(1, ProductKind.INVESTMENT, "fund", amount, day, event.toString(),
                row -> row.portfolioId("p").trade(trade)));
    }

    /** Nothing but words: of what was moved, or of two that have but their amount in common. */
    private void texts(Event event, int day) {
        boolean moved = event == Event.ASKED;
        row(event, alone(), Counting.COUNTED, "a", "-" + alone(), day, moved ? "Transferencia a Cuenta c" : "Transferencia a Pepe Gil", row -> row);
        row(event, alone(), Counting.COUNTED, "c", alone(), day + 1, moved ? "Transferencia de Cuenta a" : "Transferencia de nómina", row -> row);
    }

    /** One side is told no more, or all; or what brought it is undone, or the person says that it is no such thing. */
    private void befalls() {
        switch (dice.nextInt(5)) {
            case 0 -> {
                // What a card alone tells of what it was paid rests on what its months come to: that is tried elsewhere.
                long row = truth.get(sides.getFirst()).event() == Event.SETTLEMENT ? sides.getFirst() : one(sides);
                fates.merge(Fate.VANISHED_SIDE, 1, Integer::sum);
                vanishes(row);
                vanishes(twins.getOrDefault(row, row));
                sides.stream().filter(side -> side != row).forEach(side -> standsAlone(side, false));
            }
            case 1 -> {
                fates.merge(Fate.VANISHED_WHOLE, 1, Integer::sum);
                sides.forEach(this::vanishes);
                sides.forEach(row -> vanishes(twins.getOrDefault(row, row)));
            }
            case 2 -> {
                fates.merge(Fate.UNDONE, 1, Integer::sum);
                sides.forEach(row -> undone.addAll(List.of(row, twins.getOrDefault(row, row))));
                home.undoes(undone);
            }
            case 3 -> sides.stream().filter(twins::containsKey).findFirst().ifPresent(row -> {
                fates.merge(Fate.VANISHED_SIGHTING, 1, Integer::sum);
                vanishes(row);
                truth.put(twins.get(row), truth.get(row)); // it is the other log-in's that counts now
            });
            default -> revoked.add(List.copyOf(sides));
        }
    }

    private void vanishes(long row) {
        vanished.add(row);
        home.changes(row, was -> new LedgerRow(was.id(), was.connectionId(), was.transaction(), was.overlay(), true));
    }

    /** What a row is to the person where nothing tells of its other side, or they say that what does is another event. */
    private void standsAlone(long row, boolean saidSo) {
        Happened was = truth.get(row);
        boolean stays = switch (was.event()) {
            case REPAYMENT, INSTALMENT, BOUGHT, SOLD -> was.counting() == Counting.REPEATED; // what pays back is owed, what is bought is had
            case SETTLEMENT -> !saidSo; // the card's own
            default -> false;
        };
        truth.put(row, new Happened(was.event(), "alone " + row, stays ? Counting.INTERNAL : Counting.COUNTED));
    }

    /** The person answers some of what is proposed, and takes back some of what is certain. */
    private void answers() {
        Counterparts found = home.counterparts();
        revoked.forEach(rows -> found.ofRow(rows.getFirst()).ifPresent(link -> {
            fates.merge(Fate.REVOKED, 1, Integer::sum);
            home.alsoAnswers(link, Standing.REJECTED);
            rows.forEach(row -> standsAlone(row, true));
        }));
        List.copyOf(truth.keySet()).stream().filter(row -> truth.get(row).event() == Event.ASKED).sorted()
                .forEach(row -> found.proposalOfRow(row).filter(link -> link.first() == row).ifPresent(this::answers));
    }

    private void answers(MovementLink proposal) {
        Fate answer = one(List.of(Fate.ACCEPTED, Fate.REFUSED, Fate.UNANSWERED));
        fates.merge(answer, 1, Integer::sum);
        if (answer != Fate.UNANSWERED) {
            home.alsoAnswers(proposal, answer == Fate.ACCEPTED ? Standing.ACCEPTED : Standing.REJECTED);
        }
        for (long row : List.of(proposal.first(), proposal.second())) {
            truth.put(row, new Happened(Event.ASKED, answer == Fate.ACCEPTED ? "accepted " + proposal.first() : "alone " + row,
                    answer == Fate.ACCEPTED ? Counting.INTERNAL : Counting.COUNTED));
        }
    }
}
