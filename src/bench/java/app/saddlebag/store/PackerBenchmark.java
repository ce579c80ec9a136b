package app.saddlebag.store;

import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a row's facts are packed by a form of our own: beside the same record as JSON, read back a thousand at a time. The
 * set-up prints the average length of either.
 *
 * <pre>mvn -Pbench test -Dbench=PackerBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PackerBenchmark {

    private static final int ROWS = 1_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<byte[]> packed = new ArrayList<>();
    private final List<byte[]> written = new ArrayList<>();

    @Setup
    public void make() {
        List<LedgerRow> rows = new ArrayList<>();
        new BenchRows(42).forEach(ROWS, rows::add);
        for (LedgerRow row : rows) {
            packed.add(TransactionCodec.pack(new Cell(row.transaction(), Listing.LISTED, Originals.Place.NONE, 1, 0), true));
            written.add(json.writeValueAsBytes(row.transaction()));
        }
        System.out.printf("%nBytes a row: packed %d, as JSON %d%n", length(packed), length(written));
    }

    private static int length(List<byte[]> rows) {
        return rows.stream().mapToInt(row -> row.length).sum() / rows.size();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void packed(Blackhole hole) {
        packed.forEach(row -> hole.consume(TransactionCodec.unpack(row, null)));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void json(Blackhole hole) {
        written.forEach(row -> hole.consume(json.readValue(row, Transaction.class)));
    }
}
