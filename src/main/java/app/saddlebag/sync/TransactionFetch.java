package app.saddlebag.sync;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.Fetched;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.RowIndex;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.store.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the transactions of one connection: the days since the last look, or everything where those do not suffice. Reads
 * what is known of them from the store, to tell what is new; writes nothing. Belongs to one thread, that of the {@link
 * ConnectionFetch}, after it has read the products of the same kind.
 */
final class TransactionFetch {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionFetch.class);

    /** Rows of one answer or several, and what of it could not be read. */
    record Told(Intake rows, Unreadable unreadable) {
    }

    private final FlanksClient api;
    private final Store store;
    private final LastReads reads;
    private final long sourceId;
    private final CredentialsToken token;
    private final LocalDate today;
    private final boolean whole;
    private final SyncListener listener;
    private final CallCancellation cancellation;
    private final FetchedData data;

    /**
     * @param whole whether everything is to be read in any case
     * @param data  has the status and the products; gets the rows
     */
    TransactionFetch(FlanksClient api, Store store, LastReads reads, long sourceId, CredentialsToken token, LocalDate today,
                     boolean whole, SyncListener listener, CallCancellation cancellation, FetchedData data) {
        this.api = api;
        this.store = store;
        this.reads = reads;
        this.sourceId = sourceId;
        this.token = token;
        this.today = today;
        this.whole = whole;
        this.listener = listener;
        this.cancellation = cancellation;
        this.data = data;
    }

    /**
     * Reads the rows of one kind and leaves them in the fetched data.
     *
     * @return empty when the answer is empty because the kind was not extracted yet
     */
    Optional<Told> read(DataKind kind, ProductKind productKind) {
        Told told = window(productKind).map(window -> windowed(kind, productKind, window)).orElse(null);
        if (told == null) {
            told = everything(kind, productKind);
            if (data.isUnfinished(kind, told.rows().rows() == 0)) {
                told.rows().close();
                return Optional.empty();
            }
            data.whole.add(productKind);
        } else {
            data.windowed.add(kind);
        }
        data.transactions.put(productKind, told.rows());
        return Optional.of(told);
    }

    /** Empty when everything has to be read: at first, now and then, when asked to, and when a product is not known by its id. */
    private Optional<Window> window(ProductKind kind) {
        List<Received<Product>> listed = data.products.get(kind);
        if (listed == null || whole) {
            return Optional.empty();
        }
        Set<String> known = idsKnown(kind, product -> !product.gone());
        boolean allKnown = listed.stream().allMatch(product -> known.contains(product.value().id()));
        return allKnown ? reads.get(sourceId, kind)
                .flatMap(mark -> Window.after(mark, today)) : Optional.empty();
    }

    private Told everything(DataKind kind, ProductKind productKind) {
        RowIndex known = store.transactions().index(sourceId, productKind, null);
        Intake intake = known.size() == 0 && !anyRenamed(productKind)
                ? Intake.into(() -> store.bulkLoad(sourceId, planned(productKind)), progress(kind))
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
        return store.products().of(sourceId).stream().filter(which).map(StoredProduct::product)
                .filter(product -> product.kind() == kind).map(Product::id).collect(Collectors.toSet());
    }

    /** The products as they will be written, so that rows can be hung on them while they come. */
    private List<StoredProduct> planned(ProductKind kind) {
        List<StoredProduct> known = store.products().of(sourceId);
        if (known.stream().anyMatch(product -> product.product().kind() == kind) || !data.products.containsKey(kind)) {
            return known;
        }
        return data.planned.computeIfAbsent(kind, _ -> store.products().plan(sourceId,
                data.products.get(kind).stream().map(Received::value).toList(), Instant.EPOCH));
    }

    /**
     * The window's rows, or null when everything has to be read after all. How a query is evaluated is known from
     * documents only, so no row is held to have vanished on a query's word alone.
     */
    private Told windowed(DataKind kind, ProductKind productKind, Window window) {
        try {
            RowIndex known = store.transactions().index(sourceId, productKind,
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
        Fetched<Intake> fetched = cancellation.during(() -> api.transactions(productKind, DataRequest.all(token).matching(query),
                intake::answer));
        return Unreadable.of(Stream.concat(fetched.unreadable().stream(), intake.endOfAnswer().stream()).toList());
    }

    private LongConsumer progress(DataKind kind) {
        return soFar -> listener.rows(sourceId, kind, soFar);
    }
}
