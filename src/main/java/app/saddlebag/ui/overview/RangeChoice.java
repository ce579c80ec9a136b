package app.saddlebag.ui.overview;

import app.saddlebag.profile.OverviewCurve.Range;
import app.saddlebag.ui.kit.Ui;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How far back a curve goes, for the person to choose. */
final class RangeChoice extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /** @param chosen told what is chosen instead */
    RangeChoice(Ui ui, Range now, Consumer<Range> chosen) {
        Range[] ranges = Range.values();
        for (Range range : ranges) {
            String key = "overview.range." + range.name().toLowerCase(Locale.ROOT);
            ToggleButton choice = new ToggleButton(ui.text(key));
            choice.setId("range-" + range.name().toLowerCase(Locale.ROOT));
            choice.getStyleClass().addAll("small", range == ranges[0] ? "left-pill"
                    : range == ranges[ranges.length - 1] ? "right-pill" : "center-pill");
            choice.setAccessibleText(ui.text("overview.range") + ": " + ui.text(key + ".full"));
            choice.setTooltip(new Tooltip(ui.text(key + ".full")));
            choice.setToggleGroup(group);
            choice.setSelected(range == now);
            choice.setMinWidth(USE_PREF_SIZE);
            // A second press of what is chosen chooses it again; nothing is never chosen.
            choice.setOnAction(event -> {
                if (choice.isSelected()) {
                    chosen.accept(range);
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
