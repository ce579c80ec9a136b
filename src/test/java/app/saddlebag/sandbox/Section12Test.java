package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The answers of API reference §12 (Connect v2), field by field against its tables. */
class Section12Test {

    private static final FieldTable CONNECTOR = FieldTable.of("§12 Connector", """
            connector_id,name string             no
            countries         [string]           no
            type              'e-banking'|'psd2' no
            """);
    private static final FieldTable SESSION = FieldTable.of("§12 Session", """
            session_id    string no
            status        'Waiting:ProvideCredentials'|'Waiting:Challenge'|'Processing:ProvideCredentials'|'Processing:Challenge'|'Finished:OK'|'Finished:Error' no
            connection_id string yes
            error_code    'InvalidCredentials'|'InvalidChallengeResponse'|'UnsupportedChallengeMethod'|'UserInteractionNeeded'|'InternalError' yes
            url           string no
            """);
    private static final FieldTable PAGE = FieldTable.of("§12 page", """
            items           [object] empty
            next_page_token string   yes
            """);

    private final Caller caller = Caller.start();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void connectors() {
        JsonNode page = caller.post("/connect/v2/connectors/list-connectors", Map.of("query", Map.of())).body();
        PAGE.holdsFor(page);
        CONNECTOR.holdsForAll(page.path("items"));
        List<String> entities = caller.get("/v0/bank/available").body().valueStream().map(one -> one.path("id").stringValue()).toList();
        assertThat(page.path("items").valueStream().map(one -> one.path("connector_id").stringValue().split(":")[1])).containsExactlyElementsOf(entities);
        page.path("items").forEach(one -> assertThat(one.path("connector_id").stringValue())
                .startsWith(one.path("countries").path(0).stringValue() + ":"));
    }

    @Test
    void sessionsAtEveryStage() {
        JsonNode answer = create(Map.of("connector_id", "esp:testbank"));
        FieldTable.of("§12 create-session", "session object no").holdsFor(answer);
        SESSION.holdsFor(answer.path("session"));
        var page = caller.page(answer.path("session").path("url").stringValue());
        var proof = caller.submit(Caller.form(page, "login"), Map.of("username", "marta", "password", "SCA_EMAIL", "consent", "yes"));
        for (JsonNode session : sessions(Map.of())) {
            SESSION.holdsFor(session);
        }
        caller.submit(Caller.form(proof, "sca"), Map.of("sca", "1"));
        JsonNode wrong = create(Map.of("connector_id", "esp:testbank")).path("session");
        caller.submit(Caller.form(caller.page(wrong.path("url").stringValue()), "login"),
                Map.of("username", "joan", "password", "INTERNAL_ERROR", "consent", "yes"));
        List<JsonNode> all = sessions(Map.of());
        assertThat(all).hasSize(2).allSatisfy(SESSION::holdsFor);
        assertThat(all.get(0).path("connection_id").isString()).isTrue();
        assertThat(all.get(1).path("connection_id").isNull()).isTrue();
    }

    @Test
    void aSessionsConnectionIsReadAsAnyCredential() {
        JsonNode session = create(Map.of("connector_id", "esp:banca-tramuntana")).path("session");
        caller.submit(Caller.form(caller.page(session.path("url").stringValue()), "login"),
                Map.of("username", "joan", "password", "x", "consent", "yes"));
        String connection = sessions(Map.of("session_id_in", List.of(session.path("session_id").stringValue()))).getFirst()
                .path("connection_id").stringValue();
        assertThat(caller.status(connection).body().path("name").stringValue()).isEqualTo("banca-tramuntana");
        assertThat(caller.data("data", connection).body()).isNotEmpty();
    }

    @Test
    void sessionsComeInPagesThatLeaveOutNoneAndEndWithNull() {
        caller.sandbox.switches().set("page-size", "2");
        var made = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made.add(create(Map.of()).path("session").path("session_id").stringValue());
        }
        assertThat(sessions(Map.of()).stream().map(one -> one.path("session_id").stringValue())).containsExactlyElementsOf(made);
        assertThat(sessions(Map.of("session_id_in", List.of()))).isEmpty();
        assertThat(sessions(Map.of("session_id_in", List.of(made.get(3), "other"), "status_in", List.of("Waiting:ProvideCredentials")))).hasSize(1);
        assertThat(sessions(Map.of("session_id_in", List.of(made.get(3)), "status_in", List.of("Finished:OK")))).isEmpty();
        assertThat(sessions(Map.of("error_code_in", List.of("InternalError")))).isEmpty();
    }

    private JsonNode create(Map<String, Object> configuration) {
        Caller.Reply reply = caller.post("/connect/v2/sessions/create-session", Map.of("configuration", configuration));
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private List<JsonNode> sessions(Map<String, Object> query) {
        var found = new ArrayList<JsonNode>();
        var body = new HashMap<String, Object>(Map.of("query", query));
        for (JsonNode next = Caller.MAPPER.createObjectNode(); next != null;) {
            JsonNode page = caller.post("/connect/v2/sessions/list-sessions", body).body();
            PAGE.holdsFor(page);
            page.path("items").forEach(found::add);
            next = page.path("next_page_token").isNull() ? null : page.path("next_page_token");
            body.put("page_token", next == null ? null : next.stringValue());
        }
        return found;
    }
}
