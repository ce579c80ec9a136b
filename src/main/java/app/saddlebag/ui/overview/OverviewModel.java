package app.saddlebag.ui.overview;

import app.saddlebag.store.Store;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads what the overview shows. */
public final class OverviewModel {

    private final Store store;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private Background.Job reading;

    public OverviewModel(Store store, Background background, Messages messages) {
        this.store = store;
        this.background = background;
        this.messages = messages;
    }

    /** How the page stands. */
    sealed interface State {
        record Loading() implements State {
        }

        /** No bank is connected yet. */
        record Empty() implements State {
        }

        record Shown(OverviewData data) implements State {
        }

        record Failed(String sentence) implements State {
        }
    }

    /** Reads everything anew; what is shown stays until that is done. */
    public void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        reading = background.run(() -> OverviewData.of(store.connections().list(), store.products().list()),
                data -> state.set(data.banks().isEmpty() ? new State.Empty() : new State.Shown(data)),
                failure -> state.set(new State.Failed(messages.sentence(failure))));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
