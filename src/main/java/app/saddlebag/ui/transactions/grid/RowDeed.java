package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ui.keys.Shortcut;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** What can be added to the selected rows, and the key for it. */
public enum RowDeed {

    /** Out of lists and sums, or back. */
    HIDE(Shortcut.HIDE),
    NOTE(Shortcut.NOTE),
    TAGS(Shortcut.TAGS),
    CATEGORY(Shortcut.CATEGORY);

    private final Shortcut key;

    RowDeed(Shortcut key) {
        this.key = key;
    }

    Shortcut key() {
        return key;
    }

    /** What a key asks for. */
    public static Optional<RowDeed> of(KeyEvent event) {
        return Arrays.stream(values()).filter(deed -> deed.key.matches(event)).findFirst();
    }
}
