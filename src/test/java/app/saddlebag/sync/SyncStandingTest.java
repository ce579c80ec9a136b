package app.saddlebag.sync;

import static app.saddlebag.sync.ScriptedBank.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sync leaves behind of what it could not read, and that nobody asks the bank twice at once or against its word. */
@Timeout(60)
class SyncStandingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ACCOUNT =
            "{\"_id\":\"acc1\",\"iban\":\"ES11\",\"balance\":100.00,\"currency\":\"EUR\"}";
    private static final String CARD = "{\"_id\":\"card1\",\"alias\":\"Visa\",\"balance\":-10.00,\"currency\":\"EUR\"}";

    private static Vault vault;

    @TempDir
    private Path folder;
    private ScriptedBank bank;
    private FlanksClient client;
    private Store store;
    private Connection connection;
    private Instant now = NOW;
    private Sleeper sleeper = _ -> { };
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void makeKeys() {
        vault = Vault.ephemeral();
    }

    @BeforeEach
    void start() throws Exception {
        bank = new ScriptedBank().serve(ACCOUNTS, ACCOUNT).serve("card", CARD);
        client = bank.client(ticking(), duration -> sleeper.sleep(duration));
        Store.create(folder.resolve("saddlebag.db"), vault, Clock.fixed(NOW, ZoneOffset.UTC));
        store = Store.open(folder.resolve("saddlebag.db"), vault, Clock.fixed(NOW, ZoneOffset.UTC));
        connection = store.connections().create("slot", null, null, NOW);
        store.connections().saveToken(connection.id(), new CredentialsToken("made-up"));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        client.close();
        bank.close();
        store.close();
    }

    private Clock ticking() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private Sync syncing() {
        return new Sync(() -> client, store, ticking(), duration -> sleeper.sleep(duration), SyncPatience.STANDARD, threads);
    }

    private SyncReport sync() {
        return syncing().run(connection.id(), SyncListener.NONE, new CallCancellation());
    }

    private Connection known() {
        return store.connections().get(connection.id());
    }

    @Test
    void aKindThatFailsIsRememberedSinceTheFirstTimeUntilItIsRead() {
        sync();
        assertThat(new Shortfalls(store).of(connection.id())).isEmpty();
        Instant copy = known().dataAsOf();
        Instant success = known().lastSuccess();

        bank.readAgain().errored("product.card", "transaction.card");
        now = NOW.plus(Duration.ofDays(1));
        Instant first = now;
        sync();
        now = NOW.plus(Duration.ofDays(2));
        bank.readAgain();
        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.PARTIAL);
        assertThat(new Shortfalls(store).of(connection.id())).containsExactly(
                new Shortfall(DataKind.CARD, "flanks.incomplete", first, copy),
                new Shortfall(DataKind.CARD_TRANSACTION, "flanks.incomplete", first, copy));
        assertThat(known().lastSuccess()).as("the last complete one").isEqualTo(success);
        assertThat(known().lastAttempt()).isEqualTo(now);

        bank.errored();
        sync();
        assertThat(new Shortfalls(store).of(connection.id())).isEmpty();
        assertThat(known().lastSuccess()).isEqualTo(now);
    }

    @Test
    void aKindThatFailsAtFirstHasNoCopyToShow() {
        bank.errored("product.card");
        sync();
        assertThat(new Shortfalls(store).of(connection.id()))
                .containsExactly(new Shortfall(DataKind.CARD, "flanks.incomplete", NOW, null));
    }

    @Test
    void anAttemptThatLearnedNothingForgetsNothing() {
        bank.errored("product.card");
        sync();
        bank.answer("status", 500, "{}");
        assertThat(sync().health()).isEqualTo(Health.FAILED);
        assertThat(new Shortfalls(store).of(connection.id())).hasSize(1);
    }

    @Test
    void whatIsNotReadyIsNamedWhereThereWasSomethingAndNeverMissedWhereThereWasNot() {
        sync();
        bank.readAgain().answer("card", 202, "{\"error\":{\"code\":20002}}").answer("liability", 202, "{\"error\":{\"code\":20002}}");
        now = NOW.plusSeconds(60);
        sync();
        assertThat(new Shortfalls(store).of(connection.id())).extracting(Shortfall::kind).containsExactly(DataKind.CARD);
        assertThat(new Shortfalls(store).of(connection.id())).allMatch(Shortfall::isUnderWay);
        assertThat(known().lastSuccess()).as("not all was read").isEqualTo(NOW);
    }

    @Test
    void aWaitOfAnHourIsKeptByEveryConnectionAndOverARestart() {
        Connection other = store.connections().create("other", null, null, NOW);
        store.connections().saveToken(other.id(), new CredentialsToken("made-up-too"));
        bank.retryAfter(3600).answer("status", 429, "{}");

        SyncReport refused = sync();

        assertThat(refused.problem().key()).isEqualTo("flanks.tooManyTill");
        Instant till = (Instant) refused.problem().arguments()[0];
        assertThat(till).isBetween(NOW.plusSeconds(3600), NOW.plusSeconds(3602));
        assertThat(new AskedToWait(store.settings()).till()).contains(till);

        bank.asBefore("status");
        bank.asked().clear();
        now = NOW.plusSeconds(3599);
        assertThat(syncing().run(other.id(), SyncListener.NONE, new CallCancellation()).problem().key())
                .isEqualTo("flanks.tooManyTill");
        assertThatThrownBy(client::entities).as("another call of the same client")
                .isInstanceOf(FlanksException.TooMany.class);
        client.close();
        client = bank.client(ticking(), _ -> { });
        assertThat(sync().problem().arguments()).containsExactly(till);
        assertThat(bank.asked()).as("requests before the time was over").isEmpty();
        assertThat(store.connections().get(other.id()).lastAttempt()).as("nothing was tried").isNull();

        now = till;
        assertThat(sync().problem()).isNull();
        assertThat(bank.asked()).isNotEmpty();
    }

    @Test
    void aWaitAskedForHalfwayEndsTheAskingAndKeepsWhatWasRead() {
        bank.retryAfter(7200).answer("card", 429, "{}");

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.PARTIAL);
        assertThat(report.kinds().get(DataKind.ACCOUNT)).isInstanceOf(KindOutcome.Read.class);
        assertThat(bank.asked()).endsWith("card");
        assertThat(store.products().of(connection.id())).hasSize(1);
        assertThat(new AskedToWait(store.settings()).till()).isPresent();
    }

    @Test
    void aWaitThatIsAbsurdlyLongIsBelievedForADay() {
        bank.retryAfter(900_000_000).answer("status", 503, "{}");
        SyncReport refused = sync();
        assertThat(refused.problem().key()).isEqualTo("flanks.serverTill");
        now = NOW.plus(Duration.ofDays(1)).plusSeconds(2);
        bank.asBefore("status");
        assertThat(sync().problem()).isNull();
    }

    @Test
    void whoAsksWhileASyncIsUnderWayGetsThatOneAndTheBankIsAskedOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        bank.answer(ACCOUNTS, () -> {
            asked.countDown();
            await(answer);
            return new ScriptedBank.Reply(200, "[" + ACCOUNT + "]");
        });
        Sync sync = syncing();
        CompletableFuture<SyncReport> first = run(sync, new CallCancellation());
        asked.await();
        CompletableFuture<SyncReport> second = run(sync, new CallCancellation());
        Thread.sleep(100);
        answer.countDown();

        assertThat(second.get()).isSameAs(first.get());
        assertThat(bank.asked().stream().filter("status"::equals)).hasSize(1);
        assertThat(run(sync, new CallCancellation()).get()).as("one asked for later").isNotSameAs(first.get());
    }

    @Test
    void whoWaitsForASyncThatIsCancelledRunsItsOwn() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        bank.answer(ACCOUNTS, () -> {
            asked.countDown();
            await(never);
            return new ScriptedBank.Reply(200, "[]");
        });
        Sync sync = syncing();
        CallCancellation mine = new CallCancellation();
        CompletableFuture<SyncReport> first = run(sync, mine);
        asked.await();
        CompletableFuture<SyncReport> second = run(sync, new CallCancellation());
        Thread.sleep(100);
        bank.asBefore(ACCOUNTS);
        mine.cancel();
        assertThat(second.get().problem()).isNull();
        assertThat(store.products().of(connection.id())).isNotEmpty();
        assertThat(first).isCompletedExceptionally();
        never.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an answer", "the next look", "the next try", "another sync"})
    void cancellingEndsTheWaitWithinASecond(String waitsFor) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Sync sync = syncing();
        switch (waitsFor) {
            case "an answer" -> bank.answer(ACCOUNTS, () -> {
                waiting.countDown();
                await(never);
                return new ScriptedBank.Reply(200, "[]");
            });
            case "the next look" -> {
                bank.pending(true).notCreated(ScriptedBank.allFlags().toArray(String[]::new));
                sleeper = _ -> {
                    waiting.countDown();
                    never.await();
                };
            }
            case "the next try" -> {
                bank.retryAfter(100).answer(ACCOUNTS, 429, "{}");
                sleeper = _ -> {
                    waiting.countDown();
                    never.await();
                };
            }
            default -> {
                bank.answer(ACCOUNTS, () -> {
                    await(never);
                    return new ScriptedBank.Reply(200, "[]");
                });
                run(sync, new CallCancellation());
                Thread.sleep(200);
                waiting.countDown();
            }
        }
        CallCancellation cancellation = new CallCancellation();
        CompletableFuture<SyncReport> running = run(sync, cancellation);
        waiting.await();
        Thread.sleep(100);
        long from = System.nanoTime();
        cancellation.cancel();
        assertThatThrownBy(running::join).hasCauseInstanceOf(FlanksException.Cancelled.class);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
        assertThat(known().lastAttempt()).isNull();
        never.countDown();
    }

    private CompletableFuture<SyncReport> run(Sync sync, CallCancellation cancellation) {
        return CompletableFuture.supplyAsync(() -> sync.run(connection.id(), SyncListener.NONE, cancellation), threads);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
