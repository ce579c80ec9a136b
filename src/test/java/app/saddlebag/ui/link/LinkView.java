package app.saddlebag.ui.link;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/**
 * The program's own view of a Link page, for tests of pages. A bare {@link WebView} would not do: the engine takes the process's
 * cookie handler once, when its first page loads, and every test after it would run without the {@link RequestGate}.
 */
public final class LinkView implements AutoCloseable, LinkBrowser.Listener {

    private final LinkBrowser browser;

    /**
     * On the JavaFX thread.
     *
     * @param link     whose origin may be shown
     * @param storage  an empty folder
     * @param returned told the address with which the Link returns to {@code back}
     */
    public LinkView(URI link, URI back, Path storage, Consumer<URI> returned) {
        browser = new LinkBrowser(new LinkPolicy(link, List.of(), address -> {
            boolean ours = back.getAuthority().equals(address.getAuthority()) && back.getPath().equals(address.getPath());
            if (ours) {
                returned.accept(address);
            }
            return ours;
        }), this, storage.toFile(), 1, "lock");
    }

    public Parent node() {
        return (Parent) browser.node();
    }

    public WebEngine engine() {
        return ((WebView) browser.node().lookup("#link-web")).getEngine();
    }

    public void load(URI address) {
        browser.load(address);
    }

    @Override
    public void close() {
        browser.close();
    }

    @Override
    public void leaving(URI address) {
        throw new AssertionError("the page wants to leave for " + address);
    }

    @Override
    public void newWindow(URI address) {
        throw new AssertionError("the page wants a window for " + address);
    }

    @Override
    public void refused() {
        throw new AssertionError("the page wanted what no log-in needs");
    }
}
