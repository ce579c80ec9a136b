package app.saddlebag.insight.link;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding what is one event among all rows of five log-ins: four in ten are purchases told by card and account, one in ten an own
 * transfer, the rest an account's own. The first iteration is that of a process which has just started.
 *
 * <pre>mvn -Pbench test -Dbench="CounterpartsBenchmark -p rows=1000000"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = {"-Xmx2g"})
public class CounterpartsBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int LOGINS = 5;
    private static final int ACCOUNTS = 4;
    private static final int SYNCED = 100;
    /** Of so many own transfers the other side of one is not told. */
    private static final int ONE_SIDED = 100;

    @Param({"10000", "100000", "1000000"})
    int rows;

    private final Random random = new Random(1);
    private final List<StoredProduct> products = new ArrayList<>();
    private Ledger ledger;
    private Counterparts kept;
    private Ledger synced;
    private List<Link> answers = List.of();

    @Setup
    public void build() {
        for (int login = 1; login <= LOGINS; login++) {
            for (int account = 0; account < ACCOUNTS; account++) {
                product(login, new Product.Account("a" + account, null, "bank" + login, "EUR", null, iban(login, account),
                        "Account " + account, null, null, true, 1, List.of("Ana Ruiz")));
            }
            product(login, new Product.Card("k", null, "bank" + login, "EUR", null, card(login), "Card", null, null, null,
                    List.of("Ana Ruiz")));
        }
        LedgerBuilder builder = Ledger.builder(List.of());
        for (int row = 0; row < rows; row += event(builder, row)) {
            // Each event adds its rows.
        }
        ledger = builder.build();
        kept = Counterparts.of(ledger, products, SharedProducts.NONE, List.of());
        ledger = kept.counted();
        synced = ledger.plus(brought(), List.of());
        kept.proposals().stream().findFirst().ifPresent(link -> answers = List.of(new Link(1, link.kind(), Standing.ACCEPTED, null,
                List.of(link.first(), link.second()), Instant.EPOCH)));
    }

    /** What a sync brings: a hundred rows of the last days. */
    private List<LedgerRow> brought() {
        LedgerBuilder builder = Ledger.builder(List.of());
        for (int row = 0; row < SYNCED;) {
            row += event(builder, rows + row);
        }
        Ledger brought = builder.build();
        return IntStream.range(0, brought.size()).mapToObj(brought::row).map(row -> new LedgerRow(row.id() + 1, row.connectionId(),
                row.transaction().with().bookingDate(TODAY.minusDays(row.id() % 3)).build(), Overlay.NONE, false)).toList();
    }

    Ledger ledger() {
        return ledger;
    }

    List<StoredProduct> products() {
        return products;
    }

    private void product(long login, Product product) {
        products.add(new StoredProduct(products.size() + 1, login, product, Instant.EPOCH, Instant.EPOCH, false));
    }

    private static String iban(int login, int account) {
        return "ES00" + login + account;
    }

    private static String card(int login) {
        return "************440" + login;
    }

    private int event(LedgerBuilder builder, int row) {
        LocalDate day = TODAY.minusDays(730L * row / rows);
        int login = 1 + random.nextInt(LOGINS);
        int account = random.nextInt(ACCOUNTS);
        BigDecimal amount = BigDecimal.valueOf(-(195 + random.nextInt(8_800)), 2);
        int what = random.nextInt(10);
        if (what < 4) {
            add(builder, row, login, on("a" + account, row, amount, day).description("COMPRA TARJ MERCADONA " + random.nextInt(50))
                    .shop("MERCADONA").cardNumber(card(login)));
            add(builder, row + 1, login, fact(ProductKind.CARD, row + 1, amount, day).productId("k").description("MERCADONA"));
            return 2;
        }
        if (what < 5) {
            int other = 1 + login % LOGINS;
            Transaction.Transfer sides = new Transaction.Transfer("Ana Ruiz", iban(login, account), "Ana Ruiz", iban(other, account));
            add(builder, row, login, on("a" + account, row, amount, day).description("TRANSF A ANA").transfer(sides));
            if (random.nextInt(ONE_SIDED) == 0) {
                return 1; // and what may be its other side is looked for each time
            }
            add(builder, row + 1, other, on("a" + account, row + 1, amount.negate(), day).description("TRANSF DE ANA").transfer(sides));
            return 2;
        }
        add(builder, row, login, on("a" + account, row, random.nextInt(3) > 0 ? amount.negate() : amount, day)
                .description("VENTA TPV LLIBRERIA OP " + random.nextInt(100_000)));
        return 1;
    }

    private static Transaction.Builder on(String account, int row, BigDecimal amount, LocalDate day) {
        return fact(ProductKind.ACCOUNT, row, amount, day).productId(account);
    }

    private static Transaction.Builder fact(ProductKind kind, int row, BigDecimal amount, LocalDate day) {
        return Transaction.of("t" + row, kind, amount).currency("EUR").bookingDate(day);
    }

    private static void add(LedgerBuilder builder, int row, long login, Transaction.Builder fact) {
        builder.add(new LedgerRow(row + 1L, login, fact.build(), Overlay.NONE, false));
    }

    @Benchmark
    public Counterparts found() {
        return Counterparts.of(ledger, products, SharedProducts.NONE, List.of());
    }

    /** After a sync: of the rows it brought, and of those they agree with. */
    @Benchmark
    public Ledger synced() {
        return kept.after(synced, products, SharedProducts.NONE, List.of()).counted();
    }

    /** After the person has said yes. */
    @Benchmark
    public Ledger answered() {
        return kept.after(ledger, products, SharedProducts.NONE, answers).counted();
    }

    @Benchmark
    public Ledger counted() {
        return found().counted();
    }
}
