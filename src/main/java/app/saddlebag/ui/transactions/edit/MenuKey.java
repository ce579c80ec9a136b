package app.saddlebag.ui.transactions.edit;

import java.util.Comparator;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;

/** The key for the menu that the right mouse button opens, which not every system turns into a wish for it. */
public final class MenuKey {

    private MenuKey() {
    }

    /** Opens the menu of what has the keyboard: at the selected line where it is a list. */
    public static void open(Node focused) {
        Node at = focused.lookupAll(".indexed-cell:selected").stream()
                .filter(node -> node instanceof IndexedCell<?> cell && cell.isVisible() && !cell.isEmpty())
                .min(Comparator.comparingDouble(node -> node.localToScene(node.getBoundsInLocal()).getMinY())).orElse(focused);
        Bounds here = at.localToScene(at.getBoundsInLocal());
        Bounds screen = at.localToScreen(at.getBoundsInLocal());
        double x = Math.min(here.getWidth() / 4, here.getHeight());
        double y = here.getHeight() / 2;
        Event.fireEvent(focused, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, here.getMinX() + x, here.getMinY() + y,
                screen.getMinX() + x, screen.getMinY() + y, true, new PickResult(focused, here.getMinX() + x, here.getMinY() + y)));
    }
}
