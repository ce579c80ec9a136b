package app.saddlebag.connect;

import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Entity;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The real sandbox, a real store, and a person at the keyboard. */
final class ConnectBench implements AutoCloseable {

    static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    static final Entity TESTBANK = new Entity("testbank", "TestBank", "ES", null);

    final Sandbox sandbox;
    final Environment environment;
    final FlanksClient api;
    final Store store;
    final LoopbackPages pages = new LoopbackPages();
    final CodesInHand codes = new CodesInHand();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param vault may serve many benches; each has a database of its own */
    ConnectBench(Vault vault, Path folder) throws IOException {
        this(vault, folder, SandboxOptions.defaults());
    }

    ConnectBench(Vault vault, Path folder, SandboxOptions options) throws IOException {
        this(vault, folder, options, Environment.Way.LINK);
    }

    /** @param way by which people are sent to Flanks */
    ConnectBench(Vault vault, Path folder, SandboxOptions options, Environment.Way way) throws IOException {
        sandbox = Sandbox.start(options.withToday(LocalDate.of(2026, 11, 22)));
        environment = new Environment(Environment.Kind.DEMO, sandbox.api(), sandbox.link(), sandbox.clientId(),
                sandbox.linkToken(), null).connecting(way);
        api = new FlanksClient(environment, new ClientSecret(sandbox.clientSecret()),
                FlanksOptions.standard(Clock.systemUTC()).withSleeper(_ -> { }), "Saddlebag/test");
        Store.create(folder.resolve("saddlebag.db"), vault, Clock.systemUTC());
        store = Store.open(folder.resolve("saddlebag.db"), vault, Clock.systemUTC());
    }

    Connector connector(FirstSync firstSync) {
        return connector(api, firstSync);
    }

    Connector connector(FlanksClient client, FirstSync firstSync) {
        return new Connector(environment, client, store, codes, firstSync, Clock.systemUTC(), _ -> { }, new SecureRandom(), threads);
    }

    /** A flow whose person stands at the Link page. */
    ConnectFlow atFlanks(FirstSync firstSync) {
        ConnectFlow flow = connector(firstSync).connect(CALLBACK);
        flow.choose(TESTBANK);
        flow.away().join();
        return flow;
    }

    /** Logs in at the page and returns where the browser is sent. */
    URI logIn(ConnectFlow flow, String username, String password) {
        return logIn(flow, new DemoLogin.Answers("testbank", username, password, List.of()));
    }

    URI logIn(ConnectFlow flow, DemoLogin.Answers answers) {
        return new DemoLogin(pages).logIn(((ConnectState.AtFlanks) flow.state()).link(), flow.redirectUri(), answers);
    }

    static ConnectState settled(ConnectFlow flow) throws Exception {
        return flow.settled().get(20, TimeUnit.SECONDS);
    }

    /** Nothing of a flow is left here. */
    boolean isUntouched() {
        return store.connections().list().isEmpty() && store.linkCodes().list().isEmpty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        pages.close();
        api.close();
        store.close();
        sandbox.close();
    }
}
