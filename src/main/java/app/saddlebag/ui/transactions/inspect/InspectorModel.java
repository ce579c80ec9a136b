package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.search.Latest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final EditModel edits;
    private final UnaryOperator<String> categoryName;
    private final Consumer<Throwable> failed;
    private final Latest payloads;
    private final Latest tellers;
    private final ReadOnlyObjectWrapper<LedgerRow> row = new ReadOnlyObjectWrapper<>(this, "row");
    private final ReadOnlyStringWrapper payload = new ReadOnlyStringWrapper(this, "payload", "");
    private final ReadOnlyObjectWrapper<List<Counterpart>> counterparts = new ReadOnlyObjectWrapper<>(this, "counterparts",
            List.of());
    private final ReadOnlyObjectWrapper<Forgotten> forgotten = new ReadOnlyObjectWrapper<>(this, "forgotten");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
    private final StringProperty category = new SimpleStringProperty(this, "category", "");
    private final BooleanProperty hidden = new SimpleBooleanProperty(this, "hidden", false);
    private Overlay kept = Overlay.NONE;
    private int writing;

    /**
     * @param categoryName how a category that is kept on a row is shown
     * @param failed       tells the person of a failure
     */
    public InspectorModel(Background background, DetailSource details, EditModel edits, UnaryOperator<String> categoryName,
                          Consumer<Throwable> failed) {
        this.background = background;
        this.details = details;
        this.edits = edits;
        this.categoryName = categoryName;
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

    /** How other log-ins tell the same movement; none while they are looked for. */
    public ReadOnlyObjectProperty<List<Counterpart>> counterpartsProperty() {
        return counterparts.getReadOnlyProperty();
    }

    /** An answer of the row's that was forgotten just now, and can be given again; null for none. */
    public ReadOnlyObjectProperty<Forgotten> forgottenProperty() {
        return forgotten.getReadOnlyProperty();
    }

    /**
     * What the person took back of a tie.
     *
     * @param before what they had said
     */
    public record Forgotten(Tie tie, Answer before) {
    }

    /** Keeps what the person says of one of the row's ties, and shows what follows. */
    public void answer(Tie tie, Answer answer) {
        long asked = row.get().id();
        forgotten.set(null);
        // Not to be given up when another row is shown, or the profile locked, meanwhile.
        background.write(() -> {
            details.answer(List.of(tie.link()), answer);
            return asked;
        }, answered -> {
            if (row.get() != null && row.get().id() == answered) {
                forgotten.set(answer == Answer.NONE ? new Forgotten(tie, before(tie)) : null);
                tellers.run(cancellation -> details.counterparts(answered), counterparts::set, failed);
            }
        }, failed);
    }

    private static Answer before(Tie tie) {
        return tie.link().standing() == Standing.REJECTED ? Answer.NO : Answer.YES;
    }

    /** What finds the row and its counterparts; empty where it has none. */
    public Optional<Term> withCounterparts() {
        List<Counterpart> others = counterparts.get();
        return row.get() == null || others.isEmpty() ? Optional.empty() : Optional.of(Term.equal(Field.ID, Stream.concat(
                Stream.of(row.get().transaction().id()), others.stream().map(Counterpart::bankId)).distinct()
                .toArray(String[]::new)));
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

    /** Shows another row, or none. The same row read again keeps what is being typed, and what is not follows it. */
    public void show(LedgerRow now) {
        LedgerRow before = row.get();
        if (before != null && now != null && before.id() == now.id()) {
            row.set(now);
            if (writing == 0) { // else it may still be without what was typed last
                follow(now.overlay());
            }
            return;
        }
        save();
        row.set(now);
        kept = now == null ? Overlay.NONE : now.overlay();
        note.set(note(kept));
        tags.set(tags(kept));
        category.set(category(kept));
        hidden.set(kept.hidden());
        payload.set("");
        payloads.cancel();
        counterparts.set(List.of());
        forgotten.set(null);
        tellers.cancel();
        if (now != null) {
            payloads.run(cancellation -> details.payload(now.id()), payload::set, failed);
            tellers.run(cancellation -> details.counterparts(now.id()), counterparts::set, failed);
        }
    }

    /** An undo, or an edit of many rows, may have changed what nobody is typing. */
    private void follow(Overlay now) {
        Overlay before = kept;
        kept = now;
        if (Objects.equals(Typed.orNull(note.get()), before.note())) {
            note.set(note(now));
        }
        if (Typed.tags(tags.get()).equals(before.tags())) {
            tags.set(tags(now));
        }
        if (Objects.equals(Typed.orNull(category.get()), Typed.orNull(category(before)))) {
            category.set(category(now));
        }
        if (hidden.get() == before.hidden()) {
            hidden.set(now.hidden());
        }
    }

    private static String note(Overlay overlay) {
        return overlay.note() == null ? "" : overlay.note();
    }

    private static String tags(Overlay overlay) {
        return overlay.tags().stream().sorted().collect(Collectors.joining(", "));
    }

    private String category(Overlay overlay) {
        return overlay.category() == null ? "" : categoryName.apply(overlay.category());
    }

    /** Keeps what was typed, if it differs from what is kept; nothing else of the row is touched. */
    public void save() {
        LedgerRow shown = row.get();
        List<Edit> typed = typed();
        if (shown == null || typed.isEmpty()) {
            return;
        }
        Edit edit = typed.size() == 1 ? typed.getFirst() : new Edit.Several(typed);
        Overlay before = kept;
        Overlay now = edit.on(before);
        kept = now;
        writing++;
        edits.edit(shown.id(), edit, () -> writing--, failure -> {
            writing--;
            if (kept == now && row.get() != null && row.get().id() == shown.id()) {
                kept = before; // so that it is tried again
            }
        });
    }

    private List<Edit> typed() {
        List<Edit> typed = new ArrayList<>();
        String text = Typed.orNull(note.get());
        if (!Objects.equals(text, kept.note())) {
            typed.add(new Edit.Note(text));
        }
        Set<String> named = Typed.tags(tags.get());
        if (!named.equals(kept.tags())) {
            typed.add(new Edit.Tags(without(named, kept.tags()), without(kept.tags(), named)));
        }
        String own = Typed.orNull(category.get());
        if (!Objects.equals(own, Typed.orNull(category(kept)))) {
            typed.add(new Edit.Category(own));
        }
        if (hidden.get() != kept.hidden()) {
            typed.add(new Edit.Hidden(hidden.get()));
        }
        return typed;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
