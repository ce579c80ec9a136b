package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.saddlebag.sandbox.control.Endpoints;
import app.saddlebag.sandbox.control.Switch;

/** The page at {@code /sandbox}: what it shows, what it changes, and who may change it. */
class ControlPageTest {

    private final Caller caller = Caller.start();
    private final Panel panel = new Panel(caller);

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void logInsTokensAndRequestsAreListedAsTheyCome() {
        assertThat(panel.page()).contains("Sunday 22 November 2026", "None yet. Open the Link page and log in.");
        String token = caller.connect("banco-faro", "marta");
        caller.get("/nowhere");
        for (String page : new String[] {panel.page("/nowhere"), caller.page("/sandbox/live").body()}) {
            assertThat(page).contains("Banco Faro", "<td>marta</td>", "slot-marta", "connected", token.substring(0, 7) + "…",
                    "/v0/platform/link", "/nowhere", "<tr class=\"bad\">", caller.bearer().substring(0, 7) + "…", "59 min left");
        }
    }

    @Test
    void nothingSecretIsShown() {
        String token = caller.connect("testbank", "marta");
        String page = panel.page("/login<");
        assertThat(page).doesNotContain(token, caller.bearer(), caller.sandbox.clientSecret()).contains(caller.sandbox.clientId());
        assertThat(page).as("the name of a visit opens it").doesNotContainPattern("vs_[0-9a-f]{5}").containsPattern("vs_[0-9a-f]{4}…/login");
    }

    @Test
    void aLongPathIsListedInBrief() {
        caller.get("/" + "a".repeat(5000));
        assertThat(panel.page("aaa…")).contains("/" + "a".repeat(199) + "…").doesNotContain("a".repeat(200));
    }

    @Test
    void aLongListIsCutAfterTheNewestTokens() {
        String first = caller.bearer();
        for (int i = 0; i < 201; i++) {
            caller.authorised();
        }
        assertThat(panel.page()).contains("<p class=\"none\">and 2 more</p>", caller.bearer().substring(0, 7) + "…")
                .doesNotContain(first.substring(0, 7) + "…");
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void everySwitchIsThereWithASentence(Switch which) {
        assertThat(panel.page()).contains("name=\"" + which.key() + "\"", which.group().title(),
                which.meaning().replace("\"", "&quot;").replace("'", "&#39;") + ".");
    }

    @Test
    void aSwitchThatIsNotAsNormalStandsOutUntilAllAreReset() {
        assertThat(panel.set("pace", "5", "latency", "data=10, *=1").body()).contains("The switches are set.", "value=\"5\"", "value=\"data=10, *=1\"")
                .containsPattern("switch unusual\"><label for=\"pace\"");
        assertThat(panel.press("reset").body()).contains("Every switch is back to normal.").doesNotContain("switch unusual");
        assertThat(caller.sandbox.switches().unusual()).isEmpty();
    }

    @Test
    void theButtonsDoWhatTheySay() {
        String token = caller.connect("testbank", "marta");
        assertThat(panel.press("tomorrow").body()).contains("A day has passed", "Monday 23 November 2026");
        assertThat(panel.toTheLogIn("sca").body()).contains("asks for sca");
        assertThat(caller.status(token).body().path("sca_token").isString()).isTrue();
        assertThat(panel.toTheLogIn("block").body()).contains("blocked");
        assertThat(caller.status(token).body().path("blocked").booleanValue()).isTrue();
        assertThat(panel.toTheLogIn("delete").body()).contains("None yet");
        assertThat(caller.status(token).error()).isEqualTo("Invalid credentials_token");
        assertThat(panel.press("expire").body()).contains("No access token is valid any more.", "None is valid.");
        assertThat(caller.get("/v0/bank/available").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"switches", "reset", "tomorrow", "expire", "logins"})
    void onlyThePageItselfMayChangeAnything(String action) {
        String proof = panel.proof();
        Map<String, String> form = Map.of("pace", "7", "login", "x", "do", "delete");
        refused(action, form);
        refused(action, with(form, ""));
        refused(action, with(form, proof.substring(1) + "0"));
        refused(action, with(form, proof), "Origin", "http://evil.example");
        refused(action, with(form, proof), "Origin", "null");
        refused(action, with(form, proof), "Origin", "https://127.0.0.1:" + caller.sandbox.api().getPort());
        assertThat(caller.sandbox.switches().unusual()).containsOnlyKeys("today").containsEntry("today", "2026-11-22");
        assertThat(caller.get("/v0/bank/available").status()).as("no token was ended").isEqualTo(200);
    }

    private static Map<String, String> with(Map<String, String> form, String proof) {
        var more = new LinkedHashMap<>(form);
        more.put("proof", proof);
        return more;
    }

    private void refused(String action, Map<String, String> form, String... headers) {
        HttpResponse<String> answer = caller.submit("/sandbox/" + action, form, headers);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"error\":\"access_denied\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pace          ; -1              ; Switch pace: a whole number from 0 to 600000 is expected, not &quot;-1&quot;.
            pace          ; 99999999999     ; Switch pace: a whole number from 0 to 600000 is expected
            token-life    ; 1e3             ; Switch token-life: a whole number
            today         ; 2026-02-30      ; Switch today: a date from 2000-01-01 to 2099-12-31, or nothing, is expected
            today         ; +999999999-01-01; Switch today: a date from 2000-01-01 to 2099-12-31
            not-ready     ; 418             ; Switch not-ready: one of 202, 400 is expected
            latency       ; dta=5           ; Switch latency: a list of known endpoints (token, jwks, entities,
            latency       ; panel=60000     ; Switch latency: a list of known endpoints
            latency       ; data=60001      ; Switch latency: a list such as data=30,*=5 with numbers from 0 to 60000
            server-errors ; data            ; Switch server-errors: a list such as data=30,*=5
            server-errors ; data=-5         ; Switch server-errors: a list such as data=30,*=5
            made-up       ; 1               ; No switch is called &quot;made-up&quot;. There are today, pace,
            today         ; <script>alert(1); not &quot;&lt;script&gt;alert(1)&quot;.
            """)
    void aWrongValueIsAnsweredByASentenceAndChangesNothing(String key, String value, String sentence) {
        HttpResponse<String> answer = panel.set("duplicates", "on", key, value);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", sentence).doesNotContain("<script>alert");
        assertThat(caller.sandbox.switches().unusual()).as("not the others either").containsOnlyKeys("today");
        if (!key.equals("made-up")) {
            assertThat(answer.body()).as("can be mended").contains("switch refused\"><label for=\"" + key + "\"");
        }
    }

    @Test
    void aWrongValueOfAnyLengthIsQuotedInBrief() {
        assertThat(panel.set("today", "9".repeat(500_000)).body()).contains("not &quot;" + "9".repeat(60) + "…&quot;.");
    }

    @Test
    void aLogInThatIsNotThereIsAnsweredByASentence() {
        caller.connect("testbank", "marta");
        assertThat(panel.toTheLogIn("promote").body()).contains("A log-in can be blocked, asked for proof and deleted, nothing else.");
        var gone = caller.submit("/sandbox/logins", Map.of("proof", panel.proof(), "login", "0", "do", "delete"));
        assertThat(gone.body()).contains("That log-in is no longer connected.");
    }

    @Test
    void faultsOfEveryEndpointCanBeSetAndUndone() {
        for (String endpoint : Endpoints.names()) {
            assertThat(panel.set("server-errors", endpoint + "=100").statusCode()).as(endpoint).isEqualTo(200);
        }
        assertThat(panel.set("server-errors", "*=100,link=100").body()).contains("The switches are set.");
        assertThat(panel.press("reset").statusCode()).as("the page itself never fails").isEqualTo(200);
        assertThat(caller.get("/v0/bank/available").status()).isEqualTo(200);
    }

    @Test
    void whatIsSetHereOutlivesARestart(@TempDir Path folder) {
        try (var first = Caller.start(SandboxOptions.defaults().withState(folder))) {
            new Panel(first).set("today", "2026-12-01", "server-errors", "data=30");
        }
        try (var second = Caller.start(SandboxOptions.defaults().withState(folder))) {
            assertThat(new Panel(second).page()).contains("Tuesday 1 December 2026", "value=\"data=30\"");
        }
    }

    @Test
    void thePageRunsNothingOfOthersAndIsNotFramed() {
        HttpResponse<String> page = caller.page("/sandbox");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("http://www.", "https://").doesNotContainPattern("<script(?! src=\"/)");
    }
}
