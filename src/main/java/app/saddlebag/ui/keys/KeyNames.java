package app.saddlebag.ui.keys;

import app.saddlebag.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** Keys as they are written on the person's keyboard, in their language. */
public final class KeyNames {

    private final Messages messages;
    private final boolean mac;

    public KeyNames(Messages messages) {
        this(messages, System.getProperty("os.name", "").startsWith("Mac"));
    }

    KeyNames(Messages messages, boolean mac) {
        this.messages = messages;
        this.mac = mac;
    }

    /** All keys that do it: “F5, Ctrl+R”. */
    public String all(Shortcut shortcut) {
        return shortcut.keys().stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** The key to be told: “F5”. */
    public String first(Shortcut shortcut) {
        return of(shortcut.keys().getFirst());
    }

    private String of(KeyCodeCombination keys) {
        List<String> parts = new ArrayList<>();
        if (keys.getControl() == ModifierValue.DOWN) {
            parts.add(mac ? "⌃" : messages.get("shortcut.ctrl"));
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            parts.add(mac ? "⌥" : messages.get("shortcut.alt"));
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            parts.add(mac ? "⇧" : messages.get("shortcut.shift"));
        }
        if (keys.getShortcut() == ModifierValue.DOWN) {
            parts.addFirst(mac ? "⌘" : messages.get("shortcut.ctrl"));
        }
        parts.add(name(keys.getCode()));
        return String.join(mac ? "" : "+", parts);
    }

    private String name(KeyCode code) {
        return switch (code) {
            case ENTER -> messages.get("shortcut.enter");
            case ESCAPE -> messages.get("shortcut.escape");
            case SPACE -> messages.get("shortcut.space");
            case TAB -> messages.get("shortcut.tab");
            case DELETE -> messages.get("shortcut.delete");
            case CONTEXT_MENU -> messages.get("shortcut.menu");
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            default -> code.getName();
        };
    }
}
