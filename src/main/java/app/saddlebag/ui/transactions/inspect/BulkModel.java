package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.profile.Edit;
import app.saddlebag.profile.InCommon;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.transactions.search.Latest;
import app.saddlebag.ui.transactions.search.Picked;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Several rows at once: what the person added to them, as far as it is the same, and what is to be added. Nothing is written
 * before it is asked for, and what was typed stays until then. JavaFX thread only.
 */
public final class BulkModel {

    private final Messages messages;
    private final EditModel edits;
    private final Notices notices;
    private final Consumer<Throwable> failed;
    private final Latest counting;
    private final ReadOnlyObjectWrapper<Picked> rows = new ReadOnlyObjectWrapper<>(this, "rows", Picked.NOTHING);
    private final ReadOnlyObjectWrapper<InCommon> inCommon = new ReadOnlyObjectWrapper<>(this, "inCommon");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
    private final StringProperty category = new SimpleStringProperty(this, "category", "");
    private boolean searching;

    /**
     * @param notices tells the person what is missing
     * @param failed  tells the person of a failure
     */
    public BulkModel(Messages messages, Background background, EditModel edits, Notices notices,
                     Consumer<Throwable> failed) {
        this.messages = messages;
        this.edits = edits;
        this.notices = notices;
        this.failed = failed;
        this.counting = new Latest(background);
    }

    /** The rows; fewer than two when these are no matter for this model. */
    public ReadOnlyObjectProperty<Picked> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What they have in common; null while it is being counted. */
    public ReadOnlyObjectProperty<InCommon> inCommonProperty() {
        return inCommon.getReadOnlyProperty();
    }

    /** A note to be added. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Tags to be added or taken away, separated by commas. */
    public StringProperty tagsProperty() {
        return tags;
    }

    /** A category to be set. */
    public StringProperty categoryProperty() {
        return category;
    }

    /** Which rows are selected will be known when the search has ended. */
    public void searching() {
        searching = true;
    }

    /** Shows other rows, or the same as they are now. */
    public void show(Picked now) {
        searching = false;
        boolean others = rows.get().size() != now.size();
        rows.set(now);
        counting.cancel();
        if (others || now.size() < 2) {
            inCommon.set(null);
        }
        if (now.size() > 1) {
            counting.run(cancellation -> InCommon.of(now.overlays(cancellation)), inCommon::set, failed);
        }
    }

    void addNote() {
        Typed.of(note).ifPresent(text -> edit(new Edit.NoteLine(text)));
        note.set("");
    }

    void replaceNotes() {
        Typed.of(note).ifPresent(text -> edit(new Edit.Note(text)));
        note.set("");
    }

    void removeNotes() {
        edit(new Edit.Note(null));
    }

    void addTags() {
        changeTags(Edit.Tags::plus);
    }

    void removeTags() {
        changeTags(Edit.Tags::minus);
    }

    private void changeTags(Function<Collection<String>, Edit> change) {
        Set<String> typed = Typed.tags(tags.get());
        if (!typed.isEmpty()) {
            edit(change.apply(typed));
        }
        tags.set("");
    }

    void removeTag(String tag) {
        edit(Edit.Tags.minus(List.of(tag)));
    }

    void setCategory() {
        Typed.of(category).ifPresent(name -> edit(new Edit.Category(name)));
        category.set("");
    }

    void removeCategories() {
        edit(new Edit.Category(null));
    }

    void hide(boolean hidden) {
        edit(new Edit.Hidden(hidden));
    }

    private void edit(Edit edit) {
        if (isReady()) {
            Picked chosen = rows.get();
            edits.edit(chosen.size(), chosen::ids, _ -> edit);
        }
    }

    /** Hides the rows, or shows them again where all of them are hidden. One row will do, too. */
    public void hideOrShow() {
        if (isReady()) {
            Picked chosen = rows.get();
            edits.edit(chosen.size(), chosen::ids, cancellation ->
                    new Edit.Hidden(InCommon.of(chosen.overlays(cancellation)).hidden() < chosen.size()));
        }
    }

    /** Whether there are rows to do something with; when not, that is told. */
    public boolean isReady() {
        if (searching || rows.get().size() == 0) {
            notices.tell(messages.get(searching ? "transactions.edited.searching" : "transactions.edited.nobody"));
            return false;
        }
        return true;
    }

    public void close() {
        counting.cancel();
    }
}
