package app.saddlebag.ui.transactions.edit;

import app.saddlebag.ui.keys.Shortcut;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The key that undoes, and whose it is just now. */
public final class UndoKeys {

    private UndoKeys() {
    }

    public static boolean isUndo(KeyEvent event) {
        return Shortcut.UNDO.matches(event);
    }

    /**
     * Whether they belong to what has the keyboard: a field in which something was typed, or taken back just now. Who takes
     * back letter by letter must not go on, after the last one, to undo what was done before.
     *
     * @param focused nullable
     */
    public static boolean areOf(Node focused) {
        return switch (focused) {
            case TextInputControl field -> field.isEditable() && (field.isUndoable() || field.isRedoable());
            case ComboBox<?> box when box.isEditable() -> areOf(box.getEditor());
            case null, default -> false;
        };
    }
}
