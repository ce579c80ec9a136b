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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules from the terminal: shown before they are kept, applied, ordered, taken back. */
class RulesCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;
    private Path folder;

    @BeforeEach
    void connect() throws IOException {
        Path files = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(files.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00}]""");
        Files.writeString(files.resolve("data.json"), """
                [{"_id": "a", "account_id": "ac", "amount": -1.50, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "CAFE SOL", "category": "leisure"},
                 {"_id": "b", "account_id": "ac", "amount": -2.50, "currency": "EUR", "operationDate": "2026-11-21",
                  "description": "CAFE LUNA"}]""");
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK,
                Cheap.vaults(), "Saddlebag/test");
        folder = home.resolve("mine");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(folder, PASSPHRASE.toCharArray(), LiveProfile.environment(sandbox),
                     LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
        }
    }

    @Test
    void aRuleIsShownThenKeptAppliedAndTakenBack() {
        run("rules", "add", "cafe", "-amount:<-2", "--category", "Coffee", "--tag", "out", "--preview");
        assertThat(out.toString()).containsPattern("2026-11-20 +CAFE SOL +-1.50 +EUR +leisure +Coffee #out")
                .doesNotContain("LUNA");
        assertThat(err.toString()).contains("It would change 1 of the 1 rows it finds", "EUR: 1 rows, in 0.00, out -1.50");
        run("rules", "list");
        assertThat(out.toString()).as("only shown").doesNotContain("Coffee");
        run("rules", "add", "cafe", "-amount:<-2", "--category", "Coffee", "--name", "Bars");
        assertThat(err.toString()).contains("Rule 1 is kept.");
        run("rules", "apply");
        assertThat(err.toString()).containsPattern("Rows changed: 1. undo \\d+ takes it back.");
        String batch = err.toString().replaceAll("(?s).*undo (\\d+).*", "$1");
        run("transactions", "category:Coffee", "--format", "csv");
        assertThat(out.toString()).contains("CAFE SOL").doesNotContain("LUNA");
        run("rules", "apply");
        assertThat(err.toString()).contains("Nothing was left to change.");
        run("undo", batch);
        run("transactions", "category:Coffee", "--format", "csv");
        assertThat(out.toString()).doesNotContain("CAFE SOL");
    }

    @Test
    void rulesAreOrderedSwitchedAndRemoved() {
        run("rules", "add", "cafe", "--category", "First");
        run("rules", "add", "sol", "--category", "Second", "--hide");
        run("rules", "move", "2", "1");
        run("rules", "off", "1");
        run("rules", "list", "--format", "json");
        assertThat(out.toString().replaceAll("\\s+", "")).containsSubsequence("\"name\":\"sol\"", "\"hidden\":true",
                "\"on\":true", "\"name\":\"cafe\"", "\"hidden\":false", "\"on\":false");
        run("rules", "preview", "1");
        assertThat(err.toString()).as("the other has its say first").contains("It would change 1 of the 2 rows it finds");
        run("rules", "on", "1");
        run("rules", "remove", "2");
        run("rules", "list");
        assertThat(out.toString()).contains("First").doesNotContain("Second");
    }

    @Test
    void whatCannotBeIsRefusedInOneSentence() {
        assertThat(code("rules", "add", "amount:x", "--category", "Food")).isEqualTo(2);
        assertThat(code("rules", "add", "cafe")).isEqualTo(1);
        assertThat(err.toString()).contains("A rule needs something to set");
        assertThat(code("rules", "preview", "47")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no rule 47.");
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
}
