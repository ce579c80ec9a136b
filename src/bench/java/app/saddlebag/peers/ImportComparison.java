package app.saddlebag.peers;

import app.saddlebag.peers.Command.Run;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The same file of a bank taken in by this program, looked at by hledger, converted by ledger, and read by {@code ofxdump} of libofx, the
 * reader with which GnuCash and HomeBank import OFX, and by GnuCash's own reader of QIF, which it has in Scheme. Whole processes on one machine, in one run; ours unlocks a sealed profile and
 * writes into it. A program that finds another number of rows ends the run.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.peers.ImportComparison -Dbench=100000</pre>
 */
public final class ImportComparison {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final Map<String, String> UNLOCKED = Map.of("SADDLEBAG_PASSPHRASE", SealedProfile.PASSPHRASE);
    private static final String RULES = "skip 1\nfields date,description,amount,currency\ndate-format %Y-%m-%d\naccount1 Assets:Bank\naccount2 Expenses\n";

    private static final Path GNUCASH = Path.of("/usr/share/guile/site/3.0/gnucash");
    private static final String READ_QIF = """
            (use-modules (gnucash core-utils) (gnucash engine) (gnucash app-utils) (gnucash qif-import))
            (define file (make-qif-file))
            (qif-file:read-file file (cadr (command-line)) #f #f)
            (qif-file:parse-fields file #f)
            (for-each (lambda (row) (display "row\n")) (qif-file:xtns file))
            """;

    private final Path folder;
    private final int rows;
    private double ours;

    private ImportComparison(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        new ImportComparison(Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "import").toAbsolutePath(), rows).run();
    }

    private void run() throws Exception {
        System.out.printf(Locale.ROOT, "| %,d rows | seconds | rows/s | by ours | MB |%n| --- | --- | --- | --- | --- |%n", rows);
        Path table = table();
        own("CSV", table, "--new-account", "Account", "--currency", "EUR");
        Path rules = Files.writeString(folder.resolve("rows.rules"), RULES);
        peer("hledger import --dry-run", "hledger", "^[0-9]{4}-", List.of("hledger", "-f", Files.createFile(folder.resolve("empty.journal")).toString(), "--rules-file",
                rules.toString(), "import", "--dry-run", table.toString()));
        peer("hledger print", "hledger", "^[0-9]{4}-", List.of("hledger", "-f", table.toString(), "--rules-file", rules.toString(), "print"));
        peer("ledger convert", "ledger", "^[0-9]{4}/", List.of("ledger", "-f", "/dev/null", "convert", table.toString(), "--input-date-format", "%Y-%m-%d",
                "--account", "Assets:Bank"));
        Path statement = statement();
        own("OFX", statement);
        peer("ofxdump (libofx)", "ofxdump", "ofx_proc_transaction", List.of("ofxdump", statement.toString()));
        Path qif = qif();
        own("QIF", qif, "--new-account", "Account", "--currency", "EUR");
        gnuCash(qif);
    }

    /** Reads a file and understands its fields, as the first two steps of its assistant do; nothing is put into a book. */
    private void gnuCash(Path qif) throws Exception {
        if (!Files.exists(GNUCASH.resolve("qif-import.scm"))) {
            System.out.println("| gnucash is not installed | | | | |");
            return;
        }
        String libraries = "/usr/lib/" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64") + "-linux-gnu/";
        Path script = Files.writeString(folder.resolve("read.scm"), READ_QIF);
        peer("GnuCash's reader of QIF", "guile", "^row$", List.of("env", "LD_LIBRARY_PATH=" + libraries + "gnucash:" + libraries + "gnucash/gnucash", "guile",
                "--no-auto-compile", "-L", GNUCASH.getParent().toString(), "-C", libraries + "guile/3.0/site-ccache", script.toString(), qif.toString()));
    }

    private void own(String format, Path file, String... how) throws Exception {
        Path profile = Files.createDirectory(folder.resolve("home-" + format)).resolve("profile");
        SealedProfile.make(profile, new PeerRows(0));
        for (boolean dry : new boolean[] {true, false}) {
            List<String> command = SealedProfile.program("import", file.toString(), "--profile", profile.toString(), "--format", "csv");
            command.addAll(List.of(how));
            if (dry) {
                command.add("--dry-run");
            }
            Run run = Command.run(1, UNLOCKED, command);
            if (!run.output().contains("," + rows + ",")) {
                throw new IllegalStateException("Not the rows that were to be found: " + run.output() + run.messages());
            }
            ours = run.nanos() / 1e9;
            print("Saddlebag, " + format + (dry ? ", looked at" : ", taken in"), run);
        }
    }

    private void peer(String who, String program, String row, List<String> command) throws Exception {
        if (!Command.isInstalled(program)) {
            System.out.println("| " + program + " is not installed | | | | |");
            return;
        }
        Run run = Command.run(1, Map.of(), command);
        long found = Pattern.compile(row, Pattern.MULTILINE).matcher(run.output() + run.messages()).results().count();
        if (found != rows) {
            throw new IllegalStateException(who + " found " + found + " rows");
        }
        print(who, run);
    }

    private void print(String who, Run run) {
        double seconds = run.nanos() / 1e9;
        System.out.printf(Locale.ROOT, "| %s | %.1f | %,.0f | %.1f | %d |%n", who, seconds, rows / seconds, seconds / ours, run.megabytes());
    }

    private Path table() throws IOException {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date,payee,amount,currency\n");
            for (int i = 0; i < rows; i++) {
                out.write(day(i) + "," + text(i) + ",-" + amount(i) + ",EUR\n");
            }
        }
        return file;
    }

    private Path statement() throws IOException {
        Path file = folder.resolve("rows.ofx");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n"
                    + "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261122<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>\n"
                    + "<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>0123456789"
                    + "<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20241122<DTEND>20261122\n");
            for (int i = 0; i < rows; i++) {
                out.write("<STMTTRN><TRNTYPE>POS<DTPOSTED>" + day(i).toString().replace("-", "") + "<TRNAMT>-" + amount(i) + "<FITID>R" + i + "<NAME>" + text(i) + "</STMTTRN>\n");
            }
            out.write("</BANKTRANLIST><LEDGERBAL><BALAMT>0<DTASOF>20261122</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n");
        }
        return file;
    }

    private Path qif() throws IOException {
        Path file = folder.resolve("rows.qif");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("!Type:Bank\n");
            for (int i = 0; i < rows; i++) {
                LocalDate day = day(i);
                out.write("D%02d/%02d/%d\nT-%s\nP%s\n^\n".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear(), amount(i), text(i)));
            }
        }
        return file;
    }

    private LocalDate day(int i) {
        return LAST.minusDays((long) (rows - 1 - i) * 730 / rows);
    }

    private static String amount(int i) {
        return (i % 900 + 1) + "." + (10 + i % 90);
    }

    private static String text(int i) {
        return "COMERCIO " + i % 1931 + " OP " + i;
    }
}
