package app.saddlebag.ui.keys;

import app.saddlebag.text.Messages;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The key of a menu's item, written as on the person's keyboard: JavaFX's own are named in English in every language. */
public final class MenuKeys extends KeyCombination {

    private final KeyCodeCombination keys;
    private final String name;

    private MenuKeys(KeyCodeCombination keys, String name) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
        this.name = name;
    }

    /** The first of a shortcut's keys. */
    public static KeyCombination of(Shortcut shortcut, Messages messages) {
        return new MenuKeys(shortcut.keys().getFirst(), new KeyNames(messages).first(shortcut));
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getDisplayText() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MenuKeys that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
