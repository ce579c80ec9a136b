package app.saddlebag.ui.print;

import app.saddlebag.ui.theme.Theme;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/** Dresses what is printed in the light colours at the normal size, whatever the window's are. JavaFX thread only. */
final class Daylight {

    private Daylight() {
    }

    /** Dresses a page and gives it its size, so that a printer can take it. */
    static <N extends Parent> N dressed(N page) {
        dress(page);
        page.applyCss();
        page.autosize();
        page.layout();
        return page;
    }

    /** As high as it has to be for a width, in which it stays. */
    static void dressed(Region content, double width) {
        dress(content);
        content.applyCss();
        // What it has to be high follows from widths that are known only after it was laid out once.
        for (int pass = 0; pass < 2; pass++) {
            content.resize(width, content.prefHeight(width));
            content.layout();
        }
    }

    /** @param scale pixels for a unit of the node's */
    static WritableImage picture(Node dressed, Rectangle2D part, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(new Rectangle2D(part.getMinX() * scale, part.getMinY() * scale, part.getWidth() * scale,
                part.getHeight() * scale));
        return dressed.snapshot(parameters, null);
    }

    private static void dress(Node node) {
        // A scene gives what it consists of its own size, but not what lies in it.
        Group group = new Group(node);
        group.setAutoSizeChildren(false);
        new Scene(group, Color.WHITE).setUserAgentStylesheet(Theme.light());
    }
}
