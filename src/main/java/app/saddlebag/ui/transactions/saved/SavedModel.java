package app.saddlebag.ui.transactions.saved;

import app.saddlebag.ledger.Cancellation;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.SavedFilter;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.search.Latest;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Kept filters with what they come to now. Changes show at once and are written on the worker; where writing fails the list
 * is read again and the failure told. JavaFX thread only.
 */
public final class SavedModel {

    /**
     * A kept filter and its movements.
     *
     * @param sum     null until counted
     * @param problem why it cannot be counted; null when it can
     */
    public record Line(SavedFilter filter, Sum sum, Throwable problem) {
    }

    private final Background background;
    private final Shelf shelf;
    private final BiFunction<String, Cancellation, Sum> counting;
    private final Consumer<Throwable> failed;
    private final Latest counts;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    /** Kept, because a view of a list that nobody keeps tells its listeners nothing once it is collected. */
    private final ObservableList<Line> shown = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<SavedFilter> removed = new ReadOnlyObjectWrapper<>(this, "removed");
    private int removedFrom;

    /**
     * @param counting counts the movements of a filter's text; called on a worker
     * @param failed   tells the person of a failure
     */
    public SavedModel(Background background, Shelf shelf, BiFunction<String, Cancellation, Sum> counting,
                      Consumer<Throwable> failed) {
        this.background = background;
        this.shelf = shelf;
        this.counting = counting;
        this.failed = failed;
        this.counts = new Latest(background);
    }

    public ObservableList<Line> lines() {
        return shown;
    }

    /** What was removed last and can be brought back; null for nothing. */
    public ReadOnlyObjectProperty<SavedFilter> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /** Reads the list and counts. */
    public void load() {
        work(shelf::list, this::show);
    }

    /** Counts anew, as after a sync. */
    public void count() {
        List<SavedFilter> filters = filters();
        counts.run(cancellation -> {
            for (SavedFilter filter : filters) {
                if (cancellation.isCancelled()) {
                    break;
                }
                Line line = line(filter, cancellation);
                counts.show(cancellation, () -> counted(line));
            }
            return null;
        }, done -> { }, failed);
    }

    /** Keeps a filter at the end of the list. */
    public void keep(String name, String text) {
        work(() -> {
            shelf.save(name, text);
            return shelf.list();
        }, this::show);
    }

    /** Gives one another name; a blank one is not taken. */
    public void rename(SavedFilter filter, String name) {
        if (!name.isBlank() && !name.strip().equals(filter.name())) {
            change(filter, new SavedFilter(filter.id(), name.strip(), filter.text()));
        }
    }

    /** Makes one ask for something else. */
    public void rewrite(SavedFilter filter, String text) {
        change(filter, new SavedFilter(filter.id(), filter.name(), text));
        count();
    }

    /** Puts one in another place. */
    public void move(SavedFilter filter, int to) {
        int from = filters().indexOf(filter);
        int place = Math.clamp(to, 0, lines.size() - 1);
        if (from >= 0 && from != place) {
            lines.add(place, lines.remove(from));
            List<Long> ids = ids();
            work(() -> {
                shelf.reorder(ids);
                return null;
            }, done -> { });
        }
    }

    /** Takes one out; {@link #restore()} brings it back. */
    public void remove(SavedFilter filter) {
        removedFrom = filters().indexOf(filter);
        if (removedFrom >= 0) {
            lines.remove(removedFrom);
            removed.set(filter);
            work(() -> {
                shelf.remove(filter.id());
                return null;
            }, done -> { });
        }
    }

    /** Brings back what was removed last, to its old place. */
    public void restore() {
        SavedFilter back = removed.get();
        if (back == null) {
            return;
        }
        removed.set(null);
        List<Long> before = ids();
        work(() -> {
            List<Long> order = new ArrayList<>(before);
            order.add(Math.min(removedFrom, order.size()), shelf.save(back.name(), back.text()).id());
            shelf.reorder(order);
            return shelf.list();
        }, this::show);
    }

    /** It is too late to bring back what was removed. */
    public void forgetRemoved() {
        removed.set(null);
    }

    /** All of them as text. */
    public String exported() {
        return FilterList.print(filters());
    }

    /** Adds those of a text that are not in the list yet. */
    public void imported(String text) {
        List<FilterList.Entry> known = filters().stream()
                .map(filter -> new FilterList.Entry(filter.name(), filter.text())).toList();
        List<FilterList.Entry> fresh = FilterList.parse(text).stream().filter(entry -> !known.contains(entry)).toList();
        work(() -> {
            fresh.forEach(entry -> shelf.save(entry.name(), entry.text()));
            return shelf.list();
        }, this::show);
    }

    public void close() {
        counts.cancel();
    }

    private void change(SavedFilter old, SavedFilter now) {
        int place = filters().indexOf(old);
        if (place >= 0) {
            lines.set(place, new Line(now, lines.get(place).sum(), lines.get(place).problem()));
            work(() -> {
                shelf.update(now);
                return null;
            }, done -> { });
        }
    }

    private <T> void work(Callable<T> work, Consumer<T> done) {
        background.write(work, done, failure -> {
            failed.accept(failure);
            background.run(shelf::list, this::show, failed);
        });
    }

    private void show(List<SavedFilter> filters) {
        lines.setAll(filters.stream().map(filter -> new Line(filter, null, null)).toList());
        count();
    }

    private Line line(SavedFilter filter, Cancellation cancellation) {
        try {
            return new Line(filter, counting.apply(filter.text(), cancellation), null);
        } catch (ProblemException uncountable) {
            return new Line(filter, null, uncountable);
        }
    }

    private void counted(Line line) {
        int place = filters().indexOf(line.filter());
        if (place >= 0) {
            lines.set(place, line);
        }
    }

    private List<SavedFilter> filters() {
        return lines.stream().map(Line::filter).toList();
    }

    private List<Long> ids() {
        return filters().stream().map(SavedFilter::id).toList();
    }
}
