package app.saddlebag.sandbox.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Parameters;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.link.Visit.Step;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;

/** The Link page over HTTP: forms that post, then show the next step by a redirect, so that "back" does no harm. */
public final class LinkPages {

    private static final String VISIT = "/link/visits/{visit}";
    private static final String SECURITY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final LinkFlow flow;
    private final WorldClock clock;
    private final Visits visits = new Visits();

    public LinkPages(StateStore state, WorldClock clock) {
        this.flow = new LinkFlow(state, clock);
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(page("GET", "/link", this::begin),
                page("GET", VISIT, this::show),
                page("POST", VISIT + "/bank", request -> move(request, (visit, form) -> flow.choose(visit, form.text("bank")))),
                page("POST", VISIT + "/banks", request -> move(request, (visit, form) -> flow.chooseAgain(visit))),
                page("POST", VISIT + "/login", request -> move(request,
                        (visit, form) -> flow.logIn(visit, form.text("username"), form.text("password")))),
                page("POST", VISIT + "/sca", request -> move(request, (visit, form) -> flow.prove(visit, form.text("sca")))),
                page("POST", VISIT + "/leave", request -> move(request, (visit, form) -> flow.leave(visit))),
                page("GET", "/link/assets/link.css", request -> asset("link.css", "text/css; charset=utf-8")),
                page("GET", "/link/logos/{file}", LinkPages::logo));
    }

    private static Route page(String method, String path, Route.Handler handler) {
        return new Route("link", method, path, Route.Access.PAGE, handler);
    }

    private Answer begin(Request request) {
        Visit visit = flow.begin(request.query());
        if (visit == null) {
            return secured(Answer.html(404, new Page(texts(request)).invalid()));
        }
        visits.add(visit);
        return render(visit, request);
    }

    private Answer show(Request request) {
        Visit visit = visits.find(request.part("visit"), clock.onTheWall());
        return visit == null ? secured(Answer.html(404, new Page(texts(request)).invalid())) : render(visit, request);
    }

    private Answer move(Request request, BiConsumer<Visit, Parameters> step) {
        Visit visit = visits.find(request.part("visit"), clock.onTheWall());
        if (visit == null) {
            return secured(Answer.html(404, new Page(texts(request)).invalid()));
        }
        synchronized (visit) {
            step.accept(visit, request.form());
            return Answer.redirect(visit.step instanceof Step.Over(String location) ? location : "/link/visits/" + visit.id);
        }
    }

    private Answer render(Visit visit, Request request) {
        synchronized (visit) {
            return visit.step instanceof Step.Over(String location) ? Answer.redirect(location)
                    : secured(Answer.html(200, new Page(texts(request)).of(visit, request.query().text("q"))));
        }
    }

    private static Texts texts(Request request) {
        return Texts.preferred(request.header("Accept-Language"));
    }

    private static Answer secured(Answer page) {
        return page.with("Content-Security-Policy", SECURITY).with("Referrer-Policy", "no-referrer");
    }

    private static Answer asset(String file, String type) {
        try (InputStream in = LinkPages.class.getResourceAsStream("/app/saddlebag/sandbox/link/" + file)) {
            return Answer.of(200, type, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Answer logo(Request request) {
        Institution bank = Institutions.byId(request.part("file").replaceFirst("\\.svg$", ""));
        if (bank == null) {
            throw Failure.of(404, "Not found");
        }
        return Answer.of(200, "image/svg+xml", Logo.of(bank).getBytes(StandardCharsets.UTF_8));
    }
}
