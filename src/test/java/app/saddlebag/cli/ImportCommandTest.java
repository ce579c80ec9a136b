package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements from files in the terminal, into a profile that has no bank, and over an account that has one. */
class ImportCommandTest {

    @TempDir Path home;
    private TerminalAtHome terminal;

    @BeforeEach
    void sitDown() {
        terminal = new TerminalAtHome(home);
    }

    private void created() {
        assertThat(terminal.run("profile", "create", "--profile", home.resolve("mine").toString())).as(terminal.err()).isZero();
    }

    private List<NamedCsvRecord> rows(String... filter) {
        String[] arguments = new String[3 + filter.length];
        System.arraycopy(new String[] {"transactions", "--format", "csv"}, 0, arguments, 0, 3);
        System.arraycopy(filter, 0, arguments, 3, filter.length);
        assertThat(terminal.run(arguments)).as(terminal.err()).isZero();
        return CsvReader.builder().ofNamedCsvRecord(terminal.out()).stream().toList();
    }

    private NamedCsvRecord taken(Path file, String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"import", file.toString(), "--format", "csv"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        assertThat(terminal.run(arguments)).as(terminal.err()).isZero();
        return CsvReader.builder().ofNamedCsvRecord(terminal.out()).stream().toList().getFirst();
    }

    /** One booked movement: day, signed amount, number by which its bank knows it, text. */
    private record Line(String day, String amount, String id, String text) {
    }

    private Path ofx(String name, String account, Line... lines) throws IOException {
        StringBuilder file = new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n"
                + "COMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1"
                + "<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>9999<ACCTID>" + account
                + "<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>");
        for (Line line : lines) {
            file.append("<STMTTRN><TRNTYPE>OTHER<DTPOSTED>").append(line.day.replace("-", "")).append("<TRNAMT>").append(line.amount);
            if (line.id != null) {
                file.append("<FITID>").append(line.id);
            }
            file.append("<NAME>").append(line.text).append("</STMTTRN>");
        }
        return Files.writeString(home.resolve(name), file + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n");
    }

    @Test
    void aFileTakenInTwiceAddsNothingAndOverlappingOnesAddTheDifference() throws IOException {
        created();
        Line coffee = new Line("2026-03-02", "-1.80", null, "CAFE PEPE");
        Path first = ofx("march.ofx", "0123456789", coffee, coffee, new Line("2026-03-03", "-20.00", null, "LIBRERIA"));
        NamedCsvRecord look = taken(first, "--dry-run");
        assertThat(look.getField("new")).isEqualTo("3");
        assertThat(look.getField("newAccount")).isEqualTo("true");
        assertThat(rows()).as("a look changes nothing").isEmpty();

        taken(first);
        assertThat(rows()).hasSize(3);
        NamedCsvRecord again = taken(first);
        assertThat(again.getField("new")).isEqualTo("0");
        assertThat(again.getField("known")).isEqualTo("3");
        assertThat(rows()).hasSize(3);

        Path next = ofx("april.ofx", "0123456789", coffee, coffee, coffee, new Line("2026-03-03", "-20.00", null, "LIBRERIA"),
                new Line("2026-04-01", "900.00", null, "NOMINA"));
        assertThat(taken(next).getField("new")).isEqualTo("2");
        assertThat(rows()).hasSize(5);
        assertThat(rows("CAFE")).as("three coffees on one day").hasSize(3);
    }

    @Test
    void anImportIsUndoneInOneStepAndCanBeTakenInAgain() throws IOException {
        created();
        Path file = ofx("march.ofx", "0123456789", new Line("2026-03-02", "-1.80", "A1", "CAFE"), new Line("2026-03-03", "-2.80", "A2", "PAN"));
        String batch = taken(file).getField("batch");
        assertThat(terminal.run("history")).isZero();
        assertThat(terminal.out()).contains(batch);
        assertThat(terminal.run("undo", batch)).as(terminal.err()).isZero();
        assertThat(rows()).isEmpty();
        assertThat(taken(file).getField("new")).isEqualTo("2");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void aFileThatDoesNotSayWhoseItIsWaitsForTheAccount() throws IOException {
        created();
        Path file = Files.writeString(home.resolve("old.qif"), "!Type:Bank\nD01/31/2025\nT-12.50\nPKIOSK\n^\n");
        assertThat(terminal.run("import", file.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("does not say which account");
        assertThat(terminal.run("import", file.toString(), "--new-account", "Cash")).isEqualTo(1);
        assertThat(terminal.err()).contains("in which currency");
        assertThat(taken(file, "--new-account", "Cash", "--currency", "EUR").getField("account")).isEqualTo("Cash");
        assertThat(rows("account:Cash")).hasSize(1);
        assertThat(taken(file, "--account", "Cash").getField("known")).isEqualTo("1");
    }

    @Test
    void aTableIsReadAsItsContentSuggests() throws IOException {
        created();
        Path file = Files.writeString(home.resolve("tabla.csv"), "Fecha;Fecha valor;Concepto;Importe;Divisa\r\n"
                + "02/03/2026;03/03/2026;CAFE PEPE;-1,80;EUR\r\n13/03/2026;13/03/2026;NOMINA;1.900,00;EUR\r\n");
        assertThat(taken(file, "--new-account", "Nomina").getField("new")).isEqualTo("2");
        assertThat(rows("account:Nomina")).extracting(row -> row.getField("date") + " " + row.getField("amount"))
                .containsExactly("2026-03-13 1900.00", "2026-03-02 -1.80");
        Path nothing = Files.writeString(home.resolve("colours.csv"), "colour;taste\r\nred;sweet\r\ngreen;sour\r\n");
        assertThat(terminal.run("import", nothing.toString(), "--new-account", "Nomina")).isEqualTo(1);
        assertThat(terminal.err()).startsWith("saddlebag: colours.csv: ");
    }

    @Test
    void manyRowsComeInAsFewDo() throws IOException {
        created();
        Line[] lines = new Line[12_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line("2026-0" + (1 + i % 9) + "-1" + i % 10, "-" + (1 + i % 90) + ".50", i % 3 == 0 ? null : "N" + i, "CAFE " + i % 40);
        }
        Path file = ofx("many.ofx", "0123456789", lines);
        assertThat(taken(file).getField("new")).isEqualTo("12000");
        assertThat(rows()).hasSize(12_000);
        assertThat(taken(file).getField("known")).isEqualTo("12000");
    }

    @Test
    void aFileOverABanksAccountBringsOnlyWhatTheBankDoesNotTell() throws IOException {
        created();
        assertThat(terminal.run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(terminal.err()).isZero();
        List<NamedCsvRecord> told = rows("kind:account");
        String iban = iban();
        List<NamedCsvRecord> ofAccount = rows("account:" + iban);
        NamedCsvRecord known = ofAccount.get(ofAccount.size() / 2);
        Path file = ofx("older.ofx", iban,
                new Line("2020-01-15", "-55.00", "O1", "ALQUILER ANTIGUO"),
                new Line(known.getField("date"), known.getField("amount"), "O2", "EL MISMO CON OTRO TEXTO"));
        NamedCsvRecord look = taken(file);
        assertThat(look.getField("new")).isEqualTo("1");
        assertThat(look.getField("known")).isEqualTo("1");
        assertThat(rows("kind:account")).hasSize(told.size() + 1);
        assertThat(terminal.run("sync")).as(terminal.err()).isZero();
        assertThat(rows("kind:account")).as("a sync leaves it alone").hasSize(told.size() + 1);
        assertThat(rows("is:vanished")).isEmpty();
    }

    private String iban() {
        assertThat(terminal.run("balances", "--format", "csv")).isZero();
        return CsvReader.builder().ofNamedCsvRecord(terminal.out()).stream().map(row -> row.getField("number"))
                .filter(number -> number.matches("[A-Z]{2}\\d{2}[A-Z0-9]+")).findFirst().orElseThrow();
    }

    @Test
    void anAccountFromFilesIsNamedGivenABalanceClosedAndEachIsTakenBack() throws IOException {
        created();
        taken(ofx("march.ofx", "0123456789", new Line("2026-03-02", "-1.80", null, "CAFE PEPE")));
        assertThat(terminal.run("accounts", "rename", "0123456789", "Savings")).as(terminal.err()).isZero();
        assertThat(terminal.run("accounts", "balance", "savings", "100.00", "--on", "2026-03-01")).as(terminal.err()).isZero();
        assertThat(account()).contains("Savings", "98.2");
        assertThat(terminal.run("accounts", "close", "Savings")).as(terminal.err()).isZero();
        String batch = terminal.err().replaceAll("(?s).*saddlebag undo (\\d+).*", "$1");
        assertThat(account()).contains("closed");
        assertThat(terminal.run("undo", batch)).as(terminal.err()).isZero();
        assertThat(account()).doesNotContain("closed");
        assertThat(terminal.run("accounts", "reopen", "Savings")).as("it is open").isOne();
        assertThat(terminal.run("accounts", "merge", "Savings", "Savings")).as("no bank tells it").isOne();
        assertThat(terminal.err()).contains("cannot be made one");
    }

    private String account() {
        assertThat(terminal.run("accounts", "--format", "csv")).as(terminal.err()).isZero();
        return terminal.out();
    }
}
