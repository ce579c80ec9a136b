package app.saddlebag.ui.wealth;

import app.saddlebag.store.Store;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads what the wealth page shows. */
public final class WealthModel {

    private final Store store;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private Background.Job reading;

    public WealthModel(Store store, Background background, Messages messages) {
        this.store = store;
        this.background = background;
        this.messages = messages;
    }

    /** How the page stands. */
    sealed interface State {
        record Loading() implements State {
        }

        /** May hold nothing at all. */
        record Shown(WealthData data) implements State {
        }

        record Failed(String sentence) implements State {
        }
    }

    public void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        reading = background.run(() -> WealthData.of(store.connections().list(), store.products().list()),
                data -> state.set(new State.Shown(data)),
                failure -> state.set(new State.Failed(messages.sentence(failure))));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
