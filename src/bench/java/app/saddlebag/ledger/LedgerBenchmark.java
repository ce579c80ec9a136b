package app.saddlebag.ledger;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
 * What the ledger takes, on one thread: searches with full count and sums, orders, groups, changes.
 *
 * <pre>mvn -Pbench test -Dbench="LedgerBenchmark -p rows=1000000"</pre>
 *
 * On a machine that does other work, {@code -bm sample} shows the quickest run ({@code p0.00}) beside the median.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = {"-Xmx2g"})
public class LedgerBenchmark {

    @Param({"10000", "100000", "1000000"})
    int rows;

    private Ledger ledger;
    private Matches all;
    private List<LedgerRow> fresh;
    private List<LedgerRow> tenThousand;

    @Setup
    public void build() {
        ledger = BenchRows.ledger(rows);
        all = search("");
        fresh = new BenchRows(7).fresh(1_000, rows + 1L);
        tenThousand = new ArrayList<>();
        new BenchRows(42).forEach(10_000, tenThousand::add);
    }

    private Matches search(String text) {
        Parsed parsed = FilterParser.parse(text);
        if (!parsed.isValid()) {
            throw new IllegalArgumentException(text + ": " + parsed.errors());
        }
        return search(parsed.filter(), null);
    }

    private Matches search(Filter filter, FirstRowsListener listener) {
        return ledger.search(filter, BenchRows.TODAY, new SearchCancellation(), listener);
    }

    @Benchmark
    public Matches literal() {
        return search("/MERCADONA/");
    }

    @Benchmark
    public Matches literalFolded() {
        return search("mercadona");
    }

    @Benchmark
    public Matches literalRare() {
        return search("/REF 4242/");
    }

    @Benchmark
    public Matches literalFrequent() {
        return search("compra");
    }

    @Benchmark
    public Matches prefix() {
        return search("/^TRANSFERENCIA.*/");
    }

    @Benchmark
    public Matches exact() {
        return search("=\"MERCADONA VALENCIA 4242\"");
    }

    @Benchmark
    public Matches foldedAlternation() {
        return search("mercadona|lidl|panaderia");
    }

    @Benchmark
    public Matches regexWithLiteral() {
        return search("/REF \\d*42\\d*7$/");
    }

    @Benchmark
    public Matches regexWithFrequentLiteral() {
        return search("/COMPRA TARJ\\. \\d+ [A-M].*(VALENCIA|MADRID)$/");
    }

    @Benchmark
    public Matches regexWithoutLiteral() {
        return search("/[0-9]{4}$/");
    }

    @Benchmark
    public Matches regexCaseless() {
        return search("/merca.*val/i");
    }

    @Benchmark
    public Matches amountRange() {
        return search("amount:-50..-20");
    }

    @Benchmark
    public Matches dateRange() {
        return search("date:2026-03..2026-05");
    }

    @Benchmark
    public Matches bothRanges() {
        return search("amount:<-100 value-date:last-12m");
    }

    @Benchmark
    public Matches fourFields() {
        return search("mercadona category:groceries amount:<-20 date:this-year");
    }

    @Benchmark
    public Matches fourFieldsWithAccount() {
        return search("account:nomina shop:carrefour -valencia amount:-200..-10");
    }

    @Benchmark
    public Matches noMatch() {
        return search("zzzzqq");
    }

    @Benchmark
    public Matches everything() {
        return search("");
    }

    /** Stops when the first rows are there, which is when a screen can be filled. */
    @Benchmark
    public int[] firstHundredByDate() {
        int[][] first = new int[1][];
        SearchCancellation cancellation = new SearchCancellation();
        try {
            ledger.search(FilterParser.parse("mercadona").filter(), BenchRows.TODAY, cancellation, positions -> {
                first[0] = positions;
                cancellation.cancel();
            });
        } catch (CancellationException stopped) {
            return first[0];
        }
        return first[0];
    }

    @Benchmark
    public int[] firstHundredByAmount() {
        return all.first(SortKey.AMOUNT, true, 100, new SearchCancellation());
    }

    @Benchmark
    public int[] searchAndFirstHundredByAmount() {
        return search("mercadona").first(SortKey.AMOUNT, true, 100, new SearchCancellation());
    }

    @Benchmark
    public Matches sortByAmount() {
        return all.sorted(SortKey.AMOUNT, true, new SearchCancellation());
    }

    @Benchmark
    public Matches sortByDescription() {
        return all.sorted(SortKey.DESCRIPTION, true, new SearchCancellation());
    }

    /** Once for each snapshot; orders by description take their time from there. */
    @Benchmark
    public int[] rankDescriptions() {
        return DescriptionRanks.of(ledger, new SearchCancellation());
    }

    @Benchmark
    public Matches sortByShop() {
        return all.sorted(SortKey.SHOP, false, new SearchCancellation());
    }

    @Benchmark
    public List<Totals> totalsOfHalf() {
        return search("amount:<-40").totals();
    }

    @Benchmark
    public List<Group> groupByMonth() {
        return all.groups(GroupKey.MONTH);
    }

    @Benchmark
    public List<Group> groupByCategory() {
        return all.groups(GroupKey.CATEGORY);
    }

    @Benchmark
    public List<Group> groupByShop() {
        return all.groups(GroupKey.SHOP);
    }

    @Benchmark
    public Ledger addThousand() {
        return ledger.plus(fresh, List.of());
    }

    @Benchmark
    public LedgerRow readOneRow() {
        return ledger.row(rows / 2);
    }

    /** Of rows already made: what reading them from the store adds to its own time. */
    @Benchmark
    public Ledger buildTenThousand() {
        LedgerBuilder builder = Ledger.builder(BenchRows.PRODUCTS);
        tenThousand.forEach(builder::add);
        return builder.build();
    }
}
