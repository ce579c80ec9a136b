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
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.RowIndex;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.store.Transactions;
import app.saddlebag.sync.KindOutcome.Failed;
import app.saddlebag.sync.KindOutcome.Read;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one connection over the network: its status, then every kind that is ready, one request at a time. Each kind fails
 * for itself. Writes nothing. Belongs to one thread.
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
    private final boolean whole;
    private final LastReads reads;
    private final FetchedData data = new FetchedData();

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
        this.whole = whole;
        this.listener = listener;
        this.cancellation = cancellation;
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
                if (isUnfinished(kind, fetched.rows().isEmpty())) {
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
        if (isUnfinished(kind, fetched.rows().isEmpty())) {
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

    /** An empty answer for what is said not to have been extracted yet does not mean that the bank has nothing. */
    private boolean isUnfinished(DataKind kind, boolean empty) {
        return empty && data.status.unfinished().contains(kind);
    }

    private Read done(DataKind kind, int rows, Unreadable unreadable) {
        listener.rows(connection.id(), kind, rows);
        data.unreadable.put(kind, unreadable);
        return new Read(rows, unreadable.without(reads.unreadable(connection.id(), kind)));
    }

    private KindOutcome transactions(DataKind kind, ProductKind productKind) {
        Told told = window(productKind).map(window -> windowed(kind, productKind, window)).orElse(null);
        if (told == null) {
            told = everything(kind, productKind);
            if (isUnfinished(kind, told.rows().rows() == 0)) {
                told.rows().close();
                return new KindOutcome.NotReady();
            }
            data.whole.add(productKind);
        } else {
            data.windowed.add(kind);
        }
        data.transactions.put(productKind, told.rows());
        return done(kind, told.rows().rows(), told.unreadable());
    }

    /** Rows of one answer or several, and what of it could not be read. */
    private record Told(Intake rows, Unreadable unreadable) {
    }

    /** Empty when everything has to be read: at first, now and then, when asked to, and when a product is not known by its id. */
    private Optional<Window> window(ProductKind kind) {
        List<Received<Product>> listed = data.products.get(kind);
        if (listed == null || whole) {
            return Optional.empty();
        }
        Set<String> known = idsKnown(kind, product -> !product.gone());
        boolean allKnown = listed.stream().allMatch(product -> known.contains(product.value().id()));
        return allKnown ? reads.get(connection.id(), kind)
                .flatMap(mark -> Window.after(mark, today)) : Optional.empty();
    }

    private Told everything(DataKind kind, ProductKind productKind) {
        RowIndex known = store.transactions().index(connection.id(), productKind, null);
        Intake intake = known.size() == 0 && !anyRenamed(productKind)
                ? Intake.into(() -> store.bulkLoad(connection.id(), planned(productKind)), progress(kind))
                : Intake.beside(known, progress(kind));
        try {
            return new Told(intake, answer(productKind, FlanksQuery.EVERYTHING, intake));
        } catch (RuntimeException failed) {
            intake.close();
            throw failed;
        }
    }

    /** Whether it is yet to be seen under which number a listed product goes here. */
    private boolean anyRenamed(ProductKind kind) {
        Set<String> known = idsKnown(kind, stored -> true);
        return !known.isEmpty() && data.products.getOrDefault(kind, List.of()).stream()
                .anyMatch(listed -> !known.contains(listed.value().id()));
    }

    private Set<String> idsKnown(ProductKind kind, Predicate<StoredProduct> which) {
        return store.products().of(connection.id()).stream().filter(which).map(StoredProduct::product)
                .filter(product -> product.kind() == kind).map(Product::id).collect(Collectors.toSet());
    }

    /** The products as they will be written, so that rows can be hung on them while they come. */
    private List<StoredProduct> planned(ProductKind kind) {
        List<StoredProduct> known = store.products().of(connection.id());
        if (known.stream().anyMatch(product -> product.product().kind() == kind) || !data.products.containsKey(kind)) {
            return known;
        }
        return data.planned.computeIfAbsent(kind, _ -> store.products().plan(connection.id(),
                data.products.get(kind).stream().map(Received::value).toList(), Instant.EPOCH));
    }

    /**
     * The window's rows, or null when everything has to be read after all. How a query is evaluated is known from
     * documents only, so no row is held to have vanished on a query's word alone.
     */
    private Told windowed(DataKind kind, ProductKind productKind, Window window) {
        try {
            RowIndex known = store.transactions().index(connection.id(), productKind,
                    Transactions.monthsFrom(window.from(), today));
            Intake intake = Intake.beside(known, progress(kind));
            Unreadable unreadable = Unreadable.NONE;
            for (FlanksQuery query : window.queries()) {
                unreadable = unreadable.union(answer(productKind, query, intake));
            }
            return isMissingAny(known, window) ? null : new Told(intake, unreadable);
        } catch (Refused noSuchQuery) {
            LOG.info("A query by date was refused, reading everything: {}", noSuchQuery.getMessage());
            return null;
        }
    }

    private static boolean isMissingAny(RowIndex known, Window window) {
        long from = window.from().toEpochDay();
        for (int position = 0; position < known.size(); position++) {
            if (!known.seen(position) && known.day(position) >= from && !known.keptAlthoughMissing(position)
                    && known.listing(position) == StoredTransaction.Listing.LISTED) {
                return true;
            }
        }
        return false;
    }

    /** @return rows that could not be read, and rows under an id that another row of the answer had */
    private Unreadable answer(ProductKind productKind, FlanksQuery query, Intake intake) {
        Fetched<Intake> fetched = call(() -> api.transactions(productKind, DataRequest.all(token).matching(query),
                intake::answer));
        return Unreadable.of(Stream.concat(fetched.unreadable().stream(), intake.endOfAnswer().stream()).toList());
    }

    private LongConsumer progress(DataKind kind) {
        return soFar -> listener.rows(connection.id(), kind, soFar);
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
