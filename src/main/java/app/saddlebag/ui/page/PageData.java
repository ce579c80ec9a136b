package app.saddlebag.ui.page;

import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What a page shows, read on a worker, as a property. What is shown stays until newer is there.
 *
 * @param <T> what is read
 */
public final class PageData<T> {

    private final Callable<? extends T> read;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State<T>> state = new ReadOnlyObjectWrapper<>(new State.Loading<>());
    private Background.Job running;

    /** @param read blocks; called on a worker */
    public PageData(Callable<? extends T> read, Background background, Messages messages) {
        this.read = read;
        this.background = background;
        this.messages = messages;
    }

    /** How it stands. */
    public sealed interface State<T> {
        record Loading<T>() implements State<T> {
        }

        record Shown<T>(T data) implements State<T> {
        }

        record Failed<T>(String sentence) implements State<T> {
        }
    }

    /** Reads anew; an earlier reading that is under way is dropped. */
    public void refresh() {
        if (running != null) {
            running.cancel();
        }
        running = background.run(read, data -> state.set(new State.Shown<>(data)), this::fail);
    }

    /** Says instead of the data why there is none. */
    public void fail(Throwable failure) {
        state.set(new State.Failed<>(messages.sentence(failure)));
    }

    public ReadOnlyObjectProperty<State<T>> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
