package app.saddlebag.insight.link;

import app.saddlebag.insight.Histories;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.insight.recurring.Recurring;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * All that is concluded of the rows of {@link CounterpartsBenchmark} one after the other: what is one event, what counts, what
 * comes again, what each account held on each day and what all were worth together.
 *
 * <pre>mvn -Pbench test -Dbench="ConclusionsBenchmark -p rows=1000000"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = {"-Xmx2g"})
public class ConclusionsBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Param({"10000", "100000", "1000000"})
    int rows;

    private Ledger ledger;
    private List<StoredProduct> products;
    private Worth worth;

    @Setup
    public void build() {
        CounterpartsBenchmark world = new CounterpartsBenchmark();
        world.rows = rows;
        world.build();
        ledger = world.ledger();
        products = world.products();
        worth = Worth.of(products, SharedProducts.NONE);
    }

    @Benchmark
    public List<?> all() {
        Ledger counted = counted();
        return List.of(Recurring.in(counted, new SearchCancellation()), histories(counted));
    }

    @Benchmark
    public Ledger counted() {
        return Counterparts.of(ledger, products, SharedProducts.NONE, List.of()).counted();
    }

    @Benchmark
    public Recurring recurring() {
        return Recurring.in(ledger, new SearchCancellation());
    }

    @Benchmark
    public List<Histories.WorthDay> histories() {
        return histories(ledger);
    }

    private List<Histories.WorthDay> histories(Ledger counted) {
        return new Histories(counted, worth, _ -> List.of(new BalancePoint(TODAY, new Money(BigDecimal.TEN, "EUR"))), TODAY)
                .worth(products);
    }
}
