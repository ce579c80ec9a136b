package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * API reference §3.2, on every endpoint of §§4 to 8 and 12: other verbs, no token, a wrong token, no JSON, fields that are
 * missing or of another type, each with its status and body.
 */
class Section3Test {

    /** How an endpoint refuses a body. */
    private enum Refusal { V0, ENVELOPE, NO_BODY }

    /**
     * @param required string fields the body must have, in the order in which they are asked for
     */
    private record Endpoint(String section, String verb, String path, Refusal refusal, List<String> required) {

        @Override
        public String toString() {
            return section + " " + verb + " " + path;
        }
    }

    private static final List<Endpoint> ENDPOINTS = """
            §4   POST   /v0/token                                   V0        client_id,client_secret,grant_type
            §5   GET    /v0/bank/available                          NO_BODY   -
            §6.4 POST   /v0/links/list-links                        NO_BODY   -
            §6.4 POST   /v0/links/create-link                       ENVELOPE  redirect_uri
            §6.4 POST   /v0/links/edit-link                         ENVELOPE  token
            §6.4 POST   /v0/links/delete-link                       ENVELOPE  token
            §6.4 POST   /v0/links/pause-link                        ENVELOPE  token
            §6.4 POST   /v0/links/resume-link                       ENVELOPE  token
            §6.5 POST   /v0/platform/link                           V0        code
            §6.6 GET    /v0/platform/link                           NO_BODY   -
            §7.2 POST   /v0/bank/credentials/status                 V0        credentials_token
            §7.2 PUT    /v0/bank/credentials/status                 V0        credentials_token,force
            §7.2 DELETE /v0/bank/credentials                        V0        credentials_token
            §7.2 POST   /v0/bank/credentials/list                   V0        -
            §7.2 POST   /v0/bank/credentials                        V0        username,password,bank
            §8   POST   /v0/bank/credentials/account                V0        credentials_token
            §8   POST   /v0/bank/credentials/data                   V0        credentials_token
            §8   POST   /v0/bank/credentials/card                   V0        credentials_token
            §8   POST   /v0/bank/credentials/card/transaction       V0        credentials_token
            §8   POST   /v0/bank/credentials/portfolio              V0        credentials_token
            §8   POST   /v0/bank/credentials/investment             V0        credentials_token
            §8   POST   /v0/bank/credentials/investment/transaction V0        credentials_token
            §8   POST   /v0/bank/credentials/liability              V0        credentials_token
            §8   POST   /v0/bank/credentials/liability/transaction  V0        credentials_token
            §8   POST   /v0/bank/credentials/holder                 V0        credentials_token
            §8   POST   /v0/bank/credentials/auth/                  V0        credentials_token
            §8   POST   /v0/bank/credentials/auth                   V0        credentials_token
            §12  POST   /connect/v2/connectors/list-connectors      ENVELOPE  query
            §12  POST   /connect/v2/sessions/create-session         ENVELOPE  configuration
            §12  POST   /connect/v2/sessions/list-sessions          ENVELOPE  query
            """.lines().map(line -> line.split("\\s+")).map(cells -> new Endpoint(cells[0], cells[1], cells[2], Refusal.valueOf(cells[3]),
                    cells[4].equals("-") ? List.of() : Arrays.asList(cells[4].split(",")))).toList();

    private static final FieldTable ENVELOPE = FieldTable.of("§3.2 envelope", """
            success  bool   no
            error    object no
            trace_id string no
            """);
    private static final FieldTable VALIDATION = FieldTable.of("§3.2 ValidationError", """
            code     'ValidationError' no
            details  [object]          no
            """);
    private static final FieldTable DETAIL = FieldTable.of("§3.2 detail", "error_type,field string no");

    private static Caller caller;
    private static String bearer;

    @BeforeAll
    static void start() {
        caller = Caller.start();
        bearer = caller.bearer();
    }

    @AfterAll
    static void stop() {
        caller.close();
    }

    private static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    private static Stream<Endpoint> withBody() {
        return ENDPOINTS.stream().filter(endpoint -> endpoint.refusal() != Refusal.NO_BODY);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyOtherVerbIsA405ThatNamesTheRightOnes(Endpoint endpoint) {
        Set<String> right = new LinkedHashSet<>();
        ENDPOINTS.stream().filter(one -> one.path().equals(endpoint.path())).forEach(one -> right.add(one.verb()));
        for (String verb : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            if (!right.contains(verb)) {
                Caller.Reply reply = caller.with(bearer).send(verb, endpoint.path(), verb.equals("GET") ? null : "{}");
                assertThat(reply.status()).as(verb).isEqualTo(405);
                assertThat(reply.body()).as(verb).isEqualTo(json("{\"error\": \"Method not allowed\"}"));
                assertThat(reply.raw().headers().firstValue("Allow").orElse("").split(", ")).as(verb).containsExactlyInAnyOrderElementsOf(right);
            }
        }
        assertThat(caller.raw("HEAD", endpoint.path(), null, "application/json").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void withoutAValidTokenEverythingButTheTokenEndpointIsA401(Endpoint endpoint) {
        if (endpoint.section().equals("§4")) {
            assertThat(caller.with(null).send(endpoint.verb(), endpoint.path(), "{}").status()).isEqualTo(400);
            return;
        }
        String body = endpoint.verb().equals("GET") ? null : "{}";
        Caller.Reply none = caller.with(null).send(endpoint.verb(), endpoint.path(), body);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.body()).isEqualTo(json("{\"error\": \"Not authenticated\"}"));
        for (String wrong : List.of("made-up", bearer + "x", bearer.toUpperCase(java.util.Locale.ROOT))) {
            Caller.Reply reply = caller.with(wrong).send(endpoint.verb(), endpoint.path(), body);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body()).isEqualTo(json("{\"error\": \"Invalid credentials\"}"));
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void aBodyThatIsNoJsonObjectIsRefused(Endpoint endpoint) {
        for (String body : List.of("{", "[]", "null", "\"text\"", "{\"a\":1} {}", "a=b", "{\"a\":1,\"a\":2}", "\u0000", "[".repeat(10_000))) {
            refused(caller.with(bearer).send(endpoint.verb(), endpoint.path(), body), endpoint, "Invalid JSON", "body");
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void fieldsThatAreMissingNullEmptyOrOfAnotherTypeAreNamed(Endpoint endpoint) {
        if (endpoint.required().isEmpty()) {
            return;
        }
        String first = endpoint.required().getFirst();
        String all = String.join(", ", endpoint.required());
        refused(caller.with(bearer).send(endpoint.verb(), endpoint.path(), "{}"), endpoint, "Missing fields: " + all, first);
        refused(caller.with(bearer).send(endpoint.verb(), endpoint.path(), null), endpoint, "Missing fields: " + all, first);
        for (String value : List.of("5", "true", "[]", "\"\"")) {
            var fields = new ArrayList<String>();
            endpoint.required().forEach(field -> fields.add("\"" + field + "\": " + value));
            refused(caller.with(bearer).send(endpoint.verb(), endpoint.path(), "{" + String.join(", ", fields) + "}"), endpoint,
                    "Invalid " + first, first);
        }
        var nulls = new ArrayList<String>();
        endpoint.required().forEach(field -> nulls.add("\"" + field + "\": null"));
        refused(caller.with(bearer).send(endpoint.verb(), endpoint.path(), "{" + String.join(", ", nulls) + "}"), endpoint,
                "Missing fields: " + all, first);
    }

    private static void refused(Caller.Reply reply, Endpoint endpoint, String error, String field) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.raw().headers().firstValue("Content-Type")).contains("application/json");
        if (endpoint.refusal() == Refusal.V0) {
            assertThat(reply.body()).isEqualTo(json("{\"error\": \"" + error + "\"}"));
            return;
        }
        ENVELOPE.holdsFor(reply.body());
        assertThat(reply.body().path("success").booleanValue()).isFalse();
        VALIDATION.holdsFor(reply.body().path("error"));
        reply.body().path("error").path("details").forEach(DETAIL::holdsFor);
        assertThat(reply.body().path("error").path("details").path(0).path("field").stringValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anUnknownPathBesideItIsA404WithADocumentedKindOfBody(Endpoint endpoint) {
        for (String path : List.of(endpoint.path() + "x", endpoint.path() + "/x", endpoint.path().replaceFirst("/v", "/w"))) {
            Caller.Reply reply = caller.with(bearer).send(endpoint.verb(), path, endpoint.verb().equals("GET") ? null : "{}");
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.body()).isEqualTo(json("{\"error\": \"Not found\"}"));
        }
    }

    @Test
    void aDefectInTheSandboxIsA500WithTheDocumentedBodyAndNothingElse() {
        caller.sandbox.switches().set("server-errors", "*=100");
        try {
            Caller.Reply reply = caller.with(bearer).get("/v0/bank/available");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.body()).isEqualTo(json("{\"error\": \"Internal Error\"}"));
        } finally {
            caller.sandbox.switches().set("server-errors", "");
        }
    }

    @Test
    void unknownFieldsInABodyAreIgnored() {
        Caller.Reply reply = caller.with(bearer).post("/v0/bank/credentials/list", Map.of("page", 1, "colour", "red"));
        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "none", value = {"Basic dXNlcjpwdw== ; 401", "Bearer ; 401", "Bearer  made up ; 401", "TOKEN ; 401",
        "bearer TOKEN ; 200", "Bearer   TOKEN ; 200"})
    void onlyABearerTokenOpensTheDoor(String header, int status) {
        var raw = caller.with(null).raw("GET", "/v0/bank/available", null, "application/json", "Authorization", header.replace("TOKEN", bearer));
        assertThat(raw.statusCode()).isEqualTo(status);
        if (status == 401) {
            assertThat(json(raw.body())).isEqualTo(json("{\"error\": \"Invalid credentials\"}"));
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/json; charset=utf-8", "text/plain", "application/jose"})
    void aBodyIsReadAsJsonWhateverItIsCalled(String contentType) {
        var raw = caller.with(null).raw("POST", "/v0/bank/credentials/list", "{\"page\": 1}", contentType, "Authorization", "Bearer " + bearer);
        assertThat(raw.statusCode()).isEqualTo(200);
        var encrypted = caller.raw("POST", "/v0/bank/credentials/list", "eyJhbGciOiJSU0EtT0FFUCJ9.x.y.z.w", contentType, "Authorization", "Bearer " + bearer);
        assertThat(encrypted.statusCode()).as("encrypted requests (§3.1) are optional and not taken").isEqualTo(400);
    }

    private static JsonNode json(String text) {
        return Caller.MAPPER.readTree(text);
    }
}
