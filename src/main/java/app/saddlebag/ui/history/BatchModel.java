package app.saddlebag.ui.history;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.profile.CategoryBook;
import app.saddlebag.profile.ChangeHistory;
import app.saddlebag.profile.ChangeHistory.Entry;
import app.saddlebag.profile.ChangeHistory.Listing;
import app.saddlebag.profile.ChangeHistory.Told;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One batch row by row; rows are read as they come into sight, so that a million open as quickly as ten. */
public final class BatchModel {

    static final int ROWS_AT_ONCE = 200;

    private final ChangeHistory history;
    private final CategoryBook categories;
    private final long batchId;
    private final Background background;
    private final Messages messages;
    private final PageData<Entry> reading;
    private final ObservableList<Told> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Background.Job latest = () -> { };
    private boolean underWay;
    /** Of the reading that is shown; null before the first. */
    private Listing listing;
    private final ReadOnlyIntegerWrapper parts = new ReadOnlyIntegerWrapper();
    private boolean complete;

    public BatchModel(ChangeHistory history, CategoryBook categories, long batchId, Background background, Messages messages) {
        this.history = history;
        this.categories = categories;
        this.batchId = batchId;
        this.background = background;
        this.messages = messages;
        this.reading = new PageData<>(() -> history.entry(batchId), background, messages);
    }

    /** Reads all that is shown anew: the batch, and as many of its rows as were there. */
    void refresh() {
        reading.refresh();
        read(0, Math.max(ROWS_AT_ONCE, rows.size()));
    }

    /** Reads the rows that follow those that are there; harmless while it does, and at the end. */
    void more() {
        if (!underWay && !complete) {
            read(rows.size(), ROWS_AT_ONCE);
        }
    }

    /** The text of a filter that finds a row; null where the row is not part of the picture. */
    static String filter(Told row) {
        return !row.inSight() || row.current() == null ? null
                : FilterPrinter.print(Term.equal(Field.ID, row.current().id()));
    }

    /** As the person reads a category's name that is stored. */
    String category(String stored) {
        return categories.tree().name(stored);
    }

    PageData<Entry> reading() {
        return reading;
    }

    ObservableList<Told> rows() {
        return rows;
    }

    /** Changes with every reading of rows that ended, well or not. */
    ReadOnlyIntegerProperty partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** Whether the last row is there. */
    boolean isComplete() {
        return complete;
    }

    /** Why rows could not be read; empty when they could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** From the first on it is looked anew which there are. */
    private void read(int from, int most) {
        latest.cancel();
        underWay = true;
        Listing shown = listing;
        latest = background.run(() -> {
            Listing all = from == 0 ? history.listing(batchId) : shown;
            return new Part(all, all.read(from, most));
        }, part -> show(from, part), failure -> {
            underWay = false;
            problem.set(messages.sentence(failure));
            parts.set(parts.get() + 1);
        });
    }

    private record Part(Listing all, List<Told> changes) {
    }

    private void show(int from, Part part) {
        underWay = false;
        problem.set("");
        listing = part.all();
        if (from == 0) {
            rows.setAll(part.changes());
        } else {
            rows.addAll(part.changes());
        }
        complete = rows.size() >= listing.size();
        parts.set(parts.get() + 1);
    }
}
