package app.saddlebag.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** Tells the pages that what the profile holds is not what it was. On the JavaFX thread. */
public final class Changes {

    private final List<Runnable> listeners = new ArrayList<>();

    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
