package app.saddlebag.sandbox.world;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import app.saddlebag.sandbox.world.Holding.Account;

/**
 * The account of a small shop, with as many movements as one likes: card sales all day, and a supplier paid whenever
 * the till is full. Nothing is kept; each pass makes the same movements again.
 */
final class ShopTill {

    /** Takes movements one by one. */
    @FunctionalInterface
    interface Receiver {
        void take(Movement movement) throws IOException;
    }

    static final String KEY = "shop";

    private static final long FULL = 450_000;
    private static final String[] SOLD = {"VENTA TPV LLIBRERIA NOGUERA", "VENTA TPV ONLINE", "COBRO BIZUM COMERCIO",
        "VENTA TPV FIRA SANT JORDI", "COBRO QR MERCAT"};
    private static final String[] SUPPLIERS = {"DISTRIBUCIONS MASRIERA", "EDITORIAL TRES TORRES", "IMPREMTA DEL CAMP",
        "MENSAJERÍA AVE"};

    private final long seed;
    private final LocalDate from;
    private final long days;
    private final long total;

    /**
     * @param total movements from the first day to the day of connecting; later days go on at the same pace
     */
    ShopTill(long seed, Login login, long total) {
        this.seed = Dice.hash(seed, KEY, login.bank(), login.username());
        this.from = login.from();
        this.days = ChronoUnit.DAYS.between(login.from(), login.connected()) + 1;
        this.total = total;
    }

    Account account(Institution bank, Person owner) {
        Dice dice = Dice.of(seed, "number");
        return new Account(KEY, bank, bank.country() == Institution.Country.ES
                ? Numbers.spanishIban(bank.bankCode(), dice.digits(4), dice.digits(10)) : null,
                "Cuenta Negocio", "Cuenta corriente comercio", "cashAccount", "EUR", Owners.of(owner), new Tally(KEY, 0));
    }

    /** The balance at the end of a day. */
    long balance(LocalDate until) {
        long[] balance = {0};
        walk(until, (day, number, cents, after) -> balance[0] = after);
        return balance[0];
    }

    /** The day of the latest movement; null when there is none yet. */
    LocalDate lastMovement(LocalDate until) {
        for (long i = ChronoUnit.DAYS.between(from, until); i >= 0; i--) {
            if (ofDay(i) > 0) {
                return from.plusDays(i);
            }
        }
        return null;
    }

    /** How many movements the day has that is so many days after the first. */
    private long ofDay(long i) {
        return (i + 1) * total / days - i * total / days;
    }

    void each(LocalDate until, Receiver receiver) throws IOException {
        this.<IOException>walk(until, (day, number, cents, after) -> receiver.take(
                new Movement(KEY + "/" + day + "/" + number, day, cents, after, wording(day, number, cents), null)));
    }

    @FunctionalInterface
    private interface Step<X extends Exception> {
        void at(LocalDate day, long number, long cents, long balance) throws X;
    }

    private <X extends Exception> void walk(LocalDate until, Step<X> step) throws X {
        long balance = 120_000;
        long count = ChronoUnit.DAYS.between(from, until) + 1;
        for (long i = 0; i < count; i++) {
            LocalDate day = from.plusDays(i);
            long ofDay = ofDay(i);
            for (long number = 0; number < ofDay; number++) {
                long chance = chance(day, number);
                long cents = balance > FULL ? -(balance - 90_000 - chance % 30_000) : 195 + Math.floorMod(chance, 8_800);
                balance += cents;
                step.at(day, number, cents, balance);
            }
        }
    }

    private long chance(LocalDate day, long number) {
        return Dice.mix(seed + day.toEpochDay() * 1_000_003 + number) >>> 1;
    }

    private Wording wording(LocalDate day, long number, long cents) {
        long chance = chance(day, number) >>> 8;
        if (cents < 0) {
            String supplier = SUPPLIERS[(int) (chance % SUPPLIERS.length)];
            return Wording.of(111, "RECIBO " + supplier + " FRA " + day.getYear() + "/" + chance % 10_000, "Business").at(supplier);
        }
        String sold = SOLD[(int) (chance % SOLD.length)];
        return Wording.of(116, sold + " OP " + chance % 1_000_000, chance % 3 == 0 ? null : "Income");
    }
}
