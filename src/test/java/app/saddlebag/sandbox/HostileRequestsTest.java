package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers of bad will, or of bad workmanship, send: byte by byte, for no client library would. */
class HostileRequestsTest {

    private static final int ENDLESS = 4 * 1024 * 1024;

    private final Caller caller = Caller.start();

    @AfterEach
    void theSandboxStillAnswers() {
        assertThat(caller.get("/v0/bank/available").status()).isEqualTo(200);
        caller.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/link/assets/../../../../etc/passwd", "/link/assets/..%2F..%2Ftexts.properties", "/link/assets/%2e%2e%2ftexts.properties",
        "/link/logos/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/link/logos/..\\..\\texts.properties", "/link/logos/testbank%00.svg", "/../../etc/passwd", "//etc/passwd",
        "/link/visits/..", "/sandbox/../sandbox", "/sandbox/%2e%2e/v0/token", "/v0/bank/credentials/data/", "/v0//token", "/V0/TOKEN"})
    void noPathLeadsAnywhereElse(String path) throws IOException {
        assertThat(send("GET " + path.replace("\\", "%5c") + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404").doesNotContain("root:", "banks.title");
    }

    @ParameterizedTest
    @CsvSource({"GET /%zz, 400", "GET /link?token=%zz, 400", "GET /link?token=%, 400", "GET /link?token=%ff%fe, 404", "GET /link?token=a%0d%0aSet-Cookie:x, 404",
        "GET /link/visits/%ff, 404", "GET /connect/%c0%ae%c0%ae, 404"})
    void whatIsBadlyEncodedIsRefused(String request, int status) throws IOException {
        assertThat(send(request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("Set-Cookie:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PATCH", "OPTIONS", "PROPFIND", "DELETE"})
    void otherVerbsAreNotAllowedAndEchoNothing(String verb) throws IOException {
        for (String path : List.of("/sandbox", "/link", "/v0/token", "/v0/bank/available")) {
            assertThat(send(verb + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: echo\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 405").contains("Allow: ", "{\"error\":\"Method not allowed\"}").doesNotContain("echo");
        }
    }

    @Test
    void aHeadHasNoBodyThatTheNextAnswerCouldBeMistakenFor() throws IOException {
        String both = send("HEAD /v0/bank/available HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(both).containsSubsequence("HTTP/1.1 405", "\r\n\r\nHTTP/1.1 404", "\r\n\r\n{\"error\":\"Not found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: 127.0.0.1\r\nHost: evil.example\r\n", "Host: evil.example\r\nHost: 127.0.0.1\r\n", "", "Host: 127.0.0.1.evil.example\r\n",
        "Host: evil.example:80\r\n", "Host: 127.0.0.1@evil.example\r\n", "Host: 127.0.0.1 evil.example\r\n", "Host: 0.0.0.0\r\n", "Host: [::]\r\n"})
    void aPageThatReboundItsNameReachesNothing(String hosts) throws IOException {
        for (String path : List.of("/sandbox", "/sandbox/live", "/link", "/v0/bank/available", "/.well-known/jwks.json")) {
            assertThat(send("GET " + path + " HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400").endsWith("{\"error\":\"Invalid Host\"}");
        }
    }

    @Test
    void aPageThatReboundItsNameChangesNothing() throws IOException {
        String form = "proof=" + new Panel(caller).proof() + "&pace=7";
        String request = "POST /sandbox/switches HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nConnection: close\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
        assertThat(send(request.formatted("evil.example", "evil.example"))).endsWith("{\"error\":\"Invalid Host\"}");
        assertThat(send(request.formatted("127.0.0.1", "evil.example"))).endsWith("{\"error\":\"access_denied\"}");
        assertThat(caller.sandbox.switches().unusual()).doesNotContainKey("pace");
        assertThat(send(request.formatted("127.0.0.1", "127.0.0.1"))).startsWith("HTTP/1.1 303");
        assertThat(caller.sandbox.switches().unusual()).containsEntry("pace", "7");
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeItComes() throws IOException {
        assertThat(send("POST /v0/token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\n", false))
                .startsWith("HTTP/1.1 413").contains("{\"error\":\"Request too large\"}");
    }

    @Test
    void chunksWithoutEndAreCutShort() throws IOException {
        try (var socket = open()) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /v0/token HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            long sent = 0;
            try {
                while (sent < 64L * ENDLESS) {
                    out.write(chunk);
                    sent += chunk.length;
                }
            } catch (SocketException hungUp) {
                assertThat(sent).isPositive();
            }
            assertThat(sent).as("bytes taken before it hung up").isLessThan(64L * ENDLESS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n\r\n", "-1\r\n\r\n", "ffffffffffffffff\r\nx"})
    void aChunkThatIsNoneEndsTheConnection(String chunks) throws IOException {
        assertThat(send("POST /v0/token HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)).doesNotContain("200 OK");
    }

    @Test
    void aHeaderWithoutEndIsCutShort() throws IOException {
        assertThat(send("GET /sandbox HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "a".repeat(ENDLESS) + "\r\n\r\n")).doesNotContain("200 OK");
        assertThat(send("GET /" + "a".repeat(ENDLESS) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).doesNotContain("200 OK");
        assertThat(send("GET /sandbox HTTP/1.1\r\nHost: 127.0.0.1\r\n" + "X: a\r\n".repeat(100_000) + "\r\n")).doesNotContain("200 OK");
    }

    @Test
    void thoseWhoDawdleKeepNobodyElseOut() throws IOException {
        var dawdlers = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = open();
                dawdlers.add(socket);
                socket.getOutputStream().write((i % 2 == 0 ? "GET /sandbox HTT" : "POST /v0/token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(caller.authorised().get("/v0/bank/available").status()).isEqualTo(200);
        } finally {
            for (Socket socket : dawdlers) {
                socket.close();
            }
        }
    }

    /** In a process of its own, since the time a request may take is read once per process. */
    @Test
    void aRequestThatNeverComesWholeIsDropped(@TempDir Path home) throws Exception {
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dsun.net.httpserver.maxReqTime=1",
                "-cp", System.getProperty("java.class.path"), "app.saddlebag.Main", "sandbox");
        command.environment().put("XDG_STATE_HOME", home.toString());
        Process other = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = other.inputReader()) {
            int port = URI.create(Caller.MAPPER.readTree(lines.readLine()).path("api").stringValue()).getPort();
            for (String half : List.of("GET /sandbox HTT", "POST /v0/token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90\r\n\r\n{")) {
                try (var socket = new Socket("127.0.0.1", port)) {
                    socket.setSoTimeout(60_000);
                    socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
                    assertThat(received(socket)).doesNotContain("200 OK");
                }
            }
        } finally {
            other.destroy();
        }
        assertThat(Integer.getInteger("sun.net.httpserver.maxReqTime")).as("seconds, unless somebody says otherwise").isEqualTo(30);
    }

    @Test
    void aBodyThatIsNoTextIsNoJson() throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write("POST /v0/token HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 6\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'});
            assertThat(received(socket)).startsWith("HTTP/1.1 400").endsWith("{\"error\":\"Invalid JSON\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[[", "{\"a\":", "{\"query\":"})
    void jsonThatIsTooDeepIsRefused(String opening) {
        Caller.Reply reply = caller.send("POST", "/v0/bank/credentials/data", opening.repeat(50_000));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("Invalid JSON");
    }

    private Socket open() throws IOException {
        var socket = new Socket("127.0.0.1", caller.sandbox.api().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private String send(String request) throws IOException {
        return send(request, true);
    }

    /** What comes back to raw bytes; what came before, when the server hangs up in the middle. */
    private String send(String request, boolean toTheEnd) throws IOException {
        try (var socket = open()) {
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException hungUp) {
                assertThat(request.length()).as("hung up on a small request").isGreaterThan(100_000);
            }
            return toTheEnd ? received(socket) : started(socket);
        }
    }

    private static String received(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                all.write(some, 0, count);
            }
        } catch (SocketException hungUp) {
            all.write("(reset)".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String started(Socket socket) throws IOException {
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("}")) {
            int next = socket.getInputStream().read();
            assertThat(next).as("an answer after " + answer).isNotNegative();
            answer.append((char) next);
        }
        return answer.toString();
    }
}
