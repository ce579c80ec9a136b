package app.saddlebag.profile;

import app.saddlebag.connect.Adoption;
import app.saddlebag.connect.CodesInHand;
import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.Connector;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Departure.Stage;
import app.saddlebag.model.Entity;
import app.saddlebag.model.PendingCode;
import app.saddlebag.store.Store;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Logins that are between here and Flanks: held back, never come back from, given up, or there and not known. Safe to share
 * between threads.
 */
public final class WaitingLogins {

    private final Store store;
    private final CodesInHand codes;
    private final Supplier<Connector> connector;

    /** @param connector starts the way to the bank, so it is asked for only when there is something to do */
    WaitingLogins(Store store, CodesInHand codes, Supplier<Connector> connector) {
        this.store = store;
        this.codes = codes;
        this.connector = connector;
    }

    /** Those whose code is here and waits, the oldest first. */
    public List<PendingCode> waiting() {
        return store.linkCodes().list();
    }

    /** People who left for a bank and of whom nothing was heard, and whom nobody waits for just now. */
    public List<Departure> away() {
        return inStage(Stage.AWAY).stream().filter(departure -> !codes.isTaken(departure.id())).toList();
    }

    /** Logins of this profile's at Flanks that no connection has, as of the last look. */
    public List<Departure> strays() {
        return inStage(Stage.STRAY);
    }

    private List<Departure> inStage(Stage stage) {
        return store.linkCodes().departures().stream().filter(departure -> departure.stage() == stage).toList();
    }

    /** When something is to be tried again by itself, perhaps long past; empty when nothing is. */
    public Optional<Instant> nextTry() {
        return unfinished().map(departure -> departure.nextTry() == null ? Instant.EPOCH : departure.nextTry())
                .min(Comparator.naturalOrder());
    }

    private Stream<Departure> unfinished() {
        return store.linkCodes().departures().stream().filter(departure -> departure.stage() != Stage.STRAY);
    }

    /**
     * Tries what is not finished. Asks nobody when there is nothing. Blocks.
     *
     * @param onlyDue leaves out what was tried not long ago: nobody asked
     */
    public List<Resumed> resume(CallCancellation cancellation, boolean onlyDue) {
        return unfinished().findAny().isEmpty() ? List.of()
                : connector.get().pendingCodes().resume(cancellation, onlyDue);
    }

    /**
     * Gives up a login that is not finished, as soon as nobody is finishing it; what came of it at Flanks is deleted there when
     * it is next asked. Where it was finished meanwhile, its connection stays. A renewal is only forgotten: what came of it is
     * the login that its connection stands on.
     *
     * @param id of a {@link PendingCode} or a {@link Departure}
     */
    public void giveUp(long id) {
        codes.alone(id, () -> {
            store.linkCodes().departure(id).ifPresent(departure -> {
                if (store.connections().bySlot(departure.slot()).isPresent()) {
                    store.linkCodes().remove(id);
                } else {
                    store.linkCodes().giveUp(departure);
                }
            });
            return null;
        });
    }

    /**
     * Begins anew where somebody had left of whom nothing was heard: at the same bank, and in the slot of the connection that was
     * to be renewed. The departure is given up. Blocks.
     *
     * @param redirect where the browser returns
     */
    public ConnectFlow again(Departure away, URI redirect) {
        giveUp(away.id());
        Optional<Connection> renewed = store.connections().bySlot(away.slot());
        if (renewed.isPresent()) {
            return connector.get().renew(renewed.get(), redirect);
        }
        ConnectFlow flow = connector.get().connect(redirect);
        flow.choose(away.entityId() == null ? null : new Entity(away.entityId(), away.entityName(), null, null));
        return flow;
    }

    /**
     * Asks Flanks for logins of this profile's that it does not know. Blocks.
     *
     * @throws app.saddlebag.flanks.FlanksException when it cannot be asked
     */
    public Adoption.Look look() {
        return connector.get().adoption().look();
    }

    /**
     * Makes a connection of one, which wants a sync. Blocks.
     *
     * @return the connection
     */
    public long adopt(Departure stray) {
        return connector.get().adoption().adopt(stray);
    }

    /** Deletes one at Flanks. Blocks. */
    public void free(Departure stray) {
        connector.get().adoption().free(stray);
    }
}
