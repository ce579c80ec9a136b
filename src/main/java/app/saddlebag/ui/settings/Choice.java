package app.saddlebag.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A list of a few values of which one holds; what is chosen holds once the list is closed. */
final class Choice {

    private Choice() {
    }

    static <T> ComboBox<T> of(String id, List<T> values, T now, Function<T, String> text, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(now);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        // While the list is open, arrows only lead through it: acting on each step would take the list away.
        ObjectProperty<T> acted = new SimpleObjectProperty<>(now);
        Runnable act = () -> {
            if (!box.isShowing() && !box.getValue().equals(acted.get())) {
                acted.set(box.getValue());
                chosen.accept(box.getValue());
            }
        };
        box.valueProperty().subscribe(act);
        box.showingProperty().subscribe(act);
        return box;
    }
}
