package app.saddlebag.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/**
 * What the program put on the clipboard, where every program reads it: taken off again when the profile locks, and a secret sooner,
 * unless something else was copied meanwhile. Lives on the JavaFX thread.
 */
public final class Copies {

    /** How long a secret stays. */
    public static final int SECRET_SECONDS = 15;

    private final PauseTransition expiry;
    /** Null for nothing. */
    private String ours;

    public Copies() {
        this(Duration.seconds(SECRET_SECONDS));
    }

    Copies(Duration secretStays) {
        expiry = new PauseTransition(secretStays);
        expiry.setOnFinished(event -> clear());
    }

    /** Stays until the profile locks. */
    public void put(String text) {
        expiry.stop();
        ours = text;
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Is gone after {@value #SECRET_SECONDS} seconds. */
    public void putSecret(String secret) {
        put(secret);
        expiry.playFromStart();
    }

    /** Takes off what is there, if it is still ours. */
    public void clear() {
        expiry.stop();
        if (ours != null && ours.equals(Clipboard.getSystemClipboard().getString())) {
            Clipboard.getSystemClipboard().clear();
        }
        ours = null;
    }
}
