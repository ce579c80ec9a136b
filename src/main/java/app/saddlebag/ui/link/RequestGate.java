package app.saddlebag.ui.link;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What every request of the web engine passes: pages, their parts, frames and scripts alike. It lets through only those to where
 * a log-in may go, and hands them cookies that live in memory for that log-in alone.
 *
 * <p>The engine asks the process's cookie handler before it sends a request, and not sending is what it does when that fails.
 * There is no other such place: cancelling a load from the engine's own notifications crashes it. It takes the handler once,
 * when its first page loads, so this one is put there before, and what changes from log-in to log-in is inside. Nothing else in
 * the program uses the process's handler. Safe to share between threads, as the engine's own ask it.
 */
final class RequestGate extends CookieHandler {

    private record Login(Predicate<URI> mayAsk, CookieManager cookies) {
    }

    private volatile Login login;
    private volatile boolean heavy;

    private RequestGate() {
    }

    /** The process's gate, put in place when it is not there yet. */
    static synchronized RequestGate installed() {
        if (CookieHandler.getDefault() instanceof RequestGate present) {
            return present;
        }
        RequestGate fresh = new RequestGate();
        CookieHandler.setDefault(fresh);
        return fresh;
    }

    /** Whether some log-in is under way. */
    static boolean isOpen() {
        return CookieHandler.getDefault() instanceof RequestGate gate && gate.login != null;
    }

    /** Whether that log-in's page took more memory than one may. */
    static boolean isHeavy() {
        return CookieHandler.getDefault() instanceof RequestGate gate && gate.heavy;
    }

    void heavy() {
        heavy = true;
    }

    /** Opens for one log-in, without any cookie. */
    void open(Predicate<URI> mayAsk) {
        heavy = false;
        login = new Login(mayAsk, new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER));
    }

    /** Lets nothing through any more and throws the cookies away. */
    void close() {
        login = null;
    }

    /** @throws IOException when the request must not be sent */
    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) throws IOException {
        Login current = login;
        if (current == null || !current.mayAsk().test(uri)) {
            throw new IOException("not part of this log-in: " + uri.getHost());
        }
        return current.cookies().get(uri, requestHeaders);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) throws IOException {
        Login current = login;
        if (current != null) {
            current.cookies().put(uri, responseHeaders);
            // The JDK takes a cookie with Max-Age for one of RFC 2965 and sends it back quoted and versioned, which no
            // server of today reads.
            current.cookies().getCookieStore().getCookies().forEach(cookie -> cookie.setVersion(0));
        }
    }
}
