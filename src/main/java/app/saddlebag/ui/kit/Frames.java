package app.saddlebag.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** What waits for the next frame. On the JavaFX thread. */
public final class Frames {

    private Frames() {
    }

    /**
     * Once a frame with the node in it is laid out and on its way to the screen.
     *
     * @param node in a scene; of one that is in none nothing is shown, and nothing follows
     */
    public static void afterNext(Node node, Runnable then) {
        Scene scene = node.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(then);
                }
            });
            Platform.requestNextPulse();
        }
    }
}
