package app.saddlebag.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import app.saddlebag.sandbox.api.CodesApi;
import app.saddlebag.sandbox.api.CredentialsApi;
import app.saddlebag.sandbox.api.DataApi;
import app.saddlebag.sandbox.api.EntityApi;
import app.saddlebag.sandbox.api.Extraction;
import app.saddlebag.sandbox.api.Guard;
import app.saddlebag.sandbox.api.TokenApi;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Json;
import app.saddlebag.sandbox.http.LoopbackServer;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.http.Router;
import app.saddlebag.sandbox.link.LinkPages;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Link;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.World;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A server on this computer that speaks the Flanks API over made data: a demo bank, a test bed, a tool for anyone who
 * integrates that API. Safe between threads.
 */
public final class Sandbox implements AutoCloseable {

    private final StateStore state;
    private final Switches switches;
    private final LoopbackServer server;

    private Sandbox(StateStore state, Switches switches, LoopbackServer server) {
        this.state = state;
        this.switches = switches;
        this.server = server;
    }

    /**
     * Starts a sandbox; it answers when this returns.
     *
     * @throws SandboxException with a sentence for the user: the port is taken, or the state folder cannot be used
     * @throws IllegalArgumentException when a switch is unknown or has a value it does not accept
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        return start(options, Clock.systemUTC());
    }

    /** As {@link #start(SandboxOptions)}, with a clock that times tokens, holds and the pace of extractions. */
    public static Sandbox start(SandboxOptions options, Clock house) throws IOException {
        var switches = new Switches();
        switches.set(Switch.PACE, Integer.toString(options.paceMillis()));
        switches.set(Switch.TODAY, options.today() == null ? "" : options.today().toString());
        options.switches().forEach(switches::set);
        StateStore state = open(options);
        var clock = new WorldClock(house, switches);
        var guard = new Guard(state, clock);
        var router = new Router(routes(state, switches, clock, new World(options.seed())));
        try {
            var server = new LoopbackServer(options.port(), request -> answer(router, guard, request));
            return new Sandbox(state, switches, server);
        } catch (BindException taken) {
            throw new SandboxException("Port " + options.port() + " is taken; choose another, or 0 for any free one", taken);
        }
    }

    private static StateStore open(SandboxOptions options) throws SandboxException {
        var link = new Link(Secrets.random("lk_"), "Sandbox", Link.LOOPBACK, "Saddlebag Demo", null, null, true);
        String id = options.clientId() == null ? Secrets.random("id_") : options.clientId();
        String secret = options.clientSecret() == null ? Secrets.random("secret_") : options.clientSecret();
        try {
            return new StateStore(options.state(), new Books(id, secret, link.token(), new HashMap<>(),
                    new HashMap<>(Map.of(link.token(), link)), new HashMap<>(), new HashMap<>()));
        } catch (IOException unusable) {
            throw new SandboxException(unusable.getMessage(), unusable);
        }
    }

    private static List<Route> routes(StateStore state, Switches switches, WorldClock clock, World world) {
        var extraction = new Extraction(world, switches, clock);
        var routes = new ArrayList<Route>();
        routes.addAll(new TokenApi(state, switches, clock).routes());
        routes.addAll(new EntityApi().routes());
        routes.addAll(new CodesApi(state, switches, clock).routes());
        routes.addAll(new CredentialsApi(state, extraction, switches).routes());
        routes.addAll(new DataApi(state, extraction, switches).routes());
        routes.addAll(new LinkPages(state, clock).routes());
        return routes;
    }

    private static Answer answer(Router router, Guard guard, Request request) {
        Router.Match match = router.find(request.method(), request.path());
        if (match.route().access() == Route.Access.BEARER) {
            guard.check(request);
        }
        return match.route().handler().handle(request.with(match.parts()));
    }

    /** Base address of the API, without a slash at the end. */
    public URI api() {
        return server.base();
    }

    /** Base address of the Link page, which is at {@code /link} under it. */
    public URI link() {
        return server.base();
    }

    /** The one application's id. */
    public String clientId() {
        return state.books().clientId();
    }

    /** The one application's secret. */
    public String clientSecret() {
        return state.books().clientSecret();
    }

    /** Token of the Link every sandbox has. */
    public String linkToken() {
        return state.books().defaultLink();
    }

    /** What a program needs to connect, as one line of JSON. */
    public String readyLine() {
        return Json.MAPPER.writeValueAsString(JsonNodeFactory.instance.objectNode().put("api", api().toString())
                .put("link", link().toString()).put("clientId", clientId()).put("clientSecret", clientSecret())
                .put("linkToken", linkToken()));
    }

    /** How it behaves; changes hold from the next request on. */
    public Switches switches() {
        return switches;
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.close();
    }
}
