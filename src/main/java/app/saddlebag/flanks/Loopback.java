package app.saddlebag.flanks;

import java.net.URI;

/** Which addresses never leave this computer. Judged by the address as written: no name is looked up for it. */
public final class Loopback {

    private Loopback() {
    }

    /** Whether the address's host is this computer: {@code localhost}, {@code 127.x.y.z} or {@code [::1]}. */
    public static boolean is(URI uri) {
        String host = uri.getHost();
        return host != null
                && (host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    static boolean isSecureEnough(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()) && is(uri);
    }
}
