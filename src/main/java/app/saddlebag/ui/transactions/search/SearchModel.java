package app.saddlebag.ui.transactions.search;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.FirstRowsListener;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.search.Results.Failed;
import app.saddlebag.ui.transactions.search.Results.Found;
import app.saddlebag.ui.transactions.search.Results.Loading;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Keeps the rows in step with the filter: every change starts a search that cancels the one before, the first rows come at
 * once, the rest with its totals as soon as they are counted, and the last filter typed wins. JavaFX thread only; searches
 * run on the worker.
 */
public final class SearchModel {

    private final Supplier<Ledger> ledger;
    private final Clock clock;
    private final Latest latest;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(this, "filter", Filter.ALL);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.NEWEST_FIRST);
    private final ReadOnlyObjectWrapper<Results> results = new ReadOnlyObjectWrapper<>(this, "results", new Loading());
    private IndexRanges selection = IndexRanges.NONE;
    private Found latestFound;
    private LocalDate today;

    /** @param ledger the transactions as they are now; null while they are being read */
    public SearchModel(Background background, Clock clock, Supplier<Ledger> ledger) {
        this.ledger = ledger;
        this.clock = clock;
        this.latest = new Latest(background);
        this.today = LocalDate.now(clock);
        filter.subscribe((before, now) -> search());
        order.subscribe((before, now) -> search());
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** The day that relative dates count from. */
    public LocalDate today() {
        return today;
    }

    /** Tells which of the rows are selected, so that they stay so in another order or after a sync. */
    public void selected(IndexRanges rows) {
        selection = rows;
    }

    /**
     * Looks at the clock: at midnight “today” becomes another day.
     *
     * @return whether it did, and it is time to search again
     */
    public boolean clockTicked() {
        LocalDate before = today;
        today = LocalDate.now(clock);
        return !today.equals(before);
    }

    /** Searches again, as after a change of the transactions. */
    public void search() {
        Ledger transactions = ledger.get();
        if (transactions == null) {
            latest.cancel();
            results.set(new Loading());
            return;
        }
        Filter wanted = filter.get();
        Order wantedOrder = order.get();
        Selected selected = latestFound != null && latestFound.filter().equals(wanted)
                ? new Selected(selection, latestFound) : Selected.NOTHING;
        LocalDate day = today;
        latest.run(cancellation -> find(transactions, wanted, wantedOrder, selected, day, cancellation), found -> {
            latestFound = found;
            results.set(found);
        }, failure -> {
            latestFound = null;
            failed(failure);
        });
    }

    /** The transactions cannot be had. */
    public void failed(Throwable reason) {
        latest.cancel();
        results.set(new Failed(reason));
    }

    public void close() {
        latest.cancel();
    }

    private Found find(Ledger transactions, Filter wanted, Order wantedOrder, Selected selected, LocalDate day,
                       SearchCancellation cancellation) {
        long start = System.nanoTime();
        boolean asKept = wantedOrder.equals(Order.NEWEST_FIRST);
        Matches matches = transactions.search(wanted, day, cancellation,
                asKept ? first -> showFirst(transactions, first, cancellation) : null);
        matches.problem().ifPresent(problem -> {
            throw problem;
        });
        if (!asKept) {
            showFirst(transactions, matches.first(wantedOrder.key(), wantedOrder.ascending(), FirstRowsListener.MOST,
                    cancellation), cancellation);
        }
        Matches ordered = asKept ? matches : matches.sorted(wantedOrder.key(), wantedOrder.ascending(), cancellation);
        return new Found(transactions, wanted, ordered, selected.in(transactions, ordered),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void showFirst(Ledger transactions, int[] positions, SearchCancellation cancellation) {
        latest.show(cancellation, () -> results.set(new Results.FirstRows(transactions, positions)));
    }
}
