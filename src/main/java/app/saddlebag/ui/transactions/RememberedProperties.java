package app.saddlebag.ui.transactions;

import app.saddlebag.ui.kit.Background;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;

/**
 * Properties that outlive the window: read when the page opens, written a moment after they change. What could not be read is
 * never written over. JavaFX thread only.
 */
final class RememberedProperties {

    private final Background background;
    private final PageSettings memory;
    private final Consumer<Throwable> failed;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> changed = new HashMap<>();

    RememberedProperties(Background background, PageSettings memory, Consumer<Throwable> failed) {
        this.background = background;
        this.memory = memory;
        this.failed = failed;
    }

    /** Brings a value back, then follows the property. */
    <T> void follow(String key, Property<T> property, Function<T, String> print, Function<String, T> parse) {
        background.run(() -> memory.recall(key).orElse(null), text -> {
            known.put(key, text);
            if (text != null) {
                property.setValue(parse.apply(text));
            }
            property.subscribe((before, now) -> changed.put(key, print.apply(now)));
        }, failed);
    }

    /** Writes what has changed. */
    void write() {
        changed.forEach((key, text) -> {
            if (!text.equals(known.put(key, text))) {
                background.write(() -> {
                    memory.remember(key, text);
                    return null;
                }, done -> { }, failed);
            }
        });
        changed.clear();
    }
}
