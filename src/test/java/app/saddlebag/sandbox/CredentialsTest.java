package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Credentials and their status, and what the data endpoints say while data is missing (API reference §§7 and 8). */
class CredentialsTest {

    private static final List<String> DATA = List.of("account", "data", "card", "card/transaction", "portfolio", "investment",
            "investment/transaction", "liability", "liability/transaction", "holder", "auth/");

    private final Caller caller = Caller.start();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void theStatusHasTheFieldsOfTheReference() {
        JsonNode status = caller.status(caller.connect("testbank", "marta")).body();
        assertThat(status.propertyNames()).containsExactlyInAnyOrder("pending", "blocked", "reset_token", "sca_token",
                "transaction_token", "name", "last_transaction_date", "last_update", "time", "last_update_timestamp",
                "created_at_timestamp", "errored", "created");
        assertThat(status.path("pending").booleanValue()).isFalse();
        assertThat(status.path("name").stringValue()).isEqualTo("testbank");
        assertThat(status.path("last_update").stringValue()).isEqualTo("2026-11-22");
        assertThat(status.path("time").stringValue()).isEqualTo("12:00");
        assertThat(status.path("last_update_timestamp").longValue()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z").getEpochSecond());
        assertThat(status.path("created_at_timestamp").isIntegralNumber()).isTrue();
        for (String flags : List.of("errored", "created")) {
            assertThat(status.path(flags).path("product").propertyNames()).containsExactlyInAnyOrder("auth", "account", "card",
                    "portfolio", "investment", "liability", "holders");
            assertThat(status.path(flags).path("transaction").propertyNames()).containsExactlyInAnyOrder("account", "card",
                    "investment", "liability");
        }
        status.path("created").forEach(group -> group.forEach(flag -> assertThat(flag.booleanValue()).isTrue()));
        status.path("errored").forEach(group -> group.forEach(flag -> assertThat(flag.booleanValue()).isFalse()));
    }

    @Test
    void theFlagsTurnTrueOneByOneAndDataFollowsThem() throws Exception {
        var clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
        try (var slow = new Caller(Sandbox.start(SandboxOptions.defaults().withToday(Caller.TODAY), clock)).authorised()) {
            String token = slow.connect("testbank", "marta");
            slow.sandbox.switches().set("pace", "1000");
            for (int ready = 0; ready <= DATA.size(); ready++) {
                JsonNode status = slow.status(token).body();
                assertThat(status.path("created").valueStream().flatMap(JsonNode::valueStream).filter(JsonNode::booleanValue).count()).isEqualTo(ready);
                assertThat(status.path("pending").booleanValue()).isEqualTo(ready < DATA.size());
                for (int i = 0; i < DATA.size(); i++) {
                    Caller.Reply reply = slow.data(DATA.get(i), token);
                    assertThat(reply.status()).as(DATA.get(i)).isEqualTo(i < ready ? 200 : 202);
                    assertThat(reply.body().path("code").asInt(0)).isEqualTo(i < ready ? 0 : 20002);
                }
                assertThat(status.path("last_update").isNull()).isEqualTo(ready < DATA.size());
                clock.advance(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void aFailedExtractionIsSaidAndTheStoredDataIsGivenToWhoInsists() {
        String token = caller.connect("testbank", "marta", "DATA_ERROR_PRODUCT_ACCOUNT");
        JsonNode status = caller.status(token).body();
        assertThat(status.path("errored").path("product").path("account").booleanValue()).isTrue();
        assertThat(status.path("created").path("product").path("account").booleanValue()).isTrue();
        Caller.Reply refused = caller.data("account", token);
        assertThat(refused.status()).isEqualTo(202);
        assertThat(refused.body().path("code").intValue()).isEqualTo(20001);
        assertThat(refused.error()).isEqualTo("INCOMPLETE");
        Caller.Reply insisted = caller.post("/v0/bank/credentials/account", Map.of("credentials_token", token, "ignore_data_error", true));
        assertThat(insisted.status()).isEqualTo(200);
        assertThat(insisted.body()).isNotEmpty();
        assertThat(caller.data("data", token).body()).isNotEmpty();
        caller.sandbox.switches().set("not-ready", "400");
        assertThat(caller.data("account", token).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"DATA_ERROR_TRANSACTION_CARD, transaction, card", "DATA_ERROR_PRODUCT_HOLDERS, product, holders"})
    void anyKindCanFail(String password, String group, String key) {
        String token = caller.connect("testbank", "marta", password);
        assertThat(caller.status(token).body().path("errored").path(group).path(key).booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sca, sca_token", "reset, reset_token", "transaction, transaction_token"})
    void aUserActionCanBeForced(String force, String field) {
        String token = caller.connect("testbank", "marta");
        Caller.Reply forced = caller.send("PUT", "/v0/bank/credentials/status",
                "{\"credentials_token\": \"" + token + "\", \"force\": \"" + force + "\"}");
        assertThat(forced.status()).isEqualTo(200);
        assertThat(forced.body().propertyNames()).containsExactly(field);
        assertThat(caller.status(token).body().path(field)).isEqualTo(forced.body().path(field));
    }

    @Test
    void aBlockedLogInAsksForAResetAndIsReadNoMore() {
        String token = caller.connect("testbank", "marta");
        caller.sandbox.block(token);
        int before = caller.data("data", token).body().size();
        caller.sandbox.switches().set("today", "2026-12-22");
        JsonNode status = caller.status(token).body();
        assertThat(status.path("blocked").booleanValue()).isTrue();
        assertThat(status.path("reset_token").isString()).isTrue();
        assertThat(status.path("last_update").stringValue()).isEqualTo("2026-11-22");
        assertThat(caller.data("data", token).body()).as("stored data stays readable").hasSize(before);
    }

    @Test
    void namedLogInsAreBlockedUntilTheyAreRenewed() {
        caller.sandbox.switches().set("blocked-logins", "joan, marta");
        String token = caller.connect("testbank", "marta");
        String reset = caller.status(token).body().path("reset_token").stringValue();
        assertThat(reset).isNotNull();
        assertThat(caller.status(token).body().path("reset_token").stringValue()).as("the same until it is used").isEqualTo(reset);
        assertThat(caller.status(caller.connect("testbank", "anna")).body().path("blocked").booleanValue()).isFalse();
        renew(reset, token);
        assertThat(caller.status(token).body().path("blocked").booleanValue()).as("on the same day, still named").isFalse();
        assertThat(caller.status(token).body().path("reset_token").isNull()).isTrue();
        caller.sandbox.switches().set("blocked-logins", "joan");
        assertThat(caller.status(token).body().path("blocked").booleanValue()).isFalse();
        caller.sandbox.switches().set("blocked-logins", "joan, marta");
        assertThat(caller.status(token).body().path("blocked").booleanValue()).as("named again").isTrue();
    }

    @Test
    void aLogInThatWasRenewedBeforeCanStillBeNamed() {
        String token = caller.connect("testbank", "marta");
        String sca = caller.send("PUT", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + token + "\", \"force\": \"sca\"}")
                .body().path("sca_token").stringValue();
        caller.sandbox.switches().set("today", "2026-11-25");
        caller.submit(Caller.form(caller.link("sca_token=" + sca), "sca"), Map.of("sca", "1"));
        caller.sandbox.switches().set("blocked-logins", "marta");
        assertThat(caller.post("/v0/bank/credentials/list", Map.of()).body().path("items").path(0).path("status").stringValue()).isEqualTo("error");
        assertThat(caller.status(token).body().path("blocked").booleanValue()).isTrue();
    }

    @Test
    void aLogInThatIsNamedNoMoreIsAcceptedAgainUnlessTheBankBlockedItItself() {
        String named = caller.connect("testbank", "marta");
        String blocked = caller.connect("testbank", "joan");
        caller.sandbox.block(blocked);
        caller.sandbox.switches().set("today", "2026-11-23");
        caller.sandbox.switches().set("blocked-logins", "marta");
        assertThat(caller.status(named).body().path("blocked").booleanValue()).isTrue();
        assertThat(caller.status(blocked).body().path("blocked").booleanValue()).isTrue();
        caller.sandbox.switches().set("blocked-logins", "");
        assertThat(caller.status(named).body().path("blocked").booleanValue()).isFalse();
        assertThat(caller.status(named).body().path("reset_token").isNull()).isTrue();
        assertThat(caller.status(blocked).body().path("blocked").booleanValue()).isTrue();
    }

    private void renew(String reset, String token) {
        var back = caller.submit(Caller.form(caller.link("reset_token=" + reset), "login"), Map.of("password", "new", "consent", "yes"));
        assertThat(caller.exchange(Caller.returned(back).get("code")).body().path("credentials_token").stringValue()).isEqualTo(token);
    }

    @Test
    void aConsentRunsOutAndIsGivenAgain() {
        caller.sandbox.switches().set("consent-days", "90");
        String token = caller.connect("testbank", "marta");
        assertThat(caller.status(token).body().path("sca_token").isNull()).isTrue();
        caller.sandbox.switches().set("today", "2027-03-01");
        JsonNode over = caller.status(token).body();
        assertThat(over.path("sca_token").isString()).isTrue();
        assertThat(over.path("last_update").stringValue()).as("read until the consent ended").isEqualTo("2027-02-20");
        assertThat(caller.status(token).body().path("sca_token")).as("the same token until it is used").isEqualTo(over.path("sca_token"));

        var page = caller.link("sca_token=" + over.path("sca_token").stringValue());
        var back = caller.submit(Caller.form(page, "sca"), Map.of("sca", "123456"));
        assertThat(Caller.returned(back)).containsKey("code");
        JsonNode again = caller.status(token).body();
        assertThat(again.path("sca_token").isNull()).isTrue();
        assertThat(again.path("last_update").stringValue()).isEqualTo("2027-03-01");
        assertThat(caller.link("sca_token=" + over.path("sca_token").stringValue()).statusCode()).as("used").isEqualTo(404);
    }

    @Test
    void renewingMayGiveANewTokenWhichEndsTheOldOneWhenItIsTakenUp() {
        String old = caller.connect("testbank", "marta");
        JsonNode before = caller.data("account", old).body();
        caller.sandbox.switches().set("renewed-token", "new");
        String sca = caller.send("PUT", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + old + "\", \"force\": \"sca\"}")
                .body().path("sca_token").stringValue();
        var back = caller.submit(Caller.form(caller.link("sca_token=" + sca), "sca"), Map.of("sca", "1"));
        assertThat(caller.status(old).status()).as("works until the code is exchanged").isEqualTo(200);
        String renewed = caller.exchange(Caller.returned(back).get("code")).body().path("credentials_token").stringValue();
        assertThat(renewed).isNotEqualTo(old);
        assertThat(caller.status(old).error()).isEqualTo("Invalid credentials_token");
        JsonNode after = caller.data("account", renewed).body();
        assertThat(after.path(0).path("_id")).isNotEqualTo(before.path(0).path("_id"));
        assertThat(after.path(0).path("external_id")).isEqualTo(before.path(0).path("external_id"));
        assertThat(after.path(0).path("iban")).isEqualTo(before.path(0).path("iban"));
    }

    @Test
    void deletingForgetsTheLogInAndItsCodes() {
        String token = caller.connect("testbank", "marta");
        String code = Caller.returned(caller.logIn("bank=testbank", "joan", "x")).get("code");
        Caller.Reply deleted = caller.send("DELETE", "/v0/bank/credentials", "{\"credentials_token\": \"" + token + "\"}");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body().path("message").stringValue()).isEqualTo("Successfully deleted");
        assertThat(caller.status(token).status()).isEqualTo(400);
        assertThat(caller.send("DELETE", "/v0/bank/credentials", "{\"credentials_token\": \"" + token + "\"}").status()).isEqualTo(400);
        assertThat(caller.exchange(code).status()).as("somebody else's").isEqualTo(200);
        String again = caller.connect("testbank", "marta");
        assertThat(again).isNotEqualTo(token);
    }

    @Test
    void theListComesInPages() {
        assertThat(caller.send("POST", "/v0/bank/credentials/list", null).body().path("pages").intValue()).isZero();
        caller.sandbox.switches().set("page-size", "2");
        for (String user : List.of("a", "b", "c", "d", "e")) {
            caller.connect("testbank", user);
        }
        JsonNode third = caller.post("/v0/bank/credentials/list", Map.of("page", 3)).body();
        assertThat(third.propertyNames()).containsExactly("items", "page", "pages");
        assertThat(third.path("page").intValue()).isEqualTo(3);
        assertThat(third.path("pages").intValue()).isEqualTo(3);
        assertThat(third.path("items")).hasSize(1);
        JsonNode item = third.path("items").path(0);
        assertThat(item.propertyNames()).containsExactly("credentials_token", "external_id", "bank", "status");
        assertThat(item.path("external_id").stringValue()).isEqualTo("slot-e");
        assertThat(item.path("status").stringValue()).isEqualTo("active");
        assertThat(caller.post("/v0/bank/credentials/list", Map.of("page", 9)).body().path("items")).isEmpty();
        assertThat(caller.post("/v0/bank/credentials/list", Map.of("page", 0)).error()).isEqualTo("Invalid page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            POST ; status  ; {}                                              ; Missing fields: credentials_token
            POST ; status  ; {"credentials_token": 5}                        ; Invalid credentials_token
            POST ; status  ; {"credentials_token": "made up"}                ; Invalid credentials_token
            PUT  ; status  ; {"credentials_token": "TOKEN"}                  ; Missing fields: force
            PUT  ; status  ; {"credentials_token": "TOKEN", "force": "all"}  ; Invalid force
            POST ; account ; {"credentials_token": "made up"}                ; Invalid credentials_token
            POST ; account ; {"credentials_token": "TOKEN", "query": 5}      ; Invalid query
            POST ; account ; {"credentials_token": "TOKEN", "ignore_data_error": "yes"} ; Invalid ignore_data_error
            POST ; holder  ; {"credentials_token": "TOKEN", "query": {"product_id": ["x"]}} ; Invalid query
            """)
    void whatIsWrongIsNamed(String method, String endpoint, String body, String error) {
        String token = caller.connect("testbank", "marta");
        Caller.Reply reply = caller.send(method, "/v0/bank/credentials/" + endpoint, body.replace("TOKEN", token));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo(error);
    }

    @Test
    void theQueryWorksOnEveryEndpoint() {
        String token = caller.connect("testbank", "marta");
        JsonNode account = caller.data("account", token).body().path(0);
        String id = account.path("_id").stringValue();
        assertThat(caller.query("account", token, "{\"account_id\": [\"^" + id + "$\"]}").body()).hasSize(1);
        JsonNode rows = caller.query("data", token, "{\"account_id\": [\"^" + id + "$\"], \"amount\": [{\"gte\": 1000}]}").body();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("account_id").stringValue()).isEqualTo(id);
            assertThat(row.path("amount").decimalValue()).isGreaterThanOrEqualTo(java.math.BigDecimal.valueOf(1000));
        });
        for (String endpoint : DATA.subList(0, DATA.size() - 1)) {
            assertThat(caller.query(endpoint, token, "{\"_id\": []}").body()).as(endpoint).isEmpty();
            assertThat(caller.query(endpoint, token, "{}").body()).as(endpoint).isEqualTo(caller.data(endpoint, token).body());
        }
        assertThat(caller.query("auth/", token, "{\"_id\": [\"^nobody$\"]}").body().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "auth/"})
    void identityIsOneObjectOnBothPaths(String path) {
        JsonNode identity = caller.data(path, caller.connect("testbank", "marta")).body();
        assertThat(identity.isObject()).isTrue();
        assertThat(identity.path("name").stringValue()).isEqualTo("Marta Vidal Roca");
    }

    @ParameterizedTest
    @CsvSource({"anything, 200, 0", "INVALID_CREDENTIALS, 500, 50002", "SCA_SMS, 500, 50003", "INTERNAL_ERROR, 500, 50001",
        "ALREADY_EXISTS, 409, 40001"})
    void connectingWithoutThePageSaysNumberedCodes(String password, int status, int code) {
        Caller.Reply reply = caller.post("/v0/bank/credentials", Map.of("bank", "testbank", "username", "u", "password", password));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("code").asInt(0)).isEqualTo(code);
        if (status == 200) {
            assertThat(caller.status(reply.body().path("credentials_token").stringValue()).status()).isEqualTo(200);
            assertThat(reply.body().path("message").stringValue()).isEqualTo("User created successfully");
        }
    }
}
