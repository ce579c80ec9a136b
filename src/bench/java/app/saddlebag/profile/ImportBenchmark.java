package app.saddlebag.profile;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * What it costs to take a bank's file of so many rows into an empty profile: the look before, and the taking in with the ledger
 * shown, for a table, CAMT.053 and OFX; and the same file once more, of which all is known. Processor time is that of all threads,
 * in microseconds a row, for the look and the taking in. Live heap is the most that was left after a collection.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.profile.ImportBenchmark -Dbench="100000 1000000"</pre>
 */
public final class ImportBenchmark {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

    private enum Format { CSV, CAMT, OFX }

    private ImportBenchmark() {
    }

    /** @param sizes numbers of rows */
    public static void main(String[] sizes) throws IOException {
        System.out.printf(Locale.ROOT, "%-10s %-6s %9s %9s %9s %9s %9s %9s %9s %12s%n", "rows", "format", "MB", "look", "take", "rows/s", "again", "cpu look", "cpu take",
                "live heap MB");
        for (Format format : Format.values()) {
            run(20_000, format, false);
        }
        for (String size : sizes) {
            for (Format format : Format.values()) {
                run(Integer.parseInt(size), format, true);
            }
        }
    }

    private static void run(int rows, Format format, boolean print) throws IOException {
        Path folder = Files.createTempDirectory("saddlebag-import-");
        Path made = folder.resolve("statement");
        try (BufferedWriter out = Files.newBufferedWriter(made, StandardCharsets.UTF_8)) {
            write(out, rows, format);
        }
        AppFolders folders = AppFolders.of(Map.of("XDG_CONFIG_HOME", folder + "/config"), folder, "Linux");
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
            throw new UnsupportedOperationException("no demo bank here");
        }, Clock.systemUTC(), new Vaults(() -> Argon2Cost.FLOOR), "bench");
        URI nowhere = URI.create("http://127.0.0.1:9");
        try (OpenProfile profile = profiles.create(folder.resolve("profile"), "a passphrase of no consequence".toCharArray(),
                new Environment(Environment.Kind.CUSTOM, nowhere, nowhere, "bench", "bench", null), new ClientSecret("bench"))) {
            profile.ledger().snapshot();
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            Wish wish = new Wish(format == Format.CSV ? new Target.Fresh("Account") : null, "EUR");
            StatementImport statements = profile.statements();
            long cpuBegin = cpuMicros();
            long begin = System.nanoTime();
            FileLook look = statements.look(BankFile.of(made), wish, ReadProgress.NONE);
            long looked = System.nanoTime();
            long cpuLooked = cpuMicros();
            Batch batch = statements.take(look, wish, false, "Files", ReadProgress.NONE);
            long taken = System.nanoTime();
            long cpuTaken = cpuMicros();
            if (batch.counts().added() != rows) {
                throw new IllegalStateException("Not what was to be taken in: " + batch);
            }
            long heap = peakAfterCollections();
            long known = System.nanoTime();
            if (statements.look(BankFile.of(made), wish, ReadProgress.NONE).fresh() != 0) {
                throw new IllegalStateException("Taken in twice");
            }
            long again = System.nanoTime();
            if (print) {
                System.out.printf(Locale.ROOT, "%-10d %-6s %9d %9d %9d %9d %9d %9.1f %9.1f %12d%n", rows, format, Files.size(made) >> 20, millis(looked - begin),
                        millis(taken - looked), rows * 1000L / millis(taken - begin), millis(again - known),
                        (double) (cpuLooked - cpuBegin) / rows, (double) (cpuTaken - cpuLooked) / rows, heap);
            }
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private static long millis(long nanos) {
        return Math.max(1, nanos / 1_000_000);
    }

    private static long cpuMicros() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000;
    }

    private static long peakAfterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum() >> 20;
    }

    private static void write(BufferedWriter out, int rows, Format format) throws IOException {
        out.write(switch (format) {
            case CSV -> "Fecha;Fecha valor;Concepto;Importe;Divisa\n";
            case CAMT -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                    + "<GrpHdr><MsgId>1</MsgId><CreDtTm>2026-11-22T10:00:00</CreDtTm></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>ES9121000418450200051332</IBAN>"
                    + "</Id><Ccy>EUR</Ccy></Acct>\n";
            case OFX -> "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1"
                    + "<ACCTID>0123456789<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>\n";
        });
        for (int i = 0; i < rows; i++) {
            LocalDate day = LAST.minusDays((long) (rows - 1 - i) * 730 / rows);
            String amount = (i % 900 + 1) + "." + (10 + i % 90);
            String text = "COMPRA TARJ. COMERCIO " + i % 1931 + " VALENCIA OP " + i;
            out.write(switch (format) {
                case CSV -> "%td/%<tm/%<tY;%<td/%<tm/%<tY;%s;-%s;EUR\n".formatted(day, text, amount.replace('.', ','));
                case CAMT -> "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day
                        + "</Dt></BookgDt><ValDt><Dt>" + day + "</Dt></ValDt><AcctSvcrRef>R" + i + "</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>" + text
                        + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";
                case OFX -> "<STMTTRN><TRNTYPE>POS<DTPOSTED>" + day.toString().replace("-", "") + "<TRNAMT>-" + amount + "<FITID>R" + i + "<NAME>" + text
                        + "</STMTTRN>\n";
            });
        }
        out.write(switch (format) {
            case CSV -> "";
            case CAMT -> "</Stmt></BkToCstmrStmt></Document>\n";
            case OFX -> "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
        });
    }
}
