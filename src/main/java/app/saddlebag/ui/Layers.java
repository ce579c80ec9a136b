package app.saddlebag.ui;

import app.saddlebag.ui.kit.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** What the window shows, one above the other: a screen, short messages at its foot, sheets over all. */
final class Layers extends StackPane {

    /** @param ui whose messages and sheets stand above the screen from now on */
    void show(Parent screen, Ui ui) {
        getChildren().setAll(screen, ui.toasts().node(), ui.sheets().node());
        ((Region) ui.toasts().node()).setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(ui.toasts().node(), Pos.BOTTOM_CENTER);
    }

    /** Closes menus, lists and hints, which are windows of their own above what they belong to. */
    void closePopups() {
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
    }

    /** @param focused what had the keyboard before everything was built anew; null for nothing */
    void focusAsBefore(Node focused) {
        if (focused != null && focused.getId() != null) {
            applyCss();
            layout();
            lookupAll("#" + focused.getId()).forEach(Node::requestFocus);
        }
    }
}
