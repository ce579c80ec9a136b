package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.Node;

/** How far an edit of many rows is, and the button that ends it. */
public final class EditProgress {

    private EditProgress() {
    }

    /** @param after takes the keyboard when the button goes away under it */
    public static Node of(Ui ui, EditModel edits, Runnable after) {
        ProgressStrip strip = new ProgressStrip(ui.messages());
        strip.setId("edit-progress");
        strip.getStyleClass().add("transactions-progress");
        edits.runningProperty().subscribe(running -> {
            if (running != null) {
                strip.show(running.text(), running.fraction(), running.cancel());
            } else {
                boolean focused = strip.isFocusWithin();
                strip.hide();
                if (focused) {
                    after.run();
                }
            }
        });
        return strip;
    }
}
