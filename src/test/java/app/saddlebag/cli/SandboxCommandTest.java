package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.control.Endpoints;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code saddlebag sandbox}: its help, its ready line, its refusals. */
class SandboxCommandTest {

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Locale language, String... arguments) {
        Clock clock = Clock.systemDefaultZone();
        Messages messages = new Messages(language);
        AppFolders folders = AppFolders.of(Map.of(), home, "Linux");
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), clock,
                Cheap.vaults(), "Saddlebag/test");
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null, Map.of(), messages,
                new Formats(messages, clock)), clock, "test").run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theHelpNamesEverySwitchEveryEndpointAndTheControlPage(String language) {
        assertThat(run(Locale.of(language), "sandbox", "--help")).isZero();
        String help = out.toString();
        for (Switch one : Switch.values()) {
            assertThat(help).containsPattern("(?m)^  " + one.key() + "=\\S+( |$)");
            assertThat(help.replaceAll("\\s+", " ")).contains(one.meaning());
        }
        assertThat(help).contains(Endpoints.names()).contains("/sandbox", "saddlebag sandbox --port 8765");
        assertThat(help.lines().filter(line -> line.length() > 80)).as("wider than a terminal").isEmpty();
    }

    @Test
    void theReadyLineHoldsAllAProgramNeedsAndSwitchesWork() throws Exception {
        Thread command = Thread.startVirtualThread(() -> run(Locale.UK, "sandbox", "--client-id", "demo", "--client-secret", "demo-secret",
                "--today", "2026-03-15", "--switch", "too-many-requests=token=100", "--switch", "retry-after=9", "--state", home.resolve("state").toString()));
        while (!out.toString().endsWith("\n") && command.isAlive()) {
            Thread.sleep(20);
        }
        JsonNode ready = JsonMapper.shared().readTree(out.toString());
        assertThat(ready.propertyNames()).containsExactly("api", "link", "clientId", "clientSecret", "linkToken");
        assertThat(ready.path("clientSecret").stringValue()).isEqualTo("demo-secret");
        String api = ready.path("api").stringValue();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var refused = http.send(HttpRequest.newBuilder(URI.create(api + "/v0/token")).POST(HttpRequest.BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("9");
            HttpRequest page = HttpRequest.newBuilder(URI.create(api + "/sandbox")).build();
            assertThat(http.send(page, BodyHandlers.ofString()).body()).contains("Sunday 15 March 2026");
            command.interrupt();
            command.join();
            assertThat(err.toString()).contains(api + "/link?token=" + ready.path("linkToken").stringValue(), api + "/sandbox");
            assertThatThrownBy(() -> http.send(page, BodyHandlers.ofString())).as("stopped").isInstanceOf(ConnectException.class);
        }
        assertThat(home.resolve("state")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            --port abc              ; 'abc' is not an int
            --port 65536            ; The port is between 0 and 65535; rows and pace are not negative.
            --rows -1               ; The port is between 0 and 65535
            --today tomorrow        ; “tomorrow” is no date such as 2026-03-15
            --today 1999-12-31      ; Switch today: a date from 2000-01-01 to 2099-12-31, or nothing, is expected, not "1999-12-31".
            --pace 600001           ; Switch pace: a whole number from 0 to 600000 is expected
            --switch pace=fast      ; Switch pace: a whole number from 0 to 600000 is expected, not "fast".
            --switch latency=dta=5  ; Switch latency: a list of known endpoints (token, jwks,
            --switch made-up=1      ; No switch is called "made-up". There are today, pace,
            --switch pace           ; KEY=VALUE
            --bogus                 ; Unknown option: '--bogus'
            """)
    void aWrongUseIsOneSentenceAndTwo(String arguments, String sentence) {
        assertThat(run(Locale.UK, ("sandbox " + arguments).split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(sentence).endsWith("See: saddlebag sandbox --help" + System.lineSeparator());
        assertThat(err.toString().lines()).hasSizeLessThan(4);
    }

    @Test
    void whatCannotBeUsedIsOneSentenceAndOne() throws Exception {
        String file = Files.writeString(home.resolve("file"), "x").toString();
        assertThat(run(Locale.UK, "sandbox", "--state", file)).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("saddlebag: The state folder " + file + " cannot be used: it is not a folder" + System.lineSeparator());
    }
}
