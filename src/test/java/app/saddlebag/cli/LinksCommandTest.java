package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.Tie;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal says of rows that are, or may be, one event, and what it does with the answers. */
class LinksCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Locale language = Locale.UK;
    private Profiles profiles;
    private Sandbox sandbox;
    private Path folder;

    /** A purchase whose account names the card; money moved between accounts that no side names. */
    @BeforeEach
    void connect() throws IOException {
        write("account", """
                [{"_id": "a1", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Nómina"},
                 {"_id": "a2", "iban": "ES9121000418450200051332", "currency": "EUR", "balance": 700.00, "alias": "Ahorro"}]""");
        write("card", """
                [{"_id": "c1", "pan": "**** **** **** 4417", "currency": "EUR", "balance": 0, "alias": "Visa", "account_id": "a1"}]""");
        write("data", """
                [{"_id": "t1", "account_id": "a1", "amount": -30.00, "currency": "EUR", "operationDate": "2026-11-10",
                  "description": "COMPRA TARJ", "cardNumber": "**** **** **** 4417"},
                 {"_id": "t2", "account_id": "a1", "amount": -200.00, "currency": "EUR", "operationDate": "2026-11-03",
                  "description": "TRASPASO EMITIDO"},
                 {"_id": "t3", "account_id": "a2", "amount": 200.00, "currency": "EUR", "operationDate": "2026-11-04",
                  "description": "TRASPASO RECIBIDO"}]""");
        write("card-transaction", """
                [{"_id": "k1", "card_id": "c1", "amount": -30.00, "currency": "EUR", "operationDate": "2026-11-10",
                  "description": "LIBRERIA", "shop": "LIBRERIA"}]""");
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK,
                Cheap.vaults(), "Saddlebag/test");
        folder = home.resolve("household");
        sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")).withSwitch("token-in-ids", "on")
                .withSwitch("renewed-token", "new"));
        try (OpenProfile profile = profiles.create(folder, PASSPHRASE.toCharArray(), LiveProfile.environment(sandbox),
                LiveProfile.secret(sandbox))) {
            assertThat(LiveProfile.connect(profile, "testbank", "ana", "p")).isInstanceOf(ConnectState.Done.class);
        }
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void whatWaitsIsListedWithBothRowsAndTheReason() {
        run("links");
        assertThat(out.toString()).containsPattern(
                "\\d+ +Transfer between your accounts +2026-11-03 +-200.00 +EUR +Nómina +TRASPASO EMITIDO +Both texts speak of moving money\\R"
                        + " +2026-11-04 +200.00 +EUR +Ahorro +TRASPASO RECIBIDO +Same amount, 1 day apart; no other")
                .doesNotContain("LIBRERIA");
        assertThat(err.toString()).contains("One pair may be one event, and counts as two until you say so");
        language = Locale.of("es", "ES");
        run("links");
        assertThat(out.toString()).contains("Ambos textos hablan de mover dinero", "Mismo importe, a 1 día");
        run("links", "--all", "--format", "json");
        assertThat(out.toString()).contains("\"standing\" : \"proposed\"", "\"standing\" : \"certain\"",
                "\"evidence\" : \"card-number\"", "La cuenta nombra la tarjeta que acaba en 4417");
    }

    @Test
    void aYesLeavesBothOutOfTheSumsAndForgettingItBringsThemBack() {
        run("transactions");
        assertThat(err.toString()).contains("in 200.00, out -230.00");
        run("links", "yes", id(Tie::second, "TRASPASO RECIBIDO"));
        assertThat(err.toString().replace('\u00a0', ' ')).contains(
                "One event, as you say: 3 Nov 2026, −200.00 €, Nómina and 4 Nov 2026, 200.00 €, Ahorro");
        run("transactions");
        assertThat(err.toString()).contains("in 0.00, out -30.00");
        run("links");
        assertThat(err.toString()).contains("No pair waits for an answer");
        run("links", "--all");
        assertThat(out.toString()).contains("you said yes", "You said that they are one event");
        run("links", "forget", id(Tie::first, "TRASPASO EMITIDO"));
        run("transactions");
        assertThat(err.toString()).contains("in 200.00, out -230.00");
        run("links");
        assertThat(err.toString()).contains("One pair may be one event");
    }

    @Test
    void aNoEndsTheQuestionAndRevokesWhatIsCertain() {
        run("links", "no", id(Tie::first, "TRASPASO EMITIDO"), id(Tie::second, "LIBRERIA"));
        run("transactions");
        assertThat(err.toString()).contains("in 200.00, out -260.00");
        run("links");
        assertThat(err.toString()).contains("No pair waits for an answer");
        run("links", "--all");
        assertThat(out.toString()).contains("you said no", "LIBRERIA").doesNotContain("certain");
        run("links", "forget", id(Tie::second, "LIBRERIA"));
        run("transactions");
        assertThat(err.toString()).contains("in 200.00, out -230.00");
    }

    /** A yes and a no are kept when the bank gives every product and every row another id. */
    @Test
    void answersOutliveARenewalThatChangesEveryId() {
        run("links", "yes", id(Tie::first, "TRASPASO EMITIDO"));
        run("links", "no", id(Tie::second, "LIBRERIA"));
        List<String> before = bankIds();
        try (OpenProfile profile = profiles.open(folder, PASSPHRASE.toCharArray())) {
            assertThat(LiveProfile.renew(profile, profile.records().connections().getFirst(), "ana", "p"))
                    .isInstanceOfSatisfying(ConnectState.Done.class, done -> assertThat(done.problem()).isNull());
        }
        assertThat(bankIds()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        run("transactions");
        assertThat(err.toString()).contains("in 0.00, out -60.00");
        run("links", "--all");
        assertThat(out.toString()).contains("you said yes", "you said no");
        run("links", "forget", id(Tie::first, "TRASPASO EMITIDO"), id(Tie::second, "LIBRERIA"));
        run("transactions");
        assertThat(err.toString()).contains("in 200.00, out -230.00");
    }

    @Test
    void whatIsNotTiedIsRefusedAndThenNothingIsAnswered() {
        assertThat(code("links", "yes", id(Tie::first, "TRASPASO EMITIDO"), "4711")).isEqualTo(1);
        assertThat(err.toString()).contains("has a row with the number 4711. Nothing was done");
        assertThat(code("links", "forget", id(Tie::first, "TRASPASO EMITIDO"))).as("nothing was said of it").isEqualTo(1);
        assertThat(code("links", "yes")).isEqualTo(2);
        assertThat(code("links", "perhaps", "1")).isEqualTo(2);
        run("links");
        assertThat(err.toString()).contains("One pair may be one event");
    }

    private String id(Function<Tie, Tie.Side> side, String description) {
        try (OpenProfile profile = profiles.open(folder, PASSPHRASE.toCharArray())) {
            var list = profile.ties().list();
            return Stream.of(list.open(), list.answered(), list.certain()).flatMap(List::stream).map(side)
                    .filter(one -> description.equals(one.row().transaction().description()))
                    .map(one -> String.valueOf(one.row().id())).findFirst().orElseThrow();
        }
    }

    private List<String> bankIds() {
        try (OpenProfile profile = profiles.open(folder, PASSPHRASE.toCharArray())) {
            var list = profile.ties().list();
            return Stream.of(list.open(), list.answered(), list.certain()).flatMap(List::stream)
                    .flatMap(tie -> Stream.of(tie.first(), tie.second())).map(side -> side.row().transaction().id()).distinct().toList();
        }
    }

    private void run(String... command) {
        assertThat(code(command)).as(err.toString()).isZero();
    }

    private int code(String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(language);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", PASSPHRASE), messages, new Formats(messages, CLOCK)), CLOCK, "test")
                .run(Stream.concat(Stream.of(command), Stream.of("--profile", folder.toString())).toArray(String[]::new));
    }

    private void write(String kind, String objects) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("bank").resolve("ana@testbank")).resolve(kind + ".json"), objects);
    }
}
