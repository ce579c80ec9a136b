package app.saddlebag.sync;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsStatus;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.Fetched;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.flanks.FlanksException.NotReady;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.Received;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.store.Store;
import app.saddlebag.sync.KindOutcome.Failed;
import app.saddlebag.sync.KindOutcome.Read;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one connection over the network: its status, then every kind that is ready, one request at a time; transactions
 * through {@link TransactionFetch}. Each kind fails for itself. Writes nothing. Belongs to one thread.
 */
final class ConnectionFetch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionFetch.class);

    private final FlanksClient api;
    private final Store store;
    private final Sleeper sleeper;
    private final SyncPatience patience;
    private final Connection connection;
    private final CredentialsToken token;
    private final SyncListener listener;
    private final CallCancellation cancellation;
    private final LocalDate today;
    private final LastReads reads;
    private final FetchedData data = new FetchedData();
    private final TransactionFetch transactions;

    ConnectionFetch(FlanksClient api, Store store, Sleeper sleeper, SyncPatience patience, Connection connection,
            CredentialsToken token, LocalDate today, boolean whole, SyncListener listener, CallCancellation cancellation) {
        this.api = api;
        this.store = store;
        this.reads = new LastReads(store.settings());
        this.sleeper = sleeper;
        this.patience = patience;
        this.connection = connection;
        this.token = token;
        this.today = today;
        this.listener = listener;
        this.cancellation = cancellation;
        this.transactions = new TransactionFetch(api, store, reads, connection.id(), token, today, whole, listener, cancellation,
                data);
    }

    /**
     * @throws FlanksException  when not even the status could be read
     * @throws ProblemException {@code sync.loginGone} when Flanks has no such login (any more); {@code sync.older} when it
     *                          answers with an older copy than it did before
     * @throws Cancelled        when asked to stop
     */
    FetchedData run() {
        data.status = call(this::status);
        if (reads.isOlder(connection.id(), data.status.lastUpdate())) {
            throw new ProblemException("sync.older");
        }
        if (!data.status.blocked()) {
            nameEntity();
            readAllThatIsReady();
        }
        return data;
    }

    private CredentialsStatus status() {
        try {
            return api.status(token);
        } catch (Refused noSuchLogin) {
            throw new ProblemException("sync.loginGone", noSuchLogin);
        }
    }

    /** Lets go of rows that were kept aside. */
    @Override
    public void close() {
        data.close();
    }

    /** Polls while the first extraction runs and nothing is there yet, then as long as each look brings something. */
    private void readAllThatIsReady() {
        Set<DataKind> waiting = EnumSet.allOf(DataKind.class);
        Duration waited = Duration.ZERO;
        Duration pause = patience.first();
        while (true) {
            boolean news = readReady(waiting);
            boolean enough = !data.status.pending() || waiting.isEmpty() || !news && !data.outcomes.isEmpty();
            if (enough || waited.compareTo(patience.total()) >= 0) {
                break;
            }
            sleep(pause);
            waited = waited.plus(pause);
            pause = shorter(pause.multipliedBy(3).dividedBy(2), patience.longest());
            try {
                data.status = call(() -> api.status(token));
            } catch (Cancelled stop) {
                throw stop;
            } catch (FlanksException failed) {
                if (data.outcomes.isEmpty()) {
                    throw failed;
                }
                waiting.forEach(kind -> data.outcomes.put(kind, new Failed(failed)));
                return;
            }
        }
        waiting.forEach(kind -> data.outcomes.put(kind, new KindOutcome.NotReady()));
    }

    private boolean readReady(Set<DataKind> waiting) {
        boolean news = false;
        for (DataKind kind : EnumSet.copyOf(waiting)) {
            if (data.status.isTimeFor(kind)) {
                waiting.remove(kind);
                news = true;
                data.outcomes.put(kind, outcome(kind));
            }
        }
        return news;
    }

    private KindOutcome outcome(DataKind kind) {
        if (data.status.errored().contains(kind)) {
            return new Failed(new ProblemException("flanks.incomplete"));
        }
        try {
            return read(kind);
        } catch (Cancelled stop) {
            throw stop;
        } catch (NotReady contraryToItsFlag) {
            return new KindOutcome.NotReady();
        } catch (FlanksException failed) {
            LOG.info("{} of connection {} not read: {}", kind, connection.id(), failed.getMessage());
            return new Failed(failed);
        }
    }

    private KindOutcome read(DataKind kind) {
        return switch (kind) {
            case ACCOUNT -> products(kind, ProductKind.ACCOUNT);
            case CARD -> products(kind, ProductKind.CARD);
            case PORTFOLIO -> products(kind, ProductKind.PORTFOLIO);
            case INVESTMENT -> products(kind, ProductKind.INVESTMENT);
            case LIABILITY -> products(kind, ProductKind.LIABILITY);
            case ACCOUNT_TRANSACTION -> transactions(kind, ProductKind.ACCOUNT);
            case CARD_TRANSACTION -> transactions(kind, ProductKind.CARD);
            case INVESTMENT_TRANSACTION -> transactions(kind, ProductKind.INVESTMENT);
            case LIABILITY_TRANSACTION -> transactions(kind, ProductKind.LIABILITY);
            case HOLDER -> {
                var fetched = call(() -> api.holders(DataRequest.all(token)));
                if (data.isUnfinished(kind, fetched.rows().isEmpty())) {
                    yield new KindOutcome.NotReady();
                }
                data.holders = fetched.rows();
                yield done(kind, fetched.rows().size(), Unreadable.of(fetched.unreadable()));
            }
            case IDENTITY -> {
                data.identity = call(() -> api.identity(token)).orElse(null);
                yield done(kind, data.identity == null ? 0 : 1, Unreadable.NONE);
            }
        };
    }

    private KindOutcome products(DataKind kind, ProductKind productKind) {
        Fetched<List<Received<Product>>> fetched = call(() -> api.products(productKind, DataRequest.all(token)));
        if (data.isUnfinished(kind, fetched.rows().isEmpty())) {
            return new KindOutcome.NotReady();
        }
        if (reads.isImplausiblyEmpty(connection.id(), productKind, fetched.rows().isEmpty() && knowsAny(productKind), today)) {
            return new Failed(new ProblemException("sync.emptied"));
        }
        data.products.put(productKind, fetched.rows());
        return done(kind, fetched.rows().size(), Unreadable.of(fetched.unreadable()));
    }

    private boolean knowsAny(ProductKind kind) {
        return store.products().of(connection.id()).stream()
                .anyMatch(stored -> stored.product().kind() == kind && !stored.gone());
    }

    private Read done(DataKind kind, int rows, Unreadable unreadable) {
        listener.rows(connection.id(), kind, rows);
        data.unreadable.put(kind, unreadable);
        return new Read(rows, unreadable.without(reads.unreadable(connection.id(), kind)));
    }

    private KindOutcome transactions(DataKind kind, ProductKind productKind) {
        return transactions.read(kind, productKind)
                .<KindOutcome>map(told -> done(kind, told.rows().rows(), told.unreadable()))
                .orElseGet(KindOutcome.NotReady::new);
    }

    /** A status names its bank by id only; the list of banks has the name, if it has the bank (API reference §18.21). */
    private void nameEntity() {
        String id = connection.entityId() != null ? connection.entityId() : data.status.entityId();
        if (id == null || connection.entityName() != null) {
            return;
        }
        try {
            data.entity = call(api::entities).stream().filter(entity -> entity.id().equals(id)).findFirst()
                    .orElse(null);
        } catch (Cancelled stop) {
            throw stop;
        } catch (FlanksException onlyAName) {
            LOG.info("No name for the bank {}: {}", id, onlyAName.getMessage());
        }
    }

    private <T> T call(Supplier<T> call) {
        return cancellation.during(call);
    }

    private void sleep(Duration pause) {
        cancellation.during(() -> {
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
        cancellation.check();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
