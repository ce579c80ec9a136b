package app.saddlebag.connect;

import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.ChoosingEntity;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.ConnectState.Exchanging;
import app.saddlebag.connect.ConnectState.Failed;
import app.saddlebag.connect.ConnectState.Leaving;
import app.saddlebag.connect.ConnectState.WaitingForSecurityChecks;
import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.WayIn.Arrival;
import app.saddlebag.connect.WayIn.Found;
import app.saddlebag.connect.WayIn.Left;
import app.saddlebag.connect.WayIn.Trip;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Entity;
import app.saddlebag.model.ProblemException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one connection, or renews one: from picking a bank to the first sync (API reference §6, §12).
 *
 * <p>How the person is sent to Flanks and what comes back is a {@link WayIn}'s. Whichever it is: that the person leaves is
 * stored before they do, what they bring back before it is used, the token before anything else is done with it. Whenever the
 * program ends, {@link PendingCodes} can go on from there. Cancelling leaves nothing here: no code, no connection. A login that
 * was already made at Flanks is deleted there too, by exchanging its code if need be, because otherwise nobody would hold its
 * key and the same login could not be connected again; when Flanks cannot be reached or holds it back, it is deleted later.
 * Cancelling a renewal touches neither the connection nor a login that it has.
 *
 * <p>Thread-safe. No method blocks but {@link #onState}'s listener calls and, for a write to the store, {@link
 * #choose}; what takes time runs on the connector's executor.
 */
public final class ConnectFlow {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectFlow.class);

    private final Parts parts;
    private final WayIn way;
    private final Trip trip;
    private final boolean renewing;
    private final CallCancellation cancellation = new CallCancellation();
    private final Audience audience = new Audience();

    private ConnectState current = new ChoosingEntity();
    private boolean working;
    /** Null until the person leaves. */
    private Left left;
    private boolean inHand;
    /** Whether they came back beyond doubt. */
    private boolean ours;

    /** @param renewal where the person is sent to renew a connection; null for a new one, whose bank is yet to be picked */
    ConnectFlow(Parts parts, Trip trip, Left renewal) {
        this.parts = parts;
        this.way = parts.way();
        this.trip = trip;
        this.renewing = renewal != null;
        if (renewal != null) {
            moveTo(gone(renewal));
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
        audience.add(listener);
        listener.accept(current);
    }

    /** Completes with the first state in which nothing more happens by itself; never exceptionally. */
    public CompletableFuture<ConnectState> settled() {
        return audience.settled();
    }

    /** Completes with the first state in which the person is at Flanks, or in which nothing more happens by itself. */
    public CompletableFuture<ConnectState> away() {
        return audience.away();
    }

    /** Where the browser is expected back. */
    public URI redirectUri() {
        return trip.redirect();
    }

    /**
     * Sends the person to Flanks. Does nothing once they are there.
     *
     * @param chosen the bank; null lets them pick it at Flanks
     */
    public synchronized void choose(Entity chosen) {
        leave(chosen == null ? null : chosen.id(), chosen == null ? null : chosen.name());
    }

    private void leave(String entityId, String entityName) {
        if (!(current instanceof ChoosingEntity) || cancellation.isCancelled()) {
            return;
        }
        if (way.asksBeforeLeaving()) {
            moveTo(new Leaving());
            work(() -> gone(way.leave(trip, entityId, entityName, cancellation)));
            return;
        }
        try {
            moveTo(gone(way.leave(trip, entityId, entityName, cancellation)));
        } catch (ProblemException notStored) {
            // Nobody leaves of whom nobody would know afterwards.
            moveTo(new Failed(notStored, false));
        }
    }

    private synchronized ConnectState gone(Left fresh) {
        left = fresh;
        inHand = true;
        return new AtFlanks(fresh.page());
    }

    /** Whether an address is this flow's redirect with another flow's state: somebody else's, or a forgery. */
    public synchronized boolean isForeign(URI address) {
        Redirect redirect = Redirect.read(address, trip.redirect());
        return redirect != null && isForeign(redirect);
    }

    private boolean isForeign(Redirect redirect) {
        return redirect.bearsAnother(trip.state())
                || left != null && redirect.comesFromAnother(left.departure().session());
    }

    /**
     * Offers an address the browser is being sent to.
     *
     * @return whether it is our redirect, which then must not be opened
     */
    public synchronized boolean offer(URI address) {
        Redirect redirect = Redirect.read(address, trip.redirect());
        if (redirect == null) {
            return false;
        }
        if (!(current instanceof AtFlanks) || working) {
            return true;
        }
        if (isForeign(redirect)) {
            moveTo(new Failed(new ProblemException("connect.wrongState"), false));
            return true;
        }
        ours = way.isOurs(redirect, left);
        if (redirect.error() == null && way.isArrival(redirect, left)) {
            moveTo(new Exchanging());
        }
        work(() -> way.arrive(redirect, left, cancellation).map(this::arrived).orElse(null));
        return true;
    }

    /**
     * Looks whether the login was made although no redirect came: the window was closed, the port lost (API reference
     * §6.6, §12).
     *
     * @return whether it was; completes exceptionally with a {@link ProblemException}
     */
    public synchronized CompletableFuture<Boolean> lookForLogin() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        if (!(current instanceof AtFlanks) || working) {
            answer.complete(false);
            return answer;
        }
        work(() -> {
            Optional<Found> found;
            try {
                found = way.find(left.departure(), parts.atFlanksNow(cancellation));
            } catch (ProblemException problem) {
                answer.completeExceptionally(problem);
                return null;
            }
            answer.complete(found.isPresent());
            if (found.isEmpty()) {
                return null;
            }
            synchronized (this) {
                ours = true;
                moveTo(new Exchanging());
            }
            return arrived(found.get().take(cancellation));
        });
        return answer;
    }

    /** Tries to finish a login that came back and is kept again. Does nothing unless one is kept. */
    public synchronized void retry() {
        boolean kept = current instanceof WaitingForSecurityChecks || current instanceof Failed failed && failed.codeKept();
        if (kept && !working && parts.codes().take(left.departure().id())) {
            inHand = true;
            moveTo(new Exchanging());
            work(() -> arrived(again()));
        }
    }

    private Arrival again() {
        return parts.store().linkCodes().departure(left.departure().id()).map(kept -> way.again(kept, ours, cancellation))
                .or(() -> parts.store().connections().bySlot(trip.slot()).map(made -> new Arrival.Connected(made.id())))
                .orElseThrow(() -> new ProblemException("connect.codeRefused"));
    }

    private ConnectState arrived(Arrival arrival) {
        return new Arriving(parts, cancellation, this::moveTo).with(arrival, left.departure());
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
                work(() -> null);
            }
        }
    }

    /** Runs a step on the executor; where it leads, or whatever ends it, becomes a state. */
    private synchronized void work(Supplier<ConnectState> step) {
        working = true;
        parts.executor().execute(() -> {
            try {
                run(step);
            } catch (RuntimeException unexpected) {
                LOG.error("Connecting failed", unexpected);
                rest(new Failed(new ProblemException("unexpected", unexpected, unexpected.getClass().getSimpleName()), false));
            }
        });
    }

    /** @param step its answer may be null: then the state stays */
    private void run(Supplier<ConnectState> step) {
        ConnectState next = null;
        try {
            next = step.get();
        } catch (ProblemException problem) {
            if (!cancellation.isCancelled()) {
                LOG.info("Not connected: {}", problem.getMessage());
                next = new Failed(problem, isCodeKept());
            }
        }
        synchronized (this) {
            if (!cancellation.isCancelled()) {
                rest(next);
                return;
            }
        }
        letGo();
        rest(new Cancelled(new Rollback(parts, renewing, left).run()));
    }

    /** Whoever sees the state may begin the next step. */
    private synchronized void rest(ConnectState next) {
        working = false;
        if (next != null) {
            moveTo(next);
        }
    }

    private boolean isCodeKept() {
        return parts.store().linkCodes().list().stream().anyMatch(code -> code.state().equals(trip.state()));
    }

    /** Whoever looks after departures may have it now. */
    private synchronized void letGo() {
        if (inHand) {
            inHand = false;
            parts.departures().letGo(left.departure());
        }
    }

    private synchronized void moveTo(ConnectState next) {
        current = next;
        if (next.isSettled() || next instanceof ConnectState.FirstSync) {
            letGo();
        }
        audience.tell(next);
    }
}
