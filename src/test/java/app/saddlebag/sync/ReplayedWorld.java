package app.saddlebag.sync;

import app.saddlebag.model.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One log-in over some days, the same whoever looks: rows come, some booked late and many of them equal, change their words or
 * their amount, go and come back; one day every id of an account is another, and once a month passes. Each row bears in a field
 * of its own which movement it is, whatever it says and is called.
 */
final class ReplayedWorld {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    private static final int SEED = 71;
    private static final int DAYS = 12;
    private static final int RENAMED = 6;
    private static final int A_MONTH_LATER = 9;
    private static final int BEFORE = 240;
    private static final List<String> TEXTS = List.of("CAFE", "METRO", "MERCADO", "NOMINA");

    /**
     * What the bank has on a day.
     *
     * @param objects      by path
     * @param rows         what each movement reads as, by its number
     * @param everMissing  movements that the bank did not tell on some day since it first had
     * @param everTold     all movements so far
     */
    record Day(LocalDate date, int readings, Map<String, List<String>> objects, Map<Integer, String> rows,
               Set<Integer> everMissing, Set<Integer> everTold) {
    }

    private static final class Movement {
        private final int number;
        private final Place place;
        private final LocalDate day;
        private int cents;
        private String text;
        private boolean missing;

        private Movement(int number, Place place, LocalDate day, int cents, String text) {
            this.number = number;
            this.place = place;
            this.day = day;
            this.cents = cents;
            this.text = text;
        }
    }

    /** Where movements happen. */
    private enum Place {
        NOMINA("data", "account_id", "a1"), AHORRO("data", "account_id", "a2"), VISA("card/transaction", "card_id", "c1"),
        FONDO("investment/transaction", "investment_id", "i1"), HIPOTECA("liability/transaction", "liability_id", "l1");

        private final String path;
        private final String pointer;
        private final String id;

        Place(String path, String pointer, String id) {
            this.path = path;
            this.pointer = pointer;
            this.id = id;
        }
    }

    private final Random random = new Random(SEED);
    private final List<Movement> movements = new ArrayList<>();
    private final Set<Integer> everMissing = new HashSet<>();
    private boolean renamed;

    private ReplayedWorld() {
    }

    static List<Day> days() {
        ReplayedWorld world = new ReplayedWorld();
        List<Day> days = new ArrayList<>();
        LocalDate date = FIRST;
        for (int n = 0; n < BEFORE; n++) {
            world.happens(FIRST.minusDays(1 + world.random.nextInt(200)));
        }
        for (int day = 0; day < DAYS; day++) {
            int passed = day == 0 ? 0 : day == A_MONTH_LATER ? 35 : 1;
            date = date.plusDays(passed);
            world.live(day, date);
            days.add(world.day(date, passed));
        }
        return days;
    }

    private void happens(LocalDate day) {
        Place place = Place.values()[random.nextInt(Place.values().length)];
        movements.add(new Movement(movements.size(), place, day, -100 * (1 + random.nextInt(3)), TEXTS.get(random.nextInt(TEXTS.size()))));
    }

    private void live(int day, LocalDate date) {
        for (int n = 0; n < 10; n++) {
            happens(n < 7 ? date : date.minusDays(random.nextInt(25)));
        }
        renamed |= day == RENAMED;
        // Words and amounts of what is told under another id one day would have to be matched with nothing left to match by.
        any(Place.AHORRO, date).text = "COMPRA LIQUIDADA " + day;
        any(Place.VISA, date).cents -= 7;
        Movement gone = any(Place.AHORRO, date);
        gone.missing = true;
        everMissing.add(gone.number);
        movements.stream().filter(movement -> movement.missing && movement.number % 3 == day % 3 && movement != gone)
                .forEach(movement -> movement.missing = false);
    }

    /** Of late: what is older changes too, and is found once a month. */
    private Movement any(Place place, LocalDate date) {
        List<Movement> there = movements.stream().filter(movement -> movement.place == place && !movement.missing
                && movement.day.isAfter(date.minusDays(30))).toList();
        return there.get(random.nextInt(there.size()));
    }

    private Day day(LocalDate date, int readings) {
        Map<String, List<String>> objects = new LinkedHashMap<>();
        Map<Integer, String> rows = new HashMap<>();
        Set<Integer> told = new HashSet<>();
        products(objects, movements.size());
        for (Movement movement : movements) {
            told.add(movement.number);
            List<String> list = objects.computeIfAbsent(movement.place.path, _ -> new ArrayList<>());
            if (!movement.missing) {
                list.add(row(movement));
                rows.put(movement.number, facts(id(movement), product(movement.place), movement.day, movement.cents, movement.text));
            }
        }
        return new Day(date, readings, objects, rows, Set.copyOf(everMissing), told);
    }

    private void products(Map<String, List<String>> objects, int balance) {
        objects.put("account", List.of("""
                {"_id":"%s","iban":"ES9121000418450200051332","alias":"Nomina","balance":%d.00,"currency":"EUR"}"""
                .formatted(product(Place.NOMINA), balance), """
                {"_id":"a2","iban":"ES7921000813610123456789","alias":"Ahorro","balance":20.00,"currency":"EUR"}"""));
        objects.put("card", List.of("{\"_id\":\"c1\",\"pan\":\"************4417\",\"balance\":-4,\"currency\":\"EUR\"}"));
        objects.put("portfolio", List.of("{\"_id\":\"p1\",\"name\":\"Cartera\",\"refValores\":\"0418-55\",\"currency\":\"EUR\"}"));
        objects.put("investment", List.of("""
                {"_id":"i1","isin":"IE00B4L5Y983","name":"World","portfolio_id":"p1","amount":10,"balance":99,"currency":"EUR"}"""));
        objects.put("liability", List.of(
                "{\"_id\":\"l1\",\"type\":\"Loan\",\"alias\":\"Hipoteca\",\"balance\":-143250.12,\"currency\":\"EUR\"}"));
        objects.put("holder", List.of("{\"_id\":\"h\",\"product_id\":\"a2\",\"rel\":\"Titular\"}"));
        objects.put("auth/", List.of("{\"_id\":\"idn\",\"name\":\"Marta\"}"));
    }

    private String product(Place place) {
        return place == Place.NOMINA && renamed ? "a1 renewed" : place.id;
    }

    private String id(Movement movement) {
        return (movement.place == Place.NOMINA && renamed ? "n" : "t") + movement.number;
    }

    private String row(Movement movement) {
        String external = movement.number % 2 == 0 ? ",\"external_id\":\"x" + movement.number + "\"" : "";
        String portfolio = movement.place == Place.FONDO ? ",\"portfolio_id\":\"p1\"" : "";
        return """
                {"_id":"%s","%s":"%s","amount":%d.%02d,"currency":"EUR","operationDate":"%s","description":"%s","movement":%d%s%s}"""
                .formatted(id(movement), movement.place.pointer, product(movement.place), movement.cents / 100,
                        Math.abs(movement.cents % 100), movement.day, movement.text, movement.number, external, portfolio);
    }

    private static String facts(String id, String product, LocalDate day, int cents, String text) {
        return id + "|" + product + "|" + day + "|" + cents + "|" + text;
    }

    /** As a movement of a day reads. */
    static String facts(Transaction row) {
        return facts(row.id(), row.productId(), row.day(), row.amount().movePointRight(2).intValueExact(), row.description());
    }
}
