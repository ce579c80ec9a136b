package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements from files in the terminal, into a profile that has no bank, and over an account that has one. */
class ImportCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    private int run(String... arguments) {
        if (profiles == null) {
            AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"), home, "Linux");
            profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK, Cheap.vaults(),
                    "Saddlebag/test");
        }
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", "correct horse battery"), messages, new Formats(messages, CLOCK)), CLOCK, "test").run(arguments);
    }

    private void created() {
        assertThat(run("profile", "create", "--profile", home.resolve("mine").toString())).as(err.toString()).isZero();
    }

    private List<NamedCsvRecord> rows(String... filter) {
        String[] arguments = new String[3 + filter.length];
        System.arraycopy(new String[] {"transactions", "--format", "csv"}, 0, arguments, 0, 3);
        System.arraycopy(filter, 0, arguments, 3, filter.length);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
    }

    private NamedCsvRecord taken(Path file, String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"import", file.toString(), "--format", "csv"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList().getFirst();
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
        assertThat(run("history")).isZero();
        assertThat(out.toString()).contains(batch);
        assertThat(run("undo", batch)).as(err.toString()).isZero();
        assertThat(rows()).isEmpty();
        assertThat(taken(file).getField("new")).isEqualTo("2");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void aFileThatDoesNotSayWhoseItIsWaitsForTheAccount() throws IOException {
        created();
        Path file = Files.writeString(home.resolve("old.qif"), "!Type:Bank\nD01/31/2025\nT-12.50\nPKIOSK\n^\n");
        assertThat(run("import", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("does not say which account");
        assertThat(run("import", file.toString(), "--new-account", "Cash")).isEqualTo(1);
        assertThat(err.toString()).contains("in which currency");
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
        assertThat(run("import", nothing.toString(), "--new-account", "Nomina")).isEqualTo(1);
        assertThat(err.toString()).startsWith("saddlebag: colours.csv: ");
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
        assertThat(run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(err.toString()).isZero();
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
        assertThat(run("sync")).as(err.toString()).isZero();
        assertThat(rows("kind:account")).as("a sync leaves it alone").hasSize(told.size() + 1);
        assertThat(rows("is:vanished")).isEmpty();
    }

    private String iban() {
        assertThat(run("balances", "--format", "csv")).isZero();
        return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().map(row -> row.getField("number"))
                .filter(number -> number.matches("[A-Z]{2}\\d{2}[A-Z0-9]+")).findFirst().orElseThrow();
    }
}
