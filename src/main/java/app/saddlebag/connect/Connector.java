package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Store;
import java.net.URI;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** Begins the flows that make and renew connections in one environment and one store. Thread-safe. */
public final class Connector {

    private static final int NONCE_BYTES = 16;

    private final Parts parts;
    private final RandomGenerator random;
    private final Clock clock;

    /** What every flow stands on. */
    record Parts(Environment environment, FlanksClient api, Store store, CodesInHand codes, Departures departures,
                 CodeExchange exchange, FirstSync firstSync, Executor executor) {

        AtFlanksNow atFlanksNow(CallCancellation cancellation) {
            return new AtFlanksNow(api, environment.linkToken(), cancellation);
        }

        Freeing freeing() {
            return new Freeing(api, store);
        }
    }

    /**
     * What is renewed, and with what.
     *
     * @param ask null where Flanks has no login of it (any more): the person logs in as at the first time
     */
    record Renewal(Connection connection, LoginOfSlot.Ask ask) {
    }

    /**
     * @param codes    the store's; every connector of one store has the same
     * @param random   of cryptographic strength: slots and states must not be guessed
     * @param executor runs what blocks; virtual threads, for only those can be stopped while they wait
     */
    public Connector(Environment environment, FlanksClient api, Store store, CodesInHand codes, FirstSync firstSync,
                     Clock clock, RandomGenerator random, Executor executor) {
        this.parts = new Parts(environment, api, store, codes, new Departures(store, codes, clock),
                new CodeExchange(api, store, clock), firstSync, executor);
        this.clock = clock;
        this.random = random;
    }

    /**
     * A new connection.
     *
     * @param redirectUri where the browser returns: the environment's own, or a {@link LoopbackListener}'s
     */
    public ConnectFlow connect(URI redirectUri) {
        return new ConnectFlow(parts, redirectUri, nonce(), nonce(), null, new Adoption(parts, clock));
    }

    /**
     * Renews a login in its own slot, so that its history stays: by confirming it or logging in to it again, and where Flanks
     * has it no more, because it was deleted there or its token was lost here, by logging in at the same bank under the same
     * slot. Blocks: Flanks is asked what the person has to do.
     *
     * @throws ProblemException when Flanks cannot be asked
     */
    public ConnectFlow renew(Connection connection, URI redirectUri) {
        LoginOfSlot.Ask ask = new LoginOfSlot(parts.api(), parts.store()).ask(connection).orElse(null);
        return new ConnectFlow(parts, redirectUri, connection.slot(), nonce(), new Renewal(connection, ask),
                new Adoption(parts, clock));
    }

    /** What earlier flows left behind. */
    public PendingCodes pendingCodes() {
        return new PendingCodes(parts, clock);
    }

    /** Logins at Flanks that are this profile's and that it does not know (any more). */
    public Adoption adoption() {
        return new Adoption(parts, clock);
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
