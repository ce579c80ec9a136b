package app.saddlebag.sandbox;

import java.util.ArrayList;
import java.util.List;

import app.saddlebag.sandbox.api.CodesApi;
import app.saddlebag.sandbox.api.ConnectApi;
import app.saddlebag.sandbox.api.Credentials;
import app.saddlebag.sandbox.api.CredentialsApi;
import app.saddlebag.sandbox.api.DataApi;
import app.saddlebag.sandbox.api.AggregationApi;
import app.saddlebag.sandbox.api.AnswerFormat;
import app.saddlebag.sandbox.api.CombinedData;
import app.saddlebag.sandbox.api.DirectApi;
import app.saddlebag.sandbox.api.EntityApi;
import app.saddlebag.sandbox.api.Extraction;
import app.saddlebag.sandbox.api.Guard;
import app.saddlebag.sandbox.api.LinksApi;
import app.saddlebag.sandbox.api.ReportApi;
import app.saddlebag.sandbox.api.TokenApi;
import app.saddlebag.sandbox.bank.Enrolment;
import app.saddlebag.sandbox.control.Endpoints;
import app.saddlebag.sandbox.control.Faults;
import app.saddlebag.sandbox.control.Journal;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.http.Router;
import app.saddlebag.sandbox.link.LinkPages;
import app.saddlebag.sandbox.panel.ControlPages;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Statements;

/** Puts the endpoints and pages together, and takes each request through guard, faults and format. */
final class RequestPipeline {

    private final Router router;
    private final Guard guard;
    private final Faults faults;
    private final AnswerFormat format;
    private final Credentials credentials;
    private final StateStore state;
    private final Journal journal;

    RequestPipeline(StateStore state, Switches switches, WorldClock clock, Statements statements, long seed) {
        var extraction = new Extraction(statements, switches, clock);
        var enrolment = new Enrolment(state, switches, clock);
        this.state = state;
        this.guard = new Guard(state, clock);
        this.faults = new Faults(switches, seed);
        this.format = new AnswerFormat(switches);
        this.credentials = new Credentials(state, extraction, switches, clock);
        this.journal = new Journal(clock.computer());
        List<Route> routes = new ArrayList<>();
        routes.addAll(new TokenApi(state, switches, clock).routes());
        routes.addAll(new EntityApi(switches).routes());
        routes.addAll(new LinksApi(state, switches).routes());
        routes.addAll(new CodesApi(state, switches, clock).routes());
        routes.addAll(new CredentialsApi(credentials, extraction, switches).routes());
        routes.addAll(new DirectApi(enrolment).routes());
        routes.addAll(new DataApi(credentials, extraction, format, switches).routes());
        routes.addAll(new ConnectApi(state, switches).routes());
        var combined = new CombinedData(credentials, extraction, switches, state);
        routes.addAll(new AggregationApi(combined, format, switches, state).routes());
        routes.addAll(new ReportApi(combined, state, switches, clock).routes());
        routes.addAll(new LinkPages(state, enrolment, switches, clock).routes());
        routes.addAll(new ControlPages(state, credentials, switches, journal, clock).routes());
        routes.stream().map(Route::name).filter(name -> !name.equals(ControlPages.NAME) && !Endpoints.names().contains(name)).findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("switches cannot apply of " + name);
                });
        this.router = new Router(routes);
    }

    Answer answer(Request request) {
        Router.Match match = router.find(request.method(), request.path());
        Route route = match.route();
        return faults.through(route, () -> {
            if (route.access() == Route.Access.BEARER) {
                guard.check(request);
            }
            return format.apply(route.handler().handle(request.with(match.parts())));
        });
    }

    void block(String credentialsToken) {
        if (!state.books().credentials().containsKey(credentialsToken)) {
            throw new IllegalArgumentException("no such credential");
        }
        credentials.block(credentialsToken);
    }

    Journal journal() {
        return journal;
    }
}
