package app.saddlebag.profile;

import java.net.URI;
import java.util.Set;

/**
 * Where a person who was at a bank is sent back to.
 *
 * @param registered the address that Flanks knows the application by; null where none is
 */
record Redirects(URI registered) {

    /** Nothing listens there: a web view is stopped before it asks. */
    private static final URI LOOPBACK_CALLBACK = URI.create("http://127.0.0.1/callback");

    /** What an embedded web view expects. */
    URI uri() {
        return registered != null ? registered : LOOPBACK_CALLBACK;
    }

    /** What a listener for the browser's return must take; 0 when any will do. */
    int port() {
        return registered != null && isLoopback(registered) ? Math.max(0, registered.getPort()) : 0;
    }

    /** What the browser is told when a listener waits at an address of ours. */
    URI uri(URI listener) {
        return registered == null || isLoopback(registered) && registered.getPort() < 0 ? listener : registered;
    }

    private static boolean isLoopback(URI address) {
        return Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
    }
}
