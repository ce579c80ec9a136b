package app.saddlebag.ui.transactions.edit;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** In a box for several lines the Tab key writes a tab, and who has no mouse never gets out of it. */
public final class TabKey {

    private TabKey() {
    }

    /** Lets Tab lead on from a box, and Shift+Tab back, as everywhere else. */
    public static void leaves(TextArea box) {
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                box.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }
}
