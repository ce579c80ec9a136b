package app.saddlebag.ui.transactions.grid;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What can be added to the selected rows, and the key for it. */
public enum RowDeed {

    /** Out of lists and sums, or back. */
    HIDE(KeyCode.H),
    NOTE(KeyCode.N),
    TAGS(KeyCode.T),
    CATEGORY(KeyCode.C);

    private final KeyCombination key;

    RowDeed(KeyCode letter) {
        key = new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    KeyCombination key() {
        return key;
    }

    /** What a key asks for. */
    public static Optional<RowDeed> of(KeyEvent event) {
        return Arrays.stream(values()).filter(deed -> deed.key.match(event)).findFirst();
    }
}
