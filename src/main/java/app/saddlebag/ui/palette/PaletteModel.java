package app.saddlebag.ui.palette;

import app.saddlebag.ui.palette.PaletteEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was typed, what answers it, the best first, and which of that is chosen. JavaFX thread only. */
public final class PaletteModel {

    private final Function<String, PaletteEntry> search;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
    private final ObservableList<PaletteEntry> shown = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(this, "nothing");
    private List<PaletteEntry> entries;

    /**
     * @param entries what is there already
     * @param search  what is offered at the end for any text that was typed
     */
    public PaletteModel(List<PaletteEntry> entries, Function<String, PaletteEntry> search) {
        this.search = search;
        this.entries = inOrder(entries);
        query.subscribe(typed -> {
            find();
            select(0);
        });
    }

    /** What is there now; what is selected stays so as long as it is found. */
    public void show(List<PaletteEntry> now) {
        String before = selected().map(PaletteModel::identity).orElse("");
        entries = inOrder(now);
        find();
        int again = found.stream().map(PaletteModel::identity).toList().indexOf(before);
        // Who has not moved sees the best of all there is.
        select(selected.get() <= 0 ? 0 : Math.max(0, again));
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<PaletteEntry> found() {
        return shown;
    }

    /** Place of what is chosen among what is found; −1 where there is nothing. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<PaletteEntry> selected() {
        int place = selected.get();
        return place < 0 || place >= found.size() ? Optional.empty() : Optional.of(found.get(place));
    }

    /** Whether nothing has a name like that, so that only the transactions can be asked. */
    public ReadOnlyBooleanProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /** Chooses the next, or the one before; after the last comes the first. */
    public void move(int step) {
        if (!found.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + step, found.size()));
        }
    }

    /** As {@link #move}, but not beyond the ends. */
    public void page(int step) {
        select(selected.get() + step);
    }

    public void select(int place) {
        selected.set(found.isEmpty() ? -1 : Math.clamp(place, 0, found.size() - 1));
    }

    private void find() {
        Matching matching = new Matching(query.get());
        List<Ranked> answers = new ArrayList<>();
        for (PaletteEntry entry : entries) {
            matching.rank(entry).ifPresent(rank -> answers.add(new Ranked(rank, entry)));
        }
        // Of two that answer as well, the one that stands first without a question.
        List<PaletteEntry> now = new ArrayList<>(answers.stream().sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::entry).toList());
        nothing.set(now.isEmpty());
        if (!query.get().isBlank()) {
            now.add(search.apply(query.get().strip()));
        }
        found.setAll(now);
    }

    private static List<PaletteEntry> inOrder(List<PaletteEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(PaletteEntry::kind)).toList();
    }

    private static String identity(PaletteEntry entry) {
        return entry.kind() + " " + (entry.kind() == Kind.SEARCH ? "" : entry.title() + " " + entry.words());
    }

    private record Ranked(int rank, PaletteEntry entry) {
    }
}
