package app.saddlebag.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * A few choices in one row, of which one always holds.
 *
 * @param <T> what is chosen; may be null
 */
public final class Pills<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private T shown;

    /**
     * One of them.
     *
     * @param id   by which it is found
     * @param full what a screen reader and the tooltip say; words that are short may not say it all
     */
    public record Pill<T>(T value, String id, String words, String full) {
    }

    /**
     * @param name   of what is chosen, for screen readers
     * @param chosen told what is chosen instead
     */
    public Pills(String name, List<Pill<T>> pills, T now, Consumer<T> chosen) {
        shown = now;
        for (Pill<T> pill : pills) {
            ToggleButton choice = new ToggleButton(pill.words());
            choice.setId(pill.id());
            choice.getStyleClass().add("small");
            if (pills.size() > 1) {
                choice.getStyleClass().add(pill == pills.getFirst() ? "left-pill" : pill == pills.getLast() ? "right-pill" : "center-pill");
            }
            choice.setAccessibleText(name + ": " + pill.full());
            choice.setTooltip(new Tooltip(pill.full()));
            choice.setToggleGroup(group);
            choice.setSelected(Objects.equals(pill.value(), now));
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setUserData(pill);
            getChildren().add(choice);
        }
        setMinWidth(USE_PREF_SIZE);
        // Pressed, or reached by an arrow; a second press of what is chosen chooses it again: nothing is never chosen.
        group.selectedToggleProperty().addListener((property, before, after) -> {
            if (after == null) {
                group.selectToggle(before);
            } else {
                // No other than those made above.
                T value = pills.get(pills.indexOf(after.getUserData())).value();
                if (!Objects.equals(value, shown)) {
                    shown = value;
                    chosen.accept(value);
                }
            }
        });
    }

    public boolean hasKeyboard() {
        return getScene() != null && new ArrayList<Object>(group.getToggles()).contains(getScene().getFocusOwner());
    }

    /** At what is chosen now. */
    public void takeKeyboard() {
        ((ToggleButton) group.getSelectedToggle()).requestFocus();
    }
}
