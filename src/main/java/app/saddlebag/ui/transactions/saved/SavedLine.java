package app.saddlebag.ui.transactions.saved;

import app.saddlebag.model.SavedFilter;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A kept filter and its transactions. Stays itself while its name, text and count change, so that a count which comes in
 * neither takes the selection away nor ends a renaming. JavaFX thread only.
 */
public final class SavedLine {

    /**
     * What is known of a kept filter at one moment.
     *
     * @param sum     null until counted
     * @param problem why it cannot be counted; null when it can
     */
    record State(SavedFilter filter, Sum sum, Throwable problem) {
    }

    private final ReadOnlyObjectWrapper<State> state;

    SavedLine(SavedFilter filter) {
        state = new ReadOnlyObjectWrapper<>(this, "state", new State(filter, null, null));
    }

    public SavedFilter filter() {
        return state.get().filter();
    }

    /** Null until counted. */
    public Sum sum() {
        return state.get().sum();
    }

    /** Why it cannot be counted; null when it can. */
    public Throwable problem() {
        return state.get().problem();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void become(SavedFilter filter) {
        state.set(new State(filter, sum(), problem()));
    }

    void counted(State counted) {
        state.set(counted);
    }
}
