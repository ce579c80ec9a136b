package app.saddlebag.sync;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads connections and stores what is new, one write per connection, whole or not at all. Several connections are read at
 * once, each with one request at a time; a connection is never synced twice at the same moment. Running it again when the
 * bank has nothing new changes nothing. Before a moment that Flanks asked to wait for, nobody is asked.
 *
 * <p>Thread-safe. Blocks: not for the JavaFX thread.
 */
public final class Sync {

    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

    private final Supplier<FlanksClient> api;
    private final Store store;
    private final Clock clock;
    private final Sleeper sleeper;
    private final SyncPatience patience;
    private final Executor executor;
    private final AskedToWait asked;
    private final Map<Long, Turn> turns = new ConcurrentHashMap<>();

    /**
     * @param api      the client to use, asked for at each sync
     * @param clock    its zone decides to which day a balance belongs
     * @param executor runs one connection each; virtual threads, for only those can be stopped while they wait
     */
    public Sync(Supplier<FlanksClient> api, Store store, Clock clock, Sleeper sleeper, SyncPatience patience,
                Executor executor) {
        this.api = api;
        this.store = store;
        this.clock = clock;
        this.sleeper = sleeper;
        this.patience = patience;
        this.executor = executor;
        this.asked = new AskedToWait(store.settings());
    }

    /**
     * Syncs every connection that has a bank to ask, whatever becomes of the others.
     *
     * @return one report per connection, in the order they were made
     * @throws Cancelled when asked to stop; connections already written stay so
     */
    public List<SyncReport> runAll(SyncListener listener, CallCancellation cancellation) {
        List<CompletableFuture<SyncReport>> running = store.connections().list().stream()
                .filter(Connection::synced).map(connection -> CompletableFuture.supplyAsync(
                        () -> run(connection.id(), listener, cancellation), executor)).toList();
        running.forEach(one -> one.handle((_, _) -> null).join());
        try {
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * Syncs one connection.
     *
     * @return what was done; a failure is in the report and in the connection, not thrown
     * @throws Cancelled              when asked to stop; nothing was written
     * @throws NoSuchElementException when there is no such connection
     */
    public SyncReport run(long connectionId, SyncListener listener, CallCancellation cancellation) {
        return run(connectionId, false, listener, cancellation);
    }

    /**
     * As {@link #run(long, SyncListener, CallCancellation)}.
     *
     * @param whole whether everything is read again, as far back as the bank tells, instead of the last days
     */
    public SyncReport run(long connectionId, boolean whole, SyncListener listener, CallCancellation cancellation) {
        Turn turn = turns.computeIfAbsent(connectionId, _ -> new Turn());
        int landed = turn.landed;
        cancellation.lock(turn.lock);
        try {
            if (turn.landed != landed && (turn.lastWasWhole || !whole)) {
                return turn.last;
            }
            Connection connection = store.connections().get(connectionId);
            SyncReport report = !connection.synced()
                    ? report(connection, connection.health(), new ProblemException(connection.files() ? "sync.files" : "sync.archived"))
                    : alone(connection, whole, listener, cancellation);
            turn.last = report;
            turn.lastWasWhole = whole;
            turn.landed++;
            return report;
        } finally {
            turn.lock.unlock();
        }
    }

    /** The next sync of a connection reads everything again, as far back as the bank tells. Asks nobody. */
    public void forgetReads(long connectionId) {
        store.write(() -> new LastReads(store.settings()).forget(connectionId));
    }

    /** One connection's syncs: who asks while one is under way waits for that one, and asks nobody again. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile int landed;
        private SyncReport last;
        private boolean lastWasWhole;
    }

    private SyncReport alone(Connection connection, boolean whole, SyncListener listener, CallCancellation cancellation) {
        Optional<Instant> tooEarly = asked.till().filter(clock.instant()::isBefore);
        if (tooEarly.isPresent()) {
            // Nothing was tried, so that nothing of the connection changes.
            return report(connection, connection.health(), new ProblemException("flanks.tooManyTill", null, tooEarly.get()));
        }
        try {
            CredentialsToken token = store.connections().token(connection.id())
                    .orElseThrow(() -> new ProblemException("sync.noLogin"));
            try (ConnectionFetch fetch = new ConnectionFetch(api.get(), store, sleeper, patience, connection, token, LocalDate.now(clock),
                    whole, listener, cancellation)) {
                FetchedData fetched = fetch.run();
                return store.write(() -> {
                    asked.learn(fetched.problems());
                    return new ConnectionWrite(store, clock, present(connection.id()), fetched).run();
                });
            }
        } catch (Cancelled stop) {
            cancellation.check();
            return failed(connection, stop); // the client was closed under us
        } catch (NoSuchElementException removedMeanwhile) {
            return report(connection, Health.FAILED, new ProblemException("sync.removed", removedMeanwhile));
        } catch (ProblemException problem) {
            return failed(connection, problem);
        }
    }

    /** As it is now, after the reading. */
    private Connection present(long connectionId) {
        Connection connection = store.connections().get(connectionId);
        if (connection.archived()) {
            throw new NoSuchElementException("It was archived while it was being read");
        }
        return connection;
    }

    private SyncReport failed(Connection connection, ProblemException problem) {
        LOG.info("Connection {} not synced: {}", connection.id(), problem.getMessage());
        boolean loginGone = problem.key().equals("sync.loginGone");
        Health health = loginGone ? Health.NEEDS_LOGIN : HealthRule.afterFailure(connection.health());
        if (problem instanceof FlanksException || loginGone || problem.key().equals("sync.older")) {
            store.write(() -> {
                asked.learn(Stream.of(problem));
                // As it is now: it may have been renamed while the bank was asked.
                store.connections().update(store.connections().get(connection.id())
                        .attempted(clock.instant(), health, HealthRule.lastingKey(problem)));
                store.journal().failed(connection.id(), clock.instant(), HealthRule.lastingKey(problem));
            });
        }
        return report(connection, health, problem);
    }

    private SyncReport report(Connection connection, Health health, ProblemException problem) {
        Batch nothing = new Batch(0, Batch.Kind.SYNC, connection.id(), clock.instant(), Batch.Counts.NONE, 0, 0,
                HealthRule.lastingKey(problem));
        return new SyncReport(connection.id(), nothing, 0, false, Map.of(), health, problem);
    }
}
