package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.Recurrence;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringNotice;
import app.saddlebag.profile.RecurringNotice.What;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal says of what comes again and again, and what it does with the answers. */
class RecurringCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final LocalDate TODAY = LocalDate.now(CLOCK);
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Locale language = Locale.UK;
    private Profiles profiles;
    private Sandbox sandbox;
    private Path folder;

    /** A subscription whose price rose, a salary, a bill that was high, a payment that is late, one that ended; and a habit. */
    @BeforeEach
    void connect() throws IOException {
        write("account", """
                [{"_id": "a1", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Nómina"}]""");
        List<String> rows = new ArrayList<>();
        for (int ago = 0; ago < 8; ago++) {
            rows.add(row(TODAY.minusDays(5).minusMonths(ago), ago < 3 ? "-9.99" : "-8.99", "NETFLIX.COM"));
            rows.add(row(TODAY.minusDays(9).minusMonths(ago), "2100.00", "TELARES"));
            rows.add(row(TODAY.minusDays(7).minusMonths(ago), ago == 0 ? "-190.40" : "-6" + ago + ".15", "ENERGIA SOLARA"));
            rows.add(row(TODAY.minusDays(45).minusMonths(ago), "-40.00", "GIMNAS EUROPA"));
            rows.add(row(TODAY.minusDays(3).minusMonths(ago + 6), "-7.00", "DIARI ARA"));
        }
        for (int ago : List.of(4, 11, 13, 40, 99, 133)) {
            rows.add(row(TODAY.minusDays(ago), "-" + (7 + ago) + ".20", "MERCADONA"));
        }
        write("data", rows.toString());
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

    private int told;

    private String row(LocalDate day, String amount, String shop) {
        return """
                {"_id": "t%d", "account_id": "a1", "amount": %s, "currency": "EUR", "operationDate": "%s",
                 "description": "RECIBO %s", "shop": "%s"}""".formatted(++told, amount, day, shop, shop);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void whatGoesOnIsListedAndWhatAYearOfItComesTo() {
        run("recurring");
        assertThat(out.toString()).containsPattern("2 +Energia Solara +monthly +-6\\d.15 +EUR +varies .* proposed, unusually high")
                .containsPattern("3 +Gimnas Europa +monthly +-40.00 +EUR .* -480.00 +proposed, late")
                .containsPattern("4 +Netflix +monthly +-9.99 +EUR +-8.99 until .* -119.88 +proposed")
                .containsPattern("5 +Telares +monthly +2100.00 +EUR .* 25200.00 +proposed").doesNotContain("Diari", "Mercadona");
        assertThat(err.toString().replace('\u00a0', ' ')).contains("What goes on comes to 25,200.00 € in", "4 are proposed",
                "One that has ended, or that you said no to, is listed with --all");
        language = Locale.of("es", "ES");
        run("recurring", "--all");
        assertThat(out.toString()).contains("cada mes", "terminado", "Diari Ara");
        run("recurring", "--all", "--format", "json");
        assertThat(out.toString()).contains("\"cadence\" : \"monthly\"", "\"standing\" : \"ended\"", "-8.99 → -9.99");
    }

    @Test
    void aNoTakesItOutAndForgettingBringsItBack() {
        run("recurring", "no", number("Netflix"), number("Telares"));
        assertThat(err.toString()).contains("Not recurring, as you say: Netflix, Telares");
        run("recurring");
        assertThat(out.toString()).doesNotContain("Netflix", "Telares");
        assertThat(err.toString().replace('\u00a0', ' ')).contains("comes to 0.00 € in");
        run("recurring", "forget", number("Netflix"));
        run("recurring");
        assertThat(out.toString()).contains("Netflix").doesNotContain("Telares");
    }

    @Test
    void aNameStandsInsteadOfTheMerchantsUntilItIsTakenAway() {
        run("recurring", "rename", number("Telares"), "My salary");
        run("recurring", "yes", number("Telares"));
        run("recurring");
        assertThat(out.toString()).containsPattern("My salary .* you said yes");
        run("recurring", "rename", number("Telares"));
        run("recurring");
        assertThat(out.toString()).contains("Telares").doesNotContain("My salary");
    }

    @Test
    void whatWasSaidOfItSinceItWasListedStays() {
        try (OpenProfile profile = open()) {
            var listed = profile.recurring().list().all().stream().filter(one -> one.series().merchant().equals("Netflix")).findFirst().orElseThrow();
            profile.recurring().answer(listed, Answer.CONFIRMED);
            profile.recurring().rename(listed, "Films");
            profile.recurring().answer(listed, Answer.PROPOSED);
            assertThat(profile.recurring().list().all()).filteredOn(one -> one.series().merchant().equals("Netflix")).singleElement()
                    .satisfies(one -> {
                        assertThat(one.name()).isEqualTo("Films");
                        assertThat(one.answer()).isEqualTo(Answer.PROPOSED);
                    });
        }
    }

    @Test
    void aWrongNumberChangesNothing() {
        assertThat(code("recurring", "no", number("Netflix"), "4711")).isEqualTo(1);
        assertThat(err.toString()).contains("There is nothing recurring with the number 4711. Nothing was changed");
        run("recurring");
        assertThat(out.toString()).contains("Netflix");
        assertThat(code("recurring", "yes")).isEqualTo(2);
    }

    /** The bank gives every product and every row another id. */
    @Test
    void answersOutliveARenewalThatChangesEveryId() {
        run("recurring", "no", number("Netflix"));
        run("recurring", "rename", number("Gimnas Europa"), "Gym");
        try (OpenProfile profile = open()) {
            assertThat(LiveProfile.renew(profile, profile.records().connections().getFirst(), "ana", "p"))
                    .isInstanceOfSatisfying(ConnectState.Done.class, done -> assertThat(done.problem()).isNull());
        }
        run("recurring");
        assertThat(out.toString()).contains("Gym").doesNotContain("Netflix");
    }

    @Test
    void anAnswerIsOfThatSeriesWhenThePriceRisesAfterwards() throws IOException {
        run("recurring", "no", number("Gimnas Europa"));
        String data = Files.readString(home.resolve("bank/ana@testbank/data.json"));
        write("data", "[" + row(TODAY.minusDays(14), "-45.00", "GIMNAS EUROPA") + "," + data.substring(1));
        try (OpenProfile profile = open()) {
            profile.readEverythingNextTime();
            assertThat(profile.syncAll((_, _, _) -> { }, new app.saddlebag.flanks.CallCancellation()).reports()).isNotEmpty();
            assertThat(profile.recurring().list().all()).filteredOn(one -> one.series().merchant().equals("Gimnas Europa"))
                    .singleElement().satisfies(one -> {
                        assertThat(one.series().occurrences()).hasSize(9);
                        assertThat(one.answer()).isEqualTo(Answer.REJECTED);
                    });
        }
    }

    @Test
    void aFilterFindsTheRowsOfWhatWasNotRejected() {
        try (OpenProfile profile = open()) {
            assertThat(found(profile, "es:recurrente")).as("all but the purchases").isEqualTo(40);
            assertThat(found(profile, "is:recurring netflix")).isEqualTo(8);
            assertThat(found(profile, "-is:recurring")).isEqualTo(6);
            Recurrence netflix = profile.recurring().list().all().stream()
                    .filter(one -> one.series().merchant().equals("Netflix")).findFirst().orElseThrow();
            profile.recurring().answer(netflix, Answer.REJECTED);
            assertThat(found(profile, "is:recurring")).isEqualTo(32);
            profile.recurring().answer(netflix, Answer.PROPOSED);
            assertThat(found(profile, "is:recurring")).isEqualTo(40);
        }
        run("recurring", "no", number("Telares"));
        run("transactions", "is:recurring telares");
        assertThat(out.toString()).doesNotContain("TELARES");
        run("transactions", "is:recurring energia");
        assertThat(out.toString()).contains("-190.40");
    }

    private static int found(OpenProfile profile, String filter) {
        return profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), TODAY, new SearchCancellation(), null).size();
    }

    @Test
    void whatIsLateOrHighIsToldUntilItIsToldOff() {
        try (OpenProfile profile = open()) {
            List<RecurringNotice> notices = profile.recurring().notices();
            assertThat(notices).extracting(notice -> notice.of().title() + " " + notice.what())
                    .containsExactly("Energia Solara " + What.HIGH, "Gimnas Europa " + What.LATE);
            profile.recurring().dismiss(notices.getLast());
            assertThat(profile.recurring().notices()).hasSize(1);
        }
        try (OpenProfile profile = open()) {
            List<RecurringNotice> left = profile.recurring().notices();
            assertThat(left).extracting(RecurringNotice::what).containsExactly(What.HIGH);
            profile.recurring().answer(left.getFirst().of(), Answer.REJECTED);
            assertThat(profile.recurring().notices()).isEmpty();
        }
    }

    private OpenProfile open() {
        return profiles.open(folder, PASSPHRASE.toCharArray());
    }

    private String number(String merchant) {
        try (OpenProfile profile = open()) {
            return profile.recurring().list().all().stream().filter(one -> one.series().merchant().equals(merchant))
                    .map(one -> String.valueOf(one.number())).findFirst().orElseThrow();
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
