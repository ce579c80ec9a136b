package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.search.Latest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One row in full, and what the person adds to it while it is shown. What was typed is kept when the person leaves the field
 * or the row. JavaFX thread only.
 */
public final class InspectorModel {

    private final Background background;
    private final DetailSource details;
    private final Consumer<Throwable> failed;
    private final Latest payloads;
    private final Latest tellers;
    private final ReadOnlyObjectWrapper<LedgerRow> row = new ReadOnlyObjectWrapper<>(this, "row");
    private final ReadOnlyStringWrapper payload = new ReadOnlyStringWrapper(this, "payload", "");
    private final ReadOnlyObjectWrapper<List<String>> alsoToldBy = new ReadOnlyObjectWrapper<>(this, "alsoToldBy", List.of());
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
    private final StringProperty category = new SimpleStringProperty(this, "category", "");
    private final BooleanProperty hidden = new SimpleBooleanProperty(this, "hidden", false);
    private Overlay kept = Overlay.NONE;

    /** @param failed tells the person of a failure */
    public InspectorModel(Background background, DetailSource details, Consumer<Throwable> failed) {
        this.background = background;
        this.details = details;
        this.failed = failed;
        this.payloads = new Latest(background);
        this.tellers = new Latest(background);
    }

    /** The row shown; null for none. */
    public ReadOnlyObjectProperty<LedgerRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** The bank's own object; empty while it is being read. */
    public ReadOnlyStringProperty payloadProperty() {
        return payload.getReadOnlyProperty();
    }

    /** Names of the other log-ins that tell the same movement; none while they are looked for. */
    public ReadOnlyObjectProperty<List<String>> alsoToldByProperty() {
        return alsoToldBy.getReadOnlyProperty();
    }

    public StringProperty noteProperty() {
        return note;
    }

    /** The person's labels, separated by commas. */
    public StringProperty tagsProperty() {
        return tags;
    }

    /** The person's own category; empty for the bank's. */
    public StringProperty categoryProperty() {
        return category;
    }

    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    /** Shows another row, or none. The same row read again keeps what is being typed. */
    public void show(LedgerRow now) {
        LedgerRow before = row.get();
        if (before != null && now != null && before.id() == now.id()) {
            row.set(now);
            return;
        }
        save();
        row.set(now);
        kept = now == null ? Overlay.NONE : now.overlay();
        note.set(kept.note() == null ? "" : kept.note());
        tags.set(kept.tags().stream().sorted().collect(Collectors.joining(", ")));
        category.set(kept.category() == null ? "" : kept.category());
        hidden.set(kept.hidden());
        payload.set("");
        payloads.cancel();
        alsoToldBy.set(List.of());
        tellers.cancel();
        if (now != null) {
            payloads.run(cancellation -> details.payload(now.id()), payload::set, failed);
            tellers.run(cancellation -> details.alsoToldBy(now.id()), alsoToldBy::set, failed);
        }
    }

    /** Keeps what was typed, if it differs from what is kept. */
    public void save() {
        LedgerRow shown = row.get();
        Overlay typed = new Overlay(orNull(note.get()), tags(), orNull(category.get()), hidden.get());
        if (shown != null && !typed.equals(kept)) {
            Overlay before = kept;
            kept = typed;
            background.write(() -> {
                details.annotate(shown.id(), typed);
                return null;
            }, done -> { }, failure -> {
                kept = row.get() == shown ? before : kept;
                failed.accept(failure);
            });
        }
    }

    private Set<String> tags() {
        return Arrays.stream(tags.get().split(",")).map(String::strip).filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
