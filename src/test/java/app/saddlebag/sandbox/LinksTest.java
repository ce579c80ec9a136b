package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Entities, the Links API, the exchange and unused codes (API reference §§5, 6.4, 6.5 and 6.6). */
class LinksTest {

    private static final List<String> FIELDS = List.of("token", "name", "redirect_uri", "company_name",
            "terms_and_conditions_url", "privacy_policy_url", "active", "pending_code_count");

    private final Caller caller = Caller.start();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void entitiesAreABareArrayWithTestBankAmongThem() {
        JsonNode entities = caller.get("/v0/bank/available").body();
        assertThat(entities.isArray()).isTrue();
        assertThat(entities.size()).isGreaterThanOrEqualTo(8);
        for (JsonNode entity : entities) {
            assertThat(entity.propertyNames()).containsExactly("id", "name", "country", "logo_url");
            assertThat(entity.path("country").stringValue()).matches("[A-Z]{2}");
            assertThat(caller.page(entity.path("logo_url").stringValue()).body()).startsWith("<svg");
        }
        assertThat(entities.valueStream().map(entity -> entity.path("id").stringValue())).contains("testbank").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"redirect_uri, javascript:alert(1)", "redirect_uri, mailto:a@b.example", "redirect_uri, /back",
        "terms_and_conditions_url, javascript:alert(1)", "terms_and_conditions_url, javascript://x.example/%0Aalert(1)",
        "privacy_policy_url, 'data:text/html,x'", "privacy_policy_url, file:///etc/hostname", "privacy_policy_url, https:///terms"})
    void aLinkLeadsNowhereButToSitesAndApplications(String field, String address) {
        var link = new HashMap<>(Map.of("redirect_uri", "app.example:/back"));
        assertThat(caller.post("/v0/links/create-link", link).status()).as("an application's own scheme").isEqualTo(200);
        link.put(field, address);
        Caller.Reply reply = caller.post("/v0/links/create-link", link);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").path("details").path(0).path("field").stringValue()).isEqualTo(field);
    }

    @Test
    void aLinkIsCreatedEditedPausedResumedAndDeleted() {
        JsonNode made = caller.post("/v0/links/create-link", Map.of("redirect_uri", "https://app.example/back")).body();
        assertThat(made.path("success").booleanValue()).isTrue();
        JsonNode link = made.path("data");
        assertThat(link.propertyNames()).containsExactlyElementsOf(FIELDS);
        String token = link.path("token").stringValue();
        assertThat(link.path("name").stringValue()).as("defaults to the token").isEqualTo(token);
        assertThat(link.path("active").booleanValue()).isTrue();
        assertThat(link.path("terms_and_conditions_url").isNull()).isTrue();

        var change = new HashMap<String, Object>();
        change.put("token", token);
        change.put("name", "Mine");
        change.put("company_name", "Ma petite <entreprise>");
        change.put("privacy_policy_url", "https://app.example/privacy");
        JsonNode edited = caller.post("/v0/links/edit-link", change).body().path("data");
        assertThat(edited.path("name").stringValue()).isEqualTo("Mine");
        assertThat(edited.path("redirect_uri").stringValue()).isEqualTo("https://app.example/back");
        assertThat(caller.page("/link?token=" + token).body()).contains("Ma petite &lt;entreprise&gt;");

        change.put("privacy_policy_url", null);
        change.put("name", null);
        JsonNode back = caller.post("/v0/links/edit-link", change).body().path("data");
        assertThat(back.path("privacy_policy_url").isNull()).isTrue();
        assertThat(back.path("name").stringValue()).isEqualTo(token);

        assertThat(caller.post("/v0/links/pause-link", Map.of("token", token)).body().path("data").path("active").booleanValue()).isFalse();
        assertThat(caller.page("/link?token=" + token).statusCode()).isEqualTo(404);
        assertThat(caller.post("/v0/links/resume-link", Map.of("token", token)).body().path("data").path("active").booleanValue()).isTrue();
        assertThat(caller.page("/link?token=" + token).statusCode()).isEqualTo(200);

        assertThat(caller.post("/v0/links/list-links", Map.of()).body().path("count").intValue()).isEqualTo(2);
        assertThat(caller.post("/v0/links/delete-link", Map.of("token", token)).status()).isEqualTo(200);
        JsonNode list = caller.send("POST", "/v0/links/list-links", null).body();
        assertThat(list.path("success").booleanValue()).isTrue();
        assertThat(list.path("count").intValue()).isEqualTo(1);
        assertThat(list.path("items").path(0).propertyNames()).containsExactlyElementsOf(FIELDS);
    }

    @Test
    void aLinkWithPendingCodesIsNotDeleted() {
        String code = Caller.returned(caller.logIn("bank=testbank", "anna", "x")).get("code");
        JsonNode link = caller.post("/v0/links/list-links", Map.of()).body().path("items").path(0);
        assertThat(link.path("pending_code_count").intValue()).isEqualTo(1);
        Caller.Reply refused = caller.post("/v0/links/delete-link", Map.of("token", caller.sandbox.linkToken()));
        assertThat(refused.status()).isEqualTo(400);
        caller.exchange(code);
        assertThat(caller.post("/v0/links/delete-link", Map.of("token", caller.sandbox.linkToken())).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            create-link ; {}                                                     ; missing    ; redirect_uri
            create-link ; {"redirect_uri": 5}                                    ; invalid    ; redirect_uri
            create-link ; {"redirect_uri": "no address"}                         ; invalid    ; redirect_uri
            create-link ; {"redirect_uri": "relative/path"}                      ; invalid    ; redirect_uri
            create-link ; {"redirect_uri": "https://a.example", "name": "Sandbox"} ; duplicated ; name
            create-link ; {"redirect_uri": "https://a.example", "name": 5}       ; invalid    ; name
            create-link ; [1]                                                    ; invalid_json ; body
            edit-link   ; {}                                                     ; missing    ; token
            edit-link   ; {"token": "nobody"}                                    ; not_found  ; token
            pause-link  ; {"token": "nobody"}                                    ; not_found  ; token
            resume-link ; {"token": null}                                        ; missing    ; token
            delete-link ; {"token": "nobody"}                                    ; not_found  ; token
            """)
    void whatIsWrongIsSaidInTheEnvelope(String endpoint, String body, String type, String field) {
        Caller.Reply reply = caller.send("POST", "/v0/links/" + endpoint, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("success").booleanValue()).isFalse();
        assertThat(reply.body().path("error").path("code").stringValue()).isEqualTo("ValidationError");
        JsonNode detail = reply.body().path("error").path("details").path(0);
        assertThat(detail.path("error_type").stringValue()).isEqualTo(type);
        assertThat(detail.path("field").stringValue()).isEqualTo(field);
        assertThat(reply.body().path("trace_id").stringValue()).isNotBlank();
    }

    @Test
    void unusedCodesAreFilteredByLinkAndByClient() {
        String code = Caller.returned(caller.logIn("bank=testbank&other=2", "anna", "x")).get("code");
        JsonNode all = caller.get("/v0/platform/link").body();
        assertThat(all.path(0).propertyNames()).containsExactly("code", "link_token", "extra");
        assertThat(all.path(0).path("code").stringValue()).isEqualTo(code);
        assertThat(caller.get("/v0/platform/link?client_id=" + caller.sandbox.clientId()).body()).hasSize(1);
        assertThat(caller.get("/v0/platform/link?client_id=other").body()).isEmpty();
        assertThat(caller.get("/v0/platform/link?link_token=other").body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": null}", "{\"code\": 5}", "{\"code\": \"made up\"}"})
    void aCodeThatIsNoneIsRefused(String body) {
        Caller.Reply reply = caller.send("POST", "/v0/platform/link", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isIn("Missing fields: code", "Invalid code");
    }

    @Test
    void theExchangeTellsTokenLinkAndExtrasButNotReservedParameters() {
        String code = Caller.returned(caller.logIn("bank=testbank&external_id=slot&rollback=true&state=q8Zt&other=2", "anna", "x")).get("code");
        JsonNode answer = caller.exchange(code).body();
        assertThat(answer.propertyNames()).containsExactly("message", "credentials_token", "link_token", "extra");
        assertThat(answer.path("extra").propertyNames()).containsExactlyInAnyOrder("state", "other");
        assertThat(answer.path("link_token").stringValue()).isEqualTo(caller.sandbox.linkToken());
    }

    @Test
    void aCodeHeldForSecurityChecksComesLater() {
        caller.sandbox.switches().set("exchange-hold", "1000");
        String code = Caller.returned(caller.logIn("bank=testbank", "anna", "x")).get("code");
        Caller.Reply held = caller.exchange(code);
        assertThat(held.status()).isEqualTo(202);
        assertThat(held.body().path("code").intValue()).isEqualTo(20003);
        assertThat(held.body().has("credentials_token")).isFalse();
        caller.sandbox.switches().set("exchange-hold", "0");
        assertThat(caller.exchange(code).status()).isEqualTo(200);
    }

    @Test
    void theLinksShapeCanBeBare() {
        caller.sandbox.switches().set("links-shape", "bare");
        assertThat(caller.post("/v0/links/list-links", Map.of()).body().isArray()).isTrue();
        JsonNode link = caller.post("/v0/links/create-link", Map.of("redirect_uri", "https://app.example/back")).body();
        assertThat(link.propertyNames()).containsExactlyElementsOf(FIELDS);
    }
}
