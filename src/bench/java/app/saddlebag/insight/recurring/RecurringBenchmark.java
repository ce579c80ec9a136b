package app.saddlebag.insight.recurring;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
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
 * Finding what comes again and again among all rows: half are a shop's takings whose texts all differ, four in ten purchases at two
 * thousand merchants, one in ten of four hundred things that come every month. Beside it, the same
 * after what is one event was found, and after a sync.
 *
 * <pre>mvn -Pbench test -Dbench="RecurringBenchmark -p rows=1000000"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = {"-Xmx2g"})
public class RecurringBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ACCOUNTS = 20;
    private static final int THINGS = 400;
    private static final int SYNCED = 100;

    @Param({"10000", "100000", "1000000"})
    int rows;

    private final Random random = new Random(1);
    private final List<StoredProduct> products = new ArrayList<>();
    private Ledger ledger;
    private Recurring kept;
    private Ledger synced;

    @Setup
    public void build() {
        for (int account = 0; account < ACCOUNTS; account++) {
            products.add(new StoredProduct(account + 1, 1, new Product.Account("a" + account, null, "bank", "EUR", null, "ES00" + account,
                    "Account " + account, null, null, true, 1, List.of("Ana Ruiz")), Instant.EPOCH, Instant.EPOCH, false));
        }
        LedgerBuilder builder = Ledger.builder(List.of());
        for (int row = 0; row < rows; row++) {
            builder.add(new LedgerRow(row + 1L, 1, row(row), Overlay.NONE, false));
        }
        ledger = builder.build();
        kept = Recurring.in(ledger, new SearchCancellation());
        synced = ledger.plus(IntStream.range(0, SYNCED).mapToObj(row -> new LedgerRow(rows + row + 1L, 1, row(row), Overlay.NONE, false)).toList(),
                List.of());
    }

    private Transaction row(int row) {
        LocalDate day = TODAY.minusDays(3_650L * row / rows);
        BigDecimal amount = BigDecimal.valueOf(-(195 + random.nextInt(8_800)), 2);
        int what = random.nextInt(10);
        if (what < 5) {
            return on(row, random.nextInt(ACCOUNTS), amount.negate(), day).description("VENTA TPV LLIBRERIA OP " + random.nextInt(1_000_000)).build();
        }
        if (what < 9) {
            int shop = random.nextInt(2_000);
            return on(row, shop % ACCOUNTS, amount, day).description("COMPRA TARJ 1234 " + name(shop) + " BARCELONA").shop(row % 2 == 0 ? name(shop) : null)
                    .build();
        }
        int thing = random.nextInt(THINGS);
        return on(row, thing % ACCOUNTS, BigDecimal.valueOf(-(500 + thing * 7L), 2), day.withDayOfMonth(1 + thing % 28))
                .description("RECIBO " + name(10_000 + thing) + " REF " + random.nextInt(1_000_000)).build();
    }

    /** Of letters alone: numbers are no part of a name. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder("SHOP ");
        for (int rest = number + 26; rest > 0; rest /= 26) {
            name.append((char) ('A' + rest % 26)).append('O');
        }
        return name.toString();
    }

    private static Transaction.Builder on(int row, int account, BigDecimal amount, LocalDate day) {
        return Transaction.of("t" + row, ProductKind.ACCOUNT, amount).currency("EUR").bookingDate(day).productId("a" + account);
    }

    @Benchmark
    public List<Series> recurring() {
        return Recurring.in(ledger, new SearchCancellation()).all();
    }

    /** After a sync: of the merchants whose rows it brought. */
    @Benchmark
    public List<Series> synced() {
        return kept.after(synced, new SearchCancellation()).all();
    }

    @Benchmark
    public List<Series> tiesAndRecurring() {
        return Recurring.in(Counterparts.of(ledger, products, SharedProducts.NONE, List.of()).counted(), new SearchCancellation()).all();
    }
}
