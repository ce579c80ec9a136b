package app.saddlebag.ui.overview;

import app.saddlebag.profile.LedgerSource;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredProduct;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads what the overview shows: balances first, and behind them what takes longer, the history. */
public final class OverviewModel {

    private final Store store;
    private final LedgerSource ledger;
    private final Clock clock;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Optional<History>> history = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job reading;
    private Background.Job goingBack;

    public OverviewModel(Store store, LedgerSource ledger, Clock clock, Background background, Messages messages) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
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
        reading = background.run(this::read, this::show, this::failed);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Of the currency with most products; empty until it is worked out. */
    ReadOnlyObjectProperty<Optional<History>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    private Read read() {
        List<StoredProduct> products = store.products().list();
        return new Read(OverviewData.of(store.connections().list(), products), products);
    }

    private record Read(OverviewData data, List<StoredProduct> products) {
    }

    private void show(Read read) {
        state.set(read.data().banks().isEmpty() ? new State.Empty() : new State.Shown(read.data()));
        if (goingBack != null) {
            goingBack.cancel();
        }
        String currency = read.data().totals().isEmpty() ? "" : read.data().totals().getFirst().sum().currency();
        goingBack = background.run(() -> History.of(ledger.snapshot(), read.products(), currency, LocalDate.now(clock)),
                known -> history.set(Optional.of(known)), this::failed);
    }

    private void failed(Throwable failure) {
        state.set(new State.Failed(messages.sentence(failure)));
    }
}
