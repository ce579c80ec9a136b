package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal says of an account that two log-ins show, and of a debt that is in no total. */
class SharedAccountCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;
    private Path folder;

    @BeforeEach
    void connectBoth() throws IOException {
        logIn("ana", "[]");
        logIn("joan", "[{\"_id\": \"li\", \"alias\": \"Mortgage\", \"balance\": 96166}]");
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK,
                Cheap.vaults(), "Saddlebag/test");
        folder = home.resolve("joint");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(folder, PASSPHRASE.toCharArray(), LiveProfile.environment(sandbox),
                     LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
            LiveProfile.connect(profile, "testbank", "joan", "p");
        }
    }

    @Test
    void itCountsForEachUntilThePersonAnswersAndThatIsSaid() {
        run("balances");
        assertThat(out.toString()).containsPattern("Total .*1000.00 +EUR");
        assertThat(err.toString()).contains("Joint is seen through several log-ins (TestBank · 1, TestBank · 2) and counts for each until",
                "Mortgage (TestBank · 2) is in no total: its bank does not say the currency.");
        run("transactions");
        assertThat(err.toString()).contains("EUR: 2 rows, in 0.00, out -3.00, net -3.00").doesNotContain("counted once");
    }

    @Test
    @DisplayName("API reference §18.19: after a yes a shared account counts once")
    void afterAYesItsBalanceAndRowsCountOnceAndThatIsSaid() {
        try (OpenProfile profile = profiles.open(folder, PASSPHRASE.toCharArray())) {
            profile.shared().answer(profile.shared().all().all().getFirst(), true);
        }
        run("balances");
        assertThat(out.toString()).containsPattern("Total .*500.00 +EUR");
        assertThat(err.toString()).contains("Joint is seen through several log-ins (TestBank · 1, TestBank · 2) and counted once.");
        run("transactions");
        assertThat(err.toString()).contains("EUR: 1 rows, in 0.00, out -1.50, net -1.50",
                "1 row is told twice and counted once: is:repeated");
    }

    @Test
    void theQuestionIsListedAndAnsweredHereToo() {
        run("shared");
        assertThat(out.toString()).containsPattern("Joint +ES5999900418150200051332 +500.00 +EUR +not answered +TestBank · 1, TestBank · 2");
        assertThat(err.toString()).contains("One of them counts for each log-in until you answer: --once ID or --each ID.");
        String id = idOfTheJointAccount();
        run("shared", "--once", id);
        assertThat(err.toString()).contains("Joint is seen through several log-ins (TestBank · 1, TestBank · 2) and counted once.");
        run("shared", "--format", "json");
        assertThat(out.toString()).contains("\"counts\" : \"once\"");
        assertThat(err.toString()).isEmpty();
        run("balances");
        assertThat(out.toString()).containsPattern("Total .*500.00 +EUR");
        run("shared", "--each", id);
        run("shared");
        assertThat(out.toString()).contains("for each");
    }

    @Test
    void whatIsNotSharedAndTwoAnswersAtOnceAreRefused() {
        assertThat(code("shared", "--once", "47")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing that several log-ins show has the number 47. Nothing was done");
        assertThat(code("shared", "--once", "1", "--each", "1")).isEqualTo(2);
        run("shared");
        assertThat(out.toString()).contains("not answered");
    }

    @Test
    void whatTheBankNoLongerListsStandsApartAndInNoTotal() {
        try (OpenProfile profile = profiles.open(folder, PASSPHRASE.toCharArray())) {
            LiveProfile.noLongerListed(profile, profile.shared().all().all().getFirst().sightings().getLast().id());
        }
        run("balances");
        assertThat(out.toString()).containsPattern("Total .*500.00 +EUR").doesNotContain("1000.00")
                .containsPattern("(?s)Total.*No longer listed \\(1\\)\\R.*Last balance.*Last listed\\R.*"
                        + "TestBank · 2 +account +Joint +ES5999900418150200051332 +500.00 +EUR +20\\d\\d-");
        run("balances", "--format", "json");
        assertThat(out.toString()).containsOnlyOnce("\"gone\" : true").contains("\"gone\" : false");
    }

    @Test
    void whatADebtIsToThePersonIsSaidHereAndRemembered() {
        assertThat(code("balances", "--count", "Joint=owed")).as("an account's own sign holds").isEqualTo(1);
        assertThat(err.toString()).contains("No card or debt goes by Joint. Nothing was changed");
        run("balances", "--count", "li=nothing");
        assertThat(err.toString()).contains("Mortgage adds nothing to the totals.").doesNotContain("does not say the currency");
        run("balances");
        assertThat(err.toString()).contains("Mortgage adds nothing to the totals.");
        run("balances", "--count", "mortgage=usual");
        assertThat(err.toString()).contains("does not say the currency").doesNotContain("adds nothing");
    }

    private String idOfTheJointAccount() {
        try (OpenProfile profile = profiles.open(folder, PASSPHRASE.toCharArray())) {
            return String.valueOf(profile.shared().all().all().getFirst().sightings().getLast().id());
        }
    }

    private void run(String... command) {
        assertThat(code(command)).as(err.toString()).isZero();
    }

    private int code(String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", PASSPHRASE), messages, new Formats(messages, CLOCK)), CLOCK, "test")
                .run(Stream.concat(Stream.of(command), Stream.of("--profile", folder.toString())).toArray(String[]::new));
    }

    private void logIn(String user, String debts) throws IOException {
        Path files = Files.createDirectories(home.resolve("bank").resolve(user + "@testbank"));
        Files.writeString(files.resolve("account.json"), """
                [{"_id": "ac_%s", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Joint"}]"""
                .formatted(user));
        Files.writeString(files.resolve("liability.json"), debts);
        Files.writeString(files.resolve("data.json"), """
                [{"_id": "t_%1$s", "account_id": "ac_%1$s", "amount": -1.50, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "CAFE"}]""".formatted(user));
    }
}
