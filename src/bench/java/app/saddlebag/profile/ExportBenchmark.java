package app.saddlebag.profile;

import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What writing a file takes, to the disk and with its fsync: rows a second are the rows by what is measured.
 *
 * <pre>mvn -Pbench test -Dbench="ExportBenchmark -p rows=1000000"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = {"-Xmx2g"})
public class ExportBenchmark {

    @Param("1000000")
    int rows;

    @Param({"CSV", "CSV_EXCEL", "XLSX", "CAMT053", "OFX", "QIF", "HLEDGER", "LEDGER", "BEANCOUNT"})
    FileFormat format;

    private Content content;
    private Path file;

    @Setup
    public void build() throws IOException {
        content = content(rows);
        file = Files.createTempFile("saddlebag-bench", ".out");
    }

    static Content content(int rows) {
        Ledger ledger = BenchRows.ledger(rows);
        WrittenAccounts accounts = new WrittenAccounts(Map.of());
        Counterparts untied = Counterparts.of(ledger, List.of(), SharedProducts.of(List.of(), List.of(), List.of()), List.of());
        LedgerRows all = new LedgerRows(ledger, IntStream.range(0, rows).toArray(), accounts, untied, Map.of());
        return new Content(accounts.list(), all, true, OffsetDateTime.parse("2026-11-29T10:00:00+01:00"), Locale.UK, new Messages(Locale.UK)::get, null);
    }

    @TearDown
    public void tidy() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public Written write() {
        return Export.write(content, format, file, Progress.NOBODY);
    }
}
