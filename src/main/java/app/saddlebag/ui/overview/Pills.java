package app.saddlebag.ui.overview;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * One of a few, each a button beside the next; one is always chosen.
 *
 * @param <T> what is chosen; may be null
 */
class Pills<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param word of its button's id
     * @param full what it is, in whole words
     */
    record Pill<T>(T value, String word, String label, String full) {
    }

    /**
     * @param id     begins the ids of its buttons
     * @param chosen told what is chosen instead
     */
    Pills(String id, List<Pill<T>> pills, T now, Consumer<T> chosen) {
        for (Pill<T> pill : pills) {
            ToggleButton choice = new ToggleButton(pill.label());
            choice.setId(id + "-" + pill.word());
            choice.getStyleClass().addAll("small", pill == pills.getFirst() ? "left-pill" : pill == pills.getLast() ? "right-pill" : "center-pill");
            choice.setAccessibleText(pill.full());
            choice.setTooltip(new Tooltip(pill.full()));
            choice.setToggleGroup(group);
            choice.setSelected(Objects.equals(pill.value(), now));
            choice.setMinWidth(USE_PREF_SIZE);
            // A second press of what is chosen chooses it again; nothing is never chosen.
            choice.setOnAction(event -> {
                if (choice.isSelected()) {
                    chosen.accept(pill.value());
                } else {
                    choice.setSelected(true);
                }
            });
            getChildren().add(choice);
        }
    }

    boolean hasKeyboard() {
        return getScene() != null && group.getToggles().contains(getScene().getFocusOwner());
    }

    /** At what is chosen now. */
    void takeKeyboard() {
        ((ToggleButton) group.getSelectedToggle()).requestFocus();
    }
}
