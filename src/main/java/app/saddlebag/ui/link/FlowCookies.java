package app.saddlebag.ui.link;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The web view's cookies: in memory, and for one log-in only.
 *
 * <p>The web engine takes the process's cookie handler once, when its first page loads, and keeps it. So this handler is put
 * there before, and what changes from log-in to log-in is the jar inside. Between log-ins there is none. Nothing else in the
 * program uses the process's handler. Safe to share between threads, as the engine's own ask it.
 */
final class FlowCookies extends CookieHandler {

    private volatile CookieManager jar;

    private FlowCookies() {
    }

    /** The process's handler, put in place when it is not there yet. */
    static synchronized FlowCookies installed() {
        if (CookieHandler.getDefault() instanceof FlowCookies present) {
            return present;
        }
        FlowCookies fresh = new FlowCookies();
        CookieHandler.setDefault(fresh);
        return fresh;
    }

    /** Starts with an empty jar. */
    void begin() {
        jar = new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER);
    }

    /** Throws the jar away. */
    void end() {
        CookieManager old = jar;
        jar = null;
        if (old != null) {
            old.getCookieStore().removeAll();
        }
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) throws IOException {
        CookieManager current = jar;
        return current == null ? Map.of() : current.get(uri, requestHeaders);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) throws IOException {
        CookieManager current = jar;
        if (current != null) {
            current.put(uri, responseHeaders);
        }
    }
}
