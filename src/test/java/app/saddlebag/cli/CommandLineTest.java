package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.MemoryDisk;
import app.saddlebag.connect.ConnectState;
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
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a person or a script uses it, against the real sandbox. */
class CommandLineTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir(factory = MemoryDisk.class) Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    @BeforeEach
    void home() {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"),
                home, "Linux");
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK,
                Cheap.vaults(), "Saddlebag/test");
        environment.put("SADDLEBAG_PASSPHRASE", "correct horse battery");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null, environment,
                messages, new Formats(messages, CLOCK)), CLOCK, "test").run(arguments);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private String connectedProfile() {
        String folder = home.resolve("mine").toString();
        assertThat(run("profile", "create", "--profile", folder)).isZero();
        assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "marta", "--password", "demo"))
                .as(err.toString()).isZero();
        return folder;
    }

    @Test
    void aPassphraseThatIsGuessedSoonMakesNoProfile() {
        String folder = home.resolve("weak").toString();
        environment.put("SADDLEBAG_PASSPHRASE", "P@ssw0rd123");
        assertThat(run("profile", "create", "--profile", folder)).isEqualTo(1);
        assertThat(err.toString()).contains("too easy to guess").hasLineCount(1);
        environment.put("SADDLEBAG_PASSPHRASE", "");
        assertThat(run("profile", "create", "--profile", folder)).isEqualTo(1);
        assertThat(err.toString()).contains("needs a passphrase").hasLineCount(1);
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void theDemoDoesTheWholeJob() {
        assertThat(run("demo")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Cuenta", "EUR", "Flanks query: {\"description\":[");
        assertThat(err.toString()).contains("profile create --profile " + profiles.home().resolve("demo"));
        assertThat(profiles.known()).isEmpty();
    }

    @Test
    void whatWasConnectedIsListedAgainAfterwards() {
        String folder = connectedProfile();

        assertThat(run("connections", "--profile", folder, "--format", "json")).isZero();
        assertThat(json().get(0).get("state").asString()).isEqualTo("fresh");
        assertThat(json().get(0).get("entity").asString()).isEqualTo("TestBank");

        assertThat(run("balances", "--format", "json")).as("the profile last used").isZero();
        assertThat(json()).isNotEmpty();

        assertThat(run("transactions", "--profile", folder, "--format", "json", "amount:out", "date:last-30d")).isZero();
        assertThat(json()).isNotEmpty().allSatisfy(row -> assertThat(row.get("amount").decimalValue()).isNegative());
    }

    @Test
    void aConnectionIsArchivedThenBroughtBackOrRemovedAndEachIsSaidBefore() {
        String folder = connectedProfile();
        assertThat(run("remove", "--profile", folder, "1", "--way", "archive")).isOne();
        assertThat(err.toString()).contains("TestBank", "not synced any more", "--yes");
        assertThat(run("remove", "--profile", folder, "1", "--way", "sideways", "--yes")).isOne();
        assertThat(err.toString()).contains("no way to remove called sideways").hasLineCount(1);
        assertThat(run("remove", "--profile", folder, "9", "--way", "here", "--yes")).isOne();
        assertThat(run("balances", "--profile", folder, "--format", "json")).isZero();
        assertThat(json()).isNotEmpty();

        assertThat(run("remove", "--profile", folder, "1", "--way", "archive", "--yes")).as(err.toString()).isZero();
        assertThat(run("transactions", "--profile", folder, "--format", "json")).isZero();
        assertThat(json()).as("what was read stays").isNotEmpty();
        assertThat(run("connections", "--profile", folder, "--format", "json")).isZero();
        assertThat(json().get(0).get("state").asString()).isEqualTo("archived");
        assertThat(run("sync", "--profile", folder)).as("nothing is asked of a connection that is archived").isZero();
        assertThat(run("sync", "--profile", folder, "--connection", "1")).isOne();
        assertThat(err.toString()).contains("Archived", "not synced any more");
        assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "marta", "--password", "demo"))
                .as("its login is no longer at Flanks: " + err).isZero();

        assertThat(run("remove", "--profile", folder, "1", "--way", "everywhere", "--yes")).as(err.toString()).isZero();
        assertThat(run("connections", "--profile", folder, "--format", "json")).isZero();
        assertThat(json()).hasSize(1);
    }

    @Test
    void anOlderDatabaseIsRefusedAndTakenAsItIsOnRequest() throws IOException {
        String folder = connectedProfile();
        Path database = Path.of(folder, "saddlebag.db");
        byte[] earlier = Files.readAllBytes(database);
        assertThat(run("profile", "accept", "--profile", folder)).isZero();
        assertThat(err.toString()).contains("nothing to accept");
        assertThat(run("undo", "--profile", folder, "1")).as(err.toString()).isZero();
        Files.write(database, earlier);

        assertThat(run("balances", "--profile", folder)).isOne();
        assertThat(err.toString()).contains("older than its keys").hasLineCount(1);
        assertThat(run("profile", "accept", "--profile", folder)).isOne();
        assertThat(err.toString()).contains("older than its keys", "--yes");
        assertThat(Files.readAllBytes(database)).isEqualTo(earlier);
        assertThat(run("profile", "accept", "--profile", folder, "--yes")).as(err.toString()).isZero();
        assertThat(err.toString()).contains("No row had to be left out", "saddlebag.db.refused");
        assertThat(run("balances", "--profile", folder)).isZero();
        assertThat(run("sync", "--profile", folder)).as(err.toString()).isZero();
    }

    @Test
    void aSyncIsReadRowByRowAndUndoneAndUndoingThatBringsItBack() {
        String folder = connectedProfile();
        assertThat(run("transactions", "--profile", folder, "--format", "json")).isZero();
        int rows = json().size();

        assertThat(run("history", "--profile", folder, "--format", "json")).isZero();
        long sync = json().get(0).get("id").asLong();
        assertThat(json().get(0).get("kind").asString()).isEqualTo("sync");
        assertThat(run("history", "--profile", folder, "--format", "json", Long.toString(sync))).isZero();
        assertThat(json().size()).isGreaterThanOrEqualTo(rows);
        assertThat(json().get(0).get("reason").asString()).isEqualTo("new");

        assertThat(run("undo", "--profile", folder, Long.toString(sync))).as(err.toString()).isZero();
        assertThat(run("transactions", "--profile", folder, "--format", "json")).isZero();
        assertThat(json()).isEmpty();
        assertThat(run("undo", "--profile", folder, Long.toString(sync))).isOne();
        assertThat(err.toString()).contains("undone already").hasLineCount(1);

        assertThat(run("sync", "--profile", folder)).as(err.toString()).isZero();
        assertThat(run("transactions", "--profile", folder, "--format", "json")).isZero();
        assertThat(json()).as("what was undone stays away").isEmpty();

        assertThat(run("history", "--profile", folder, "--format", "json")).isZero();
        assertThat(run("undo", "--profile", folder, json().get(0).get("id").asString())).as(err.toString()).isZero();
        assertThat(run("transactions", "--profile", folder, "--format", "json")).isZero();
        assertThat(json()).hasSize(rows);
        assertThat(run("undo", "--profile", folder, "999")).isOne();
    }

    @Test
    void whatIsListedForProgramsIsAllThatIsKnown() {
        String folder = connectedProfile();

        assertThat(run("transactions", "--profile", folder, "--format", "json", "kind:account")).isZero();
        assertThat(json()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.propertyNames()).contains("id", "externalId", "bookingDate", "valueDate", "balance", "productId",
                    "productDescription", "card", "payer", "payerIban", "beneficiary", "beneficiaryIban", "note", "tags");
            assertThat(row.get("id").asString()).isNotEmpty();
            assertThat(row.get("balance").isNumber()).isTrue();
        }).anySatisfy(row -> assertThat(row.get("payerIban").asString()).startsWith("ES"))
                .anySatisfy(row -> assertThat(row.get("card").asString()).contains("*"));

        assertThat(run("transactions", "--profile", folder, "--format", "json", "kind:investment")).isZero();
        assertThat(json()).isNotEmpty().allSatisfy(row -> assertThat(row.get("type").isNull()).isFalse())
                .anySatisfy(row -> {
                    assertThat(row.get("isin").asString()).hasSize(12);
                    assertThat(row.get("units").isNumber()).isTrue();
                    assertThat(row.get("securitiesAccount").asString()).isNotEmpty();
                });

        assertThat(run("transactions", "--profile", folder, "--format", "csv")).isZero();
        assertThat(out.toString()).startsWith("date,entity,product,description,category,shop,amount,currency,id,");
        assertThat(run("transactions", "--profile", folder, "--limit", "3")).isZero();
        assertThat(out.toString()).startsWith("Date ").doesNotContain("externalId", "flanksCategory");
    }

    @Test
    void connectSaysWhatItCouldNotReadAndASyncDoesNotSayItAgain() throws Exception {
        String folder = home.resolve("custom").toString();
        Path secret = home.resolve("secret");
        Map<String, String> dirty = Map.of("/v0/bank/credentials/account", "[{\"_id\":\"acc\"},{\"alias\":\"no id\"}]",
                "/v0/bank/credentials/data", """
                [{"_id":"a","account_id":"acc","amount":1,"operationDate":"2026-11-20","valueDate":"2026-11-20"},
                 {"_id":"a","account_id":"acc","amount":2,"operationDate":"2026-11-20","valueDate":"2026-11-20"},
                 {"_id":"b","account_id":"acc","operationDate":"2026-11-20","valueDate":"2026-11-20"}]""");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
             Interposed bank = new Interposed(sandbox.api(), dirty)) {
            Files.writeString(secret, sandbox.clientSecret() + "\n");
            assertThat(run("profile", "create", "--profile", folder, "--environment", "custom", "--api",
                    bank.api().toString(), "--link", sandbox.link().toString(), "--client-id", sandbox.clientId(),
                    "--client-secret-file", secret.toString(), "--link-token", sandbox.linkToken())).isZero();
            assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "marta", "--password", "p",
                    "--format", "json")).as(err.toString()).isZero();
            assertThat(json().get(0).get("skipped").intValue()).isEqualTo(3);
            assertThat(err.toString()).contains("TestBank: 3 objects were left out");
            assertThat(run("sync", "--profile", folder, "--format", "json")).isZero();
            assertThat(json().get(0).get("skipped").intValue()).isZero();
            assertThat(err.toString()).doesNotContain("left out");
        }
    }

    @Test
    void anApplicationOfTheOlderGrantIsConnectedToo() throws Exception {
        String folder = home.resolve("older").toString();
        environment.put("SADDLEBAG_API_PASSWORD", "api-password");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withSwitch("grant", "password"))) {
            environment.put("SADDLEBAG_CLIENT_SECRET", sandbox.clientSecret());
            String[] create = {"profile", "create", "--profile", folder, "--environment", "custom", "--api",
                sandbox.api().toString(), "--link", sandbox.link().toString(), "--client-id", sandbox.clientId(),
                "--link-token", sandbox.linkToken(), "--grant", "password"};
            assertThat(run(create)).isEqualTo(1);
            assertThat(err.toString()).contains("--api-username");
            assertThat(run(Stream.concat(Stream.of(create), Stream.of("--api-username", "api@example"))
                    .toArray(String[]::new))).as(err.toString()).isZero();
            assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "u", "--password", "p"))
                    .as(err.toString()).isZero();
        }
    }

    @Test
    void aBankIsConnectedThroughASessionWhereTheEnvironmentSaysSo() throws Exception {
        String folder = home.resolve("sessions").toString();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            environment.put("SADDLEBAG_CLIENT_SECRET", sandbox.clientSecret());
            String[] create = {"profile", "create", "--profile", folder, "--environment", "custom", "--api",
                sandbox.api().toString(), "--client-id", sandbox.clientId(), "--connect"};
            assertThat(run(with(create, "letters"))).isEqualTo(1);
            assertThat(err.toString()).contains("use link or sessions");
            assertThat(run(with(create, "link"))).isEqualTo(1);
            assertThat(err.toString()).contains("--link-token");
            assertThat(run(with(create, "sessions"))).as(err.toString()).isZero();

            assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "marta", "--password", "SCA_SMS",
                    "--sca", "123456")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("TestBank");
            assertThat(run("connect", "--profile", folder, "--bank", "banco-faro", "--username", "marta", "--password", "p"))
                    .as(err.toString()).isZero();
            assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "joan", "--password",
                    "INVALID_CREDENTIALS")).isEqualTo(1);
            assertThat(err.toString()).contains("did not accept the user name or password");
            assertThat(run("connect", "--profile", folder, "--bank", "no-such-bank", "--username", "u", "--password", "p"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("no-such-bank");

            assertThat(run("profile", "info", "--profile", folder, "--format", "csv")).isZero();
            assertThat(out.toString()).contains("connect,sessions", "connections,2").doesNotContain("link,");
        }
    }

    @Test
    void aDemoIsConnectedThroughSessionsToo() {
        String folder = home.resolve("demo-sessions").toString();
        assertThat(run("profile", "create", "--profile", folder, "--connect", "sessions")).isZero();
        assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "marta", "--password", "demo"))
                .as(err.toString()).isZero();
        assertThat(run("profile", "info", "--profile", folder, "--format", "csv")).isZero();
        assertThat(out.toString()).contains("connect,sessions", "connections,1");
    }

    private static String[] with(String[] command, String last) {
        return Stream.concat(Stream.of(command), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void thePrintedBalancesAddUpToTheirSubtotals() {
        String folder = connectedProfile();
        assertThat(run("balances", "--profile", folder)).isZero();
        List<String> lines = out.toString().lines().toList();
        List<int[]> spans = Pattern.compile("─+").matcher(lines.get(1)).results()
                .map(span -> new int[] {span.start(), span.end()}).toList();
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, BigDecimal> told = new HashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = spans.stream().map(span -> line.length() < span[0] ? ""
                    : line.substring(span[0], Math.min(span[1], line.length())).strip()).toList();
            boolean subtotal = cells.get(2).equals("Subtotal");
            if (!cells.get(4).isEmpty() && (subtotal || !cells.get(1).isEmpty())) {
                (subtotal ? told : sums).merge(cells.get(0) + " " + cells.get(5), new BigDecimal(cells.get(4)), BigDecimal::add);
            }
        }
        assertThat(told).isNotEmpty().isEqualTo(sums);

        assertThat(run("balances", "--profile", folder, "--format", "json")).isZero();
        assertThat(json()).anySatisfy(product -> assertThat(product.get("owners")).isNotEmpty())
                .anySatisfy(product -> assertThat(product.get("interestRate").isNumber()).isTrue())
                .anySatisfy(product -> assertThat(product.get("isOwner").booleanValue()).isTrue())
                .anySatisfy(product -> assertThat(product.path("cashAccounts").path(0).asString()).startsWith("ES"))
                .anySatisfy(product -> assertThat(product.path("holders").path(0).asString()).endsWith(" (Titular)"))
                .allSatisfy(product -> assertThat(product.has("symbol") && product.has("taxType")
                        && product.has("subtype") && product.get("type").isString()).isTrue())
                .filteredOn(product -> product.get("kind").asString().equals("liability")).isNotEmpty()
                .allSatisfy(debt -> assertThat(debt.get("worth").decimalValue()).isNegative());
    }

    @Test
    void aSecondSyncFindsNothingNew() {
        String folder = connectedProfile();
        assertThat(run("sync", "--profile", folder, "--format", "json")).isZero();
        for (String count : new String[] {"added", "changed", "vanished", "suspicious"}) {
            assertThat(json().get(0).get(count).intValue()).as(count).isZero();
        }
    }

    @Test
    void aProfileTalksToASandboxOfItsOwnAndReadsOfflineWhenThatStops() throws Exception {
        String folder = home.resolve("custom").toString();
        Path secret = home.resolve("secret");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Files.writeString(secret, sandbox.clientSecret() + "\n");
            assertThat(run("profile", "create", "--profile", folder, "--environment", "custom", "--api",
                    sandbox.api().toString(), "--link", sandbox.link().toString(), "--client-id", sandbox.clientId(),
                    "--client-secret-file", secret.toString(), "--link-token", sandbox.linkToken())).isZero();
            assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "u", "--password", "p"))
                    .as(err.toString()).isZero();
        }
        assertThat(run("sync", "--profile", folder)).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.contains("cannot be reached"))).hasSize(1);
        assertThat(run("transactions", "--profile", folder, "--format", "json", "--limit", "5")).isZero();
        assertThat(json()).hasSize(5);
    }

    @Test
    void aSecondConnectionIsReportedWithItsOwnRowsAlone() {
        String folder = connectedProfile();
        run("transactions", "--profile", folder, "--format", "json");
        int ofTheFirst = json().size();

        assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "u", "--password", "p",
                "--format", "json")).as(err.toString()).isZero();
        int ofTheSecond = json().get(0).get("transactions").intValue();

        run("transactions", "--profile", folder, "--format", "json");
        assertThat(ofTheSecond).isPositive().isEqualTo(json().size() - ofTheFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVALID_CREDENTIALS", "INTERNAL_ERROR", "USER_INTERACTION_NEEDED"})
    void aRefusedLoginIsASentenceAndLeavesNothing(String password) {
        String folder = home.resolve("mine").toString();
        run("profile", "create", "--profile", folder);
        assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "u", "--password", password))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was connected");
        run("connections", "--profile", folder, "--format", "json");
        assertThat(json()).isEmpty();
    }

    @Test
    void aLoginThatWasLeftAtFlanksIsNamedTakenOverAndListedUntilThen() throws IOException {
        String folder = home.resolve("left").toString();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            try (OpenProfile profile = profiles.create(Path.of(folder), environment.get("SADDLEBAG_PASSPHRASE").toCharArray(),
                    LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
                LiveProfile.forget(profile, ((ConnectState.Done) LiveProfile.connect(profile, "testbank", "marta", "demo"))
                        .connectionId());
            }
            assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "marta", "--password", "demo"))
                    .isOne();
            assertThat(err.toString()).contains("connect --adopt");
            assertThat(run("connections", "--profile", folder, "--format", "json")).isZero();
            assertThat(json()).hasSize(1);
            assertThat(json().get(0).get("state").asString()).isEqualTo("adoptable");
            assertThat(json().get(0).get("entity").asString()).isEqualTo("TestBank");

            assertThat(run("connect", "--profile", folder, "--adopt", "--format", "json")).as(err.toString()).isZero();
            assertThat(json().get(0).get("added").intValue()).isPositive();
            assertThat(run("connect", "--profile", folder, "--adopt")).isZero();
            assertThat(err.toString()).contains("no log-in at Flanks that this profile does not know");

            sandbox.switches().set("exchange-hold", "86400");
            assertThat(run("connect", "--profile", folder, "--bank", "testbank", "--username", "joan", "--password", "demo"))
                    .isOne();
            run("connections", "--profile", folder, "--format", "json");
            assertThat(json().get(1).get("state").asString()).isEqualTo("waiting");
            assertThat(json().get(1).get("since").isNull()).isFalse();
            assertThat(json().get(1).get("nextTry").isNull()).isFalse();
        }
    }

    @Test
    void aWrongPassphraseIsOneSentence() {
        String folder = connectedProfile();
        environment.put("SADDLEBAG_PASSPHRASE", "wrong");
        assertThat(run("balances", "--profile", folder)).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines(
                "saddlebag: " + new Messages(Locale.UK).get("problem.passphrase.wrong"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aQueryNeedsNoProfile() {
        assertThat(run("query", "amount:>=100", "-shop:lidl")).isZero();
        assertThat(json().at("/query/amount/0/gte").intValue()).isEqualTo(100);
        assertThat(json().get("remainder").asString()).isEqualTo("-shop:lidl");
    }

    @Test
    void withoutAProfileANameOfAnAccountStaysHere() {
        assertThat(run("query", "account:nomina")).isZero();
        assertThat(json().get("query").isEmpty()).isTrue();
        assertThat(json().get("remainder").asString()).isEqualTo("account:nomina");
    }

    @Test
    void aQueryLooksNamesUpInTheProfileLastUsed() {
        connectedProfile();
        assertThat(run("query", "account:cuenta")).isZero();
        assertThat(json().at("/query/account_id").size()).isPositive();
        assertThat(json().get("remainder").asString()).isEmpty();
    }

    @Test
    void aQueryThatSpeaksOfNothingAProfileKnowsAsksForNoPassphrase() {
        connectedProfile();
        environment.remove("SADDLEBAG_PASSPHRASE");
        assertThat(run("query", "amount:>=100", "nomina")).as(err.toString()).isZero();
        assertThat(json().at("/query/amount/0/gte").intValue()).isEqualTo(100);
        for (String known : List.of("account:cuenta", "entity:testbank", "category:groceries")) {
            assertThat(run("query", known)).as(known).isEqualTo(1);
            assertThat(err.toString()).as(known).contains("passphrase");
        }
    }

    @Test
    void aFilterThatDoesNotParseIsAWrongUseWithACaretUnderIt() {
        assertThat(run("query", "amount:abc")).isEqualTo(2);
        assertThat(err.toString()).contains("amount:abc").containsPattern("\\n +\\^+ .+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bogus", "connect --bank x --password p", "sandbox --port 99999", "balances --format xml",
        "transactions --limit many", "query --bogus x"})
    void wrongUseEndsWithTwo(String line) {
        String[] arguments = line.isEmpty() ? new String[] {"profile"} : line.split(" ");
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void aMissingProfileSaysWhereItLooked() {
        assertThat(run("balances", "--profile", home.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString()).contains(home.resolve("nowhere").toString());
    }

    @Test
    void everyCommandExplainsItselfAndIsPutTogetherAlone() {
        Messages messages = new Messages(Locale.UK);
        Commands commands = new Commands(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null, environment,
                messages, new Formats(messages, CLOCK)), CLOCK);
        assertThat(commands.all().getSubcommands()).hasSizeGreaterThan(20);
        for (String command : commands.all().getSubcommands().keySet()) {
            assertThat(commands.named(command).getSubcommands()).containsOnlyKeys(command);
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(out.toString()).startsWith("Usage: saddlebag " + command);
        }
    }

    @Test
    void aNameThatNoCommandHasIsAnsweredWithThoseThatComeNear() {
        assertThat(run("transaction")).isEqualTo(2);
        assertThat(err.toString()).contains("transactions");
    }
}
