package app.saddlebag.ui.connections;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.store.PendingCode;
import app.saddlebag.store.Store;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Changes;
import app.saddlebag.ui.kit.Background;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The connections with their history, the logins that are not finished, and taking either away. */
public final class ConnectionsModel {

    private final Store store;
    private final LongConsumer remover;
    private final Background background;
    private final Messages messages;
    private final Changes changes;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Background.Job reading;

    /** @param remover takes a connection away, here and at Flanks; blocks */
    public ConnectionsModel(Store store, LongConsumer remover, Background background, Messages messages,
            Changes changes) {
        this.store = store;
        this.remover = remover;
        this.background = background;
        this.messages = messages;
        this.changes = changes;
    }

    /**
     * @param products how many it has shown
     * @param history  what its syncs changed, the latest first
     */
    record Entry(Connection connection, int products, List<Batch> history) {
    }

    /** How the page stands. */
    sealed interface State {
        record Loading() implements State {
        }

        /**
         * Either may be empty.
         *
         * @param entries in the order they were made
         * @param waiting logins that are not finished, the oldest first
         */
        record Shown(List<Entry> entries, List<PendingCode> waiting) implements State {
        }

        record Failed(String sentence) implements State {
        }
    }

    public void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        reading = background.run(this::read, state::set,
                failure -> state.set(new State.Failed(messages.sentence(failure))));
    }

    /** Removes a connection with all it brought. When Flanks cannot be told, nothing is removed. */
    public void remove(Connection connection) {
        problem.set("");
        background.run(Executors.callable(() -> remover.accept(connection.id())), removed -> changes.tell(),
                failure -> problem.set(messages.sentence(failure)));
    }

    /** Gives up a login that is not finished. Its bank can be connected anew. */
    public void forget(PendingCode login) {
        problem.set("");
        background.run(Executors.callable(() -> store.linkCodes().remove(login.id())), removed -> changes.tell(),
                failure -> problem.set(messages.sentence(failure)));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The sentence of the last failure to remove one; empty when there is none. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private State read() {
        return new State.Shown(store.connections().list().stream().map(connection -> new Entry(connection,
                (int) store.products().of(connection.id()).stream().filter(stored -> !stored.gone()).count(),
                store.batches().list(connection.id()))).toList(), store.linkCodes().list());
    }
}
