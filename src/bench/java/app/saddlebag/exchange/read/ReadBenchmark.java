package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many rows a second are read of each format, recognising and guessing included, and the live heap in the middle.
 * The files are made first, in the folder for temporary files, and removed.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.exchange.read.ReadBenchmark -Dbench=1000000</pre>
 */
public final class ReadBenchmark {

    private static final List<String> FORMATS = List.of("csv", "camt", "mt940", "ofx", "qif", "n43");

    private ReadBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        for (String format : args.length > 1 ? List.of(args[1]) : FORMATS) {
            Path file = Files.createTempFile("saddlebag-bench", "." + format);
            try {
                write(format, rows, file);
                run(format, BankFile.of(file), rows);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void run(String format, BankFile file, int rows) {
        Counted sink = new Counted(rows / 2);
        long start = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Recognition recognition = new BankFiles().recognise(file);
        if (recognition.format().needsMapping()) {
            new BankFiles().readTable(file, recognition, new BankFiles().guess(file, recognition).mapping(), sink, ReadProgress.NONE);
        } else {
            new BankFiles().read(file, recognition, sink, ReadProgress.NONE);
        }
        long millis = (System.nanoTime() - start - sink.looking) / 1_000_000;
        worked = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1_000_000;
        System.out.printf(Locale.ROOT, "%-6s %,d rows, %,d MB: %,d ms, %,d rows/s (%,d ms of a processor, %,d rows/s), %,d MB live in the middle, %s%n", format, sink.entries,
                file.size() >> 20, millis, sink.entries * 1000 / Math.max(1, millis), worked, sink.entries * 1000 / Math.max(1, worked), sink.live >> 20, sink.last.check());
    }

    private static void write(String format, int rows, Path path) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
                PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            out.print(head(format));
            for (int i = 0; i < rows; i++) {
                out.print(row(format, i));
            }
            out.print(foot(format, rows));
        }
    }

    private static String head(String format) {
        return switch (format) {
            case "csv" -> "Fecha;Fecha valor;Concepto;Importe;Saldo;Divisa\n";
            case "camt" -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                    + "<Stmt><Id>1</Id><Acct><Id><IBAN>ES9121000418450200051332</IBAN></Id><Ccy>EUR</Ccy></Acct>\n";
            case "mt940" -> ":20:START\n:25:50880050/0194774600\n:28C:1/1\n:60F:C260101EUR0,00\n";
            case "ofx" -> "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1"
                    + "</BANKACCTFROM><BANKTRANLIST>\n";
            case "qif" -> "!Type:Bank\n";
            default -> "11210004180200051332260101261231200000000000000978" + "3MI CUENTA                 \n";
        };
    }

    private static String row(String format, int i) {
        int month = i / 28 % 12 + 1;
        int day = i % 28 + 1;
        int cents = i * 37 % 9000 + 100;
        String amount = cents / 100 + "." + "%02d".formatted(cents % 100);
        String comma = amount.replace('.', ',');
        return switch (format) {
            case "csv" -> "%02d/%02d/2026;%02d/%02d/2026;\"Compra en la tienda de café n.º %d\";-%s;;EUR\n".formatted(day, month, day, month, i, comma);
            case "camt" -> ("<Ntry><NtryRef>%d</NtryRef><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-%02d-%02d</Dt>"
                    + "</BookgDt><ValDt><Dt>2026-%02d-%02d</Dt></ValDt><AcctSvcrRef>SRV%012d</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd>"
                    + "<SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E2E-%d</EndToEndId></Refs><RltdPties><Cdtr><Pty>"
                    + "<Nm>Tienda de café %d</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>ES7921000813610123456789</IBAN></Id></CdtrAcct></RltdPties><RmtInf>"
                    + "<Ustrd>Compra en la tienda de café n.º %d</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n")
                    .formatted(i, amount, month, day, month, day, i, i, i % 500, i);
            case "mt940" -> ":61:26%02d%02d%02d%02dD%s0NDDTNONREF//%016d\n:86:105?00LASTSCHRIFT?20EREF+E2E-%d?21SVWZ+Compra %d?30BANKDEFF?31DE893704004405320130\n00?32Tienda\n"
                    .formatted(month, day, month, day, comma, i, i, i);
            case "ofx" -> "<STMTTRN><TRNTYPE>POS<DTPOSTED>2026%02d%02d<TRNAMT>-%s<FITID>%d<NAME>Tienda %d<MEMO>Compra en la tienda de cafe %d</STMTTRN>\n"
                    .formatted(month, day, amount, i, i % 500, i);
            case "qif" -> "D%02d/%02d/2026\nT-%s\nPTienda %d\nMCompra en la tienda %d\nLComida:Cafe\n^\n".formatted(month, day, amount, i % 500, i);
            default -> "22    041826%02d%02d26%02d%02d120031%014d%010d%012d%-16s\n2301%-38s%-38s\n"
                    .formatted(month, day, month, day, cents, 0, 0, "REF" + i, "COMPRA EN LA TIENDA DE CAFE " + i, "");
        };
    }

    private static String foot(String format, int rows) {
        return switch (format) {
            case "camt" -> "</Stmt></BkToCstmrStmt></Document>\n";
            case "mt940" -> ":62F:C261231EUR0,00\n-\n";
            case "ofx" -> "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
            case "n43" -> "33210004180200051332%05d%014d%05d%014d200000000000000978    \n".formatted(rows % 100_000, 0, 0, 0);
            default -> "";
        };
    }

    /** Counts what it is handed, and looks at the heap once. */
    private static final class Counted implements StatementSink {

        private final long middle;
        private long entries;
        private long live;
        private long looking;
        private Statement last;

        Counted(long middle) {
            this.middle = middle;
        }

        @Override
        public void begin(Statement known) {
        }

        @Override
        public void entry(Entry entry) {
            if (++entries == middle) {
                long start = System.nanoTime();
                System.gc();
                live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                looking = System.nanoTime() - start;
            }
        }

        @Override
        public void end(Statement whole) {
            last = whole;
        }
    }
}
