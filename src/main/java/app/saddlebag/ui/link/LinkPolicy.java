package app.saddlebag.ui.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Decides where the web view may go: to the Link's own origin, and for its parts to the API's. Safe to share between threads. */
final class LinkPolicy {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final URI link;
    private final List<URI> parts;
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
     * @param parts addresses from whose origins a page of the Link may load parts, besides its own
     * @param offer takes the address the Link returns to, and says whether this was it
     */
    LinkPolicy(URI link, List<URI> parts, Predicate<URI> offer) {
        this.link = link;
        this.parts = List.copyOf(parts);
        this.offer = offer;
    }

    /** Where a page may go. */
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
        if (sameOrigin(address, link)) {
            return Verdict.SHOW;
        }
        return "https".equals(scheme(address)) ? Verdict.ELSEWHERE : Verdict.REFUSE;
    }

    /** Whether a request may be sent at all, for a page or for a part of one. */
    boolean mayAsk(URI address) {
        return address.getHost() != null
                && (sameOrigin(address, link) || parts.stream().anyMatch(part -> sameOrigin(address, part)));
    }

    private static boolean sameOrigin(URI one, URI other) {
        return Objects.equals(scheme(one), scheme(other)) && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? null : address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(scheme(address)) ? HTTPS_PORT : HTTP_PORT;
    }
}
