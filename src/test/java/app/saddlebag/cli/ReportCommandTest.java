package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sums in the terminal, against the real sandbox. */
class ReportCommandTest {

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

    private List<JsonNode> json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--format", "json"));
        assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
        List<JsonNode> rows = new ArrayList<>();
        JsonMapper.shared().readTree(out.toString()).forEach(rows::add);
        return rows;
    }

    private static BigDecimal sum(List<JsonNode> rows, String column) {
        return rows.stream().filter(row -> row.get("currency").asString().equals("EUR")).map(row -> row.get(column).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without lines whose rows are counted in another line too. */
    private static List<JsonNode> tops(List<JsonNode> lines) {
        return lines.stream().filter(line -> !line.hasNonNull("within")).toList();
    }

    private static long count(List<JsonNode> rows) {
        return rows.stream().mapToLong(row -> row.get("count").asLong()).sum();
    }

    @Test
    void whateverRowsArePutTogetherByTheyComeToTheSameAndWhatIsLeftOutIsSaid() {
        assertThat(run("profile", "create", "--profile", home.resolve("mine").toString())).isZero();
        assertThat(run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(err.toString()).isZero();
        List<JsonNode> counted = json("transactions", "is:counted");
        List<JsonNode> told = json("transactions");
        BigDecimal net = counted.stream().map(row -> row.get("amount").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(told.size()).isGreaterThan(counted.size());

        assertThat(err.toString()).contains("is:transfer", "is:repeated", "EUR: %,d rows".formatted(counted.size())).doesNotContain("as its bank told it");
        List<JsonNode> all = json("transactions", "--as-told");
        assertThat(all).isEqualTo(told);
        assertThat(err.toString()).contains("as its bank told it").contains("EUR: %,d rows".formatted(told.size())).doesNotContain("is:transfer");
        assertThat(counted).allMatch(row -> row.get("counting").asString().equals("counted"));
        assertThat(told).anyMatch(row -> row.get("counting").asString().equals("internal"))
                .anyMatch(row -> row.get("counting").asString().equals("repeated"));

        for (String by : List.of("month", "category", "merchant", "account")) {
            List<JsonNode> lines = tops(json("report", "--by", by));
            assertThat(lines).as(by).hasSizeGreaterThan(1).allSatisfy(line -> {
                assertThat(line.has(by)).isTrue();
                assertThat(line.get("in").decimalValue().add(line.get("out").decimalValue())).isEqualByComparingTo(line.get("net").decimalValue());
            });
            assertThat(count(lines)).as(by).isEqualTo(counted.size());
            assertThat(sum(lines, "net")).as(by).isEqualByComparingTo(net);
            assertThat(err.toString()).contains("is:transfer", "is:repeated");
            assertThat(count(tops(json("report", "--by", by, "--as-told")))).as(by).isEqualTo(told.size());
            assertThat(err.toString()).contains("as its bank told it").doesNotContain("is:transfer");
        }

        assertThat(json("report", "--by", "merchant", "amount:out")).extracting(line -> line.get("merchant").asString(null))
                .contains("Mercadona", "Netflix", "Spotify").doesNotHaveDuplicates();
        assertThat(run("report", "shop:mercadona", "--by", "month", "--format", "csv")).isZero();
        assertThat(out.toString()).matches("month,currency,count,in,out,net\r\n(20\\d\\d-\\d\\d,EUR,\\d+,0.00,-[0-9.]+,-[0-9.]+\r\n){12,}");
        assertThat(run("report", "amount:>>")).isEqualTo(2);
        assertThat(run("report", "--by", "weather")).isEqualTo(2);
    }

    @Test
    void aProductsBalanceIsToldDayByDayAndAllThatCountsIsWhatTheyAreWorth() {
        assertThat(run("profile", "create", "--profile", home.resolve("mine").toString())).isZero();
        assertThat(run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(err.toString()).isZero();
        JsonNode account = json("balances").stream().filter(line -> line.get("kind").asString().equals("account")).findFirst().orElseThrow();

        List<JsonNode> days = json("balance", account.get("id").asString());
        assertThat(days).hasSizeGreaterThan(300);
        assertThat(days.getFirst().get("known").asString()).isEqualTo("told");
        assertThat(days.getFirst().get("balance").decimalValue()).isEqualByComparingTo(account.get("balance").decimalValue());
        assertThat(days.get(30).get("known").asString()).isEqualTo("movements");
        assertThat(err.toString()).contains("Nothing is known of", days.getLast().get("date").asString());
        assertThat(json("balance", "--by", "month", account.get("id").asString()).size()).isBetween(12, 26);
        String day = days.get(40).get("date").asString();
        assertThat(json("balance", "--from", day, "--to", day, account.get("id").asString())).containsExactly(days.get(40));

        JsonNode worth = json("balance").stream().filter(line -> line.get("currency").asString().equals("EUR")).findFirst().orElseThrow();
        assertThat(worth.get("unknown").asInt()).isZero();
        assertThat(run("balance", "nobody's")).isOne();
        assertThat(err.toString()).contains("No product is called").hasLineCount(1);
        assertThat(run("balance", "--from", "yesterday")).isEqualTo(2);
    }
}
