package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import app.saddlebag.sandbox.control.Switch;

/** Every switch, set on the control page, does what is said of it there. */
class SwitchEffectsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Caller caller = start();
    private final Panel panel = new Panel(caller);

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

    @ParameterizedTest
    @EnumSource(Switch.class)
    void aSwitchDoesWhatIsSaidOfIt(Switch which) {
        switch (which) {
            case TODAY -> newMovementsComeAsDaysPass();
            case PACE -> dataIsReadyLater();
            case CONSENT_DAYS -> consentEnds();
            case BLOCKED_LOGINS -> aNamedUserIsBlocked();
            case DUPLICATES -> theSameLogInIsConnectedTwice();
            case RENEWED_TOKEN -> renewingGivesAnotherToken();
            case TOKEN_IN_IDS -> idsBearAMarkOfTheToken();
            case LOST_REDIRECT -> nobodyIsSentBack();
            case EXCHANGE_HOLD -> theExchangeIsHeld();
            case GRANT -> theApplicationHasTheOlderGrantAlone();
            case ONE_TOKEN -> aNewTokenEndsTheOneBefore();
            case TOKEN_LIFE -> tokensEndSooner();
            case NOT_READY -> whatIsNotReadyIsABadRequest();
            case PAGE_SIZE -> listsComeInMorePages();
            case FLAGS_KEY -> theFlagsHaveTheOtherName();
            case STATUS_FLAGS -> flagsAreLeftOutOrSaidTheOlderWay();
            case LINKS_SHAPE -> linksComeWithoutEnvelope();
            case BARE -> onlyDocumentedFieldsAreLeft();
            case EXTERNAL_IDS -> noExternalIdIsTold();
            case UNKNOWN_FIELDS -> everyObjectHasAFieldNobodyKnows();
            case UNKNOWN_VALUES -> typesHaveAValueNobodyKnows();
            case AMOUNTS -> amountsAreText();
            case TIMESTAMPS -> timestampsCountMilliseconds();
            case REF_ACCOUNTS -> aPortfolioNamesItsAccountsInOneText();
            case OWN_IDS -> idsHaveNamesOfTheirOwn();
            case ALIASES -> fieldsHaveTheNamesOfAnotherClient();
            case VANISHING_ROWS -> movementsVanish();
            case CHANGED_AMOUNTS -> amountsChange();
            case CHANGED_IDS -> idsChange();
            case LATENCY -> answersComeLate();
            case SERVER_ERRORS -> answersAreInternalErrors();
            case TOO_MANY_REQUESTS, RETRY_AFTER -> callersAreAskedToWait();
            case CUT_OFF -> answersEndInTheMiddle();
            case MALFORMED -> answersAreNotQuiteJson();
            case HTML_ERRORS -> aProxyAnswers();
        }
    }

    private void newMovementsComeAsDaysPass() {
        String token = marta();
        int before = caller.data("data", token).body().size();
        panel.set("today", "2026-12-24");
        assertThat(caller.data("data", token).body().size()).isGreaterThan(before);
        assertThat(caller.status(token).body().path("last_update").stringValue()).isEqualTo("2026-12-24");
    }

    private void dataIsReadyLater() {
        panel.set("pace", "1000");
        String token = direct("marta");
        assertThat(caller.data("account", token).body().path("error").stringValue()).isEqualTo("PROCESSING");
        clock.advance(Duration.ofSeconds(1));
        assertThat(caller.data("account", token).body().isArray()).isTrue();
        assertThat(caller.data("data", token).body().path("code").intValue()).isEqualTo(20002);
        assertThat(caller.status(token).body().path("pending").booleanValue()).isTrue();
        clock.advance(Duration.ofSeconds(10));
        assertThat(caller.status(token).body().path("pending").booleanValue()).isFalse();
    }

    private void consentEnds() {
        String token = marta();
        panel.set("consent-days", "30", "today", "2026-12-21");
        assertThat(caller.status(token).body().path("sca_token").isNull()).isTrue();
        panel.set("today", "2026-12-22");
        assertThat(caller.status(token).body().path("sca_token").isString()).isTrue();
    }

    private void aNamedUserIsBlocked() {
        String token = marta();
        String other = caller.connect("testbank", "anna");
        panel.set("blocked-logins", " joan,marta");
        assertThat(caller.status(token).body().path("blocked").booleanValue()).isTrue();
        assertThat(caller.status(other).body().path("blocked").booleanValue()).isFalse();
    }

    private void theSameLogInIsConnectedTwice() {
        String token = marta();
        panel.set("duplicates", "on");
        assertThat(marta()).isNotEqualTo(token);
    }

    private void renewingGivesAnotherToken() {
        String token = marta();
        panel.set("renewed-token", "new");
        String sca = caller.send("PUT", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + token + "\", \"force\": \"sca\"}")
                .body().path("sca_token").stringValue();
        HttpResponse<String> back = caller.submit(Caller.form(caller.link("sca_token=" + sca), "sca"), Map.of("sca", "1"));
        assertThat(caller.exchange(Caller.returned(back).get("code")).body().path("credentials_token").stringValue()).isNotEqualTo(token);
    }

    private void nobodyIsSentBack() {
        panel.set("lost-redirect", "on");
        assertThat(caller.logIn("bank=testbank", "marta", "x").body()).contains("You can close this window");
        assertThat(caller.get("/v0/platform/link").body()).hasSize(1);
    }

    private void theExchangeIsHeld() {
        panel.set("exchange-hold", "60");
        String code = Caller.returned(caller.logIn("bank=testbank", "marta", "x")).get("code");
        assertThat(caller.exchange(code).status()).isEqualTo(202);
        clock.advance(Duration.ofSeconds(60));
        assertThat(caller.exchange(code).status()).isEqualTo(200);
    }

    private void aNewTokenEndsTheOneBefore() {
        panel.set("one-token", "on");
        String before = caller.bearer();
        assertThat(caller.authorised().get("/v0/bank/available").status()).isEqualTo(200);
        assertThat(caller.with(before).get("/v0/bank/available").error()).isEqualTo("Invalid credentials");
    }

    private void tokensEndSooner() {
        panel.set("token-life", "60");
        assertThat(caller.token(caller.sandbox.clientSecret()).body().path("expires_in").intValue()).isEqualTo(60);
        caller.authorised();
        clock.advance(Duration.ofSeconds(60));
        assertThat(caller.get("/v0/bank/available").status()).isEqualTo(401);
    }

    private void whatIsNotReadyIsABadRequest() {
        panel.set("pace", "1000");
        String token = direct("marta");
        assertThat(caller.data("data", token).status()).isEqualTo(202);
        panel.set("not-ready", "400");
        assertThat(caller.data("data", token).status()).isEqualTo(400);
        assertThat(caller.data("data", token).body().path("code").intValue()).isEqualTo(20002);
    }

    private void listsComeInMorePages() {
        marta();
        caller.connect("testbank", "anna");
        panel.set("page-size", "1");
        assertThat(caller.post("/v0/bank/credentials/list", Map.of("page", 1)).body().path("pages").intValue()).isEqualTo(2);
        assertThat(caller.post("/connect/v2/connectors/list-connectors", Map.of("query", Map.of())).body().path("items")).hasSize(1);
    }

    private void theFlagsHaveTheOtherName() {
        panel.set("flags-key", "transactions");
        assertThat(caller.status(marta()).body().path("created").propertyNames()).containsExactly("product", "transactions");
    }

    private void theApplicationHasTheOlderGrantAlone() {
        panel.set("grant", "password");
        assertThat(caller.token(caller.sandbox.clientSecret()).error()).isEqualTo("access_denied");
        Caller.Reply reply = grant("password", Map.of("username", Switch.USERNAME, "password", Switch.PASSWORD));
        assertThat(reply.body().path("expires_in").intValue()).isEqualTo(36_000);
        assertThat(caller.with(reply.body().path("access_token").stringValue()).get("/v0/bank/available").status()).isEqualTo(200);
        assertThat(reply.body().path("refresh_token").isString()).isTrue();
        panel.set("grant", "client_credentials");
        assertThat(grant("password", Map.of("username", Switch.USERNAME, "password", Switch.PASSWORD)).error()).isEqualTo("access_denied");
        assertThat(caller.authorised().get("/v0/bank/available").status()).isEqualTo(200);
    }

    private Caller.Reply grant(String type, Map<String, String> fields) {
        var body = new LinkedHashMap<String, String>(fields);
        body.putAll(Map.of("client_id", caller.sandbox.clientId(), "client_secret", caller.sandbox.clientSecret(), "grant_type", type));
        return caller.post("/v0/token", body);
    }

    private void flagsAreLeftOutOrSaidTheOlderWay() {
        String token = caller.connect("testbank", "marta", "DATA_ERROR_TRANSACTION_CARD");
        panel.set("status-flags", "products-only");
        assertThat(caller.status(token).body().path("created").propertyNames()).containsExactly("product");
        assertThat(caller.status(token).body().path("errored").propertyNames()).containsExactly("product");
        panel.set("status-flags", "older");
        assertThat(caller.status(token).body().path("errored").booleanValue()).isTrue();
        assertThat(caller.status(token).body().path("created").stringValue()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(caller.status(caller.connect("testbank", "anna")).body().path("errored").booleanValue()).as("nothing failed").isFalse();
        panel.set("status-flags", "none");
        assertThat(caller.status(token).body().propertyNames()).contains("pending", "last_update").doesNotContain("errored", "created");
    }

    private void linksComeWithoutEnvelope() {
        panel.set("links-shape", "bare");
        assertThat(caller.post("/v0/links/list-links", Map.of()).body().isArray()).isTrue();
    }

    private void onlyDocumentedFieldsAreLeft() {
        panel.set("bare", "on");
        assertThat(caller.data("account", marta()).body().path(0).propertyNames()).contains("_id", "iban", "balance")
                .doesNotContain("external_id", "updated_at_timestamp", "type");
    }

    private void everyObjectHasAFieldNobodyKnows() {
        panel.set("unknown-fields", "on");
        String token = marta();
        JsonNode identity = caller.data("auth/", token).body();
        JsonNode transfer = caller.data("data", token).body().valueStream().map(row -> row.path("transfer"))
                .filter(JsonNode::isObject).findFirst().orElseThrow();
        for (JsonNode answer : List.of(caller.data("account", token).body().path(0), caller.data("data", token).body().path(0),
                caller.status(token).body(), caller.get("/v0/bank/available").body().path(0), transfer, identity,
                identity.path("document"), identity.path("contactInfo"), identity.path("address"))) {
            assertThat(answer.has("not_documented_anywhere")).as(answer.toString()).isTrue();
        }
    }

    private void typesHaveAValueNobodyKnows() {
        panel.set("unknown-values", "on");
        String token = marta();
        assertThat(caller.data("account", token).body().path(0).path("type").stringValue()).isEqualTo("NEVER_SEEN");
        assertThat(caller.data("auth/", token).body().path("document").path("type").stringValue()).isEqualTo("NEVER_SEEN");
    }

    private void amountsAreText() {
        String token = marta();
        BigDecimal number = caller.data("data", token).body().path(0).path("amount").decimalValue();
        panel.set("amounts", "strings");
        assertThat(caller.data("data", token).body().path(0).path("amount").stringValue()).isEqualTo(number.toPlainString());
    }

    private void timestampsCountMilliseconds() {
        String token = marta();
        long seconds = caller.status(token).body().path("created_at_timestamp").longValue();
        panel.set("timestamps", "millis");
        assertThat(caller.status(token).body().path("created_at_timestamp").longValue()).isEqualTo(seconds * 1000);
    }

    private void aPortfolioNamesItsAccountsInOneText() {
        String token = marta();
        assertThat(caller.data("portfolio", token).body().path(0).path("refAccounts").isArray()).isTrue();
        panel.set("ref-accounts", "string");
        assertThat(caller.data("portfolio", token).body().path(0).path("refAccounts").isString()).isTrue();
    }

    private void idsHaveNamesOfTheirOwn() {
        panel.set("own-ids", "on");
        String token = marta();
        assertThat(caller.data("account", token).body().path(0).propertyNames()).contains("account_id").doesNotContain("_id");
        assertThat(caller.data("data", token).body().path(0).propertyNames()).contains("transaction_id").doesNotContain("_id");
        assertThat(caller.data("holder", token).body().path(0).propertyNames()).contains("holder_id", "product_id").doesNotContain("_id");
    }

    private void fieldsHaveTheNamesOfAnotherClient() {
        String token = marta();
        String atalaya = caller.connect("atalaya", "marta");
        Map<String, JsonNode> before = all(token, atalaya);
        panel.set("aliases", "on");
        Map<String, JsonNode> after = all(token, atalaya);
        renamed(before, after, "account", "_id", "account_id");
        renamed(before, after, "card", "_id", "card_id");
        renamed(before, after, "card", "pan", "masked_number");
        renamed(before, after, "portfolio", "_id", "portfolio_id");
        renamed(before, after, "portfolio", "balance", "total_value");
        renamed(before, after, "investment", "_id", "investment_id");
        renamed(before, after, "investment", "amount", "quantity");
        renamed(before, after, "investment", "balance", "value");
        renamed(before, after, "liability", "_id", "liability_id");
        renamed(before, after, "liability", "interest_rate", "interest_rate");
        renamed(before, after, "holder", "_id", "holder_id");
        for (String movements : List.of("data", "card/transaction", "investment/transaction", "liability/transaction")) {
            renamed(before, after, movements, "_id", "transaction_id");
            renamed(before, after, movements, "operationDate", "date");
            renamed(before, after, movements, "amount", "amount");
        }
        panel.set("amounts", "strings");
        assertThat(caller.data("portfolio", atalaya).body().path(0).path("total_value").isString()).as("amounts are amounts under any name").isTrue();
    }

    private Map<String, JsonNode> all(String everyday, String investments) {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (String kind : List.of("account", "data", "card", "card/transaction", "liability", "liability/transaction", "holder")) {
            answers.put(kind, caller.data(kind, everyday).body());
        }
        for (String kind : List.of("portfolio", "investment", "investment/transaction")) {
            answers.put(kind, caller.data(kind, investments).body());
        }
        return answers;
    }

    /** What a field of every object was, it is under its other name, and the first name is gone. */
    private static void renamed(Map<String, JsonNode> before, Map<String, JsonNode> after, String kind, String from, String to) {
        assertThat(before.get(kind)).as(kind).isNotEmpty().hasSameSizeAs(after.get(kind));
        for (int i = 0; i < before.get(kind).size(); i++) {
            assertThat(after.get(kind).path(i).path(to)).as(kind + " " + to).isEqualTo(before.get(kind).path(i).path(from));
            assertThat(after.get(kind).path(i).has(from)).as(kind + " " + from).isEqualTo(from.equals(to));
        }
    }

    private void movementsVanish() {
        String token = marta();
        List<String> before = ids(token);
        panel.set("vanishing-rows", "20");
        List<String> after = ids(token);
        assertThat(before).containsAll(after);
        assertThat(after).hasSizeBetween(before.size() * 7 / 10, before.size() * 9 / 10).isEqualTo(ids(token));
    }

    private void amountsChange() {
        String token = marta();
        BigDecimal before = caller.data("data", token).body().path(0).path("amount").decimalValue();
        List<String> ids = ids(token);
        panel.set("changed-amounts", "100");
        assertThat(caller.data("data", token).body().path(0).path("amount").decimalValue()).isNotEqualByComparingTo(before);
        assertThat(ids(token)).isEqualTo(ids);
    }

    private void idsChange() {
        String token = marta();
        List<String> before = ids(token);
        panel.set("changed-ids", "100");
        assertThat(ids(token)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    }

    private void idsBearAMarkOfTheToken() {
        String token = marta();
        List<String> before = ids(token);
        panel.set("token-in-ids", "on");
        List<String> marked = ids(token);
        assertThat(marked).hasSameSizeAs(before).doesNotContainAnyElementsOf(before).isEqualTo(ids(token));
        JsonNode accounts = caller.data("account", token).body();
        assertThat(accounts.valueStream().map(account -> account.path("_id").stringValue()))
                .contains(caller.data("data", token).body().path(0).path("account_id").stringValue());
    }

    private void noExternalIdIsTold() {
        String token = marta();
        assertThat(caller.data("account", token).body().path(0).has("external_id")).isTrue();
        panel.set("external-ids", "off");
        for (String path : List.of("account", "data", "liability", "auth/")) {
            JsonNode answer = caller.data(path, token).body();
            assertThat((answer.isArray() ? answer.path(0) : answer).has("external_id")).as(path).isFalse();
        }
    }

    private void answersComeLate() {
        panel.set("latency", "entities=200");
        long began = System.nanoTime();
        assertThat(caller.get("/v0/bank/available").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    private void answersAreInternalErrors() {
        String token = marta();
        panel.set("server-errors", "data=100");
        assertThat(caller.data("data", token).status()).isEqualTo(500);
        assertThat(caller.data("data", token).error()).isEqualTo("Internal Error");
        assertThat(caller.data("account", token).status()).as("another endpoint").isEqualTo(200);
        panel.set("server-errors", "*=100");
        assertThat(caller.data("account", token).status()).isEqualTo(500);
        assertThat(caller.link("").statusCode()).as("the page was not named").isEqualTo(200);
        panel.set("server-errors", "*=100,status=0,link=100");
        assertThat(caller.status(token).status()).isEqualTo(200);
        assertThat(caller.link("").statusCode()).isEqualTo(500);
    }

    private void callersAreAskedToWait() {
        panel.set("too-many-requests", "entities=100", "retry-after", "7");
        Caller.Reply reply = caller.get("/v0/bank/available");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.raw().headers().firstValue("Retry-After")).contains("7");
    }

    private void answersEndInTheMiddle() {
        String token = marta();
        panel.set("cut-off", "data=100,entities=100");
        assertThatThrownBy(() -> caller.data("data", token)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> caller.get("/v0/bank/available")).isInstanceOf(UncheckedIOException.class);
    }

    private void answersAreNotQuiteJson() {
        panel.set("malformed", "entities=100");
        assertThatThrownBy(() -> caller.get("/v0/bank/available")).isInstanceOf(JacksonException.class);
    }

    private void aProxyAnswers() {
        panel.set("html-errors", "entities=100");
        HttpResponse<String> answer = caller.raw("GET", "/v0/bank/available", null, "application/json");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("Bad Gateway");
    }

    private String marta() {
        return caller.connect("testbank", "marta");
    }

    /** Connects without the Link page, which waits while the bank is read. */
    private String direct(String username) {
        return caller.post("/v0/bank/credentials", Map.of("bank", "testbank", "username", username, "password", "x"))
                .body().path("credentials_token").stringValue();
    }

    private List<String> ids(String token) {
        return caller.data("data", token).body().valueStream().map(row -> row.path("_id").stringValue()).toList();
    }
}
