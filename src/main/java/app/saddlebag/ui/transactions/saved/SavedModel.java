package app.saddlebag.ui.transactions.saved;

import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.saved.SavedLine.State;
import app.saddlebag.ui.transactions.search.Latest;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Kept filters with what they come to now. Changes show at once and are written on the worker; where writing fails the list
 * is read again and the failure told. JavaFX thread only.
 */
public final class SavedModel {

    private final Background background;
    private final FilterStorage storage;
    private final Counting counting;
    private final Consumer<Throwable> failed;
    private final Latest counts;
    private final ObservableList<SavedLine> lines = FXCollections.observableArrayList();
    /** Kept, because a view of a list that nobody keeps tells its listeners nothing once it is collected. */
    private final ObservableList<SavedLine> shown = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<SavedFilter> removed = new ReadOnlyObjectWrapper<>(this, "removed");
    private final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(this, "basis", Basis.COUNTED);
    private int removedFrom;

    /**
     * @param failed   tells the person of a failure
     */
    public SavedModel(Background background, FilterStorage storage, Counting counting,
                      Consumer<Throwable> failed) {
        this.background = background;
        this.storage = storage;
        this.counting = counting;
        this.failed = failed;
        this.counts = new Latest(background);
        basis.subscribe((before, now) -> count());
    }

    /** Counts the transactions of a filter's text; called on a worker. */
    public interface Counting {

        /** @return null while it is not known which transactions there are */
        Sum count(String text, Basis basis, SearchCancellation cancellation);
    }

    /** Which transactions their sums count. */
    public ObjectProperty<Basis> basisProperty() {
        return basis;
    }

    public ObservableList<SavedLine> lines() {
        return shown;
    }

    /** What was removed last and can be brought back; null for nothing. */
    public ReadOnlyObjectProperty<SavedFilter> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /** Reads the list and counts. */
    public void load() {
        work(storage::list, this::show);
    }

    /** Counts anew, as after a sync. */
    public void count() {
        List<SavedFilter> filters = filters();
        Basis of = basis.get();
        counts.run(cancellation -> {
            for (SavedFilter filter : filters) {
                if (cancellation.isCancelled()) {
                    break;
                }
                State now = count(filter, of, cancellation);
                counts.show(cancellation, () -> counted(now));
            }
            return null;
        }, done -> { }, failed);
    }

    /** Keeps a filter at the end of the list, and tells when it stands there. */
    void keep(String name, String text, Runnable kept) {
        work(() -> {
            storage.save(name, text);
            return storage.list();
        }, list -> {
            show(list);
            kept.run();
        });
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
                storage.reorder(ids);
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
                storage.remove(filter.id());
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
            order.add(Math.min(removedFrom, order.size()), storage.save(back.name(), back.text()).id());
            storage.reorder(order);
            return storage.list();
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

    /** Adds those that are not in the list yet, and tells how many that were. */
    public void imported(List<FilterList.Entry> entries, IntConsumer added) {
        List<FilterList.Entry> known = filters().stream()
                .map(filter -> new FilterList.Entry(filter.name(), filter.text())).toList();
        List<FilterList.Entry> fresh = entries.stream().distinct().filter(entry -> !known.contains(entry)).toList();
        work(() -> {
            fresh.forEach(entry -> storage.save(entry.name(), entry.text()));
            return storage.list();
        }, list -> {
            show(list);
            added.accept(fresh.size());
        });
    }

    public void close() {
        counts.cancel();
    }

    private void change(SavedFilter old, SavedFilter now) {
        int place = filters().indexOf(old);
        if (place >= 0) {
            lines.get(place).become(now);
            work(() -> {
                storage.update(now);
                return null;
            }, done -> { });
        }
    }

    private <T> void work(Callable<T> work, Consumer<T> done) {
        background.write(work, done, failure -> {
            failed.accept(failure);
            background.run(storage::list, this::show, failed);
        });
    }

    private void show(List<SavedFilter> filters) {
        List<SavedLine> now = filters.stream().map(this::line).toList();
        if (now.size() >= lines.size() && lines.equals(now.subList(0, lines.size()))) {
            lines.addAll(now.subList(lines.size(), now.size()));
        } else {
            lines.setAll(now);
        }
        count();
    }

    /** The one that shows the filter already, or a new one. */
    private SavedLine line(SavedFilter filter) {
        for (SavedLine line : lines) {
            if (line.filter().id() == filter.id()) {
                line.become(filter);
                return line;
            }
        }
        return new SavedLine(filter);
    }

    private State count(SavedFilter filter, Basis of, SearchCancellation cancellation) {
        try {
            return new State(filter, counting.count(filter.text(), of, cancellation), null);
        } catch (ProblemException uncountable) {
            return new State(filter, null, uncountable);
        }
    }

    private void counted(State now) {
        int place = filters().indexOf(now.filter());
        if (place >= 0) {
            lines.get(place).counted(now);
        }
    }

    private List<SavedFilter> filters() {
        return lines.stream().map(SavedLine::filter).toList();
    }

    private List<Long> ids() {
        return filters().stream().map(SavedFilter::id).toList();
    }
}
