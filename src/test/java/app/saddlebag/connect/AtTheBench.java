package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.settled;

import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a bench of its own, and what tests at one do over and over. */
abstract class AtTheBench {

    static final FirstSync NOTHING_TO_SYNC = (_, _, _) -> { };

    /** Making keys takes longer than most tests; each bench has a database of its own. */
    private static final Vault VAULT = Vault.ephemeral();

    ConnectBench bench;
    @TempDir
    private Path folder;
    private final Way way;

    AtTheBench(Way way) {
        this.way = way;
    }

    @BeforeEach
    final void openBench() throws Exception {
        bench = new ConnectBench(VAULT, folder, SandboxOptions.defaults(), way);
    }

    @AfterEach
    final void closeBench() {
        bench.close();
    }

    /** Another run of the program on the same store: nobody has anything in hand. */
    final Connector later(Duration after) {
        return later(after, way);
    }

    final Connector later(Duration after, Way by) {
        return new Connector(bench.environment.connecting(by), bench.api, bench.store, new CodesInHand(), NOTHING_TO_SYNC,
                Clock.offset(Clock.systemUTC(), after), _ -> { }, new SecureRandom(), Runnable::run);
    }

    final List<Resumed> resumeLater(Duration after) {
        return later(after).pendingCodes().resume(new CallCancellation());
    }

    final List<Departure> departures() {
        return bench.store.linkCodes().departures();
    }

    /** A flow whose person logged in and came back, and in which nothing more happens by itself. */
    final ConnectFlow back(String username) throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, username, "secret"));
        settled(flow);
        return flow;
    }

    final Connection connected() throws Exception {
        return bench.store.connections().get(((Done) back("marta").state()).connectionId());
    }

    /** Waits for a state that comes after the flow had settled. */
    static <S extends ConnectState> S awaited(ConnectFlow flow, Class<S> wanted) throws Exception {
        CompletableFuture<S> reached = new CompletableFuture<>();
        flow.onState(state -> {
            if (wanted.isInstance(state)) {
                reached.complete(wanted.cast(state));
            }
        });
        return reached.get(20, TimeUnit.SECONDS);
    }
}
