package app.saddlebag.sandbox.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Parameters;
import app.saddlebag.sandbox.link.Visit.Step;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.Link;
import app.saddlebag.sandbox.state.LinkCode;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Institutions;

/** How a visit goes from one step to the next (API reference §6). Knows no page. */
final class LinkFlow {

    private static final Set<String> RESERVED = Set.of("token", "bank", "external_id", "rollback");
    private static final Set<String> LOOPBACK_HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private final StateStore state;
    private final WorldClock clock;

    LinkFlow(StateStore state, WorldClock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** A visit for a Link URL's parameters; null when the Link is unknown or paused, or its redirect is not allowed. */
    Visit begin(Parameters url) {
        Link link = state.books().links().get(url.text("token"));
        if (link == null || !link.active()) {
            return null;
        }
        var extra = new LinkedHashMap<>(url.asMap());
        extra.keySet().removeAll(RESERVED);
        String redirect = link.redirectUri();
        if (redirect.equals(Link.LOOPBACK) && extra.containsKey("redirect_uri")) {
            redirect = extra.remove("redirect_uri");
            if (!onThisComputer(redirect)) {
                return null;
            }
        }
        var wish = new Visit.Wish(link, redirect, url.get("external_id"), Set.of(url.text("rollback").split(",")),
                Map.copyOf(extra));
        String bank = Institutions.byId(url.text("bank")) == null ? null : url.text("bank");
        return new Visit(Secrets.random("vs_"), wish, bank, clock.onTheWall());
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

    void choose(Visit visit, String bank) {
        if (Institutions.byId(bank) != null && !(visit.step instanceof Step.Over)) {
            visit.bank = bank;
            visit.step = new Step.LoggingIn();
        }
    }

    void chooseAgain(Visit visit) {
        if (!(visit.step instanceof Step.Over)) {
            visit.step = new Step.Choosing();
        }
    }

    void logIn(Visit visit, String username, String password) {
        if (visit.bank == null || visit.step instanceof Step.Over) {
            return;
        }
        visit.username = username.strip();
        if (visit.username.isEmpty() || password.isEmpty()) {
            stop(visit, LinkError.INVALID_CREDENTIALS);
            return;
        }
        answer(visit, TestBank.password(visit.bank, password));
    }

    void prove(Visit visit, String value) {
        if (visit.step instanceof Step.Proving(Challenge challenge, var asked)) {
            if (challenge.typed() && value.isBlank()) {
                stop(visit, LinkError.INVALID_SCA);
            } else {
                answer(visit, TestBank.proof(visit.bank, challenge.typed() ? value.strip() : ""));
            }
        }
    }

    void leave(Visit visit) {
        if (!(visit.step instanceof Step.Over)) {
            visit.step = new Step.Over(returning(visit, "error", LinkError.ABORTED_BY_USER.name()));
        }
    }

    private void answer(Visit visit, TestBank.Reply reply) {
        switch (reply) {
            case TestBank.Reply.Prove(var challenge) -> visit.step = new Step.Proving(challenge, clock.onTheWall());
            case TestBank.Reply.Refuse(var error) -> stop(visit, error);
            case TestBank.Reply.Welcome(var failing) -> connect(visit, failing);
        }
    }

    private void connect(Visit visit, String failing) {
        String code = state.change(books -> {
            if (books.byLogin(visit.bank, visit.username) != null) {
                return null;
            }
            var credential = new Credential(Secrets.random("ct_"), visit.bank, visit.username, visit.wish.externalId(),
                    clock.now(), clock.onTheWall(), false, Map.of(), failing == null ? Set.of() : Set.of(failing));
            books.credentials().put(credential.token(), credential);
            var made = new LinkCode(Secrets.random("lc_"), visit.wish.link().token(), credential.token(),
                    visit.wish.extra(), clock.onTheWall(), false);
            books.codes().put(made.code(), made);
            return made.code();
        });
        if (code == null) {
            stop(visit, LinkError.CREDENTIALS_ALREADY_EXIST);
        } else {
            visit.step = new Step.Over(returning(visit, "code", code));
        }
    }

    private void stop(Visit visit, LinkError error) {
        visit.step = visit.wish.returnsOn(error) ? new Step.Over(returning(visit, "error", error.name()))
                : new Step.Stopped(error);
    }

    private static String returning(Visit visit, String name, String value) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(name, value);
        visit.wish.extra().forEach(parameters::putIfAbsent);
        String redirect = visit.wish.redirectUri();
        return redirect + (redirect.indexOf('?') < 0 ? "?" : "&") + Parameters.format(parameters);
    }
}
