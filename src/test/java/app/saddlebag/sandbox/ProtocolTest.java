package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transport, errors and tokens (API reference §§3 and 4). */
class ProtocolTest {

    private final Caller caller = Caller.start();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void aTokenIsGivenForTheClientsPair() {
        Caller.Reply reply = caller.token(caller.sandbox.clientSecret());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().propertyNames()).containsExactly("access_token", "expires_in", "token_type", "scope");
        assertThat(reply.body().path("expires_in").intValue()).isEqualTo(3600);
        assertThat(reply.body().path("token_type").stringValue()).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({"wrong, right, client_credentials", "right, wrong, client_credentials", "right, right, password"})
    void aWrongPairOrGrantIsDenied(String id, String secret, String grant) {
        Caller.Reply reply = caller.post("/v0/token", Map.of("client_id", id.equals("right") ? caller.sandbox.clientId() : id,
                "client_secret", secret.equals("right") ? caller.sandbox.clientSecret() : secret, "grant_type", grant));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.error()).isEqualTo("access_denied");
    }

    @Test
    void missingFieldsAreNamed() {
        Caller.Reply reply = caller.post("/v0/token", Map.of("client_id", "x"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("Missing fields: client_secret, grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "5", "{\"a\":1} x", "{\"a\":1,\"a\":2}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        Caller.Reply reply = caller.send("POST", "/v0/bank/credentials/status", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("Invalid JSON");
    }

    @ParameterizedTest
    @CsvSource({"GET, /v0/token", "PUT, /v0/token", "POST, /v0/bank/available", "GET, /v0/bank/credentials/account",
        "GET, /v0/bank/credentials/data", "GET, /v0/bank/credentials/auth/", "GET, /v0/bank/credentials", "GET, /v0/bank/credentials/status",
        "DELETE, /v0/platform/link", "GET, /v0/links/list-links", "GET, /connect/v2/sessions/create-session",
        "POST, /.well-known/jwks.json", "POST, /link"})
    void anotherVerbIsNotAllowed(String method, String path) {
        Caller.Reply reply = caller.send(method, path, null);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.error()).isEqualTo("Method not allowed");
        assertThat(reply.raw().headers().firstValue("Allow")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v0", "/v0/bank/credentials/all", "/link/assets/../texts.properties", "/link/assets/..%2Ftexts.properties",
        "/link/logos/..%2f..%2fetc%2fpasswd", "/link/logos/nobody.svg", "/etc/passwd", "//etc/passwd"})
    void whatDoesNotExistIsNotFound(String path) {
        Caller.Reply reply = caller.get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error()).isEqualTo("Not found");
    }

    @ParameterizedTest
    @CsvSource({"GET, /v0/bank/available", "GET, /v0/platform/link", "POST, /v0/platform/link", "POST, /v0/links/list-links",
        "POST, /v0/bank/credentials/status", "PUT, /v0/bank/credentials/status", "DELETE, /v0/bank/credentials", "POST, /v0/bank/credentials",
        "POST, /v0/bank/credentials/list", "POST, /v0/bank/credentials/account", "POST, /v0/bank/credentials/data",
        "POST, /v0/bank/credentials/card/transaction", "POST, /v0/bank/credentials/auth", "POST, /connect/v2/connectors/list-connectors",
        "POST, /connect/v2/sessions/list-sessions"})
    void everythingElseAsksForAToken(String method, String path) {
        Caller.Reply none = caller.with(null).send(method, path, "{}");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.error()).isEqualTo("Not authenticated");
        Caller.Reply wrong = caller.with("made-up").send(method, path, "{}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.error()).isEqualTo("Invalid credentials");
    }

    @Test
    void aTokenEndsWhenItsTimeIsUp() throws Exception {
        var clock = new SettableClock(Clock.systemUTC().instant());
        try (var other = new Caller(Sandbox.start(SandboxOptions.defaults(), clock)).authorised()) {
            clock.advance(Duration.ofSeconds(3599));
            assertThat(other.get("/v0/bank/available").status()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(1));
            assertThat(other.get("/v0/bank/available").status()).isEqualTo(401);
            assertThat(other.authorised().get("/v0/bank/available").status()).isEqualTo(200);
        }
    }

    @Test
    void theKeySetIsEmptyAndOpen() {
        Caller.Reply reply = caller.with(null).get("/.well-known/jwks.json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("keys").isArray()).isTrue();
        assertThat(reply.body().path("keys")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_100_000, 4_000_000, 8_000_000})
    void aBodyThatIsTooLargeIsRefusedAndTheCallerReadsIt(int length) {
        Caller.Reply reply = caller.post("/v0/bank/credentials/data", Map.of("credentials_token", "x".repeat(length)));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.error()).isEqualTo("Request too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "localhost.evil.example:8080"})
    void aRequestForAnotherHostIsRefused(String host) throws Exception {
        for (String path : List.of("/sandbox", "/link", "/v0/bank/available")) {
            assertThat(plain("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400").doesNotContain("Sandbox");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost:1234", "[::1]:5"})
    void thisComputerHasSeveralNames(String host) throws Exception {
        assertThat(plain("GET /sandbox HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    private String plain(String request) throws Exception {
        try (var socket = new Socket("127.0.0.1", caller.sandbox.api().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingIsServedToOtherComputers() throws Exception {
        assertThat(caller.sandbox.api().getHost()).isEqualTo("127.0.0.1");
        var interfaces = java.net.NetworkInterface.networkInterfaces().flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof java.net.Inet4Address).toList();
        for (var address : interfaces) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Socket(address, caller.sandbox.api().getPort()).close())
                    .isInstanceOf(java.io.IOException.class);
        }
    }
}
