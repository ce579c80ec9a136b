package app.saddlebag.sandbox.panel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import app.saddlebag.sandbox.api.Credentials;
import app.saddlebag.sandbox.control.Journal;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Parameters;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.Credential.Action;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;

/**
 * The control page at {@code /sandbox}: switches, log-ins, tokens and requests. Changes need a value that only the page
 * itself contains, so no other site can make them; secrets and whole tokens are never shown.
 */
public final class ControlPages {

    /** What its routes are called. */
    public static final String NAME = "panel";

    private static final String SECURITY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PROOF = "proof";

    private final StateStore state;
    private final Credentials credentials;
    private final Switches switches;
    private final WorldClock clock;
    private final String proof = Secrets.random("");
    private final LiveLists lists;

    public ControlPages(StateStore state, Credentials credentials, Switches switches, Journal journal, WorldClock clock) {
        this.state = state;
        this.credentials = credentials;
        this.switches = switches;
        this.clock = clock;
        this.lists = new LiveLists(state, journal, proof);
    }

    public List<Route> routes() {
        return List.of(page("GET", "", request -> show(request, 200, Done.of(request.query().text("done")), Map.of())),
                page("GET", "/live", request -> secured(Answer.html(200, lists.html(clock.onTheWall())))),
                page("GET", "/panel.css", request -> asset("panel.css", "text/css; charset=utf-8")),
                page("GET", "/panel.js", request -> asset("panel.js", "text/javascript; charset=utf-8")),
                page("GET", "/icon.svg", request -> asset("icon.svg", "image/svg+xml")),
                change("/switches", this::set),
                change("/reset", this::reset),
                change("/tomorrow", this::tomorrow),
                change("/expire", this::expire),
                change("/logins", this::act));
    }

    private static Route page(String method, String path, Route.Handler handler) {
        return new Route(NAME, method, "/sandbox" + path, Route.Access.PAGE, handler);
    }

    private Route change(String path, Function<Parameters, Done> work) {
        return page("POST", path, request -> {
            Parameters form = request.form();
            if (!ownOrigin(request) || !form.text(PROOF).equals(proof)) {
                throw Failure.of(403, "access_denied");
            }
            try {
                return Answer.redirect("/sandbox?done=" + work.apply(form).word());
            } catch (IllegalArgumentException refused) {
                return show(request, 400, refused.getMessage(), form.asMap());
            }
        });
    }

    /** Browsers say where a form comes from; what says nothing is no browser. */
    private static boolean ownOrigin(Request request) {
        String origin = request.header("Origin");
        return origin == null || origin.equals(base(request));
    }

    private static String base(Request request) {
        return "http://" + request.header("Host");
    }

    private Done set(Parameters form) {
        var wanted = new LinkedHashMap<>(form.asMap());
        wanted.remove(PROOF);
        switches.set(wanted);
        return Done.SET;
    }

    private Done reset(Parameters form) {
        switches.reset();
        return Done.RESET;
    }

    private Done tomorrow(Parameters form) {
        switches.set(Switch.TODAY, today().plusDays(1).toString());
        return Done.TOMORROW;
    }

    private Done expire(Parameters form) {
        state.change(books -> {
            books.tokens().clear();
            return null;
        });
        return Done.EXPIRED;
    }

    private Done act(Parameters form) {
        Credential chosen = state.books().credentials().values().stream()
                .filter(one -> LiveLists.handle(one).equals(form.text("login"))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("That log-in is no longer connected."));
        return switch (form.text("do")) {
            case "block" -> {
                credentials.block(chosen.token());
                yield Done.BLOCKED;
            }
            case "sca" -> {
                credentials.ask(chosen.token(), Action.SCA);
                yield Done.ASKED;
            }
            case "delete" -> {
                credentials.forget(chosen.token());
                yield Done.DELETED;
            }
            default -> throw new IllegalArgumentException("A log-in can be blocked, asked for proof and deleted, nothing else.");
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    /** @param typed what a refused form held, to be mended; empty to show what holds */
    private Answer show(Request request, int status, String message, Map<String, String> typed) {
        var page = new ControlPage(base(request), state.books(), switches, typed, proof);
        return secured(Answer.html(status, page.html(today(), message, status == 200, lists.html(clock.onTheWall()))));
    }

    /** Without any referrer a browser would call the origin of the page's own forms null. */
    private static Answer secured(Answer page) {
        return page.with("Content-Security-Policy", SECURITY).with("Referrer-Policy", "same-origin");
    }

    private static Answer asset(String file, String type) {
        try (InputStream in = ControlPages.class.getResourceAsStream("/app/saddlebag/sandbox/panel/" + file)) {
            return Answer.of(200, type, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
