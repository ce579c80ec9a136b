package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.BankFiles;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.CollectedStatements;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.write.CamtSchema;
import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.OtherProgram;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything of two households of the demo's world goes out, and other programs read what we do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedWorldTest {

    private Path home;
    private OpenProfile profile;
    private Content everything;

    @BeforeAll
    void moveIn(@TempDir Path folder) {
        home = folder;
        profile = Desks.profiles(home).demo();
        DemoHousehold.COUPLE.moveIn(profile, _ -> { });
        DemoHousehold.FREELANCER.moveIn(profile, _ -> { });
        profile.categories().speak(Locale.UK);
        everything = profile.export().everything(new Messages(Locale.UK));
    }

    @AfterAll
    void leave() {
        profile.close();
    }

    private Path file(FileFormat format) {
        Path file = home.resolve("world." + format.word());
        Written written = Export.write(everything, format, file, Progress.NOBODY);
        assertThat(written.rows()).isPositive();
        return file;
    }

    /** What rows come to by currency. */
    private Map<String, BigDecimal> sums() {
        Ledger ledger = profile.ledger().snapshot();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            if (!ledger.row(i).vanished()) {
                sums.merge(ledger.row(i).transaction().currency(), ledger.row(i).transaction().amount(), BigDecimal::add);
            }
        }
        return sums;
    }

    @Test
    void camtKeepsToItsSchema() throws IOException {
        assertThat(CamtSchema.complaints(Files.readAllBytes(file(FileFormat.CAMT053)))).isEmpty();
    }

    /** ofxdump prints each row with its amount, and the currency of the account before them. */
    @Test
    void libofxReadsTheSameRows() throws IOException, InterruptedException {
        String dump = OtherProgram.run(home, "ofxdump", file(FileFormat.OFX).toString());
        long rows = Pattern.compile("ofx_proc_transaction").matcher(dump).results().count();
        BigDecimal all = Pattern.compile("(?m)^\\s*Total money amount: (-?[0-9.]+)").matcher(dump).results()
                .map(found -> new BigDecimal(found.group(1))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).isEqualTo(profile.ledger().snapshot().size());
        assertThat(all).isEqualByComparingTo(sums().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What the program writes it reads: the same rows in the same currencies, which come to the same. */
    @ParameterizedTest
    @EnumSource(value = FileFormat.class, names = {"OFX", "CAMT053"})
    void statementsComeBack(FileFormat format) throws IOException {
        BankFile file = BankFile.of(file(format));
        CollectedStatements found = new CollectedStatements();
        new BankFiles().read(file, new BankFiles().recognise(file), found, ReadProgress.NONE);
        Map<String, BigDecimal> sums = new TreeMap<>();
        Set<String> ids = new TreeSet<>();
        int rows = 0;
        for (Collected one : found.statements()) {
            assertThat(one.statement().check()).as(one.statement().account().toString()).isNotInstanceOf(BalanceCheck.Differs.class);
            sums.merge(one.statement().currency(), one.statement().booked(), BigDecimal::add);
            one.entries().forEach(entry -> ids.add(entry.id()));
            rows += one.entries().size();
        }
        assertThat(rows).isEqualTo(profile.ledger().snapshot().size());
        assertThat(ids).hasSize(rows);
        sums().forEach((currency, sum) -> assertThat(sums.get(currency)).as(currency).isEqualByComparingTo(sum));
    }

    @Test
    void jsonHoldsTheBanksOwnObjectsAndWhatThePersonMade() throws IOException {
        JsonNode file = JsonMapper.shared().readTree(Files.readString(file(FileFormat.JSON)));
        assertThat(file.get("transactions")).hasSize(profile.ledger().snapshot().size())
                .allSatisfy(row -> assertThat(row.get("told").get("_id").asString()).isEqualTo(row.get("id").asString()));
        assertThat(file.get("products")).hasSize(profile.records().products().size())
                .allSatisfy(product -> assertThat(product.get("told").get("_id").asString()).isEqualTo(product.get("id").asString()));
        assertThat(file.get("connections")).hasSize(profile.records().connections().size());
        assertThat(file.get("categories")).hasSize(profile.categories().tree().all().size());
        assertThat(file.get("transactions")).anyMatch(row -> row.has("event") && row.get("event").get("kind").asString().equals("transfer"));
    }

    /** What an account of a journal holds by currency, by the account's name. */
    private static void add(Map<String, Map<String, BigDecimal>> balances, String account, String amounts) {
        Pattern.compile("(-?[0-9.]+) ([A-Z]{3})").matcher(amounts).results().forEach(found -> balances
                .computeIfAbsent(account, _ -> new TreeMap<>()).merge(found.group(2), new BigDecimal(found.group(1)), BigDecimal::add));
    }

    private void sameAsOurs(Map<String, Map<String, BigDecimal>> balances, UnaryOperator<String> part) {
        Map<String, BigDecimal> all = new TreeMap<>();
        balances.forEach((account, sums) -> {
            if (account.startsWith("Assets:") || account.startsWith("Liabilities:")) {
                sums.forEach((currency, sum) -> all.merge(currency, sum, BigDecimal::add));
            }
        });
        for (Money sum : profile.records().worth().sums()) {
            assertThat(all.getOrDefault(sum.currency(), BigDecimal.ZERO)).as("what is there in %s", sum.currency()).isEqualByComparingTo(sum.amount());
        }
        Map<Long, String> banks = profile.records().connections().stream().collect(Collectors.toMap(Connection::id, Connection::title));
        int compared = 0;
        for (StoredProduct stored : profile.records().products()) {
            Money worth = profile.records().worth().added(stored).orElse(null);
            if (worth != null && stored.product().kind() != ProductKind.PORTFOLIO && stored.product().kind() != ProductKind.INVESTMENT) {
                String name = (stored.product().kind() == ProductKind.ACCOUNT ? "Assets:" : "Liabilities:") + part.apply(banks.get(stored.connectionId()))
                        + ":" + part.apply(stored.title());
                BigDecimal held = balances.getOrDefault(name, Map.of()).getOrDefault(worth.currency(), BigDecimal.ZERO);
                assertThat(held).as(name).isEqualByComparingTo(worth.amount());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void noEntryOfAJournalGoesFromAnAccountToItself() throws IOException {
        for (String entry : Files.readString(file(FileFormat.HLEDGER)).split("\n\n")) {
            List<String> accounts = entry.lines().filter(line -> line.startsWith("    ") && !line.startsWith("    ;"))
                    .map(line -> line.strip().substring(0, line.strip().indexOf("  "))).toList();
            assertThat(accounts).as(entry).doesNotHaveDuplicates();
        }
    }

    @Test
    void hledgerComesToTheSame() throws IOException, InterruptedException {
        Map<String, Map<String, BigDecimal>> balances = new TreeMap<>();
        String csv = OtherProgram.run(home, "hledger", "-f", file(FileFormat.HLEDGER).toString(), "balance", "--flat", "--empty", "-O", "csv");
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv).stream().toList()) {
            add(balances, row.getField("account"), row.getField("balance"));
        }
        sameAsOurs(balances, part -> part);
    }

    @Test
    void ledgerComesToTheSame() throws IOException, InterruptedException {
        Map<String, Map<String, BigDecimal>> balances = new TreeMap<>();
        String lines = OtherProgram.run(home, "ledger", "-f", file(FileFormat.LEDGER).toString(), "balance", "--flat", "--empty", "--no-total", "--format",
                "%(account)\t%(scrub(display_total))\n");
        String account = "";
        for (String line : lines.lines().toList()) {
            account = line.contains("\t") ? line.substring(0, line.indexOf('\t')) : account; // one of several currencies goes on in the next line
            add(balances, account, line.substring(line.indexOf('\t') + 1));
        }
        sameAsOurs(balances, part -> part);
    }

    @Test
    void beancountComesToTheSame() throws IOException, InterruptedException {
        Map<String, Map<String, BigDecimal>> balances = new TreeMap<>();
        Path file = file(FileFormat.BEANCOUNT);
        assertThat(OtherProgram.run(home, "bean-check", file.toString())).isEmpty();
        String csv = OtherProgram.run(home, "bean-query", "-f", "csv", file.toString(), "SELECT account, units(sum(position)) AS balance GROUP BY account");
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv).stream().toList()) {
            add(balances, row.getField("account").strip(), row.getField("balance"));
        }
        sameAsOurs(balances, part -> part.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""));
    }
}
