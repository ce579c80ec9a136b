package app.saddlebag.sandbox.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.saddlebag.sandbox.http.Parameters;
import app.saddlebag.sandbox.link.Visit.Origin;
import app.saddlebag.sandbox.link.Visit.Wish;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.Credential.Action;
import app.saddlebag.sandbox.state.Link;
import app.saddlebag.sandbox.state.Session;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;

/** Reads what a user arrives with: a Link URL's parameters (API reference §6.2), or a session. */
final class Arrivals {

    private static final Set<String> RESERVED = Set.of("token", "bank", "external_id", "rollback", "sca_token",
            "reset_token", "transaction_token");
    private static final Set<String> LOOPBACK_HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String REDIRECT = "redirect_uri";

    private final StateStore state;

    Arrivals(StateStore state) {
        this.state = state;
    }

    /**
     * What a Link URL wants; null when it is not valid: the Link is unknown or paused, the token of an action is none,
     * or the desktop's redirect leaves this computer.
     */
    Wish byLink(Parameters url) {
        Link link = state.books().links().get(url.text("token"));
        if (link == null || !link.active()) {
            return null;
        }
        var extra = new LinkedHashMap<>(url.asMap());
        extra.keySet().removeAll(RESERVED);
        String redirect = link.redirectUri();
        if (redirect.equals(Link.LOOPBACK) && extra.containsKey(REDIRECT)) {
            redirect = extra.remove(REDIRECT);
            if (!onThisComputer(redirect)) {
                return null;
            }
        }
        Credential renewing = null;
        Action action = null;
        for (Action possible : Action.values()) {
            if (url.get(possible.field()) != null) {
                action = possible;
                renewing = state.books().byAction(possible, url.get(possible.field()));
            }
        }
        if (action != null && renewing == null) {
            return null;
        }
        return new Wish(new Origin.OfLink(link.token()), link.companyName(), link.termsUrl(), link.privacyUrl(), redirect,
                url.get("external_id"), Set.of(url.text("rollback").split(",", -1)), Map.copyOf(extra), everyBank(), renewing, action);
    }

    /** What a session wants; null when there is none, or it has been used. */
    Wish bySession(String id) {
        Session session = state.books().sessions().get(id);
        if (session == null || session.status().terminal()) {
            return null;
        }
        Credential renewing = session.renewing() == null ? null : state.books().credentials().get(session.renewing());
        if (session.renewing() != null && renewing == null) {
            return null;
        }
        Action action = renewing == null ? null
                : renewing.blocked() == null && !renewing.actions().containsKey(Action.RESET) ? Action.SCA : Action.RESET;
        return new Wish(new Origin.OfSession(id), "Saddlebag Demo", null, null, session.redirectUrl(), null, Set.of(), Map.of(),
                session.banks(), renewing, action);
    }

    private static List<String> everyBank() {
        return Institutions.all().stream().map(Institution::id).toList();
    }

    private static boolean onThisComputer(String address) {
        try {
            var uri = new URI(address);
            return "http".equals(uri.getScheme()) && LOOPBACK_HOSTS.contains(uri.getHost()) && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
