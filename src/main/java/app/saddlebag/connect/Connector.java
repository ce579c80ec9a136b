package app.saddlebag.connect;

import app.saddlebag.flanks.CredentialsStatus;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.UserAction;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ActionToken;
import app.saddlebag.model.Secret.CredentialsToken;
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
    record Parts(Environment environment, FlanksClient api, Store store, CodesInHand codes, CodeExchange exchange,
                 FirstSync firstSync, Executor executor) {
    }

    /** What is renewed, and with what. */
    record Renewal(Connection connection, UserAction action, ActionToken token) {
    }

    /**
     * @param codes    the store's; every connector of one store has the same
     * @param random   of cryptographic strength: slots and states must not be guessed
     * @param executor runs what blocks; virtual threads, for only those can be stopped while they wait
     */
    public Connector(Environment environment, FlanksClient api, Store store, CodesInHand codes, FirstSync firstSync,
                     Clock clock, RandomGenerator random, Executor executor) {
        this.parts = new Parts(environment, api, store, codes, new CodeExchange(api, store, codes, clock), firstSync,
                executor);
        this.random = random;
    }

    /**
     * A new connection.
     *
     * @param redirectUri where the browser returns: the environment's own, or a {@link LoopbackListener}'s
     */
    public ConnectFlow connect(URI redirectUri) {
        return new ConnectFlow(parts, redirectUri, nonce(), nonce(), null);
    }

    /**
     * Renews a login in its own slot, so that its history stays. Blocks: Flanks is asked what the person has to do.
     *
     * @throws ProblemException when Flanks cannot be asked
     */
    public ConnectFlow renew(Connection connection, URI redirectUri) {
        CredentialsToken token = parts.store().connections().token(connection.id())
                .orElseThrow(() -> new ProblemException("connect.noLogin"));
        CredentialsStatus status = parts.api().status(token);
        UserAction action = status.blocked() || status.scaToken() == null ? UserAction.RESET : UserAction.SCA;
        ActionToken known = action == UserAction.SCA ? status.scaToken() : status.resetToken();
        ActionToken actionToken = known != null ? known : parts.api().forceStatus(token, action);
        return new ConnectFlow(parts, redirectUri, connection.slot(), nonce(),
                new Renewal(connection, action, actionToken));
    }

    /** Codes that earlier flows left behind. */
    public PendingCodes pendingCodes() {
        return new PendingCodes(parts.exchange(), parts.codes(), parts.store());
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
