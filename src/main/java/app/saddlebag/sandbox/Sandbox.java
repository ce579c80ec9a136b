package app.saddlebag.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import app.saddlebag.sandbox.api.LinksApi;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.data.DataFolder;
import app.saddlebag.sandbox.http.Json;
import app.saddlebag.sandbox.http.LoopbackServer;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Institutions;
import app.saddlebag.sandbox.world.Login;
import app.saddlebag.sandbox.world.Statements;
import app.saddlebag.sandbox.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A server on this computer that speaks the Flanks API over made data: a demo bank, a test bed, a tool for anyone who
 * integrates that API. Safe between threads.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final StateStore state;
    private final Switches switches;
    private final RequestPipeline pipeline;
    private final LoopbackServer server;

    private Sandbox(StateStore state, Switches switches, RequestPipeline pipeline, LoopbackServer server) {
        this.state = state;
        this.switches = switches;
        this.pipeline = pipeline;
        this.server = server;
    }

    /**
     * Starts a sandbox; it answers when this returns.
     *
     * @throws SandboxException with a sentence for the user: the port is taken, the state folder cannot be used, the
     *         user's own data is not as it should be
     * @throws IllegalArgumentException when a switch is unknown or has a value it does not accept, or the client id or secret
     *         is blank, with which nobody could ever get an access token
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        return start(options, Clock.systemUTC());
    }

    /** As {@link #start(SandboxOptions)}, with a clock that times tokens, holds and the pace of extractions. */
    public static Sandbox start(SandboxOptions options, Clock clock) throws IOException {
        if (Stream.of(options.clientId(), options.clientSecret()).anyMatch(given -> given != null && given.isBlank())) {
            throw new IllegalArgumentException("The client id and the client secret must not be empty.");
        }
        Statements statements = statements(options);
        StateStore state = open(options);
        try {
            Switches switches = switches(options, state);
            var worldClock = new WorldClock(clock, switches);
            var pipeline = new RequestPipeline(state, switches, worldClock, statements, options.seed());
            if (options.rows() > 0) {
                warmUp(statements, LocalDate.ofInstant(worldClock.now(), ZoneOffset.UTC));
            }
            return new Sandbox(state, switches, pipeline, new LoopbackServer(options.port(), pipeline::answer, pipeline.journal()));
        } catch (BindException taken) {
            state.close();
            throw new SandboxException("Port " + options.port() + " is taken; choose another, or 0 for any free one", taken);
        } catch (IOException | RuntimeException failed) {
            state.close();
            throw failed;
        }
    }

    /**
     * Lets one household of a scaled world live while nobody asks for it yet: whoever asks for a million rows measures how
     * soon the first one comes, and the first life takes five times as long as the second.
     */
    private static void warmUp(Statements statements, LocalDate today) {
        var nobodys = new Login(Institutions.TESTBANK, World.people().getFirst(), "", null, today, today, 0);
        Thread.ofPlatform().daemon().name("sandbox-warm-up").start(() -> {
            try {
                statements.statement(nobodys).each(DataKind.ACCOUNT, account -> { });
            } catch (IOException | RuntimeException failed) {
                LOG.debug("the warm-up failed; whoever asks will be told why", failed);
            }
        });
    }

    /** The switches that were kept, then those of the options; from now on every change is kept. */
    private static Switches switches(SandboxOptions options, StateStore state) throws SandboxException {
        var switches = new Switches();
        try {
            state.books().switches().forEach(switches::set);
        } catch (IllegalArgumentException unknown) {
            throw unusable(options.state(), unknown);
        }
        if (options.paceMillis() != null) {
            switches.set(Switch.PACE, options.paceMillis().toString());
        }
        if (options.today() != null) {
            switches.set(Switch.TODAY, options.today().toString());
        }
        options.switches().forEach(switches::set);
        switches.keepBy(unusual -> state.change(books -> {
            books.switches().clear();
            books.switches().putAll(unusual);
            return null;
        }));
        return switches;
    }

    private static Statements statements(SandboxOptions options) throws SandboxException {
        var world = new World(options.seed(), options.rows());
        try {
            return options.data() == null ? world : new DataFolder(options.data(), world);
        } catch (IOException unusable) {
            throw new SandboxException("The data folder " + options.data() + " cannot be used:" + System.lineSeparator()
                    + unusable.getMessage(), unusable);
        }
    }

    private static StateStore open(SandboxOptions options) throws SandboxException {
        Books fresh = Books.fresh(Secrets.random("id_"), Secrets.random("secret_"), LinksApi.first());
        try {
            return new StateStore(options.state(), fresh, options.clientId(), options.clientSecret());
        } catch (IOException unusable) {
            throw unusable(options.state(), unusable);
        }
    }

    private static SandboxException unusable(Path state, Exception why) {
        return new SandboxException("The state folder " + state + " cannot be used: " + reason(why), why);
    }

    /** What the system says of a file is often its name alone. */
    private static String reason(Exception unusable) {
        return unusable instanceof FileSystemException failed
                ? failed.getReason() == null ? "it cannot be made, read or written" : failed.getReason() : unusable.getMessage();
    }

    /** Base address of the API, without a slash at the end. */
    public URI api() {
        return server.base();
    }

    /** Base address of the Link page, which is at {@code /link} under it. */
    public URI link() {
        return server.base();
    }

    /** Address of the control page. */
    public URI control() {
        return server.base().resolve("/sandbox");
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

    /**
     * Makes the bank refuse a connected log-in from now on, until its user renews it.
     *
     * @throws IllegalArgumentException when no such credential is connected
     */
    public void block(String credentialsToken) {
        pipeline.block(credentialsToken);
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.close();
        state.close();
    }
}
