package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.RenamedLoans;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal asks of products that a renewal left open, and what it does with the answers. */
@Timeout(120)
class ProductsCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Locale language = Locale.UK;
    private Profiles profiles;
    private Path folder;
    private RenamedLoans bank;

    @BeforeEach
    void renew() throws IOException {
        bank = new RenamedLoans(home.resolve("bank"));
        profiles = Desks.profiles(home);
        folder = home.resolve("mine");
        try (OpenProfile profile = bank.connect(profiles, folder, Desks.passphrase())) {
            bank.renew(profile);
        }
    }

    @AfterEach
    void stop() {
        bank.close();
    }

    @Test
    void bothAreListedWithAllThatIsKnownAndEveryStatusLeadsHere() {
        assertThat(run("products")).isZero();
        assertThat(out.toString()).containsPattern(
                "1 +here +Préstamo +Loan or debt \\(Loan\\) +-9000.00 +EUR +15 +2025-01-01 +2026-03-01 +TestBank\\R"
                        + " +listed now +Préstamo +Loan or debt \\(Loan\\) +-9000.00 +EUR +15 +2025-01-01 +2026-03-01 +not answered");
        assertThat(out.toString().lines()).hasSize(2 + 4 * 2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(
                "4 questions wait for you: products same ID where both are one, products new ID where they are two.");
        assertThat(run("connections")).isZero();
        assertThat(err.toString()).contains("Say whether both are the same. Here: saddlebag products").doesNotContain("window");
        assertThat(run("sync")).isOne();
        assertThat(err.toString()).contains("say whether both are the same.", "Here: saddlebag products")
                .doesNotContain("window", "on Connections");
        language = Locale.of("es", "ES");
        run("products");
        assertThat(out.toString()).contains("ahora en el banco", "Préstamo o deuda (Loan)", "sin respuesta");
    }

    @Test
    void programsReadTheSame() {
        assertThat(run("products", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"id\" : 2", "\"answer\" : \"asked\"", "\"hereRows\" : 10", "\"listedRows\" : 15",
                "\"listedBalance\" : -9000.00", "\"hereFirst\" : \"2025-01-01\"", "\"login\" : \"TestBank\"");
        run("products", "same", "1");
        assertThat(run("products", "--format", "csv")).isZero();
        assertThat(out.toString().lines().toList().getFirst()).startsWith("id,answer,connection,login,product,hereKind,hereName");
        assertThat(out.toString()).contains("1,same,1,TestBank,").contains("4,asked,1,TestBank,").doesNotContain("\n2,", "\n3,");
    }

    @Test
    void theSameTakesEffectWithTheNextSyncAndIsNotAskedAgain() {
        run("transactions", "--format", "csv");
        String before = out.toString();
        assertThat(run("products", "same", "1", "4")).isZero();
        assertThat(err.toString()).contains("The same, as you say: Préstamo that is here and Préstamo that TestBank lists now.")
                .containsOnlyOnce("saddlebag sync --connection 1").doesNotContain("wait for you");
        assertThat(run("connections")).isZero();
        assertThat(err.toString()).contains("you said what they are; the next sync reads them. Sync now.")
                .doesNotContain("saddlebag products");
        assertThat(run("sync", "--connection", "1")).as(err.toString()).isZero();
        run("transactions", "--format", "csv");
        assertThat(without(out.toString())).isEqualTo(without(before));
        assertThat(run("products")).isZero();
        assertThat(err.toString()).contains("Nothing is asked");
        assertThat(run("products", "forget", "1")).isOne();
        assertThat(err.toString()).contains("No answer of yours that could be taken back has the number 1");
    }

    /** The bank's ids of rows, and of products, are the one thing that changed. */
    private static String without(String csv) {
        return csv.replaceAll("[al][12](_\\d+)?_[0-9a-f]{1,8}", "ID");
    }

    @Test
    void anotherOneStaysBesideTheOldOne() throws IOException {
        bank.oneLoan("l9", "Hipoteca", 3);
        run("sync");
        run("products", "--format", "csv");
        long[] asked = out.toString().lines().skip(1).mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(','))))
                .toArray();
        assertThat(asked).hasSize(2);
        assertThat(run("products", "new", String.valueOf(asked[0]), String.valueOf(asked[1]))).isZero();
        assertThat(err.toString()).contains("Another one, as you say: Préstamo that is here and Hipoteca that TestBank lists now.");
        assertThat(run("sync")).as(err.toString()).isZero();
        run("balances");
        assertThat(out.toString()).contains("Hipoteca");
        run("transactions", "liability:Préstamo", "--format", "csv");
        assertThat(out.toString().lines()).hasSize(1 + 25);
        run("transactions", "liability:Hipoteca", "--format", "csv");
        assertThat(out.toString().lines()).hasSize(1 + 3);
    }

    @Test
    void whatIsSaidWronglyChangesNothing() {
        assertThat(run("products", "same")).isEqualTo(2);
        assertThat(err.toString()).contains("Which? products same takes the Id");
        assertThat(run("products", "maybe", "1")).isEqualTo(2);
        assertThat(run("products", "same", "1", "77")).isOne();
        assertThat(err.toString()).contains("No open question has the number 77");
        assertThat(run("products", "same", "1", "2")).as("one cannot be two").isOne();
        run("products");
        assertThat(err.toString()).contains("4 questions wait");
        assertThat(run("products", "same", "1")).isZero();
        assertThat(run("products", "new", "1")).isOne();
        assertThat(err.toString()).contains("No open question has the number 1");
        assertThat(run("products", "forget", "1")).isZero();
        assertThat(err.toString()).contains("What you said is forgotten", "4 questions wait");
    }

    private int run(String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(language);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", new String(Desks.passphrase())), messages, new Formats(messages, CLOCK)), CLOCK,
                "test").run(Stream.concat(Stream.of(command), Stream.of("--profile", folder.toString())).toArray(String[]::new));
    }
}
