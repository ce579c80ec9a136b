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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Categories in the terminal: listed, added, renamed, moved, merged, removed and taken back. */
class CategoriesCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;
    private Path folder;
    private Locale locale = Locale.UK;

    @BeforeEach
    void connect() throws IOException {
        Path files = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(files.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00}]""");
        Files.writeString(files.resolve("data.json"), """
                [{"_id": "a", "account_id": "ac", "amount": -1.50, "currency": "EUR", "operationDate": "2026-11-20", "category": "Restaurants"},
                 {"_id": "b", "account_id": "ac", "amount": -2.50, "currency": "EUR", "operationDate": "2026-11-21", "category": "Supermercado"},
                 {"_id": "c", "account_id": "ac", "amount": -4.00, "currency": "EUR", "operationDate": "2026-11-21", "category": "Kiosk"},
                 {"_id": "d", "account_id": "ac", "amount": -8.00, "currency": "EUR", "operationDate": "2026-11-21"}]""");
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK, Cheap.vaults(), "Saddlebag/test");
        folder = home.resolve("mine");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(folder, PASSPHRASE.toCharArray(), LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
        }
    }

    private int tried(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(locale);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null, Map.of("SADDLEBAG_PASSPHRASE", PASSPHRASE,
                "SADDLEBAG_PROFILE", folder.toString()), messages, new Formats(messages, CLOCK)), CLOCK, "test").run(arguments);
    }

    private String run(String... arguments) {
        assertThat(tried(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private JsonNode listed(String name) {
        for (JsonNode line : JsonMapper.shared().readTree(run("categories", "--format", "json"))) {
            if (line.get("category").asString().equals(name)) {
                return line;
            }
        }
        return null;
    }

    @Test
    void theTreeIsListedWithWhatItsTransactionsComeToInThePersonsLanguage() {
        assertThat(run("categories")).containsPattern("Food +Orange +EUR +2 +0.00 +-4.00 +-4.00")
                .containsPattern("\n  Groceries +Orange +EUR +1 +0.00 +-2.50 +-2.50").containsPattern("Kiosk +EUR +1").doesNotContain("Supermercado");
        assertThat(listed("Groceries").get("within").asString()).isEqualTo("food");
        assertThat(listed("Pets").get("count").asInt()).isZero();
        locale = Locale.of("es");
        assertThat(run("categories")).containsPattern("Alimentación +Naranja +EUR +2").containsPattern("\n  Supermercado +Naranja +EUR +1");
        assertThat(run("transactions", "categoría:alimentación")).contains("Restaurantes", "Supermercado");
        assertThat(run("report", "--by", "category")).containsPattern("Alimentación +EUR +2 .*\n  Supermercado +EUR +1 .*\n  Restaurantes +EUR +1");
    }

    @Test
    void oneIsAddedRenamedMovedRecolouredAndEachIsTakenBack() {
        run("categories", "add", "Kiosk", "--in", "food");
        assertThat(err.toString()).contains("Kiosk was added.");
        assertThat(listed("Food").get("count").asInt()).isEqualTo(3);
        run("categories", "rename", "kiosk", "Corner shop");
        run("categories", "move", "Corner shop", "--in", "shopping");
        run("categories", "recolour", "Corner shop", "red");
        JsonNode line = listed("Corner shop");
        assertThat(line.get("within").asString()).isEqualTo("shopping");
        assertThat(line.get("colour").asString()).isEqualTo("red");
        assertThat(line.get("own").asBoolean()).isTrue();
        run("categories", "undo");
        assertThat(listed("Corner shop").get("colour").asString()).isEqualTo("pink");
        run("categories", "undo");
        assertThat(listed("Corner shop").get("within").asString()).isEqualTo("food");
        run("categories", "undo");
        assertThat(err.toString()).contains("Kiosk has its name back.");
        run("categories", "undo");
        assertThat(err.toString()).contains("Kiosk is no longer there.");
        assertThat(listed("Food").get("count").asInt()).isEqualTo(2);
        run("categories", "undo");
        assertThat(err.toString()).contains("Nothing was done");
    }

    @Test
    void oneIsMergedAndRemovedAndWhatIsRefusedIsSaid() {
        run("categories", "merge", "restaurants", "leisure");
        assertThat(err.toString()).contains("Restaurants went over into Leisure; no transaction had to be rewritten.");
        assertThat(listed("Leisure").get("count").asInt()).isEqualTo(1);
        assertThat(listed("Restaurants")).isNull();
        assertThat(tried("categories", "remove", "groceries")).isEqualTo(1);
        assertThat(err.toString()).contains("Groceries is in use: one transaction has it.");
        assertThat(tried("categories", "add", "supermercado")).isEqualTo(1);
        assertThat(err.toString()).contains("is, or was, a name of the category Groceries");
        run("categories", "remove", "pets");
        assertThat(listed("Pets")).isNull();
        assertThat(run("categories", "--all")).contains("Pets");
        assertThat(tried("categories", "rename", "nowhere", "x")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no category nowhere.");
    }
}
