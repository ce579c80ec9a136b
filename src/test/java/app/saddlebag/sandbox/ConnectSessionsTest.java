package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Connect v2 (API reference §12). */
class ConnectSessionsTest {

    private final Caller caller = Caller.start();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void connectorsComeInPages() {
        caller.sandbox.switches().set("page-size", "5");
        var ids = new ArrayList<String>();
        String next = null;
        do {
            JsonNode page = caller.post("/connect/v2/connectors/list-connectors",
                    next == null ? Map.of("query", Map.of()) : Map.of("query", Map.of(), "page_token", next)).body();
            assertThat(page.propertyNames()).containsExactly("items", "next_page_token");
            assertThat(page.path("items").size()).isLessThanOrEqualTo(5);
            page.path("items").forEach(item -> {
                assertThat(item.propertyNames()).containsExactlyInAnyOrder("connector_id", "name", "type", "countries");
                ids.add(item.path("connector_id").stringValue());
            });
            next = page.path("next_page_token").isNull() ? null : page.path("next_page_token").stringValue();
        } while (next != null);
        assertThat(ids).hasSizeGreaterThan(8).doesNotHaveDuplicates().contains("esp:testbank");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"query": {}}                                              ; 12
            {"query": {"connector_id_in": ["esp:testbank", "none"]}}   ; 1
            {"query": {"connector_id_in": []}}                         ; 0
            """)
    void aQueryIsAnyOfWithinAFieldAndAnEmptyListIsNothing(String body, int found) {
        assertThat(caller.send("POST", "/connect/v2/connectors/list-connectors", body).body().path("items")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            connectors/list-connectors ; {}                                              ; query
            connectors/list-connectors ; {"query": {"country_in": ["esp"]}}              ; query.country_in
            connectors/list-connectors ; {"query": {}, "page_token": "bogus"}            ; page_token
            connectors/list-connectors ; {"query": {}, "page_token": "ZnJvbTotNQ"}       ; page_token
            sessions/list-sessions     ; {"query": {"status_in": "Finished:OK"}}         ; query.status_in
            sessions/create-session    ; {}                                              ; configuration
            sessions/create-session    ; {"configuration": {"connector_id": "esp:none"}} ; configuration.connector_id
            sessions/create-session    ; {"configuration": {"connection_id": "none"}}    ; configuration.connection_id
            sessions/create-session    ; {"configuration": {"connector_id": 5}}          ; configuration.connector_id
            sessions/create-session    ; {"configuration": {"redirect_url": "not an address"}}              ; configuration.redirect_url
            sessions/create-session    ; {"configuration": {"redirect_url": "https://app.example/\\r\\nX: y"}} ; configuration.redirect_url
            sessions/create-session    ; {"configuration": {"redirect_url": "/done"}}    ; configuration.redirect_url
            sessions/create-session    ; {"configuration": {"connector_filter": {}}}     ; configuration.connector_filter.rules
            sessions/create-session    ; {"configuration": {"connector_filter": {"rules": [{"action": "drop", "field": "type", "value": "psd2"}]}}} ; configuration.connector_filter.rules.action
            sessions/create-session    ; {"configuration": {"connector_filter": {"rules": [{"action": "include", "field": "name", "value": "psd2"}]}}} ; configuration.connector_filter.rules.field
            """)
    void whatIsWrongIsSaidInTheEnvelope(String endpoint, String body, String field) {
        Caller.Reply reply = caller.send("POST", "/connect/v2/" + endpoint, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").path("code").stringValue()).isEqualTo("ValidationError");
        assertThat(reply.body().path("error").path("details").path(0).path("field").stringValue()).isEqualTo(field);
    }

    @Test
    void aSessionLeadsToAConnectionAndIsNotUsedTwice() {
        JsonNode session = create("""
                {"connector_id": "esp:testbank", "redirect_url": "https://app.example/done?x=1"}""");
        assertThat(session.propertyNames()).containsExactly("session_id", "status", "connection_id", "error_code", "url");
        assertThat(session.path("status").stringValue()).isEqualTo("Waiting:ProvideCredentials");
        String id = session.path("session_id").stringValue();

        var page = caller.page(session.path("url").stringValue());
        assertThat(page.body()).as("the one bank is chosen already").contains("TestBank", "name=\"password\"");
        var proof = caller.submit(Caller.form(page, "login"), Map.of("username", "marta", "password", "SCA_SMS", "consent", "yes"));
        assertThat(state(id).path("status").stringValue()).isEqualTo("Waiting:Challenge");
        var back = caller.submit(Caller.form(proof, "sca"), Map.of("sca", "1"));
        assertThat(back.headers().firstValue("Location")).contains("https://app.example/done?x=1&session_id=" + id);

        JsonNode done = state(id);
        assertThat(done.path("status").stringValue()).isEqualTo("Finished:OK");
        assertThat(done.path("error_code").isNull()).isTrue();
        String connection = done.path("connection_id").stringValue();
        assertThat(caller.data("account", connection).body()).isNotEmpty();
        assertThat(caller.page(session.path("url").stringValue()).statusCode()).isEqualTo(404);
        assertThat(list("{\"connection_id_in\": [\"" + connection + "\"], \"status_in\": [\"Finished:OK\"]}")).hasSize(1);
        assertThat(list("{\"connection_id_in\": [\"" + connection + "\"], \"status_in\": [\"Finished:Error\"]}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INVALID_CREDENTIALS, InvalidCredentials", "INTERNAL_ERROR, InternalError", "USER_INTERACTION_NEEDED, UserInteractionNeeded",
        "SCA_TYPE_NOT_ALLOWED, UnsupportedChallengeMethod", "ALREADY_EXISTS, CredentialsAlreadyExist"})
    void aSessionEndsWithItsError(String password, String code) {
        JsonNode session = create("{\"connector_id\": \"esp:testbank\", \"redirect_url\": \"https://app.example/done\"}");
        var back = caller.submit(Caller.form(caller.page(session.path("url").stringValue()), "login"),
                Map.of("username", "marta", "password", password, "consent", "yes"));
        assertThat(Caller.returned(back)).containsEntry("session_id", session.path("session_id").stringValue());
        JsonNode done = state(session.path("session_id").stringValue());
        assertThat(done.path("status").stringValue()).isEqualTo("Finished:Error");
        assertThat(done.path("error_code").stringValue()).isEqualTo(code);
        assertThat(list("{\"error_code_in\": [\"" + code + "\"]}")).hasSize(1);
    }

    @Test
    void aWrongProofEndsTheSessionToo() {
        JsonNode session = create("{\"connector_id\": \"esp:testbank\"}");
        var proof = caller.submit(Caller.form(caller.page(session.path("url").stringValue()), "login"),
                Map.of("username", "marta", "password", "SCA_SMS", "consent", "yes"));
        var end = caller.submit(Caller.form(proof, "sca"), Map.of("sca", "INVALID_SCA"));
        assertThat(end.statusCode()).as("no redirect_url: the user stays").isEqualTo(200);
        assertThat(state(session.path("session_id").stringValue()).path("error_code").stringValue()).isEqualTo("InvalidChallengeResponse");
    }

    @Test
    void aConnectionIsRenewedByASession() {
        String token = caller.connect("testbank", "marta");
        caller.sandbox.block(token);
        JsonNode session = create("{\"connection_id\": \"" + token + "\", \"redirect_url\": \"https://app.example/done\"}");
        var page = caller.page(session.path("url").stringValue());
        assertThat(page.body()).contains("value=\"marta\"", "readonly");
        caller.submit(Caller.form(page, "login"), Map.of("password", "new", "consent", "yes"));
        assertThat(state(session.path("session_id").stringValue()).path("connection_id").stringValue()).isEqualTo(token);
        assertThat(caller.status(token).body().path("blocked").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [{"action": "exclude", "field": "connector_id", "value": "*"}, {"action": "include", "field": "countries", "value": ["deu", "fra"]}] ; Nordlicht Bank | Banque Mistral ; TestBank
            [{"action": "exclude", "field": "type", "value": "psd2"}]                          ; TestBank                      ; Nordlicht Bank
            [{"action": "exclude", "field": "countries", "value": "esp"}, {"action": "include", "field": "connector_id", "value": "esp:testbank"}] ; TestBank | Velero Broker ; Banco Faro
            """)
    void rulesAreAppliedInOrder(String rules, String offered, String missing) {
        JsonNode session = create("{\"connector_filter\": {\"rules\": " + rules + "}}");
        String page = caller.page(session.path("url").stringValue()).body();
        assertThat(page).contains(offered.split(" \\| ")).doesNotContain(missing);
    }

    private JsonNode create(String configuration) {
        Caller.Reply reply = caller.send("POST", "/connect/v2/sessions/create-session", "{\"configuration\": " + configuration + "}");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body().path("session");
    }

    private JsonNode state(String id) {
        return list("{\"session_id_in\": [\"" + id + "\"]}").getFirst();
    }

    private List<JsonNode> list(String query) {
        return caller.send("POST", "/connect/v2/sessions/list-sessions", "{\"query\": " + query + "}").body().path("items").valueStream().toList();
    }
}
