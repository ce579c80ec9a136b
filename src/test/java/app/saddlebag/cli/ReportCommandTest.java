package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sums in the terminal, against the real sandbox. */
class ReportCommandTest {

    @TempDir Path home;
    private TerminalAtHome terminal;

    @BeforeEach
    void sitDown() {
        terminal = new TerminalAtHome(home);
    }

    private List<JsonNode> json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--format", "json"));
        assertThat(terminal.run(all.toArray(String[]::new))).as(terminal.err()).isZero();
        List<JsonNode> rows = new ArrayList<>();
        JsonMapper.shared().readTree(terminal.out()).forEach(rows::add);
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
        assertThat(terminal.run("profile", "create", "--profile", home.resolve("mine").toString())).isZero();
        assertThat(terminal.run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(terminal.err()).isZero();
        List<JsonNode> counted = json("transactions", "is:counted");
        List<JsonNode> told = json("transactions");
        BigDecimal net = counted.stream().map(row -> row.get("amount").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(told.size()).isGreaterThan(counted.size());

        assertThat(terminal.err()).contains("is:transfer", "is:repeated", "EUR: %,d rows".formatted(counted.size())).doesNotContain("as its bank told it");
        List<JsonNode> all = json("transactions", "--as-told");
        assertThat(all).isEqualTo(told);
        assertThat(terminal.err()).contains("as its bank told it").contains("EUR: %,d rows".formatted(told.size())).doesNotContain("is:transfer");
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
            assertThat(terminal.err()).contains("is:transfer", "is:repeated");
            assertThat(count(tops(json("report", "--by", by, "--as-told")))).as(by).isEqualTo(told.size());
            assertThat(terminal.err()).contains("as its bank told it").doesNotContain("is:transfer");
        }

        assertThat(json("report", "--by", "merchant", "amount:out")).extracting(line -> line.get("merchant").asString(null))
                .contains("Mercadona", "Netflix", "Spotify").doesNotHaveDuplicates();
        assertThat(terminal.run("report", "shop:mercadona", "--by", "month", "--format", "csv")).isZero();
        assertThat(terminal.out()).matches("month,currency,count,in,out,net\r\n(20\\d\\d-\\d\\d,EUR,\\d+,0.00,-[0-9.]+,-[0-9.]+\r\n){12,}");
        assertThat(terminal.run("report", "amount:>>")).isEqualTo(2);
        assertThat(terminal.run("report", "--by", "weather")).isEqualTo(2);
    }

    @Test
    void aProductsBalanceIsToldDayByDayAndAllThatCountsIsWhatTheyAreWorth() {
        assertThat(terminal.run("profile", "create", "--profile", home.resolve("mine").toString())).isZero();
        assertThat(terminal.run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(terminal.err()).isZero();
        JsonNode account = json("balances").stream().filter(line -> line.get("kind").asString().equals("account")).findFirst().orElseThrow();

        List<JsonNode> days = json("balance", account.get("id").asString());
        assertThat(days).hasSizeGreaterThan(300);
        assertThat(days.getFirst().get("known").asString()).isEqualTo("told");
        assertThat(days.getFirst().get("balance").decimalValue()).isEqualByComparingTo(account.get("balance").decimalValue());
        assertThat(days.get(30).get("known").asString()).isEqualTo("movements");
        assertThat(terminal.err()).contains("Nothing is known of", days.getLast().get("date").asString());
        assertThat(json("balance", "--by", "month", account.get("id").asString()).size()).isBetween(12, 26);
        String day = days.get(40).get("date").asString();
        assertThat(json("balance", "--from", day, "--to", day, account.get("id").asString())).containsExactly(days.get(40));

        JsonNode worth = json("balance").stream().filter(line -> line.get("currency").asString().equals("EUR")).findFirst().orElseThrow();
        assertThat(worth.get("unknown").asInt()).isZero();
        assertThat(terminal.run("balance", "nobody's")).isOne();
        assertThat(terminal.err()).contains("No product is called").hasLineCount(1);
        assertThat(terminal.run("balance", "--from", "yesterday")).isEqualTo(2);
    }
}
