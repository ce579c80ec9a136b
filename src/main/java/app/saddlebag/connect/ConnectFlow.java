package app.saddlebag.connect;

import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.ChoosingEntity;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.ConnectState.Exchanging;
import app.saddlebag.connect.ConnectState.Failed;
import app.saddlebag.connect.ConnectState.WaitingForSecurityChecks;
import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.Connector.Renewal;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Entity;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.LinkCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one connection, or renews one: from picking a bank to the first sync (API reference §6).
 *
 * <p>That the person leaves is stored before they do, the code before it is exchanged, the token before anything else is
 * done with it: whenever the program ends, {@link PendingCodes} can go on from there. Cancelling leaves nothing here: no code,
 * no connection. A login that was already made at Flanks is deleted there too, by exchanging its code if need be, because
 * otherwise nobody would hold its key and the same login could not be connected again; when Flanks cannot be reached or holds
 * it back, it is deleted later. Cancelling a renewal touches neither the connection nor a login that it has.
 *
 * <p>Thread-safe. No method blocks but {@link #onState}'s listener calls and, for a write to the store, {@link
 * #choose} and {@link #chooseAgain}; what takes time runs on the connector's executor.
 */
public final class ConnectFlow {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectFlow.class);

    private final Parts parts;
    private final URI redirectUri;
    private final String slot;
    private final String state;
    private final Renewal renewal;
    private final Adoption adoption;
    private final CallCancellation cancellation = new CallCancellation();
    private final CompletableFuture<ConnectState> settled = new CompletableFuture<>();
    private final List<Consumer<? super ConnectState>> listeners = new ArrayList<>();

    private ConnectState current = new ChoosingEntity();
    private volatile boolean working;
    /** Null until the person leaves. */
    private Departure departure;
    private boolean inHand;
    private PendingCode pending;
    private boolean stateKnown;

    /** @param renewal null for a new connection */
    ConnectFlow(Parts parts, URI redirectUri, String slot, String state, Renewal renewal, Adoption adoption) {
        this.parts = parts;
        this.redirectUri = redirectUri;
        this.slot = slot;
        this.state = state;
        this.renewal = renewal;
        this.adoption = adoption;
        if (renewal != null) {
            note(renewal.connection().entityId(), renewal.connection().entityName());
            LinkUrl link = new LinkUrl(parts.environment(), slot, state, redirectUri)
                    .atBank(renewal.connection().entityId());
            current = new AtFlanks(renewal.ask() == null ? link.build()
                    : link.toDo(renewal.ask().action(), renewal.ask().token()).build());
        }
    }

    public synchronized ConnectState state() {
        return current;
    }

    /**
     * Tells the listener the present state and every later one, in order, on whichever thread makes it. The listener must
     * return at once.
     */
    public synchronized void onState(Consumer<? super ConnectState> listener) {
        listeners.add(listener);
        listener.accept(current);
    }

    /** Completes with the first state in which nothing more happens by itself; never exceptionally. */
    public CompletableFuture<ConnectState> settled() {
        return settled.copy();
    }

    /** Where the browser is expected back. */
    public URI redirectUri() {
        return redirectUri;
    }

    /**
     * Sends the person to Flanks. Does nothing once they are there.
     *
     * @param chosen the bank; null lets them pick it at Flanks
     */
    public synchronized void choose(Entity chosen) {
        leave(chosen == null ? null : chosen.id(), chosen == null ? null : chosen.name());
    }

    /**
     * Sends the person to Flanks, where they had picked a bank before a failure. Does nothing once they are there.
     *
     * @param entityId of that bank, as the Link's own address told it; null when it told none
     */
    public synchronized void chooseAgain(String entityId) {
        leave(entityId, null);
    }

    private void leave(String entityId, String entityName) {
        if (current instanceof ChoosingEntity && !cancellation.isCancelled()) {
            try {
                note(entityId, entityName);
            } catch (ProblemException notStored) {
                // Nobody leaves of whom nobody would know afterwards.
                moveTo(new Failed(notStored, false));
                return;
            }
            moveTo(new AtFlanks(new LinkUrl(parts.environment(), slot, state, redirectUri).atBank(entityId).build()));
        }
    }

    private void note(String entityId, String entityName) {
        departure = parts.departures().leave(slot, state, entityId, entityName);
        inHand = true;
    }

    /** Whether an address is this flow's redirect with another flow's state: somebody else's, or a forgery. */
    public boolean isForeign(URI address) {
        Redirect redirect = Redirect.read(address, redirectUri);
        return redirect != null && redirect.bearsAnother(state);
    }

    /**
     * Offers an address the browser is being sent to.
     *
     * @return whether it is our redirect, which then must not be opened
     */
    public synchronized boolean offer(URI address) {
        Redirect redirect = Redirect.read(address, redirectUri);
        if (redirect == null) {
            return false;
        }
        if (!(current instanceof AtFlanks) || working) {
            return true;
        }
        if (redirect.bearsAnother(state)) {
            moveTo(new Failed(new ProblemException("connect.wrongState"), false));
        } else if (redirect.error() != null) {
            work(() -> refuse(redirect.error()));
        } else {
            stateKnown = redirect.bears(state);
            moveTo(new Exchanging());
            work(() -> arrive(redirect));
        }
        return true;
    }

    /** @throws ProblemException always: why there is no login */
    private void refuse(String error) {
        if (LinkError.meansNoLogin(error) || nothingIsThere()) {
            parts.departures().end(departure);
        }
        throw LinkError.CREDENTIALS_ALREADY_EXIST.name().equals(error) ? adoption.explain(departure.entityId())
                : LinkError.problem(error);
    }

    private boolean nothingIsThere() {
        try {
            AtFlanksNow now = now();
            return now.codeOf(state).isEmpty() && (renewal != null || now.loginsOf(slot).findAny().isEmpty());
        } catch (FlanksException unreachable) {
            LOG.info("Nobody can say whether a login was made: {}", unreachable.getMessage());
            return false;
        }
    }

    private void arrive(Redirect redirect) {
        if (redirect.code() != null) {
            exchange(parts.departures().back(departure, new LinkCode(redirect.code())));
        } else if (renewal != null && renewal.ask() != null && redirect.bears(state)) {
            // Confirming an existing login need not bring a new code: its token goes on working.
            parts.departures().end(departure);
            sync(renewal.connection().id());
        } else {
            exchangeUnused(now().codeOf(state)
                    .orElseThrow(() -> new ProblemException("connect.noCode")));
        }
    }

    /**
     * Looks whether the login was made although no redirect came: the window was closed, the port lost (API reference
     * §6.6).
     *
     * @return whether it was; completes exceptionally with a {@link ProblemException}
     */
    public synchronized CompletableFuture<Boolean> lookForLogin() {
        CompletableFuture<Boolean> found = new CompletableFuture<>();
        if (!(current instanceof AtFlanks) || working) {
            found.complete(false);
            return found;
        }
        work(() -> {
            try {
                AtFlanksNow now = now();
                Optional<LinkCode> code = now.codeOf(state);
                Optional<CredentialsItem> login = code.isPresent() || renewal != null ? Optional.empty()
                        : now.loginsOf(slot).findFirst();
                found.complete(code.isPresent() || login.isPresent());
                code.ifPresent(this::exchangeUnused);
                login.ifPresent(made -> sync(parts.exchange().keep(departure, made)));
            } catch (ProblemException problem) {
                // Once the question is answered, it is the flow's own.
                if (!found.completeExceptionally(problem)) {
                    throw problem;
                }
            }
        });
        return found;
    }

    private void exchangeUnused(LinkCode code) {
        synchronized (this) {
            stateKnown = true;
            moveTo(new Exchanging());
        }
        exchange(parts.departures().back(departure, code));
    }

    private AtFlanksNow now() {
        return parts.atFlanksNow(cancellation);
    }

    /** Tries to exchange a kept code again. Does nothing unless one is kept. */
    public synchronized void retry() {
        boolean kept = current instanceof WaitingForSecurityChecks || current instanceof Failed failed && failed.codeKept();
        if (kept && !working && parts.codes().take(departure.id())) {
            inHand = true;
            moveTo(new Exchanging());
            work(() -> exchange(pending));
        }
    }

    private void exchange(PendingCode code) {
        synchronized (this) {
            pending = code;
        }
        try {
            OptionalLong connection = parts.exchange().exchange(code, stateKnown, cancellation);
            if (connection.isEmpty()) {
                cancellation.check();
                parts.departures().putOff(departure);
                moveTo(new WaitingForSecurityChecks(code.receivedAt()));
            } else {
                sync(connection.getAsLong());
            }
        } finally {
            letGo();
        }
    }

    private void sync(long connectionId) {
        cancellation.check();
        moveTo(new ConnectState.FirstSync(null, 0));
        ProblemException problem = null;
        try {
            parts.firstSync().run(connectionId, (kind, rows) -> {
                if (!cancellation.isCancelled()) {
                    moveTo(new ConnectState.FirstSync(kind, rows));
                }
            }, cancellation);
        } catch (ProblemException failed) {
            problem = failed;
        }
        synchronized (this) {
            cancellation.check();
            moveTo(new Done(connectionId, problem));
        }
    }

    /**
     * Gives the flow up. {@link Cancelled} follows when everything is taken back, which may take the time of a call to
     * Flanks. Does nothing once the flow is done, cancelled, or failed without a code.
     */
    public synchronized void cancel() {
        boolean over = current instanceof Done || current instanceof Cancelled
                || current instanceof Failed failed && !failed.codeKept();
        if (!over && !cancellation.isCancelled()) {
            cancellation.cancel();
            if (!working) {
                work(() -> { });
            }
        }
    }

    /** Runs a step on the executor; whatever ends it becomes a state. */
    private synchronized void work(Runnable step) {
        working = true;
        parts.executor().execute(() -> {
            try {
                run(step);
            } catch (RuntimeException unexpected) {
                LOG.error("Connecting failed", unexpected);
                working = false;
                moveTo(new Failed(new ProblemException("unexpected", unexpected, unexpected.getClass().getSimpleName()),
                        false));
            }
        });
    }

    private void run(Runnable step) {
        try {
            step.run();
        } catch (ProblemException problem) {
            if (!cancellation.isCancelled()) {
                LOG.info("Not connected: {}", problem.getMessage());
                moveTo(new Failed(problem, isCodeKept()));
            }
        }
        synchronized (this) {
            working = cancellation.isCancelled() && !(current instanceof Done);
            if (!working) {
                return;
            }
        }
        letGo();
        moveTo(new Cancelled(new Rollback(parts, slot, renewal, departure).run()));
    }

    private boolean isCodeKept() {
        return parts.store().linkCodes().list().stream().anyMatch(code -> code.state().equals(state));
    }

    /** Whoever looks after departures may have it now. */
    private synchronized void letGo() {
        if (inHand) {
            inHand = false;
            parts.departures().letGo(departure);
        }
    }

    private synchronized void moveTo(ConnectState next) {
        current = next;
        if (next.isSettled()) {
            letGo();
        }
        listeners.forEach(listener -> listener.accept(next));
        if (next.isSettled()) {
            settled.complete(next);
        }
    }
}
