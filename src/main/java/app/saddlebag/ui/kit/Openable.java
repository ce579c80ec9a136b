package app.saddlebag.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Rows that open what they stand for: with the mouse, with Enter or the space bar, and for a screen reader. */
public final class Openable {

    private Openable() {
    }

    /** @param id by which it is found again when its page is drawn anew */
    public static HBox row(String id, String accessibleName, Runnable open, Node... parts) {
        HBox row = new Row(open, parts);
        row.setId(id);
        prepare(row, accessibleName, open);
        return row;
    }

    /** @param id as of a {@linkplain #row row} */
    public static VBox block(String id, String accessibleName, Runnable open, Node... parts) {
        VBox block = new Block(open, parts);
        block.setId(id);
        prepare(block, accessibleName, open);
        return block;
    }

    private static void prepare(Node node, String accessibleName, Runnable open) {
        node.getStyleClass().add("openable");
        opens(node, accessibleName, open);
    }

    /** Lets mouse and keys open what a node stands for; how it looks, and what a screen reader does with it, is the node's. */
    public static void opens(Node node, String accessibleName, Runnable open) {
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(accessibleName);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                event.consume();
                // So that the keyboard is here again when what was opened is closed.
                node.requestFocus();
                open.run();
            }
        });
        // When the key is let go: one that is held repeats, and would press what is opened next.
        AtomicBoolean armed = new AtomicBoolean();
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isKey(event)) {
                event.consume();
                armed.set(true);
            }
        });
        node.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (isKey(event) && armed.getAndSet(false)) {
                event.consume();
                open.run();
            }
        });
        node.focusedProperty().subscribe(focused -> armed.set(false));
    }

    private static boolean isKey(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    }

    private static final class Row extends HBox {
        private final Runnable open;

        Row(Runnable open, Node... parts) {
            super(parts);
            this.open = open;
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) {
                open.run();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }

    private static final class Block extends VBox {
        private final Runnable open;

        Block(Runnable open, Node... parts) {
            super(parts);
            this.open = open;
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) {
                open.run();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }
}
