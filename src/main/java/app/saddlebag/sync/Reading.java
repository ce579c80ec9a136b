package app.saddlebag.sync;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsStatus;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.Fetched;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.flanks.FlanksException.Incomplete;
import app.saddlebag.flanks.FlanksException.NotReady;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.Received;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.sync.KindOutcome.Failed;
import app.saddlebag.sync.KindOutcome.Read;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one connection over the network: its status, then every kind that is ready, one request at a time. Each kind fails
 * for itself. Writes nothing. Belongs to one thread.
 */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final FlanksClient api;
    private final Store store;
    private final Sleeper sleeper;
    private final SyncPatience patience;
    private final Connection connection;
    private final CredentialsToken token;
    private final SyncListener listener;
    private final CallCancellation cancellation;
    private final LocalDate today;
    private final Harvest harvest = new Harvest();

    Reading(FlanksClient api, Store store, Sleeper sleeper, SyncPatience patience, Connection connection,
            CredentialsToken token, LocalDate today, SyncListener listener, CallCancellation cancellation) {
        this.api = api;
        this.store = store;
        this.sleeper = sleeper;
        this.patience = patience;
        this.connection = connection;
        this.token = token;
        this.today = today;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * @throws FlanksException when not even the status could be read
     * @throws Cancelled       when asked to stop
     */
    Harvest run() {
        harvest.status = call(() -> api.status(token));
        if (!harvest.status.blocked()) {
            nameEntity();
            readAllThatIsReady();
        }
        return harvest;
    }

    /** Polls while the first extraction runs and nothing is there yet, then as long as each look brings something. */
    private void readAllThatIsReady() {
        Set<DataKind> waiting = EnumSet.allOf(DataKind.class);
        Duration waited = Duration.ZERO;
        Duration pause = patience.first();
        while (true) {
            boolean news = readReady(waiting);
            boolean enough = !harvest.status.pending() || waiting.isEmpty() || !news && !harvest.outcomes.isEmpty();
            if (enough || waited.compareTo(patience.total()) >= 0) {
                break;
            }
            sleep(pause);
            waited = waited.plus(pause);
            pause = shorter(pause.multipliedBy(3).dividedBy(2), patience.longest());
            try {
                harvest.status = call(() -> api.status(token));
            } catch (Cancelled stop) {
                throw stop;
            } catch (FlanksException failed) {
                if (harvest.outcomes.isEmpty()) {
                    throw failed;
                }
                waiting.forEach(kind -> harvest.outcomes.put(kind, new Failed(failed)));
                return;
            }
        }
        waiting.forEach(kind -> harvest.outcomes.put(kind, new KindOutcome.NotReady()));
    }

    private boolean readReady(Set<DataKind> waiting) {
        boolean news = false;
        for (DataKind kind : EnumSet.copyOf(waiting)) {
            if (harvest.status.isTimeFor(kind)) {
                waiting.remove(kind);
                news = true;
                harvest.outcomes.put(kind, outcome(kind));
            }
        }
        return news;
    }

    private KindOutcome outcome(DataKind kind) {
        if (harvest.status.errored().contains(kind)) {
            return new Failed(new app.saddlebag.model.ProblemException("flanks.incomplete"));
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
                if (isUnfinished(kind, fetched.rows().isEmpty())) {
                    yield new KindOutcome.NotReady();
                }
                harvest.holders = fetched.rows();
                yield done(kind, fetched.rows().size(), Unreadable.of(fetched.unreadable()));
            }
            case IDENTITY -> {
                harvest.identity = call(() -> api.identity(token)).orElse(null);
                yield done(kind, harvest.identity == null ? 0 : 1, Unreadable.NONE);
            }
        };
    }

    private KindOutcome products(DataKind kind, ProductKind productKind) {
        Fetched<List<Received<Product>>> fetched = call(() -> api.products(productKind, DataRequest.all(token)));
        if (isUnfinished(kind, fetched.rows().isEmpty())) {
            return new KindOutcome.NotReady();
        }
        harvest.products.put(productKind, fetched.rows());
        return done(kind, fetched.rows().size(), Unreadable.of(fetched.unreadable()));
    }

    /** An empty answer for what is said not to have been extracted yet does not mean that the bank has nothing. */
    private boolean isUnfinished(DataKind kind, boolean empty) {
        return empty && harvest.status.unfinished().contains(kind);
    }

    private Read done(DataKind kind, int rows, Unreadable unreadable) {
        listener.rows(connection.id(), kind, rows);
        harvest.unreadable.put(kind, unreadable);
        return new Read(rows, unreadable.without(new Marks(store.settings()).unreadable(connection.id(), kind)));
    }

    private KindOutcome transactions(DataKind kind, ProductKind productKind) {
        Optional<Window> window = window(productKind);
        Told told = window.isPresent() ? windowed(kind, productKind, window.get()) : null;
        if (told == null) {
            told = rows(kind, productKind, FlanksQuery.EVERYTHING);
            if (isUnfinished(kind, told.rows().size() == 0)) {
                return new KindOutcome.NotReady();
            }
            harvest.whole.add(productKind);
        } else {
            harvest.windowed.add(kind);
        }
        harvest.transactions.put(productKind, told.rows());
        return done(kind, told.rows().size(), told.unreadable());
    }

    /** Rows of one answer or several, and what of it could not be read. */
    private record Told(RowCollector rows, Unreadable unreadable) {
    }

    /** Empty when everything has to be read: at first, now and then, and when a product is not known by its id. */
    private Optional<Window> window(ProductKind kind) {
        List<Received<Product>> listed = harvest.products.get(kind);
        if (listed == null) {
            return Optional.empty();
        }
        Set<String> known = store.products().of(connection.id()).stream().filter(product -> !product.gone())
                .map(StoredProduct::product).map(Product::id).collect(Collectors.toSet());
        boolean allKnown = listed.stream().allMatch(product -> known.contains(product.value().id()));
        return allKnown ? new Marks(store.settings()).get(connection.id(), kind)
                .flatMap(mark -> Window.after(mark, today)) : Optional.empty();
    }

    /**
     * The window's rows, or null when everything has to be read after all. How a query is evaluated is known from
     * documents only, so no row is held to have vanished on a query's word alone.
     */
    private Told windowed(DataKind kind, ProductKind productKind, Window window) {
        try {
            RowCollector all = new RowCollector(_ -> { });
            Unreadable unreadable = Unreadable.NONE;
            for (FlanksQuery query : window.queries()) {
                Told part = rows(kind, productKind, query);
                all.with(part.rows());
                unreadable = unreadable.union(part.unreadable());
            }
            return isMissingAny(productKind, window, all) ? null : new Told(all, unreadable);
        } catch (Refused noSuchQuery) {
            LOG.info("A query by date was refused, reading everything: {}", noSuchQuery.getMessage());
            return null;
        }
    }

    private boolean isMissingAny(ProductKind kind, Window window, RowCollector rows) {
        Set<String> there = Stream.concat(harvest.products.get(kind).stream().map(product -> product.value().id()),
                rows.all().stream().map(row -> row.value().productId())).collect(Collectors.toSet());
        return store.transactions().of(connection.id(), kind, window.from()).stream()
                .filter(row -> !row.vanished()).map(StoredTransaction::transaction)
                .filter(row -> row.productId() == null || there.contains(row.productId()))
                .anyMatch(row -> rows.get(row.id()) == null);
    }

    private Told rows(DataKind kind, ProductKind productKind, FlanksQuery query) {
        Fetched<RowCollector> fetched = call(() -> api.transactions(productKind, DataRequest.all(token).matching(query),
                () -> new RowCollector(soFar -> listener.rows(connection.id(), kind, soFar))));
        return new Told(fetched.rows(), Unreadable.of(Stream.concat(fetched.unreadable().stream(),
                fetched.rows().repeated().stream()).toList()));
    }

    /** A status names its bank by id only; the list of banks has the name, if it has the bank (API reference §18.21). */
    private void nameEntity() {
        String id = connection.entityId() != null ? connection.entityId() : harvest.status.entityId();
        if (id == null || connection.entityName() != null) {
            return;
        }
        try {
            harvest.entity = call(api::entities).stream().filter(entity -> entity.id().equals(id)).findFirst()
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
