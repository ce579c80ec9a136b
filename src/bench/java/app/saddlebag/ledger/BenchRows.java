package app.saddlebag.ledger;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Transactions of a made household, the same for the same seed: banks' wording in capitals, some accents, a few thousand
 * shops of which few are frequent, six accounts and cards at three banks, two currencies, two years. One row in two
 * hundred carries something of the person's own.
 */
public final class BenchRows {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final HexFormat HEX = HexFormat.of();
    private static final int DAYS = 730;
    private static final int SHOPS = 3_000;

    private static final List<String> CHAINS = List.of("MERCADONA", "CARREFOUR", "LIDL", "CAPRABO", "CONSUM", "REPSOL",
            "CEPSA", "AMAZON EU", "IKEA", "DECATHLON", "RENFE VIAJEROS", "VUELING", "NETFLIX.COM", "SPOTIFY", "FARMACIA VIDAL",
            "EL CORTE INGLÉS", "CAFÉ DE LA ESTACIÓN", "PANADERÍA MUÑOZ", "FNAC", "ZARA");
    private static final List<String> CITIES = List.of("VALENCIA", "BARCELONA", "MADRID", "SEVILLA", "MÁLAGA", "BILBAO",
            "A CORUÑA", "GIRONA", "ALCORCON", "L'HOSPITALET");
    private static final List<String> CATEGORIES = List.of("Groceries", "Leisure", "Transport", "Home", "Health", "Finance",
            "Travel", "Shopping", "Restaurants", "Utilities", "Education", "Salary");

    public static final List<ProductRef> PRODUCTS = List.of(
            new ProductRef(1, ProductKind.ACCOUNT, "acc_8c21", "Cuenta Nómina", "ES5999900418150200051332", "banco", "Banco Uno"),
            new ProductRef(1, ProductKind.ACCOUNT, "acc_8c22", "Ahorro", "ES7299900418120400099001", "banco", "Banco Uno"),
            new ProductRef(1, ProductKind.CARD, "crd_5510", "Visa Oro", "************4417", "banco", "Banco Uno"),
            new ProductRef(2, ProductKind.ACCOUNT, "acc_11aa", "Compte", "FR7630006000011234567890189", "banque", "Banque Deux"),
            new ProductRef(3, ProductKind.ACCOUNT, "acc_33cc", "Current", "GB29NWBK60161331926819", "bank", "Bank Three"),
            new ProductRef(3, ProductKind.CARD, "crd_33cd", "Travel card", "************9002", "bank", "Bank Three"));

    private final Random random;
    private final List<String> shops;

    public BenchRows(long seed) {
        random = new Random(seed);
        shops = java.util.stream.IntStream.range(0, SHOPS)
                .mapToObj(i -> i < CHAINS.size() ? CHAINS.get(i) : word(4 + random.nextInt(4)) + " " + word(5)).toList();
    }

    public static Ledger ledger(int rows) {
        LedgerBuilder builder = Ledger.builder(PRODUCTS);
        new BenchRows(42).forEach(rows, builder::add);
        return builder.build();
    }

    /** Newest first, as a store would read them. */
    public void forEach(int rows, Consumer<LedgerRow> consumer) {
        for (int i = 0; i < rows; i++) {
            consumer.accept(row(rows - i, TODAY.minusDays((long) i * DAYS / rows)));
        }
    }

    /** Rows of the last days, as a sync would bring them. */
    public List<LedgerRow> fresh(int count, long firstId) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> row(firstId + i, TODAY.minusDays(random.nextInt(3)))).toList();
    }

    private LedgerRow row(long id, LocalDate day) {
        ProductRef product = PRODUCTS.get((int) Math.min(5, Math.abs(random.nextGaussian()) * 2));
        boolean income = random.nextInt(12) == 0;
        BigDecimal amount = BigDecimal.valueOf(income ? 50_000 + random.nextInt(250_000)
                : -100 - Math.round(Math.abs(random.nextGaussian()) * 6_000), 2);
        String shop = income ? null : shops.get((int) Math.min(SHOPS - 1, Math.abs(random.nextGaussian()) * 60
                * (random.nextInt(10) == 0 ? 12 : 1)));
        String city = CITIES.get(random.nextInt(CITIES.size()));
        String description = shop == null ? "TRANSFERENCIA " + (random.nextBoolean() ? "NOMINA ACME SL " : "DE ") + word(6)
                : switch (random.nextInt(4)) {
                    case 0 -> "COMPRA TARJ. 4417 " + shop + " " + city;
                    case 1 -> "RECIBO " + shop + " REF " + (100_000_000 + random.nextInt(900_000_000));
                    case 2 -> "PAGO MOVIL EN " + shop + ", " + city + " ES";
                    default -> shop + " " + city + " " + random.nextInt(10_000);
                };
        Transaction transaction = Transaction.of(id(), product.kind(), amount).productId(product.id())
                .currency(product.connectionId() == 3 ? "GBP" : "EUR")
                .balance(BigDecimal.valueOf(100_000 + random.nextInt(900_000), 2)).bookingDate(day)
                .valueDate(random.nextInt(4) == 0 ? day.plusDays(1) : day).description(description)
                .productDescription(product.title())
                .category(random.nextInt(3) == 0 ? null : CATEGORIES.get(random.nextInt(CATEGORIES.size())))
                .shop(shop).cardNumber(product.kind() == ProductKind.CARD ? product.number() : null)
                .entity(product.entityId())
                .transfer(!income ? null
                        : new Transaction.Transfer(word(7), null, "Marta Vidal Roca", "ES5999900418150200051332"))
                .build();
        return new LedgerRow(id, product.connectionId(), transaction, overlay(), false);
    }

    private Overlay overlay() {
        if (random.nextInt(200) > 0) {
            return Overlay.NONE;
        }
        return new Overlay(random.nextBoolean() ? "reimbursed" : null, Set.of("trip"),
                random.nextBoolean() ? "Holidays" : null, random.nextInt(10) == 0);
    }

    private String id() {
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextInt());
    }

    private String word(int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            word.append((i % 2 == 0 ? "BCDFGLMNPRSTV" : "AEIOU").charAt(random.nextInt(i % 2 == 0 ? 13 : 5)));
        }
        return word.toString();
    }
}
