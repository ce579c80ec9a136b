package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import app.saddlebag.sandbox.control.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The answers of API reference §§4, 5, 6.4 to 6.6 and 7, field by field against their tables. */
class Section4To7Test {

    private static final FieldTable TOKEN = FieldTable.of("§4 token", """
            access_token string   no
            expires_in   int      no
            token_type   'Bearer' no
            scope        string   yes
            """);
    private static final FieldTable OLDER_TOKEN = FieldTable.of("§4 token of the older grant", """
            access_token,refresh_token string       no
            expires_in                 36000..36000 no
            token_type                 'Bearer'     no
            scope                      string       yes
            """);
    private static final FieldTable ENTITY = FieldTable.of("§5 entity", """
            id,name          string no
            country,logo_url string yes
            """);
    private static final FieldTable LINK = FieldTable.of("§6.4 Link", """
            token,name,redirect_uri,company_name        string no
            terms_and_conditions_url,privacy_policy_url string yes
            active                                      bool   no
            pending_code_count                          int    no
            """);
    private static final FieldTable LINK_LIST = FieldTable.of("§6.4 list-links", """
            success bool     no
            count   int      no
            items   [object] empty
            """);
    private static final FieldTable LINK_ANSWER = FieldTable.of("§6.4 create-link", """
            success bool   no
            data    object no
            """);
    private static final FieldTable EXCHANGED = FieldTable.of("§6.5 exchange", """
            credentials_token  string no
            message,link_token string yes
            extra              object no
            """);
    private static final FieldTable UNUSED_CODE = FieldTable.of("§6.6 unused code", """
            code       string no
            link_token string yes
            extra      object yes
            """);
    private static final FieldTable STATUS = FieldTable.of("§7.1 status", """
            pending,blocked                         bool   no
            reset_token,sca_token,transaction_token string yes
            name                                    string no
            last_transaction_date,last_update       date   yes
            time                                    time   yes
            last_update_timestamp                   int    yes
            created_at_timestamp                    int    no
            errored,created                         object no
            """);
    private static final FieldTable PRODUCT_FLAGS = FieldTable.of("§7.1 product flags",
            "auth,account,card,portfolio,investment,liability,holders bool no");
    private static final FieldTable TRANSACTION_FLAGS = FieldTable.of("§7.1 transaction flags", "account,card,investment,liability bool no");
    private static final FieldTable LISTED = FieldTable.of("§7.2 list item", """
            credentials_token       string no
            external_id,bank,status string yes
            """);
    private static final FieldTable PAGE = FieldTable.of("§7.2 list", """
            items      [object] empty
            page,pages int      no
            """);

    private final Caller caller = Caller.start();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void section4Token() {
        TOKEN.holdsFor(caller.token(caller.sandbox.clientSecret()).body());
        caller.sandbox.switches().set("token-life", "60");
        assertThat(caller.token(caller.sandbox.clientSecret()).body().path("expires_in").intValue()).isEqualTo(60);
    }

    @Test
    void section4TheOlderGrantGivesARefreshTokenThatRenewsOnce() {
        caller.sandbox.switches().set("grant", "password");
        var right = Map.of("username", Switch.USERNAME, "password", Switch.PASSWORD);
        OLDER_TOKEN.holdsFor(grant("password", right).body());
        String refresh = grant("password", right).body().path("refresh_token").stringValue();
        Caller.Reply renewed = grant("refresh_token", Map.of("refresh_token", refresh));
        OLDER_TOKEN.holdsFor(renewed.body());
        assertThat(caller.with(renewed.body().path("access_token").stringValue()).get("/v0/bank/available").status()).isEqualTo(200);
        assertThat(grant("refresh_token", Map.of("refresh_token", refresh)).error()).as("spent").isEqualTo("access_denied");
        caller.sandbox.switches().set("token-life", "60");
        assertThat(grant("password", right).body().path("expires_in").intValue()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            password           ; username=api@example,password=wrong        ; 403 ; access_denied
            password           ; username=other,password=api-password       ; 403 ; access_denied
            password           ; username=api@example                       ; 400 ; Missing fields: password
            password           ; username=api@example,password=''           ; 400 ; Invalid password
            refresh_token      ; refresh_token=ft_0                         ; 403 ; access_denied
            refresh_token      ; username=api@example,password=api-password ; 400 ; Missing fields: refresh_token
            client_credentials ; username=api@example,password=api-password ; 403 ; access_denied
            """)
    void section4TheOlderGrantRefuses(String type, String fields, int status, String error) {
        caller.sandbox.switches().set("grant", "password");
        var given = new HashMap<String, String>();
        for (String field : fields.split(",")) {
            String[] sides = field.split("=", 2);
            given.put(sides[0], sides[1].replace("''", ""));
        }
        Caller.Reply reply = grant(type, given);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error()).isEqualTo(error);
    }

    private Caller.Reply grant(String type, Map<String, String> fields) {
        var body = new HashMap<>(fields);
        body.putAll(Map.of("client_id", caller.sandbox.clientId(), "client_secret", caller.sandbox.clientSecret(), "grant_type", type));
        return caller.post("/v0/token", body);
    }

    @Test
    void section4SeveralTokensLiveUnlessTheSwitchSaysOneAtATime() {
        String first = caller.bearer();
        String second = caller.authorised().bearer();
        assertThat(second).isNotEqualTo(first);
        assertThat(caller.with(first).get("/v0/bank/available").status()).isEqualTo(200);
        caller.sandbox.switches().set("one-token", "on");
        String third = caller.authorised().bearer();
        assertThat(caller.with(first).get("/v0/bank/available").status()).isEqualTo(401);
        assertThat(caller.with(second).get("/v0/bank/available").status()).isEqualTo(401);
        assertThat(caller.with(third).get("/v0/bank/available").status()).isEqualTo(200);
        caller.sandbox.switches().set("one-token", "off");
        String fourth = caller.authorised().bearer();
        assertThat(caller.with(third).get("/v0/bank/available").status()).as("off again: tokens live side by side").isEqualTo(200);
        assertThat(caller.with(fourth).get("/v0/bank/available").status()).isEqualTo(200);
        new Panel(caller).press("expire");
        assertThat(caller.get("/v0/bank/available").error()).isEqualTo("Invalid credentials");
    }

    @Test
    void section5Entities() {
        ENTITY.holdsForAll(caller.get("/v0/bank/available").body());
    }

    @Test
    void section6_4Links() {
        Caller.Reply made = caller.post("/v0/links/create-link", Map.of("redirect_uri", "https://app.example/back", "name", "One",
                "company_name", "Company", "terms_and_conditions_url", "https://app.example/t", "privacy_policy_url", "https://app.example/p"));
        LINK_ANSWER.holdsFor(made.body());
        LINK.holdsFor(made.body().path("data"));
        String token = made.body().path("data").path("token").stringValue();
        for (String endpoint : List.of("edit-link", "pause-link", "resume-link")) {
            JsonNode answer = caller.post("/v0/links/" + endpoint, Map.of("token", token)).body();
            LINK_ANSWER.holdsFor(answer);
            LINK.holdsFor(answer.path("data"));
            assertThat(answer.path("data").path("name").stringValue()).as("what is not named stays").isEqualTo("One");
            assertThat(answer.path("data").path("terms_and_conditions_url").stringValue()).isEqualTo("https://app.example/t");
        }
        JsonNode list = caller.send("POST", "/v0/links/list-links", null).body();
        LINK_LIST.holdsFor(list);
        LINK.holdsForAll(list.path("items"));
        assertThat(list.path("count").intValue()).isEqualTo(list.path("items").size()).isEqualTo(2);

        caller.sandbox.switches().set("links-shape", "bare");
        LINK.holdsForAll(caller.post("/v0/links/list-links", Map.of()).body());
        LINK.holdsFor(caller.post("/v0/links/pause-link", Map.of("token", token)).body());
        caller.sandbox.switches().set("links-shape", "wrapped");
        LINK_LIST.holdsFor(caller.post("/v0/links/list-links", Map.of()).body());

        assertThat(caller.post("/v0/links/delete-link", Map.of("token", token)).body()).isEqualTo(
                Caller.MAPPER.readTree("{\"success\": true, \"data\": {\"token\": \"" + token + "\"}}"));
        assertThat(caller.post("/v0/links/delete-link", Map.of("token", token)).status()).isEqualTo(400);
    }

    @Test
    void section6_4NullTakesAnAttributeAwayButALinkKeepsARedirectUri() {
        String token = caller.post("/v0/links/create-link", Map.of("redirect_uri", "https://app.example/back", "name", "One",
                "company_name", "Company", "terms_and_conditions_url", "https://app.example/t")).body().path("data").path("token").stringValue();
        var nothing = new HashMap<String, Object>();
        nothing.put("token", token);
        for (String field : List.of("name", "company_name", "terms_and_conditions_url", "privacy_policy_url")) {
            nothing.put(field, null);
        }
        JsonNode link = caller.post("/v0/links/edit-link", nothing).body().path("data");
        LINK.holdsFor(link);
        assertThat(link.path("name").stringValue()).isEqualTo(token);
        assertThat(link.path("company_name").stringValue()).isNotEqualTo("Company");
        assertThat(link.path("terms_and_conditions_url").isNull()).isTrue();
        nothing.put("redirect_uri", null);
        Caller.Reply refused = caller.post("/v0/links/edit-link", nothing);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("error").path("details").path(0).path("field").stringValue()).isEqualTo("redirect_uri");
    }

    @Test
    void section6_5And6_6CodesAreListedUntilTheyAreExchangedOnce() {
        String code = Caller.returned(caller.logIn("bank=testbank&external_id=slot&state=q8Zt", "marta", "x")).get("code");
        JsonNode unused = caller.get("/v0/platform/link").body();
        UNUSED_CODE.holdsForAll(unused);
        unused.path(0).path("extra").forEach(value -> assertThat(value.isString()).isTrue());
        JsonNode exchanged = caller.exchange(code).body();
        EXCHANGED.holdsFor(exchanged);
        exchanged.path("extra").forEach(value -> assertThat(value.isString()).isTrue());
        Caller.Reply again = caller.exchange(code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).isEqualTo(Caller.MAPPER.readTree("{\"error\": \"Invalid code\"}"));
        assertThat(caller.get("/v0/platform/link").body().isArray()).isTrue();
        assertThat(caller.get("/v0/platform/link").body()).isEmpty();
        String plain = Caller.returned(caller.logIn("bank=testbank", "joan", "x")).get("code");
        assertThat(caller.exchange(plain).body().path("extra").isObject()).as("{} without extras").isTrue();
    }

    @Test
    void section7_1Status() {
        String token = caller.connect("testbank", "marta");
        for (String key : List.of("transaction", "transactions", "transaction")) {
            caller.sandbox.switches().set("flags-key", key);
            JsonNode status = caller.status(token).body();
            STATUS.holdsFor(status);
            for (String flags : List.of("errored", "created")) {
                FieldTable.of("§7.1 " + flags, "product object no\n" + key + " object no").holdsFor(status.path(flags));
                PRODUCT_FLAGS.holdsFor(status.path(flags).path("product"));
                TRANSACTION_FLAGS.holdsFor(status.path(flags).path(key));
            }
        }
    }

    @Test
    void section7_1TheLastUpdateIsTheSameInstantInAllItsFields() {
        String token = caller.connect("testbank", "marta");
        for (String today : List.of("2026-11-22", "2026-11-23", "2027-03-28")) {
            caller.sandbox.switches().set("today", today);
            JsonNode status = caller.status(token).body();
            var instant = Instant.ofEpochSecond(status.path("last_update_timestamp").longValue()).atOffset(ZoneOffset.UTC);
            assertThat(status.path("last_update").stringValue()).isEqualTo(instant.toLocalDate().toString()).isEqualTo(today);
            assertThat(status.path("time").stringValue()).isEqualTo("%02d:%02d".formatted(instant.getHour(), instant.getMinute()));
            String last = caller.data("data", token).body().valueStream().map(row -> row.path("operationDate").stringValue())
                    .max(String::compareTo).orElseThrow();
            assertThat(status.path("last_transaction_date").stringValue()).isEqualTo(last);
            assertThat(LocalDate.parse(last)).isBeforeOrEqualTo(today);
        }
    }

    @Test
    void section7_1WhileTheFirstExtractionRunsWhatIsNotKnownIsNull() throws Exception {
        var clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
        try (var slow = new Caller(Sandbox.start(SandboxOptions.defaults().withToday(Caller.TODAY), clock)).authorised()) {
            String token = slow.connect("testbank", "marta");
            slow.sandbox.switches().set("pace", "1000");
            JsonNode status = slow.status(token).body();
            STATUS.holdsFor(status);
            assertThat(status.path("pending").booleanValue()).isTrue();
            for (String field : List.of("last_update", "time", "last_update_timestamp", "last_transaction_date")) {
                assertThat(status.path(field).isNull()).as(field).isTrue();
            }
        }
    }

    @Test
    void section7_2List() {
        caller.connect("testbank", "marta");
        String blocked = caller.connect("banco-faro", "joan");
        caller.sandbox.block(blocked);
        JsonNode page = caller.post("/v0/bank/credentials/list", Map.of("page", 1)).body();
        PAGE.holdsFor(page);
        LISTED.holdsForAll(page.path("items"));
        assertThat(page.path("items").valueStream().map(item -> item.path("status").stringValue())).containsExactly("active", "error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"1\"", "null", "99999999999", "1e400", "[1]"})
    void section7_2APageThatIsNoneIsRefused(String page) {
        Caller.Reply reply = caller.send("POST", "/v0/bank/credentials/list", "{\"page\": " + page + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("Invalid page");
    }

    @ParameterizedTest
    @CsvSource({"sca", "reset", "transaction"})
    void section7_2ForcingTwiceGivesTheSameTokenAndAWrongWordNone(String force) {
        String token = caller.connect("testbank", "marta");
        String body = "{\"credentials_token\": \"" + token + "\", \"force\": \"" + force + "\"}";
        JsonNode first = caller.send("PUT", "/v0/bank/credentials/status", body).body();
        assertThat(caller.send("PUT", "/v0/bank/credentials/status", body).body()).isEqualTo(first);
        FieldTable.of("§7.2 PUT", force + "_token string no").holdsFor(first);
        Caller.Reply wrong = caller.send("PUT", "/v0/bank/credentials/status", body.replace(force, force.toUpperCase(java.util.Locale.ROOT)));
        assertThat(wrong.error()).isEqualTo("Invalid force");
        STATUS.holdsFor(caller.status(token).body());
    }

    @Test
    void section7_2EverythingAboutADeletedLogInIsA400() {
        String token = caller.connect("testbank", "marta");
        String body = "{\"credentials_token\": \"" + token + "\", \"force\": \"sca\"}";
        assertThat(caller.send("DELETE", "/v0/bank/credentials", body).body()).isEqualTo(
                Caller.MAPPER.readTree("{\"message\": \"Successfully deleted\"}"));
        for (String call : List.of("POST status", "PUT status", "POST account", "POST auth/", "POST data")) {
            Caller.Reply reply = caller.send(call.split(" ")[0], "/v0/bank/credentials/" + call.split(" ")[1], body);
            assertThat(reply.status()).as(call).isEqualTo(400);
            assertThat(reply.body()).as(call).isEqualTo(Caller.MAPPER.readTree("{\"error\": \"Invalid credentials_token\"}"));
        }
        assertThat(caller.post("/v0/bank/credentials/list", Map.of()).body().path("items")).isEmpty();
    }

    @Test
    void section7_2ConnectingWithoutThePageKnowsOnlyItsBanksAndNoDuplicates() {
        assertThat(caller.post("/v0/bank/credentials", Map.of("bank", "nobody", "username", "u", "password", "p")).error()).isEqualTo("Invalid bank");
        JsonNode made = caller.post("/v0/bank/credentials", Map.of("bank", "banco-faro", "username", "Ùrsula", "password", "p")).body();
        FieldTable.of("§7.2 POST credentials", "credentials_token,message string no").holdsFor(made);
        Caller.Reply again = caller.post("/v0/bank/credentials", Map.of("bank", "banco-faro", "username", "ùrsula ", "password", "q"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").intValue()).isEqualTo(40001);
    }
}
