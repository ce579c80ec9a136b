package app.saddlebag.ui.transactions;

import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.Product.Account;
import app.saddlebag.model.Product.Card;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A made life of any number of rows over 24 months, the same for the same seed: for looking at the page and for
 * measuring it. Rows come newest first.
 */
public final class SeededLife {

    /** The last day with rows. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final int DAYS = 730;

    /** One row and where it belongs. */
    public record MadeRow(long id, long connectionId, Transaction transaction, Overlay overlay, boolean vanished) {
    }

    private record Habit(String text, String shop, String category, int least, int most, int weight, String currency) {
    }

    private static final List<Habit> HABITS = List.of(
            new Habit("COMPRA TARJ. MERCADONA VALENCIA", "Mercadona", "Groceries", -9500, -900, 90, "EUR"),
            new Habit("CONDIS SUPERMERCATS GRÀCIA", "Condis", "Groceries", -6200, -350, 55, "EUR"),
            new Habit("FORN DE PA SANT JORDI", "Forn Sant Jordi", "Groceries", -980, -120, 60, "EUR"),
            new Habit("CAFETERIA LA NUVIA", "La Núvia", "Restaurants", -890, -140, 80, "EUR"),
            new Habit("REST. CAN XURRADES BARCELONA", "Can Xurrades", "Restaurants", -9800, -2400, 22, "EUR"),
            new Habit("UBER *EATS HELP.UBER.COM", "Uber Eats", "Restaurants", -4200, -1100, 24, "EUR"),
            new Habit("RENFE VIAJEROS MADRID", "Renfe", "Transport", -8200, -240, 26, "EUR"),
            new Habit("TMB T-USUAL MENSUAL", "TMB", "Transport", -2200, -2135, 10, "EUR"),
            new Habit("REPSOL ESTACION SERVICIO 4411", "Repsol", "Transport", -8900, -2500, 20, "EUR"),
            new Habit("AMAZON EU SARL LUXEMBOURG", "Amazon", "Shopping", -18900, -700, 36, "EUR"),
            new Habit("EL CORTE INGLÉS PREC. CAPUCHINOS", "El Corte Inglés", "Shopping", -24500, -1500, 12, "EUR"),
            new Habit("FARMÀCIA ROCA I SOLER", "Farmàcia Roca", "Health", -5400, -290, 18, "EUR"),
            new Habit("NETFLIX.COM", "Netflix", "Subscriptions", -1799, -1299, 8, "EUR"),
            new Habit("SPOTIFY AB STOCKHOLM", "Spotify", "Subscriptions", -1099, -1099, 8, "EUR"),
            new Habit("ADEUDO IBERDROLA CLIENTES SAU", "Iberdrola", "Utilities", -14800, -3900, 10, "EUR"),
            new Habit("ADEUDO AIGÜES DE BARCELONA", "Aigües de Barcelona", "Utilities", -7200, -2800, 6, "EUR"),
            new Habit("RECIBO ALQUILER PISO C/ VERDI 118", null, "Housing", -118000, -115000, 5, "EUR"),
            new Habit("CUOTA HIPOTECA 0418-55-0099120", null, "Housing", -40218, -40218, 5, "EUR"),
            new Habit("TRANSFERENCIA NOMINA ACME SL", null, "Income", 210000, 245000, 6, "EUR"),
            new Habit("TRANSF. RECIBIDA JOAN PONS SERRA 🎁", null, null, 1500, 40000, 8, "EUR"),
            new Habit("BIZUM A LAIA: cena del viernes", null, null, -6500, -500, 26, "EUR"),
            new Habit("COMISION MANTENIMIENTO CUENTA", null, "Fees", -1200, -300, 4, "EUR"),
            new Habit("INTERESES A SU FAVOR", null, "Income", 5, 900, 4, "EUR"),
            new Habit("DEVOLUCION COMPRA ZALANDO SE", "Zalando", "Shopping", 1900, 12900, 5, "EUR"),
            new Habit("BRITISH AIRWAYS LHR", "British Airways", "Travel", -61000, -8900, 5, "GBP"),
            new Habit("PRET A MANGER LONDON SE1", "Pret A Manger", "Restaurants", -1450, -280, 7, "GBP"),
            new Habit("GITHUB, INC. SAN FRANCISCO", "GitHub", "Subscriptions", -2100, -400, 6, "USD"),
            new Habit("REINTEGRO CAJERO 4B GRAN VIA", null, "Cash", -30000, -2000, 9, "EUR"));

    private static final List<String> TAGS = List.of("holiday", "work", "shared", "tax-2026");

    private final Random random;
    private final int[] cumulated = new int[HABITS.size()];
    private final BigDecimal[] balances;
    private final List<Product> products;

    public SeededLife(long seed) {
        random = new Random(seed);
        int sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += HABITS.get(i).weight();
            cumulated[i] = sum;
        }
        products = List.of(
                account("acc_8c21", "caixa-verda", "Compte nòmina", "ES5999900418150200051332", "EUR"),
                account("acc_8c22", "caixa-verda", "Estalvi", "ES8699900418110200051333", "EUR"),
                account("acc_1f07", "testbank", "Cuenta Común", "ES7299900418120400099001", "EUR"),
                account("acc_77aa", "harbour-bank", "Everyday", "GB29HARB60161331926819", "GBP"),
                account("acc_77ab", "harbour-bank", "Dollars", "GB82HARB60161331926820", "USD"),
                new Card("crd_5510", null, "testbank", "EUR", new BigDecimal("-412.90"), "************4417", "Visa Oro",
                        "credit", new BigDecimal("3000"), new BigDecimal("2587.10"), List.of()));
        balances = new BigDecimal[products.size()];
        for (int i = 0; i < balances.length; i++) {
            balances[i] = BigDecimal.valueOf(412_300 + 77_701L * i, 2);
        }
    }

    public List<Product> products() {
        return products;
    }

    /** Bank of a product, as the connections of this life are numbered. */
    public static long connectionOf(Product product) {
        return switch (product.entity()) {
            case "caixa-verda" -> 1;
            case "testbank" -> 2;
            default -> 3;
        };
    }

    /** Name of a connection's bank. */
    public static String entityName(long connectionId) {
        return switch ((int) connectionId) {
            case 1 -> "Caixa Verda";
            case 2 -> "TestBank";
            default -> "Harbour Bank";
        };
    }

    public void rows(int count, Consumer<MadeRow> to) {
        for (int i = 0; i < count; i++) {
            to.accept(row(i, count));
        }
    }

    public List<MadeRow> rows(int count) {
        List<MadeRow> all = new ArrayList<>(count);
        rows(count, all::add);
        return all;
    }

    private MadeRow row(int number, int count) {
        Habit habit = habit();
        int place = place(habit);
        Product product = products.get(place);
        BigDecimal amount = BigDecimal.valueOf(habit.least() + random.nextInt(habit.most() - habit.least() + 1), 2);
        BigDecimal after = balances[place];
        balances[place] = after.subtract(amount);
        LocalDate day = TODAY.minusDays((long) number * DAYS / count);
        LocalDate value = random.nextInt(20) == 0 ? null : day.plusDays(random.nextInt(3));
        String text = random.nextInt(400) == 0 ? null : habit.text() + (random.nextInt(3) == 0 ? " " + reference() : "");
        boolean card = product.kind() == ProductKind.CARD;
        Transaction transaction = Transaction.of("tx_" + Integer.toHexString(0x100000 + number), product.kind(), amount)
                .productId(product.id()).currency(product.currency()).balance(card ? null : after)
                .bookingDate(day).valueDate(value).description(text).productDescription(product.title())
                .category(habit.category()).shop(habit.shop()).cardNumber(card ? product.number() : null)
                .entity(product.entity()).build();
        return new MadeRow(number + 1L, connectionOf(product), transaction, overlay(), random.nextInt(5000) == 0);
    }

    private Overlay overlay() {
        if (random.nextInt(60) != 0) {
            return Overlay.NONE;
        }
        return new Overlay(random.nextBoolean() ? "Shared with Laia, half each" : null,
                Set.of(TAGS.get(random.nextInt(TAGS.size()))), null, false);
    }

    private Habit habit() {
        int drawn = random.nextInt(cumulated[cumulated.length - 1]);
        int i = 0;
        while (cumulated[i] <= drawn) {
            i++;
        }
        return HABITS.get(i);
    }

    private int place(Habit habit) {
        return switch (habit.currency()) {
            case "GBP" -> 3;
            case "USD" -> 4;
            default -> habit.shop() != null && random.nextInt(4) == 0 ? 5 : random.nextInt(3);
        };
    }

    private String reference() {
        return "REF " + (100000 + random.nextInt(900000));
    }

    private static Account account(String id, String entity, String alias, String iban, String currency) {
        return new Account(id, null, entity, currency, new BigDecimal("3218.45"), iban, alias, null, "cashAccount", true,
                1, List.of("Marta Vidal Roca"));
    }
}
