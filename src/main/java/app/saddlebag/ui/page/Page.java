package app.saddlebag.ui.page;

import app.saddlebag.ui.print.Printout;
import java.util.Optional;
import javafx.scene.Node;

/**
 * One place of the desktop that the side bar leads to. Made once per open profile, shown and hidden many times.
 *
 * <p>What a page subscribes to in {@link #shown()} it releases in {@link #hidden()}; {@link #close()} comes last, when the
 * profile is locked, and releases the rest. All calls arrive on the JavaFX thread.
 */
public interface Page extends AutoCloseable {

    /** The page itself; always the same node. */
    Node node();

    /** Key of the title, as the side bar and the window show it. */
    String titleKey();

    /** What of the page can be printed as it is now; empty where there is nothing. */
    default Optional<Printout> printout() {
        return Optional.empty();
    }

    /** The page came to the front: subscribe, refresh, take the focus. */
    default void shown() {
    }

    /** Another page came to the front. Not called for a page that was never shown. */
    default void hidden() {
    }

    @Override
    default void close() {
    }
}
