package app.saddlebag.ui.wealth;

import app.saddlebag.model.Connection;
import app.saddlebag.store.Store;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.List;
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
        reading = background.run(this::read,
                data -> state.set(new State.Shown(data)),
                failure -> state.set(new State.Failed(messages.sentence(failure))));
    }

    private WealthData read() {
        List<Connection> connections = store.connections().list();
        List<WealthData.Person> people = connections.stream().flatMap(connection -> store.people()
                .identity(connection.id()).map(identity -> new WealthData.Person(connection.title(), identity)).stream())
                .toList();
        return WealthData.of(connections, store.products().list(), people);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
