package app.saddlebag.flanks;

import static app.saddlebag.flanks.TestClients.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.flanks.FlanksException.Cut;
import app.saddlebag.flanks.FlanksException.Insecure;
import app.saddlebag.flanks.FlanksException.NotJson;
import app.saddlebag.flanks.FlanksException.Server;
import app.saddlebag.flanks.FlanksException.TooMany;
import app.saddlebag.flanks.FlanksException.Unreachable;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that break, servers that misbehave, and what must never leave this computer. */
@Timeout(60)
class TransportTest {

    private static final String DATA = "/v0/bank/credentials/data";
    private static final String ENTITIES = "/v0/bank/available";

    private final TestClients clients = new TestClients();

    /** A collector that tells how many of its kind were made. */
    private static final class Rows implements Consumer<Received<Transaction>> {
        private final List<Transaction> rows = new ArrayList<>();

        @Override
        public void accept(Received<Transaction> row) {
            rows.add(row.value());
        }
    }

    private static String row(int n) {
        return "{\"_id\":\"tx" + n + "\",\"amount\":-1.5,\"operationDate\":\"2026-01-02\",\"account_id\":\"a\"}";
    }

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(TransportTest::row).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<Transaction> read(FlanksClient client) {
        return client.transactions(ProductKind.ACCOUNT, DataRequest.all(TOKEN), Rows::new).rows().rows;
    }

    @Test
    void aHundredThousandRowsAreReadFromAGzippedStream() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(rows(100_000).getBytes(StandardCharsets.UTF_8));
        }
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on(DATA, (_, _) -> new StubApi.Reply(200, "application/json", Map.of("Content-Encoding", "gzip"),
                    packed.toByteArray()));

            assertThat(read(client)).hasSize(100_000);
            assertThat(api.last().acceptEncoding()).contains("gzip");
            assertThat(api.last().userAgent()).isEqualTo("Saddlebag/test");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aPassingServerErrorIsTriedAgainAfterAGrowingPause(int status) throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on(DATA, (_, n) -> n < 4 ? new StubApi.Reply(status, "text/html", Map.of(),
                    "<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8)) : StubApi.Reply.json(rows(2)));

            assertThat(read(client)).hasSize(2);
            assertThat(clients.waits).hasSize(3);
            assertThat(clients.waits.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
            assertThat(clients.waits.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
            assertThat(clients.waits.get(2)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
        }
    }

    @Test
    void aLastingServerErrorIsToldAfterFourTries() throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on(DATA, (_, _) -> StubApi.Reply.json(500, "{\"error\":\"Internal Error\"}"));

            assertThatThrownBy(() -> read(client)).isInstanceOf(Server.class);
            assertThat(api.count(DATA)).isEqualTo(4);
        }
    }

    @Test
    void whatChangesSomethingIsNeverRepeated() throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on("/v0/platform/link", (_, _) -> StubApi.Reply.json(500, "{\"error\":\"Internal Error\"}"));

            assertThatThrownBy(() -> client.exchange(new app.saddlebag.model.Secret.LinkCode("c")))
                    .isInstanceOf(Server.class);
            assertThat(api.count("/v0/platform/link")).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Sun, 22 Nov 2026 10:00:07 GMT"})
    void aWaitTheApiAsksForIsKept(String retryAfter) throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on(DATA, (_, n) -> n == 1 ? StubApi.Reply.json(429, "{}").with("Retry-After", retryAfter)
                    : StubApi.Reply.json("[]"));

            assertThat(read(client)).isEmpty();
            assertThat(clients.waits).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    void aWaitThatIsTooLongIsAFailureAtOnce() throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on(DATA, (_, _) -> StubApi.Reply.json(429, "{}").with("Retry-After", "86400"));

            TooMany tooMany = catchThrowableOfType(TooMany.class, () -> read(client));

            assertThat(tooMany.retryAfter()).isEqualTo(Duration.ofDays(1));
            assertThat(clients.waits).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Sign in to the network</body></html>", "OK", "{\"a\":", "[{\"_id\" 1}]", "[1,,2]",
            "[] []", "\u0000\u0001"})
    void whatIsNotJsonStoresNothing(String body) throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on(DATA, (_, _) -> new StubApi.Reply(200, "text/html", Map.of(), body.getBytes(StandardCharsets.UTF_8)));

            assertThatThrownBy(() -> read(client)).isInstanceOfAny(NotJson.class, Cut.class)
                    .message().doesNotContain("network");
        }
    }

    @Test
    void anEmptyBodyIsAnAnswerThatBrokeOff() throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on(DATA, "").on(ENTITIES, "");

            assertThatThrownBy(() -> read(client)).isInstanceOf(Cut.class);
            assertThatThrownBy(client::entities).isInstanceOf(Cut.class);
        }
    }

    @Test
    void aRedirectIsNotFollowedSoNoOtherHostSeesTheBearer() throws IOException {
        try (StubApi thief = new StubApi(); StubApi api = new StubApi();
                FlanksClient client = clients.client(api.environment())) {
            thief.on(ENTITIES, "[]");
            api.on(ENTITIES, (_, _) -> StubApi.Reply.json(302, "").with("Location", thief.base() + ENTITIES));

            assertThatThrownBy(client::entities).isInstanceOf(NotJson.class);
            assertThat(thief.count(ENTITIES)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.example", "http://10.0.0.1:80", "http://localhost.example", "http://127.0.0.1.example",
            "ftp://127.0.0.1"})
    void plainHttpIsRefusedBeforeAnythingIsSent(String base) {
        try (FlanksClient client = clients.client(URI.create(base))) {
            assertThatThrownBy(client::entities).isInstanceOf(Insecure.class);
        }
    }

    @Test
    void nothingListeningIsUnreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (FlanksClient client = clients.client(URI.create("http://127.0.0.1:" + free))) {
            assertThatThrownBy(client::entities).isInstanceOf(Unreachable.class);
            assertThat(clients.waits).hasSize(3);
        }
    }

    @Test
    void aConnectionThatClosesWithoutAWordIsUnreachable() throws IOException {
        try (HostileServer server = new HostileServer(_ -> { }); FlanksClient client = clients.client(server.base())) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(Unreachable.class);
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    @Test
    void halfAnArrayIsAnAnswerThatBrokeOffWhateverTheHeadersPromised() throws IOException {
        String half = rows(3).substring(0, rows(3).length() - 20);
        for (String promise : new String[] {"", "Content-Length: 100000\r\n", "Content-Length: " + half.length() + "\r\n"}) {
            try (HostileServer server = new HostileServer(out -> HostileServer.write(out, "HTTP/1.1 200 OK\r\n" + promise
                            + "Content-Type: application/json\r\nConnection: close\r\n\r\n" + half));
                    FlanksClient client = clients.client(server.base())) {
                assertThatThrownBy(() -> read(client)).isInstanceOf(Cut.class);
            }
        }
    }

    @Test
    void anArrayCutAnywhereIsAnAnswerThatBrokeOff() throws IOException {
        String whole = "[{\"_id\":\"a\",\"amount\":-1.5e3,\"b\":false,\"n\":null,\"operationDate\":\"2026-01-02\"},{\"x\":[1]}]";
        try (StubApi api = new StubApi();
                FlanksClient client = TestClients.client(api.environment(), clients.options().withTries(1))) {
            for (int length = 0; length < whole.length(); length++) {
                api.on(DATA, whole.substring(0, length));
                assertThatThrownBy(() -> read(client)).as("%d characters", length).isInstanceOf(Cut.class);
            }
        }
    }

    @Test
    void aChunkedStreamThatEndsEarlyIsAnAnswerThatBrokeOffEvenAfterAWholeArray() throws IOException {
        String whole = rows(3);
        try (HostileServer server = new HostileServer(out -> HostileServer.write(out, "HTTP/1.1 200 OK\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + Integer.toHexString(whole.length()) + "\r\n" + whole + "\r\n"));
                FlanksClient client = clients.client(server.base())) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(Cut.class);
        }
    }

    @Test
    void aBrokenAnswerIsAskedForAgainAndItsFirstHalfForgotten() throws IOException {
        AtomicReference<String> body = new AtomicReference<>(rows(5).substring(0, 100));
        try (HostileServer server = new HostileServer(out -> HostileServer.write(out,
                        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body.getAndSet(rows(5))));
                FlanksClient client = clients.client(server.base())) {
            assertThat(read(client)).hasSize(5);
        }
    }

    @Test
    void endlessHeadersAreNotReadToTheEnd() throws IOException {
        try (HostileServer server = new HostileServer(out -> {
                    HostileServer.write(out, "HTTP/1.1 200 OK\r\n");
                    while (true) {
                        HostileServer.write(out, "X-More: and more\r\n");
                    }
                }); FlanksClient client = clients.client(server.base())) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(NotJson.class);
        }
    }

    @Test
    void anEndlessHeaderLineIsNotReadToTheEnd() throws IOException {
        try (HostileServer server = new HostileServer(out -> {
                    HostileServer.write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
                    while (true) {
                        HostileServer.write(out, "and more ");
                    }
                }); FlanksClient client = clients.client(server.base())) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(NotJson.class);
        }
    }

    @Test
    void anEndlessObjectIsNotReadToTheEnd() throws IOException {
        try (HostileServer server = new HostileServer(out -> {
                    HostileServer.write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[{\"_id\":\"a\"");
                    String more = ",\"x\":\"" + "y".repeat(50_000) + "\"";
                    while (true) {
                        HostileServer.write(out, more);
                    }
                }); FlanksClient client = clients.client(server.base())) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(NotJson.class);
        }
    }

    @Test
    void aServerThatDripsItsHeadersIsGivenUp() throws IOException {
        FlanksOptions hasty = clients.options().withTries(1)
                .withTimeouts(Duration.ofSeconds(30), Duration.ofMillis(300), Duration.ofMillis(300));
        try (HostileServer server = new HostileServer(out -> drip(out, "HTTP/1.1 200 OK\r\n"));
                FlanksClient client = TestClients.client(StubApi.environment(server.base()), hasty)) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aServerThatDripsItsRowsIsGivenUp() throws IOException {
        FlanksOptions hasty = clients.options().withTries(1)
                .withTimeouts(Duration.ofSeconds(30), Duration.ofMillis(2000), Duration.ofMillis(300));
        try (HostileServer server = new HostileServer(out ->
                        drip(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n["));
                FlanksClient client = TestClients.client(StubApi.environment(server.base()), hasty)) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(Cut.class);
        }
    }

    /** The library says of a call that is given up while it connects that it is used wrongly. */
    @Test
    void aCallGivenUpAtAnyMomentOfItsBeginningIsUnreachable() throws IOException {
        try (StubApi api = new StubApi()) {
            api.on(ENTITIES, (_, _) -> StubApi.Reply.json("[]"));
            for (int micros = 0; micros < 6_000; micros += 20) {
                FlanksOptions hasty = clients.options().withTries(1).withTimeouts(Duration.ofSeconds(30),
                        Duration.ofNanos(micros * 1_000L), Duration.ofSeconds(30));
                try (FlanksClient client = TestClients.client(api.environment(), hasty)) {
                    client.entities();
                } catch (FlanksException givenUp) {
                    assertThat(givenUp).isInstanceOfAny(Unreachable.class, Cut.class);
                }
            }
        }
    }

    private static void drip(java.io.OutputStream out, String start) throws IOException, InterruptedException {
        HostileServer.write(out, start);
        while (true) {
            HostileServer.write(out, " ");
            Thread.sleep(20);
        }
    }

    @Test
    void interruptingAVirtualThreadEndsItsCall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (HostileServer server = new HostileServer(_ -> {
                    asked.countDown();
                    Thread.sleep(Duration.ofMinutes(5));
                }); FlanksClient client = clients.client(server.base())) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread thread = Thread.ofVirtual().start(() ->
                    failure.set(catchThrowableOfType(FlanksException.class, () -> read(client))));
            asked.await();
            thread.interrupt();
            thread.join();

            assertThat(failure.get()).isInstanceOf(Cancelled.class);
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void closingTheClientEndsItsCallsAndRefusesLaterOnes() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (HostileServer server = new HostileServer(_ -> {
                    asked.countDown();
                    Thread.sleep(Duration.ofMinutes(5));
                })) {
            FlanksClient client = clients.client(server.base());
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread thread = Thread.ofPlatform().start(() ->
                    failure.set(catchThrowableOfType(FlanksException.class, () -> read(client))));
            asked.await();
            client.close();
            thread.join();

            assertThat(failure.get()).isInstanceOf(Cancelled.class);
            assertThatThrownBy(client::entities).isInstanceOf(Cancelled.class);
        }
    }

    @Test
    void noFailureSaysASecret() throws IOException {
        try (StubApi api = new StubApi(); FlanksClient client = clients.client(api.environment())) {
            api.on("/v0/token", (asked, _) -> StubApi.Reply.json(400, asked.body()));

            assertThatThrownBy(client::entities).satisfies(failure -> {
                for (Throwable each = failure; each != null; each = each.getCause()) {
                    assertThat(each.toString()).doesNotContain("made-up-secret", "made-up-client");
                }
            });
        }
    }
}
