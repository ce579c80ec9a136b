package app.saddlebag.sandbox.panel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

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

    private static final String SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private final StateStore state;
    private final Credentials credentials;
    private final Switches switches;
    private final Journal journal;
    private final WorldClock clock;
    private final String proof = Secrets.random("");

    public ControlPages(StateStore state, Credentials credentials, Switches switches, Journal journal, WorldClock clock) {
        this.state = state;
        this.credentials = credentials;
        this.switches = switches;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(page("GET", "/sandbox", request -> show(request.query().text("saved").equals("yes") ? "Saved." : "")),
                page("GET", "/sandbox/requests", request -> secured(Answer.html(200, new ControlPage(proof).requests(journal.latest())))),
                page("GET", "/sandbox/panel.css", request -> css()),
                change("/switches", this::set),
                change("/reset", form -> switches.reset()),
                change("/tomorrow", form -> switches.set(Switch.TODAY, today().plusDays(1).toString())),
                change("/expire", form -> state.change(books -> {
                    books.tokens().clear();
                    return null;
                })),
                change("/logins", this::act));
    }

    private static Route page(String method, String path, Route.Handler handler) {
        return new Route("panel", method, path, Route.Access.PAGE, handler);
    }

    private Route change(String path, Consumer<Parameters> work) {
        return page("POST", "/sandbox" + path, request -> {
            Parameters form = request.form();
            if (!ownOrigin(request) || !form.text("proof").equals(proof)) {
                throw Failure.of(403, "access_denied");
            }
            try {
                work.accept(form);
            } catch (IllegalArgumentException refused) {
                return show(refused.getMessage());
            }
            return Answer.redirect("/sandbox?saved=yes");
        });
    }

    /** Browsers say where a form comes from; what says nothing is no browser. */
    private static boolean ownOrigin(Request request) {
        String origin = request.header("Origin");
        return origin == null || origin.equals("http://" + request.header("Host"));
    }

    private void set(Parameters form) {
        form.asMap().forEach((name, value) -> {
            if (!name.equals("proof")) {
                switches.set(name, value);
            }
        });
    }

    private void act(Parameters form) {
        Credential chosen = state.books().credentials().values().stream()
                .filter(one -> ControlPage.handle(one).equals(form.text("login"))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("That log-in is no longer connected."));
        switch (form.text("do")) {
            case "block" -> credentials.block(chosen.token());
            case "sca" -> credentials.ask(chosen.token(), Action.SCA);
            case "delete" -> credentials.forget(chosen.token());
            default -> throw new IllegalArgumentException("No such action.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private Answer show(String message) {
        return secured(Answer.html(200, new ControlPage(proof).of(state.books(), switches, today(), message)));
    }

    private static Answer secured(Answer page) {
        return page.with("Content-Security-Policy", SECURITY).with("Referrer-Policy", "no-referrer");
    }

    private static Answer css() {
        try (InputStream in = ControlPages.class.getResourceAsStream("/app/saddlebag/sandbox/panel/panel.css")) {
            return Answer.of(200, "text/css; charset=utf-8", in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
