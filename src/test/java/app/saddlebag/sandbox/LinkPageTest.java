package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Link page as a browser without scripts sees it (API reference §§6.2, 6.3 and 11). */
class LinkPageTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Caller caller = start();

    private Caller start() {
        try {
            return new Caller(Sandbox.start(SandboxOptions.defaults().withToday(Caller.TODAY), clock)).authorised();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void banksAreListedWithTheirLogosAndFoundByName() {
        HttpResponse<String> page = caller.link("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Saddlebag Demo would like to read your accounts", "TestBank", "Banca Tramuntana", "/link/logos/testbank.svg");
        String visit = Caller.form(page, "bank").replaceFirst("/bank$", "");
        assertThat(caller.page(visit + "?q=tramuntana").body()).contains("Banca Tramuntana").doesNotContain("Banco Faro");
        assertThat(caller.page(visit + "?q=%20TRAMUNTÀNA").body()).as("whatever the case and accents").contains("Banca Tramuntana");
        assertThat(caller.page(visit + "?q=nobody").body()).contains("No bank has that name.").doesNotContain("hidden=\"hidden\"");
        assertThat(caller.page("/link/logos/testbank.svg").headers().firstValue("Content-Type")).contains("image/svg+xml");
    }

    @Test
    void aBankIsChosenAndChosenAgain() {
        HttpResponse<String> page = caller.link("");
        HttpResponse<String> form = caller.submit(Caller.form(page, "bank"), Map.of("bank", "banco-faro"));
        assertThat(form.body()).contains("Banco Faro", "name=\"password\"");
        assertThat(caller.submit(Caller.form(form, "banks"), Map.of()).body()).contains("Banca Tramuntana");
        assertThat(caller.link("bank=testbank").body()).as("preselected").contains("name=\"password\"");
        assertThat(caller.link("bank=nobody").body()).as("an unknown one is not").contains("Banca Tramuntana");
    }

    @Test
    void consentIsAskedForAndItsDocumentsCanBeRead() {
        HttpResponse<String> page = caller.link("bank=testbank");
        HttpResponse<String> again = caller.submit(Caller.form(page, "login"), Map.of("username", "anna", "password", "x"));
        assertThat(again.body()).contains("Tick the box to give your consent.", "value=\"anna\"").doesNotContain("value=\"x\"");
        String visit = Caller.form(page, "login").replaceFirst("/login$", "");
        assertThat(caller.page(visit + "/terms").body()).contains("Terms of use", "href=\"" + visit + "\"");
        assertThat(caller.page(visit + "/privacy").body()).contains("Privacy policy");

        String link = caller.post("/v0/links/create-link", Map.of("redirect_uri", "https://app.example/back",
                "terms_and_conditions_url", "https://app.example/terms?a=1&b=2")).body().path("data").path("token").stringValue();
        assertThat(caller.page("/link?token=" + link + "&bank=testbank").body()).contains("href=\"https://app.example/terms?a=1&amp;b=2\"");
    }

    @ParameterizedTest
    @CsvSource({"https://app.example/back?x=1#top, https://app.example/back?x=1&error=ABORTED_BY_USER&state=1#top",
        "https://app.example/volver/añadir, https://app.example/volver/a%C3%B1adir?error=ABORTED_BY_USER&state=1"})
    void whatComesBackStandsBeforeTheFragmentOfAnAddressAndInPlainSigns(String address, String expected) {
        String link = caller.post("/v0/links/create-link", Map.of("redirect_uri", address)).body().path("data").path("token").stringValue();
        HttpResponse<String> page = caller.page("/link?token=" + link + "&rollback=true&state=1");
        assertThat(caller.submit(Caller.form(page, "leave"), Map.of()).headers().firstValue("Location")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"INVALID_CREDENTIALS, INVALID_CREDENTIALS", "INTERNAL_ERROR, INTERNAL_ERROR", "USER_INTERACTION_NEEDED, USER_INTERACTION_NEEDED",
        "SCA_TYPE_NOT_ALLOWED, SCA_TYPE_NOT_ALLOWED", "ALREADY_EXISTS, CREDENTIALS_ALREADY_EXIST"})
    void testBanksWordsAreRefusedOnScreenOrByRedirect(String password, String code) {
        HttpResponse<String> shown = caller.logIn("bank=testbank&state=1", "anna", password);
        assertThat(shown.body()).contains(code, code.equals("CREDENTIALS_ALREADY_EXIST") ? "Use another user name" : "Try again");
        assertThat(caller.submit(Caller.form(shown, "again"), Map.of()).body()).contains("name=\"password\"");
        assertThat(Caller.returned(caller.submit(Caller.form(shown, "leave"), Map.of())))
                .isEqualTo(Map.of("error", "ABORTED_BY_USER", "state", "1"));

        assertThat(Caller.returned(caller.logIn("bank=testbank&state=1&rollback=true", "anna", password)))
                .isEqualTo(Map.of("error", code, "state", "1"));
        assertThat(Caller.returned(caller.logIn("bank=testbank&rollback=INVALID_SCA," + code, "anna", password))).containsEntry("error", code);
        assertThat(caller.logIn("bank=testbank&rollback=INVALID_SCA", "anna", password).body()).contains(code);
        assertThat(caller.get("/v0/platform/link").body()).as("nothing was created").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCA_SMS", "SCA_APP_CODE", "SCA_CALL", "SCA_CARD_READER", "SCA_CODE", "SCA_CODE_DEVICE", "SCA_CODE_FROM_APP",
        "SCA_COORDINATE", "SCA_COORDINATE_CARD", "SCA_CRYPTOCALCULATOR", "SCA_DIGIPASS", "SCA_EMAIL", "SCA_GOOGLE_AUTHENTICATOR", "SCA_SOMETHING_NEW"})
    void aTypedProofIsAskedForAndChecked(String word) {
        HttpResponse<String> asked = caller.logIn("bank=testbank", "anna", word);
        assertThat(asked.body()).contains("Confirm it is you", "name=\"sca\"");
        assertThat(caller.submit(Caller.form(asked, "sca"), Map.of("sca", "  ")).body()).contains("INVALID_SCA");
        HttpResponse<String> second = caller.logIn("bank=testbank&rollback=true", "anna", word);
        assertThat(Caller.returned(caller.submit(Caller.form(second, "sca"), Map.of("sca", "INVALID_SCA")))).containsEntry("error", "INVALID_SCA");
        HttpResponse<String> third = caller.logIn("bank=testbank&rollback=true", "anna", word);
        assertThat(Caller.returned(caller.submit(Caller.form(third, "sca"), Map.of("sca", "123456")))).containsKey("code");
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_ERROR", "USER_INTERACTION_NEEDED"})
    void aProofMayFailInOtherWays(String value) {
        HttpResponse<String> asked = caller.logIn("bank=testbank&rollback=true", "anna", "SCA_SMS");
        assertThat(Caller.returned(caller.submit(Caller.form(asked, "sca"), Map.of("sca", value)))).containsEntry("error", value);
    }

    @Test
    void challengesAreChained() {
        HttpResponse<String> sms = caller.logIn("bank=testbank", "anna", "SCA_SMS");
        HttpResponse<String> card = caller.submit(Caller.form(sms, "sca"), Map.of("sca", "SCA_COORDINATE_CARD"));
        assertThat(card.body()).contains("class=\"coordinates\"", "class=\"asked\"");
        HttpResponse<String> app = caller.submit(Caller.form(card, "sca"), Map.of("sca", "SCA_APP"));
        assertThat(app.body()).contains("confirm the log-in").doesNotContain("name=\"sca\"");
        assertThat(Caller.returned(caller.submit(Caller.form(app, "sca"), Map.of("sca", "INVALID_SCA")))).as("nothing is typed here").containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCA_APP", "SCA_EXTERNAL_WAIT", "SCA_QR_ACCEPT", "SCA_UPDATABLE_QR"})
    void aPhoneConfirmsByItselfOrByTheButtonsThatStandForIt(String word) {
        HttpResponse<String> first = caller.logIn("bank=testbank&rollback=true", "anna", word);
        assertThat(first.body()).contains("http-equiv=\"refresh\"", "these buttons stand for your ");
        assertThat(Caller.returned(caller.submit(Caller.form(first, "sca"), Map.of("answer", "no")))).containsEntry("error", "INVALID_SCA");

        HttpResponse<String> second = caller.logIn("bank=testbank", "anna", word);
        String visit = Caller.form(second, "sca").replaceFirst("/sca$", "");
        clock.advance(Duration.ofSeconds(7));
        assertThat(caller.page(visit).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(Caller.returned(caller.page(visit))).containsKey("code");
    }

    @ParameterizedTest
    @CsvSource({"SCA_UPDATABLE_QR, true", "SCA_QR_ACCEPT, false"})
    void theUpdatableCodeChangesAndTheOtherStays(String word, boolean changes) {
        clock.advance(Duration.ofSeconds(5));
        HttpResponse<String> page = caller.logIn("bank=testbank", "anna", word);
        String visit = Caller.form(page, "sca").replaceFirst("/sca$", "");
        clock.advance(Duration.ofSeconds(6));
        String later = code(caller.page(visit).body());
        assertThat(later).startsWith("SANDBOX-CONFIRM:");
        assertThat(later.equals(code(page.body()))).isEqualTo(!changes);
    }

    private static String code(String page) {
        return page.replaceFirst("(?s).*<p class=\"scan\">([^<]*)</p>.*", "$1");
    }

    @Test
    void aLogInIsConnectedOnceOnly() {
        caller.connect("testbank", "anna");
        assertThat(Caller.returned(caller.logIn("bank=testbank&rollback=true", " ANNA ", "x"))).containsEntry("error", "CREDENTIALS_ALREADY_EXIST");
        assertThat(Caller.returned(caller.logIn("bank=banco-faro&rollback=true", "anna", "x"))).as("another bank").containsKey("code");
        caller.sandbox.switches().set("duplicates", "on");
        assertThat(Caller.returned(caller.logIn("bank=testbank&rollback=true", "anna", "x"))).containsKey("code");
    }

    @Test
    void progressIsShownWhileTheBankIsRead() {
        caller.sandbox.switches().set("pace", "200");
        HttpResponse<String> page = caller.logIn("bank=testbank", "anna", "x");
        assertThat(page.body()).contains("Reading your products", "http-equiv=\"refresh\"");
        String visit = Caller.form(page, "wait").replaceFirst("/wait$", "");
        assertThat(caller.page(visit).body()).contains("Reading your products");
        clock.advance(Duration.ofSeconds(1));
        assertThat(Caller.returned(caller.submit(visit + "/wait", Map.of()))).containsKey("code");
        assertThat(caller.raw("GET", visit, null, "text/html").headers().firstValue("Location").orElseThrow()).as("reloaded").contains("code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/link", "/link?token=", "/link?token=made-up", "/link/visits/made-up", "/connect/made-up"})
    void whatIsNotValidSaysSoAndRedirectsNowhere(String path) {
        HttpResponse<String> page = caller.page(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This link is not valid");
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void renewingWithATokenThatIsNoneIsNotValid() {
        assertThat(caller.link("sca_token=made-up").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"sca, sca", "transaction, sca", "reset, login"})
    void aTokenOfAStatusLeadsToWhatItsUserHasToDo(String action, String form) {
        String token = caller.connect("testbank", "marta");
        String url = "state=5&" + action + "_token=" + forced(token, action);
        HttpResponse<String> page = caller.link(url);
        assertThat(page.body()).contains("Confirm that Saddlebag Demo may go on reading your accounts.").doesNotContain("Choose another bank");
        HttpResponse<String> back = caller.submit(Caller.form(page, form), Map.of("sca", "123456", "username", "somebody else", "password", "new", "consent", "yes"));
        Caller.Reply exchange = caller.exchange(Caller.returned(back).get("code"));
        assertThat(exchange.body().path("credentials_token").stringValue()).as("the same log-in").isEqualTo(token);
        assertThat(exchange.body().path("extra").path("state").stringValue()).isEqualTo("5");
        assertThat(caller.status(token).body().path(action + "_token").isNull()).as("nothing is asked any more").isTrue();
        assertThat(caller.link(url).statusCode()).as("a token is used once").isEqualTo(404);
        assertThat(caller.post("/v0/bank/credentials/list", Map.of()).body().path("items")).hasSize(1);
    }

    private String forced(String token, String action) {
        return caller.send("PUT", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + token + "\", \"force\": \"" + action + "\"}")
                .body().path(action + "_token").stringValue();
    }

    @Test
    void aRenewalThatFailsOrIsLeftChangesNothing() {
        String token = caller.connect("testbank", "marta");
        caller.sandbox.block(token);
        String reset = caller.status(token).body().path("reset_token").stringValue();
        HttpResponse<String> form = caller.link("state=5&reset_token=" + reset);
        assertThat(form.body()).contains("value=\"marta\"", "readonly");
        HttpResponse<String> refused = caller.submit(Caller.form(form, "login"), Map.of("password", "INVALID_CREDENTIALS", "consent", "yes"));
        assertThat(refused.body()).contains("INVALID_CREDENTIALS");
        assertThat(Caller.returned(caller.submit(Caller.form(refused, "leave"), Map.of()))).isEqualTo(Map.of("error", "ABORTED_BY_USER", "state", "5"));
        HttpResponse<String> again = caller.submit(Caller.form(caller.link("rollback=true&reset_token=" + reset), "login"),
                Map.of("password", "INTERNAL_ERROR", "consent", "yes"));
        assertThat(Caller.returned(again)).isEqualTo(Map.of("error", "INTERNAL_ERROR"));
        assertThat(caller.status(token).body().path("blocked").booleanValue()).isTrue();
        assertThat(caller.status(token).body().path("reset_token").stringValue()).isEqualTo(reset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "new"})
    void whatWasDeletedMeanwhileIsNotRenewed(String renewedToken) {
        caller.sandbox.switches().set("renewed-token", renewedToken);
        String token = caller.connect("testbank", "marta");
        HttpResponse<String> page = caller.link("rollback=true&sca_token=" + forced(token, "sca"));
        caller.send("DELETE", "/v0/bank/credentials", "{\"credentials_token\": \"" + token + "\"}");
        assertThat(Caller.returned(caller.submit(Caller.form(page, "sca"), Map.of("sca", "1")))).isEqualTo(Map.of("error", "INTERNAL_ERROR"));
        assertThat(caller.get("/v0/platform/link").body()).isEmpty();
    }

    @Test
    void aUserNameOfAnyLengthIsNotAccepted() {
        assertThat(caller.logIn("bank=testbank", "a".repeat(201), "x").body()).contains("INVALID_CREDENTIALS");
        assertThat(Caller.returned(caller.logIn("bank=testbank", "a".repeat(200), "x"))).containsKey("code");
    }

    @Test
    void extraParametersComeBackInTheRedirectAndInTheExchangeAndReservedOnesDoNot() {
        Map<String, String> back = Caller.returned(caller.logIn("bank=testbank&external_id=slot-9&rollback=true&state=q8Zt&otherparam=%C3%B1%20%26%3D", "anna", "x"));
        assertThat(back).containsOnlyKeys("code", "state", "otherparam").containsEntry("otherparam", "ñ &=");
        Caller.Reply exchange = caller.exchange(back.get("code"));
        assertThat(exchange.body().path("extra").propertyNames()).containsExactlyInAnyOrder("state", "otherparam");
        assertThat(exchange.body().path("extra").path("otherparam").stringValue()).isEqualTo("ñ &=");
        assertThat(Caller.returned(caller.logIn("bank=testbank&code=mine&error=mine&state=1", "joan", "x"))).as("a parameter of that name").satisfies(
                returned -> assertThat(returned.get("code")).startsWith("lc_"));
    }

    @Test
    void aPausedLinkIsNotValidUntilItIsResumed() {
        String visit = Caller.form(caller.link("bank=testbank"), "login");
        caller.post("/v0/links/pause-link", Map.of("token", caller.sandbox.linkToken()));
        assertThat(caller.link("bank=testbank").body()).contains("This link is not valid");
        assertThat(Caller.returned(caller.submit(visit, Map.of("username", "a", "password", "b", "consent", "yes")))).as("who is there already").containsKey("code");
        caller.post("/v0/links/resume-link", Map.of("token", caller.sandbox.linkToken()));
        assertThat(caller.link("bank=testbank").body()).contains("name=\"password\"");
    }

    @Test
    void theWordsOfTestBankAreExplainedWhereTheyWork() {
        assertThat(caller.link("bank=testbank").body()).contains("What TestBank understands", "SCA_UPDATABLE_QR", "ALREADY_EXISTS", "DATA_ERROR_PRODUCT_ACCOUNT");
        assertThat(caller.logIn("bank=testbank", "anna", "SCA_SMS").body()).contains("What TestBank understands", "INVALID_SCA");
        assertThat(caller.link("bank=atalaya").body()).doesNotContain("What TestBank understands");
        assertThat(caller.logIn("bank=atalaya", "anna", "x").body()).doesNotContain("INVALID_SCA");
    }

    @Test
    void theRedirectCanBeLost() {
        caller.sandbox.switches().set("lost-redirect", "on");
        assertThat(caller.logIn("bank=testbank", "anna", "x").body()).contains("You can close this window");
        assertThat(caller.get("/v0/platform/link").body()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABORTED_BY_USER", "INVALID_CREDENTIALS"})
    void whoStaysIsToldHowItEnded(String code) {
        caller.sandbox.switches().set("lost-redirect", "on");
        HttpResponse<String> page = code.equals("ABORTED_BY_USER") ? caller.submit(Caller.form(caller.link("bank=testbank"), "leave"), Map.of())
                : caller.logIn("bank=testbank&rollback=true", "anna", code);
        assertThat(page.body()).contains("Nothing was connected", code, "You can close this window").doesNotContain("All done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es-ES,es;q=0.9,en;q=0.5 | es | Elige tu banco
            ca,es;q=0.8             | es | Elige tu banco
            en-GB,en;q=0.9          | en | Choose your bank
            fr                      | en | Choose your bank
            ;;;                     | en | Choose your bank
            """)
    void thePageSpeaksTheBrowsersLanguage(String header, String language, String title) {
        assertThat(caller.page("/link?token=" + caller.sandbox.linkToken(), "Accept-Language", header).body())
                .contains("<html lang=\"" + language + "\">", title);
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        String nasty = "\"><script>alert(1)</script>&'";
        HttpResponse<String> page = caller.logIn("bank=testbank&state=%22%3E%3Cscript%3E", nasty, "INVALID_CREDENTIALS");
        HttpResponse<String> form = caller.submit(Caller.form(page, "again"), Map.of());
        assertThat(form.body()).doesNotContain("<script>alert").contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;");
        String visit = Caller.form(page, "leave").replaceFirst("/leave$", "");
        assertThat(caller.page(visit + "?q=%22%3E%3Cscript%3Ealert").body()).doesNotContain("<script>alert");
        assertThat(Caller.returned(caller.submit(visit + "/leave", Map.of()))).containsEntry("state", "\"><script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void anAddressToReturnToKeepsItsOwnParameters() {
        String link = caller.post("/v0/links/create-link", Map.of("redirect_uri", "https://app.example/back?from=bank"))
                .body().path("data").path("token").stringValue();
        HttpResponse<String> page = caller.page("/link?token=" + link + "&bank=testbank&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fx");
        HttpResponse<String> back = caller.submit(Caller.form(page, "login"), Map.of("username", "anna", "password", "x", "consent", "yes"));
        assertThat(back.headers().firstValue("Location").orElseThrow()).startsWith("https://app.example/back?from=bank&code=");
        assertThat(Caller.returned(back)).as("an ordinary parameter with any other Link").containsEntry("redirect_uri", "http://127.0.0.1:1/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:1/x", "http://127.0.0.1.evil.example/x", "http://user@127.0.0.1:1/x", "http://127.0.0.1:1/x#y",
        "http://example.com/", "javascript:alert(1)", "127.0.0.1", "http://"})
    void theDesktopsRedirectNeverLeavesThisComputer(String redirect) {
        assertThat(caller.link("redirect_uri=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:4711/callback", "http://localhost:1/x?y=1", "http://[::1]:9/"})
    void theDesktopsRedirectGoesToAnyPortOfIt(String redirect) {
        HttpResponse<String> back = caller.logIn("bank=testbank&redirect_uri=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8), "u" + redirect.length(), "x");
        assertThat(back.headers().firstValue("Location").orElseThrow()).startsWith(redirect);
    }

    @Test
    void aVisitEndsAfterHalfAnHour() {
        HttpResponse<String> page = caller.link("bank=testbank");
        clock.advance(Duration.ofMinutes(31));
        assertThat(caller.submit(Caller.form(page, "login"), Map.of("username", "a", "password", "b", "consent", "yes")).statusCode()).isEqualTo(404);
    }

    @Test
    void someBanksAlwaysAskForAProof() {
        assertThat(caller.logIn("bank=atalaya", "anna", "x").body()).contains("text message");
        assertThat(caller.logIn("bank=banca-engiadina", "anna", "x").body()).contains("confirm the log-in");
    }
}
