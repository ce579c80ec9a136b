package app.saddlebag.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** As high as its content wants to be, and where there is no room for that, as high as there is room, with the content scrolling. */
final class LowPane extends ScrollPane {

    LowPane(Region content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("low-pane");
    }

    /** The height hangs on the width, as that of paragraphs does; a scroll pane does not say so. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Lets go of the content, which is laid out without it from now on. */
    void release() {
        setContent(null);
    }
}
