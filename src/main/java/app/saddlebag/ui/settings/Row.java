package app.saddlebag.ui.settings;

import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Controls beside each other. What does not fit beside the others goes below them, and none is wider than the row: at 300 % a small
 * screen has room for one control, and for long words only if they break.
 */
final class Row extends FlowPane {

    private static final double GAP = 16;

    Row(Region... controls) {
        super(GAP, GAP, controls);
        setMinWidth(0);
        for (Region control : controls) {
            control.setMinWidth(0);
            control.maxWidthProperty().bind(widthProperty());
            if (control instanceof ButtonBase button) {
                button.setWrapText(true);
            }
        }
    }
}
