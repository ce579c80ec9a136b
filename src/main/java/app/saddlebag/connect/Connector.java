package app.saddlebag.connect;

import app.saddlebag.connect.WayIn.Trip;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
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

    /** What every flow stands on. */
    record Parts(Environment environment, FlanksClient api, Store store, CodesInHand codes, Departures departures,
                 CodeExchange exchange, FirstSync firstSync, Clock clock, Sleeper sleeper, Executor executor) {

        AtFlanksNow atFlanksNow(CallCancellation cancellation) {
            return new AtFlanksNow(api, store.slots(), environment.linkToken(), cancellation);
        }

        Freeing freeing() {
            return new Freeing(this);
        }

        /** By which people leave. */
        WayIn way() {
            return switch (environment.way()) {
                case LINK -> new LinkWay(this);
                case SESSIONS -> new SessionWay(this);
            };
        }

        /** By which one has left. */
        WayIn wayOf(Departure departure) {
            return departure.session() == null ? new LinkWay(this) : new SessionWay(this);
        }
    }

    /**
     * @param codes    the store's; every connector of one store has the same
     * @param sleeper  waits while Flanks is at work on a session
     * @param random   of cryptographic strength: slots and states must not be guessed
     * @param executor runs what blocks; virtual threads, for only those can be stopped while they wait
     */
    public Connector(Environment environment, FlanksClient api, Store store, CodesInHand codes, FirstSync firstSync,
                     Clock clock, Sleeper sleeper, RandomGenerator random, Executor executor) {
        this.parts = new Parts(environment, api, store, codes, new Departures(store, codes, clock),
                new CodeExchange(api, store, clock), firstSync, clock, sleeper, executor);
        this.random = random;
    }

    /**
     * A new connection.
     *
     * @param redirectUri where the browser returns: the environment's own, or a {@link LoopbackListener}'s
     */
    public ConnectFlow connect(URI redirectUri) {
        return new ConnectFlow(parts, new Trip(nonce(), nonce(), redirectUri), null);
    }

    /**
     * Renews a login in its own slot, so that its history stays: by confirming it or logging in to it again, and where Flanks
     * has it no more, because it was deleted there or its token was lost here, by logging in at the same bank under the same
     * slot. Blocks: Flanks is asked what the person has to do.
     *
     * @throws ProblemException when Flanks cannot be asked
     */
    public ConnectFlow renew(Connection connection, URI redirectUri) {
        Trip trip = new Trip(connection.slot(), nonce(), redirectUri);
        return new ConnectFlow(parts, trip, parts.way().renew(trip, connection));
    }

    /** What earlier flows left behind. */
    public PendingCodes pendingCodes() {
        return new PendingCodes(parts);
    }

    /** Logins at Flanks that are this profile's and that it does not know (any more). */
    public Adoption adoption() {
        return new Adoption(parts);
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
