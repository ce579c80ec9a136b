package app.saddlebag.ui.transactions.drawer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A line of buttons that lose their words, never their symbols, where there is no room for both. Style sheets take the words
 * away in the pseudo-class {@code compact}; those buttons have tooltips.
 */
final class ShrinkingButtons extends HBox {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private boolean compact;
    /** Width of the line with all its words. */
    private double wordy;

    ShrinkingButtons(Node... children) {
        super(children);
        setAlignment(Pos.CENTER_LEFT);
        // Sizes may be others when it is shown again.
        sceneProperty().subscribe(scene -> compact(false));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (!compact) {
            wordy = prefWidth(-1);
        }
        compact(getWidth() < wordy);
        super.layoutChildren();
    }

    private void compact(boolean now) {
        if (compact != now) {
            compact = now;
            pseudoClassStateChanged(COMPACT, now);
        }
    }
}
