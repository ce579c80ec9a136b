package app.saddlebag.profile;

import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import java.nio.file.Path;

/**
 * A profile's way to its API: the client is made when first needed, and for a demo profile the demo bank is started then.
 * Safe to share between threads.
 */
final class BankAccess implements AutoCloseable {

    private final Environment stored;
    /** Null once it is closed. */
    private ClientSecret secret;
    private final DemoBank demoBank;
    private final Path demoState;
    private final FlanksOptions options;
    private final String userAgent;

    private DemoBank.Running running;
    private Environment reached;
    private volatile FlanksClient client;
    private boolean unplugged;
    private boolean closed;

    /**
     * @param stored    as kept in the profile; a demo's addresses are replaced by those of the bank that runs
     * @param demoState folder of the demo bank, beside the profile
     */
    BankAccess(Environment stored, ClientSecret secret, DemoBank demoBank, Path demoState, FlanksOptions options,
               String userAgent) {
        this.stored = stored;
        this.secret = secret;
        this.demoBank = demoBank;
        this.demoState = demoState;
        this.options = options;
        this.userAgent = userAgent;
    }

    /** The environment with the addresses that answer now; starts the demo bank where there is one. */
    synchronized Environment environment() {
        client();
        return reached;
    }

    /** As stored; starts nothing. */
    Environment stored() {
        return stored;
    }

    synchronized FlanksClient client() {
        if (closed) {
            throw new ProblemException("profile.locked");
        }
        if (client == null) {
            reached = stored.kind() == Environment.Kind.DEMO ? startDemoBank() : stored;
            client = new FlanksClient(reached, secret, options, userAgent);
        }
        return client;
    }

    private Environment startDemoBank() {
        if (unplugged) {
            return stored;
        }
        running = demoBank.start(demoState, new DemoBank.Application(stored.clientId(), secret));
        return running.environment().connecting(stored.way());
    }

    /** Demo only: unplugs the bank, as a network cable would be, or plugs it in again. */
    synchronized void setDemoBankReachable(boolean reachable) {
        if (stored.kind() != Environment.Kind.DEMO || unplugged != reachable || closed) {
            return;
        }
        unplugged = !reachable;
        if (reachable) {
            disconnect();
        } else {
            client();
            stopDemoBank();
        }
    }

    synchronized boolean demoBankReachable() {
        return !unplugged;
    }

    private void disconnect() {
        if (client != null) {
            client.close();
            client = null;
        }
        stopDemoBank();
    }

    private void stopDemoBank() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Cancels requests under way, without waiting for anything; what would be asked later fails. */
    void cancel() {
        FlanksClient present = client;
        if (present != null) {
            present.close();
        }
    }

    /** Requests under way are cancelled. */
    @Override
    public synchronized void close() {
        closed = true;
        secret = null;
        disconnect();
    }
}
