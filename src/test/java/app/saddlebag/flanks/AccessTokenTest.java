package app.saddlebag.flanks;

import static app.saddlebag.flanks.TestClients.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ApiPassword;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One access token for the whole application, fetched once, renewed early (API reference §4). */
class AccessTokenTest {

    private static final String ENTITIES = "/v0/bank/available";

    private final AtomicReference<Instant> now = new AtomicReference<>(TestClients.NOW);
    private StubApi api;

    @BeforeEach
    void start() throws IOException {
        api = new StubApi().on(ENTITIES, "[]");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String said(StubApi.Asked asked, String field) {
        return Json.MAPPER.readTree(asked.body()).path(field).asString(null);
    }

    @Test
    void theOlderGrantSendsAUserTooAndRenewsByItsRefreshTokenElseByThePassword() {
        List<StubApi.Asked> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
        api.on("/v0/token", (request, n) -> {
            asked.add(request);
            return n == 3 ? StubApi.Reply.json(403, "{\"error\":\"access_denied\"}") : StubApi.Reply.json(
                    "{\"access_token\":\"a" + n + "\",\"expires_in\":36000,\"refresh_token\":\"r" + n + "\"}");
        });
        Environment plain = api.environment();
        Environment older = new Environment(plain.kind(), plain.apiBase(), plain.linkBase(), plain.clientId(),
                plain.linkToken(), null, new Environment.Grant.Password("api@example", new ApiPassword("made-up-word")));
        assertThat(older.toString()).doesNotContain("made-up-word");
        try (FlanksClient client = client(older)) {
            client.entities();
            now.set(now.get().plusSeconds(36_000 - 301));
            client.entities();
            assertThat(asked).as("a life of ten hours is used").hasSize(1);
            now.set(now.get().plusSeconds(2));
            client.entities();
            now.set(now.get().plusSeconds(36_000));
            client.entities();
        }
        assertThat(asked).extracting(request -> said(request, "grant_type"))
                .containsExactly("password", "refresh_token", "refresh_token", "password");
        assertThat(said(asked.getFirst(), "username")).isEqualTo("api@example");
        assertThat(said(asked.getFirst(), "password")).isEqualTo("made-up-word");
        assertThat(said(asked.get(1), "refresh_token")).isEqualTo("r1");
        assertThat(asked).allSatisfy(request -> assertThat(said(request, "client_secret")).isNotNull());
    }

    private FlanksClient client() {
        return client(api.environment());
    }

    private FlanksClient client(Environment environment) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        return TestClients.client(environment, FlanksOptions.standard(clock).withSleeper(_ -> { }));
    }

    private void pass(long seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    @Test
    void fiftyCallsAtOnceFetchOneToken() throws Exception {
        CountDownLatch all = new CountDownLatch(50);
        api.on("/v0/token", (_, n) -> {
            // Answers only once everybody is waiting for it.
            awaitAll(all);
            return StubApi.Reply.json("{\"access_token\":\"access-" + n + "\",\"expires_in\":3600}");
        });
        try (FlanksClient client = client(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = IntStream.range(0, 50).<Future<?>>mapToObj(_ -> threads.submit(() -> {
                all.countDown();
                return client.entities();
            })).toList();
            for (Future<?> call : calls) {
                call.get();
            }
        }
        assertThat(api.count("/v0/token")).isOne();
        assertThat(api.count(ENTITIES)).isEqualTo(50);
    }

    @Test
    void fiftyCallsAtOnceShareOneRefusal() throws Exception {
        CountDownLatch all = new CountDownLatch(50);
        api.on("/v0/token", (_, _) -> {
            awaitAll(all);
            return StubApi.Reply.json(403, "{\"error\":\"access_denied\"}");
        });
        try (FlanksClient client = client(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = IntStream.range(0, 50).<Future<?>>mapToObj(_ -> threads.submit(() -> {
                all.countDown();
                return client.entities();
            })).toList();
            for (Future<?> call : calls) {
                assertThatThrownBy(call::get).hasCauseInstanceOf(FlanksException.ApplicationRefused.class);
            }
        }
        // A caller that had not begun to wait when the refusal came may ask once more, never one each.
        assertThat(api.count("/v0/token")).isLessThan(10);
        assertThat(api.count(ENTITIES)).isZero();
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTokenIsRenewedFiveMinutesBeforeItExpires() {
        try (FlanksClient client = client()) {
            client.entities();
            pass(3299);
            client.entities();
            assertThat(api.count("/v0/token")).isOne();

            pass(1);
            client.entities();

            assertThat(api.count("/v0/token")).isEqualTo(2);
            assertThat(api.last().authorization()).isEqualTo("Bearer access-2");
        }
    }

    @Test
    void aTokenOfAShortLifeIsStillUsedMoreThanOnce() {
        api.on("/v0/token", "{\"access_token\":\"brief\",\"expires_in\":60}");
        try (FlanksClient client = client()) {
            client.entities();
            pass(29);
            client.entities();
            assertThat(api.count("/v0/token")).isOne();
            pass(1);
            client.entities();
            assertThat(api.count("/v0/token")).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("API reference §18.16: a token that ended elsewhere is renewed once, and the call repeated once")
    void aTokenInvalidatedElsewhereIsRenewedOnceAndTheCallRepeatedOnce() {
        api.on(ENTITIES, (asked, _) -> asked.authorization().equals("Bearer access-1")
                ? StubApi.Reply.json(401, "{\"error\":\"Invalid credentials\"}") : StubApi.Reply.json("[]"));
        try (FlanksClient client = client()) {
            assertThat(client.entities()).isEmpty();
        }
        assertThat(api.count("/v0/token")).isEqualTo(2);
        assertThat(api.count(ENTITIES)).isEqualTo(2);
    }

    @Test
    void aTokenRefusedTwiceIsReportedAndNotTriedForEver() {
        api.on(ENTITIES, (_, _) -> StubApi.Reply.json(401, "{\"error\":\"Not authenticated\"}"));
        try (FlanksClient client = client()) {
            assertThatThrownBy(client::entities).isInstanceOf(FlanksException.Unauthenticated.class);
        }
        assertThat(api.count("/v0/token")).isEqualTo(2);
        assertThat(api.count(ENTITIES)).isEqualTo(2);
    }

    @Test
    void aChangeRefusedWith401IsRepeatedOnceForTheApiDidNothing() {
        api.on("/v0/bank/credentials", (_, n) -> n == 1
                ? StubApi.Reply.json(401, "{\"error\":\"Invalid credentials\"}") : StubApi.Reply.json("{}"));
        try (FlanksClient client = client()) {
            client.deleteCredentials(TOKEN);
        }
        assertThat(api.count("/v0/bank/credentials")).isEqualTo(2);
    }

    @Test
    void aLifeThatIsNotToldIsTakenAsAnHour() {
        api.on("/v0/token", "{\"access_token\":\"access\"}");
        try (FlanksClient client = client()) {
            client.entities();
            pass(Duration.ofMinutes(54).toSeconds());
            client.entities();
        }
        assertThat(api.count("/v0/token")).isOne();
    }
}
