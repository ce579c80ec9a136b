package app.saddlebag.ui.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Decides what the web view may show: pages of the Link's own origin, and nothing else. */
final class LinkPolicy {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final URI link;
    private final Predicate<URI> offer;

    /** What becomes of an address the page wants to go to. */
    enum Verdict {
        /** Part of the Link. */
        SHOW,
        /** The Link is done and hands its result over. */
        RETURN,
        /** Another site: not here, but the person may open it in their browser. */
        ELSEWHERE,
        /** A file, a data address, a script: never. */
        REFUSE
    }

    /**
     * @param link  address of the Link; its scheme, host and port are what may be shown
     * @param offer takes the address the Link returns to, and says whether this was it
     */
    LinkPolicy(URI link, Predicate<URI> offer) {
        this.link = link;
        this.offer = offer;
    }

    Verdict judge(String location) {
        if (location == null || location.isEmpty() || location.equals("about:blank")) {
            return Verdict.SHOW;
        }
        URI address;
        try {
            address = new URI(location);
        } catch (URISyntaxException unreadable) {
            return Verdict.REFUSE;
        }
        if (offer.test(address)) {
            return Verdict.RETURN;
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return Verdict.REFUSE;
        }
        if (sameOrigin(address)) {
            return Verdict.SHOW;
        }
        return "https".equals(scheme(address)) ? Verdict.ELSEWHERE : Verdict.REFUSE;
    }

    private boolean sameOrigin(URI address) {
        return Objects.equals(scheme(address), scheme(link)) && address.getHost().equalsIgnoreCase(link.getHost())
                && port(address) == port(link);
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? null : address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(scheme(address)) ? HTTPS_PORT : HTTP_PORT;
    }
}
