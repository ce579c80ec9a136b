package app.saddlebag.sandbox.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

import app.saddlebag.sandbox.bank.Enrolment;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Parameters;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.link.Visit.Step;
import app.saddlebag.sandbox.link.Visit.Wish;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;

/**
 * The Link page and the widget of a session over HTTP: forms that post, then show the next step by a redirect, so that
 * "back" and "reload" do no harm. The unguessable name of a visit in its addresses is what protects the forms.
 */
public final class LinkPages {

    private static final String VISIT = "/link/visits/{visit}";
    private static final String SECURITY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Arrivals arrivals;
    private final LinkFlow flow;
    private final WorldClock clock;
    private final Visits visits = new Visits();

    public LinkPages(StateStore state, Enrolment enrolment, Switches switches, WorldClock clock) {
        this.arrivals = new Arrivals(state);
        this.flow = new LinkFlow(state, enrolment, switches, clock);
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                page("GET", "/link", request -> begin(request, arrivals.byLink(request.query()), request.query().text("bank"))),
                page("GET", "/connect/{session}", request -> begin(request, arrivals.bySession(request.part("session")), "")),
                page("GET", VISIT, this::show),
                page("GET", VISIT + "/terms", request -> document(request, "terms")),
                page("GET", VISIT + "/privacy", request -> document(request, "privacy")),
                step("/bank", (visit, form) -> flow.choose(visit, form.text("bank"))),
                step("/banks", (visit, form) -> flow.chooseAgain(visit)),
                step("/login", (visit, form) -> flow.logIn(visit, form.text("username"), form.text("password"),
                        form.text("consent").equals("yes"))),
                step("/sca", (visit, form) -> flow.prove(visit, form.text("sca"), !form.text("answer").equals("no"))),
                step("/again", (visit, form) -> flow.restart(visit)),
                step("/leave", (visit, form) -> flow.leave(visit)),
                page("POST", VISIT + "/wait", this::await),
                page("GET", "/link/assets/link.css", request -> asset("link.css", "text/css; charset=utf-8")),
                page("GET", "/link/assets/link.js", request -> asset("link.js", "text/javascript; charset=utf-8")),
                page("GET", "/link/logos/{file}", LinkPages::logo));
    }

    private static Route page(String method, String path, Route.Handler handler) {
        return new Route("link", method, path, Route.Access.PAGE, handler);
    }

    private Route step(String path, BiConsumer<Visit, Parameters> step) {
        return page("POST", VISIT + path, request -> {
            Visit visit = visit(request);
            if (visit == null) {
                return invalid(request);
            }
            synchronized (visit) {
                step.accept(visit, request.form());
                return next(visit);
            }
        });
    }

    private Answer begin(Request request, Wish wish, String bank) {
        if (wish == null) {
            return invalid(request);
        }
        Visit visit = flow.begin(wish, bank);
        visits.add(visit);
        return render(visit, request);
    }

    private Answer show(Request request) {
        Visit visit = visit(request);
        if (visit == null) {
            return invalid(request);
        }
        synchronized (visit) {
            flow.tick(visit);
            return render(visit, request);
        }
    }

    /** Waits for what the visit waits for, a few seconds at most: for callers that follow forms but do not reload. */
    private Answer await(Request request) {
        Visit visit = visit(request);
        if (visit == null) {
            return invalid(request);
        }
        try {
            Thread.sleep(left(visit));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        synchronized (visit) {
            flow.tick(visit);
            return next(visit);
        }
    }

    private Duration left(Visit visit) {
        synchronized (visit) {
            return visit.step instanceof Step.Working(String failing, boolean proved, var until)
                    ? Duration.between(clock.onTheWall(), until) : Duration.ZERO;
        }
    }

    private Visit visit(Request request) {
        return visits.find(request.part("visit"), clock.onTheWall());
    }

    /** The address names the bank once it is picked, as the one of a Link that was sent to a bank does (API reference §6.2). */
    private static Answer next(Visit visit) {
        return Answer.redirect(visit.step instanceof Step.Over(String location, var refusal) && location != null ? location
                : "/link/visits/" + visit.id + (visit.bank == null || visit.step instanceof Step.Choosing ? "" : "?bank=" + visit.bank));
    }

    private Answer render(Visit visit, Request request) {
        return visit.step instanceof Step.Over(String location, var refusal) && location != null ? Answer.redirect(location)
                : secured(Answer.html(200, new Page(texts(request)).of(visit, request.query().text("q"), clock.onTheWall())));
    }

    private Answer document(Request request, String which) {
        Visit visit = visit(request);
        return visit == null ? invalid(request) : secured(Answer.html(200, new Page(texts(request)).document(visit, which)));
    }

    private static Answer invalid(Request request) {
        return secured(Answer.html(404, new Page(texts(request)).invalid()));
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
