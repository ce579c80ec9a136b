package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Link page and the control page in a real browser, as a person uses them. */
class ChromiumTest {

    private static Chromium browser;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final BlockingQueue<Map<String, String>> returns = new LinkedBlockingQueue<>();
    private Caller caller;
    private HttpServer application;

    @BeforeAll
    static void openBrowser(@TempDir Path profile) throws IOException {
        assumeTrue(Chromium.available(), "Neither chromedriver nor Chromium is on the PATH, so the pages were not tried in Chromium");
        browser = Chromium.start(profile, "en-GB");
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        caller = new Caller(Sandbox.start(SandboxOptions.defaults().withToday(Caller.TODAY), clock)).authorised();
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            try (exchange) {
                if (exchange.getRequestURI().getPath().equals("/callback")) {
                    returns.add(parameters(exchange.getRequestURI().getQuery()));
                }
                exchange.sendResponseHeaders(200, -1);
            }
        });
        application.start();
        browser.withoutScripts(false);
        browser.width(900);
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(browser.complaints()).as("complaints of the browser").isEmpty();
        browser.open("about:blank");
        application.stop(0);
        caller.close();
    }

    @Test
    void aPersonGoesFromTheListOfBanksToACode() throws Exception {
        open("state=q8Zt&external_id=slot-1");
        assertThat(browser.shown("button[value=banco-faro]")).isTrue();
        browser.type("input[name=q]", "TÉSTB");
        assertThat(browser.shown("button[value=banco-faro]")).as("narrowed while typing").isFalse();
        assertThat(browser.shown(".search .button")).as("needless with scripts").isFalse();
        browser.follow("button[value=testbank]");
        logIn("marta", "SCA_SMS");
        assertThat(browser.text()).contains("Your bank has sent you a text message.");
        prove("123456");
        Map<String, String> back = returned();
        assertThat(back).containsOnlyKeys("code", "state").containsEntry("state", "q8Zt");
        Caller.Reply exchange = caller.exchange(back.get("code"));
        assertThat(exchange.body().path("extra").path("state").stringValue()).isEqualTo("q8Zt");
        assertThat(caller.status(exchange.body().path("credentials_token").stringValue()).body().path("name").stringValue()).isEqualTo("testbank");
    }

    @Test
    void thePageNeedsNoScript() throws Exception {
        browser.withoutScripts(true);
        open("state=1");
        browser.type("input[name=q]", "testb");
        browser.follow(".search .button");
        assertThat(browser.text()).contains("TestBank").doesNotContain("Banco Faro");
        browser.follow("button[value=testbank]");
        logIn("marta", "SCA_COORDINATE_CARD");
        assertThat(browser.text()).containsPattern("Position [A-H][1-6]");
        prove("SCA_APP");
        assertThat(browser.text()).contains("Open your bank's app and confirm the log-in.");
        browser.click("button[value=yes]");
        assertThat(returned()).containsKey("code").containsEntry("state", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCA_APP", "SCA_UPDATABLE_QR"})
    void aPhoneThatConfirmsMovesThePageOn(String word) throws Exception {
        open("bank=testbank");
        logIn("marta", word);
        assertThat(browser.shown(".picture svg")).isTrue();
        clock.advance(Duration.ofSeconds(8));
        assertThat(returned()).as("without a click").containsKey("code");
    }

    @Test
    void aPhoneThatConfirmsMovesThePageOnWithoutScriptsToo() throws Exception {
        browser.withoutScripts(true);
        open("bank=testbank");
        logIn("marta", "SCA_APP");
        clock.advance(Duration.ofSeconds(8));
        assertThat(returned()).containsKey("code");
    }

    @Test
    void theFocusStaysWhereItIsWhileThePageWaits() throws Exception {
        clock.advance(Duration.ofSeconds(5));
        open("bank=testbank");
        logIn("marta", "SCA_UPDATABLE_QR");
        String code = browser.script("return document.querySelector('.scan').innerHTML").stringValue();
        browser.script("document.querySelector('button[value=yes]').focus()");
        clock.advance(Duration.ofSeconds(6));
        until("another code", "return document.querySelector('.scan').innerHTML !== '" + code + "'");
        assertThat(browser.script("return document.activeElement.value").stringValue()).isEqualTo("yes");
    }

    @Test
    void aRenewalThatWaitsFromItsFirstPageMovesOnToo() throws Exception {
        String token = caller.connect("banca-engiadina", "marta");
        String sca = caller.send("PUT", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + token + "\", \"force\": \"sca\"}")
                .body().path("sca_token").stringValue();
        open("sca_token=" + sca);
        assertThat(browser.text()).contains("Open your bank's app and confirm the log-in.");
        clock.advance(Duration.ofSeconds(8));
        assertThat(caller.exchange(returned().get("code")).body().path("credentials_token").stringValue()).isEqualTo(token);
    }

    @Test
    void theReadingOfTheBankIsWatched() throws Exception {
        caller.sandbox.switches().set("pace", "500");
        open("bank=testbank");
        logIn("marta", "x");
        assertThat(browser.text()).contains("Log-in accepted", "Reading your products", "Returning to the application");
        clock.advance(Duration.ofSeconds(2));
        assertThat(returned()).containsKey("code");
    }

    @Test
    void anErrorIsShownTriedAgainAndLeft() throws Exception {
        open("bank=testbank&state=7");
        logIn("marta", "INVALID_CREDENTIALS");
        assertThat(browser.text()).contains("That did not work", "Your bank does not accept this user name and password.", "INVALID_CREDENTIALS");
        browser.follow("main form .primary");
        assertThat(browser.shown("input[name=password]")).isTrue();
        browser.click(".bottom .button");
        assertThat(returned()).isEqualTo(Map.of("error", "ABORTED_BY_USER", "state", "7"));
    }

    @Test
    void anErrorGoesBackWhereTheApplicationAskedForIt() throws Exception {
        open("bank=testbank&rollback=INVALID_SCA&state=7");
        logIn("marta", "SCA_EMAIL");
        prove("INVALID_SCA");
        assertThat(returned()).isEqualTo(Map.of("error", "INVALID_SCA", "state", "7"));
    }

    @Test
    void consentIsNeeded() throws Exception {
        open("bank=testbank");
        browser.type("input[name=username]", "marta");
        browser.type("input[name=password]", "x");
        browser.click("main form .primary");
        assertThat(browser.script("return document.querySelector('[name=consent]').matches(':invalid')").booleanValue()).isTrue();
        assertThat(browser.shown("input[name=password]")).isTrue();
        browser.follow(".consent a");
        assertThat(browser.text()).contains("Terms of use");
        browser.follow("main .primary");
        assertThat(browser.shown("input[name=password]")).isTrue();
    }

    @Test
    void aPersonWithoutAMouseArrivesToo() throws Exception {
        open("");
        browser.press(Chromium.TAB + "testb" + Chromium.TAB + Chromium.ENTER);
        until("the log-in", "return document.querySelector('[name=username]') != null");
        browser.press(Chromium.TAB + "marta" + Chromium.TAB + "SCA_SMS" + Chromium.TAB + Chromium.SPACE);
        browser.press(Chromium.ENTER);
        until("the second factor", "return document.querySelector('[name=sca]') != null");
        browser.press("123456" + Chromium.ENTER);
        assertThat(returned()).containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 400, 900})
    void nothingSticksOutOfAWindow(int width) throws Exception {
        browser.width(width);
        open("");
        assertNothingSticksOut("the list of banks", width);
        for (String word : new String[] {"SCA_SMS", "SCA_CARD_READER", "SCA_COORDINATE_CARD", "SCA_APP", "SCA_QR_ACCEPT", "USER_INTERACTION_NEEDED"}) {
            open("bank=testbank");
            assertNothingSticksOut("the log-in", width);
            logIn("marta", word);
            assertNothingSticksOut(word, width);
        }
        browser.open(caller.sandbox.control().toString());
        assertNothingSticksOut("the control page", width);
    }

    @Test
    void theControlPageFollowsWhatHappensAndSetsSwitches() throws Exception {
        browser.open(caller.sandbox.control().toString());
        assertThat(browser.text()).contains("None yet. Open the Link page and log in.");
        caller.connect("banco-faro", "marta");
        until("the log-in is listed without a reload", "return document.querySelector('#live').innerText.includes('Banco Faro')");
        browser.type("#pace", "\uE009a\uE0007");
        browser.follow("#switches .primary");
        assertThat(browser.text()).contains("The switches are set.");
        assertThat(caller.sandbox.switches().unusual()).containsEntry("pace", "7").containsKey("today").hasSize(2);
        browser.follow("button[value=block]");
        assertThat(browser.text()).contains("The bank refuses that log-in from now on.", "blocked");
        browser.follow("[formaction='/sandbox/reset']");
        assertThat(caller.sandbox.switches().unusual()).isEmpty();
    }

    @Test
    void aLongListScrollsByItselfAndKeepsItsPlace() throws Exception {
        for (int i = 0; i < 40; i++) {
            caller.post("/v0/bank/credentials", Map.of("username", "user " + i, "password", "x", "bank", "banco-faro"));
        }
        browser.open(caller.sandbox.control().toString());
        assertThat(browser.script("return document.querySelector('#switches').offsetTop").intValue()).isLessThan(1500);
        browser.script("document.querySelector('.scroll').scrollTop = 200; return 1");
        caller.post("/v0/bank/credentials", Map.of("username", "latest", "password", "x", "bank", "banco-faro"));
        until("the latest is listed", "return document.querySelector('#live').innerText.includes('latest')");
        assertThat(browser.script("return document.querySelector('.scroll').scrollTop").intValue()).isEqualTo(200);
    }

    private void open(String query) throws IOException {
        String back = "http://127.0.0.1:" + application.getAddress().getPort() + "/callback";
        browser.open(caller.sandbox.link() + "/link?token=" + caller.sandbox.linkToken() + "&redirect_uri="
                + URLEncoder.encode(back, StandardCharsets.UTF_8) + (query.isEmpty() ? "" : "&" + query));
    }

    private void logIn(String username, String password) throws Exception {
        browser.type("input[name=username]", username);
        browser.type("input[name=password]", password);
        browser.click("input[name=consent]");
        browser.follow("main form .primary");
    }

    private void prove(String value) throws Exception {
        browser.type("input[name=sca]", value);
        browser.follow("main form .primary");
    }

    private Map<String, String> returned() throws InterruptedException {
        Map<String, String> back = returns.poll(30, TimeUnit.SECONDS);
        assertThat(back).as("the return to the application").isNotNull();
        return back;
    }

    private static void assertNothingSticksOut(String what, int width) throws IOException {
        assertThat(browser.script("return document.documentElement.scrollWidth").intValue()).as(what).isLessThanOrEqualTo(width);
    }

    private static void until(String what, String condition) throws Exception {
        browser.until(what, condition);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> parameters.put(pair[0], pair[1]));
        return parameters;
    }
}
