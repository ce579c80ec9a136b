package app.saddlebag.profile;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Overlays;
import app.saddlebag.store.RowsState;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of an open profile: filled from the store when first asked for, and replaced by a new snapshot whenever
 * something was written. Safe to share between threads.
 */
public final class LedgerSource {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSource.class);

    /** Enough to fill any window, few enough to be there at once. */
    private static final int FIRST_ROWS = 2_000;
    private static final int MOST_REFRESHED = 20_000;

    private final Store store;
    private final FoundSeries series;
    private final LedgerSnapshot snapshot;
    private final SnapshotKeeping keeping;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object loading = new Object();
    private volatile Ledger current;
    private volatile Categories categories = Categories.AS_TOLD;
    private volatile Counterparts counterparts;
    private volatile boolean complete;
    private volatile Turn turn = new Turn(Duration.ZERO);
    /** Of the ranking under way, if any. */
    private SearchCancellation ranking = new SearchCancellation();

    LedgerSource(Store store) {
        this.store = store;
        series = new FoundSeries(store.settings());
        snapshot = new LedgerSnapshot(store, loading);
        keeping = new SnapshotKeeping(snapshot);
    }

    /** All transactions; blocks while they are read for the first time. */
    public Ledger snapshot() {
        if (complete) {
            return current;
        }
        turn.await();
        synchronized (loading) {
            if (!complete) {
                read();
            }
            return current;
        }
    }

    /**
     * The first reading lets what needs no rows go first, as the first frame of a page: at the same time each would take the
     * other's processors.
     *
     * @param atMost then it begins anyway
     * @return lets it begin; on any thread, and harmless when called again
     */
    public Runnable giveWay(Duration atMost) {
        Turn given = new Turn(atMost);
        turn = given;
        return given::come;
    }

    /** What is there without waiting: null before anything was read, the newest rows while the rest is on its way. */
    public Ledger now() {
        return current;
    }

    /** Whether {@link #now} is everything. */
    public boolean isComplete() {
        return complete;
    }

    /** Reads everything anew and tells the listeners. Blocks. */
    public void reload() {
        synchronized (loading) {
            read();
        }
        tell();
    }

    /**
     * Replaces rows that changed. Blocks while the store is asked, and until nobody else replaces any: what was read before
     * another wrote must not be shown after what that one wrote.
     */
    public void refresh(Collection<Long> changedRows) {
        synchronized (loading) {
            Overlays.Book overlays = store.overlays().all();
            List<LedgerRow> rows = new ArrayList<>();
            List<Long> gone = new ArrayList<>();
            for (StoredTransaction row : store.transactions().list(changedRows.stream().mapToLong(Long::longValue).toArray())) {
                if (row.listing() == StoredTransaction.Listing.UNDONE) {
                    gone.add(row.id());
                } else {
                    rows.add(row(row, overlays));
                }
            }
            current = judged(snapshot().withProducts(products()).plus(rows, gone));
        }
        tell();
    }

    /** Shows what a batch changed: row by row, or all anew where it changed so many that this is quicker. */
    public void show(Batch batch) {
        if (store.journal().changedOverlaysAlone(batch)) {
            showOverlays();
            return;
        }
        Optional<long[]> few = complete ? store.journal().rows(batch.id(), MOST_REFRESHED) : Optional.empty();
        if (few.isPresent()) {
            refresh(LongStream.of(few.get()).boxed().toList());
        } else {
            reload();
        }
    }

    /** What the person added lies in few cells and is one column of the ledger: quick for any number of rows. */
    private void showOverlays() {
        synchronized (loading) {
            if (current == null) {
                return; // whoever asks first reads it all
            }
            current = current.withOverlays(store.overlays().all()::get);
        }
        tell();
    }

    /** What texts on rows mean from now on. Quick: touches no row. */
    void show(Categories others) {
        categories = others;
        synchronized (loading) {
            if (current == null) {
                return; // whoever reads it does so with these
            }
            current = current.withCategories(others);
        }
        tell();
    }

    /** The rows of a snapshot, with other additions: for a question, shown to nobody. */
    Ledger with(Ledger rows, LongFunction<Overlay> byId) {
        synchronized (loading) { // snapshots share dictionaries, which one thread at a time may add to
            return rows.withOverlays(byId);
        }
    }

    /** Lets go of every row: the profile is locked. Who still holds a snapshot is the window, until it has put its pages away. */
    void forget() {
        turn.come();
        keeping.stop();
        complete = false;
        current = null;
        counterparts = null;
        listeners.clear();
        synchronized (this) {
            ranking.cancel();
        }
        series.forget();
        snapshot.forget();
    }

    /** Writes what is still to be written for the next opening, of which none follows otherwise; blocks. */
    void keep() {
        keeping.finish();
    }

    /** Writes nothing more for the next opening. */
    void stopKeeping() {
        keeping.stop();
    }

    private static LedgerRow row(StoredTransaction row, Overlays.Book overlays) {
        return new LedgerRow(row.id(), row.connectionId(), row.transaction(), overlays.get(row.id()), row.vanished());
    }

    /**
     * @param listener called after each change, on whichever thread made it
     * @return ends the calls
     */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        rankInBackground();
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
        if (complete) {
            keeping.changed();
        }
        rankInBackground();
    }

    /** Who listens shows the rows, and may want them ordered by their descriptions, or those that come again: then nobody has to wait. */
    private synchronized void rankInBackground() {
        ranking.cancel();
        if (listeners.isEmpty() || !complete) {
            return;
        }
        Ledger ledger = current;
        series.prepare(ledger);
        SearchCancellation cancellation = new SearchCancellation();
        ranking = cancellation;
        Thread.ofPlatform().daemon().name("rank").priority(Thread.MIN_PRIORITY).start(() -> {
            try {
                ledger.rankDescriptions(cancellation);
            } catch (CancellationException outdated) {
                LOG.debug("A newer ledger is ranked instead");
            }
        });
    }

    /** The newest rows are there before the others, so a screen has something to show at once. */
    private void read() {
        series.forget();
        Overlays.Book overlays = store.overlays().all();
        boolean first = current == null;
        List<ProductRef> products = products();
        Ledger whole = snapshot.read(products, newest -> {
            if (first) {
                current = added(newest, overlays).withCategories(categories);
                tell();
            }
        }).map(rows -> added(rows, overlays)).orElseGet(() -> opened(products, overlays, first)).withCategories(categories);
        if (first) {
            // All rows can be looked at while what is one event is still searched for.
            current = whole.withNews(store.journal().news()::of);
            tell();
        }
        current = judged(whole);
        complete = true;
        keeping.changed();
        rankInBackground();
    }

    private static Ledger added(Ledger rows, Overlays.Book overlays) {
        return overlays.isEmpty() ? rows : rows.withOverlays(overlays::get);
    }

    /** Of every row of the store. */
    private Ledger opened(List<ProductRef> products, Overlays.Book overlays, boolean first) {
        LedgerBuilder builder = Ledger.builder(products);
        int[] rows = {0};
        RowsState moment = store.transactions().load(_ -> { }, row -> {
            builder.add(row(row, overlays));
            if (++rows[0] == FIRST_ROWS && first) {
                current = judged(builder.build().withCategories(categories));
                tell();
            }
        });
        Ledger whole = builder.build();
        snapshot.follow(whole, moment);
        return whole;
    }

    /** Asks anew what counts, as when the person has answered, and tells the listeners. Blocks. */
    void recount() {
        synchronized (loading) {
            if (current != null) {
                current = judged(current);
            }
        }
        tell();
    }

    /** What comes again and again, for all who ask. */
    FoundSeries series() {
        return series;
    }

    /** Filters ask anew what comes again and again, as when the person has answered. */
    void recurringAnew() {
        synchronized (loading) {
            if (current != null) {
                current = current.withRecurring(series::positions);
            }
        }
        tell();
    }

    /** With what follows from more than the rows themselves: what counts, and what is new. */
    private Ledger judged(Ledger ledger) {
        List<StoredProduct> products = store.products().list();
        List<Link> links = store.links().list();
        SharedProducts shared = SharedProducts.of(store.connections().list(), products, links);
        counterparts = counterparts == null ? Counterparts.of(ledger, products, shared, links)
                : counterparts.after(ledger, products, shared, links);
        return counterparts.counted().withNews(store.journal().news()::of).withRecurring(series::positions);
    }

    /** What ties rows of the ledger as it was when last looked at; null before anything was read. */
    Counterparts counterparts() {
        return counterparts;
    }

    static SharedProducts shared(Store store) {
        return SharedProducts.of(store.connections().list(), OwnNames.products(store), store.links().list());
    }

    private List<ProductRef> products() {
        Map<Long, Connection> connections = LoginNames.named(store).stream()
                .collect(Collectors.toMap(Connection::id, Function.identity()));
        List<ProductRef> products = new ArrayList<>();
        for (StoredProduct stored : OwnNames.products(store)) {
            products.add(BankRecords.ref(stored, connections.get(stored.connectionId())));
        }
        return products;
    }
}
