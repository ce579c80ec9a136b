package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rates typed and imported in the terminal, sealed with a real profile. */
class RatesCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    @BeforeEach
    void profile() throws IOException {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK,
                Cheap.vaults(), "Saddlebag/test");
        assertThat(code("profile", "create")).as(err.toString()).isZero();
    }

    @Test
    void ratesAreImportedTypedListedAndRemovedAndLieNowhereReadable() throws IOException {
        Path file = Files.writeString(home.resolve("eurofxref-hist.csv"), "Date,USD,JPY,\n2026-11-27,1.0842,163.21,\n2026-11-26,1.0801,N/A,\n");
        run("rates", "set", "usd", "1.5", "--day", "2026-11-27");
        run("rates", "import", file.toString());
        assertThat(err.toString()).contains("3 rates in the file; 2 of them new or changed; one that you typed stays.");
        run("rates");
        assertThat(out.toString()).containsPattern("JPY +163.21 +2026-11-27 +ECB +1").containsPattern("USD +1.5 +2026-11-27 +you +2");
        run("rates", "--format", "csv");
        assertThat(out.toString()).contains("USD,1.0801,2026-11-26,ecb");
        run("rates", "import", file.toString());
        assertThat(err.toString()).contains("3 rates in the file; 0 of them new");
        try (Stream<Path> files = Files.walk(home.resolve("p"))) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(one -> assertThat(new String(Files.readAllBytes(one),
                    StandardCharsets.ISO_8859_1)).doesNotContain("JPY"));
        }
        run("rates", "remove", "USD", "--day", "2026-11-27");
        run("rates", "remove", "jpy");
        run("rates", "--format", "csv");
        assertThat(out.toString()).contains("USD,1.0801").doesNotContain("1.5").doesNotContain("JPY");
        assertThat(code("rates", "remove", "JPY")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no such rate of JPY. Nothing was changed");
    }

    @Test
    void whatIsRefusedChangesNothing() throws IOException {
        run("rates", "set", "USD", "1.1");
        Path cut = Files.writeString(home.resolve("cut.csv"), "Date,USD,JPY,\n2026-11-27,1.0842,163.21,\n2026-11-26,1.08");
        assertThat(code("rates", "import", cut.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Line 3: 1 rates where there should be 2; the file may be cut short. Nothing was changed.");
        Path future = Files.writeString(home.resolve("future.csv"), "Date,USD,\n2026-11-27,1.0842,\n2026-11-29,1.0842,\n");
        assertThat(code("rates", "import", future.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("2026-11-29, a day that has not come");
        assertThat(code("rates", "set", "USD", "0")).isEqualTo(1);
        assertThat(code("rates", "set", "USD", "1E100")).isEqualTo(1);
        assertThat(code("rates", "set", "EUR", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("“EUR” is no currency with a rate to the euro");
        assertThat(code("rates", "set", "USD", "1", "--day", "2026-11-29")).isEqualTo(1);
        try (OpenProfile profile = profiles.open(home.resolve("p"), PASSPHRASE.toCharArray())) {
            assertThat(profile.rates().list()).singleElement().matches(rate -> rate.perEuro().toPlainString().equals("1.1"));
        }
    }

    @Test
    void allRatesOfAnImportAreTakenBackAndWhatWasTypedStays() throws IOException {
        Path file = Files.writeString(home.resolve("ecb.csv"), "Date,USD,JPY,\n2026-11-27,1.0842,163.21,\n2026-11-26,1.0801,N/A,\n");
        run("rates", "set", "USD", "1.5", "--day", "2026-11-20");
        run("rates", "import", file.toString());
        assertThat(err.toString()).contains("2 currencies, 2 days: 2026-11-26 to 2026-11-27.");
        assertThat(code("rates", "remove")).isEqualTo(2);
        assertThat(code("rates", "remove", "--from", "nobody")).isEqualTo(2);
        run("rates", "remove", "usd", "--from", "ecb", "--day", "2026-11-26");
        assertThat(err.toString()).contains("One rate removed");
        run("rates", "remove", "--from", "ecb");
        assertThat(err.toString()).contains("2 rates removed");
        run("rates", "--format", "csv");
        assertThat(out.toString().lines()).hasSize(2).contains("USD,1.5,2026-11-20,typed");
        assertThat(code("rates", "remove", "--from", "ecb")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no rate of this origin: ECB. Nothing was changed");
    }

    @Test
    void theCurrencyOfTheOneSumIsChosenAndGivenBack() {
        run("rates", "target");
        assertThat(out.toString().strip()).isEqualTo("usual");
        run("rates", "target", "usd");
        run("rates", "target");
        assertThat(out.toString().strip()).isEqualTo("USD");
        assertThat(code("rates", "target", "dollars")).isEqualTo(1);
        assertThat(err.toString()).contains("“dollars” is no currency");
        run("rates", "target", "usual");
        assertThat(out.toString().strip()).isEqualTo("usual");
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
                .run(Stream.concat(Stream.of(command), Stream.of("--profile", home.resolve("p").toString())).toArray(String[]::new));
    }
}
