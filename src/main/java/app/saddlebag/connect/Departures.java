package app.saddlebag.connect;

import app.saddlebag.model.Departure;
import app.saddlebag.model.Departure.Stage;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Notes who leaves for Flanks before they do, and that they are back. What a flow has noted it has {@linkplain CodesInHand in
 * hand} until it is settled, so that nobody else finishes it meanwhile; afterwards, and after a crash, {@link PendingCodes}
 * does. Every way of leaving goes through here. Thread-safe.
 */
final class Departures {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final Store store;
    private final CodesInHand codes;
    private final Clock clock;

    Departures(Store store, CodesInHand codes, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param session    of Connect v2; null for Link
     * @param entityId   nullable
     * @param entityName nullable
     * @return in hand
     */
    Departure leave(String slot, String state, String session, String entityId, String entityName) {
        return store.write(() -> {
            store.slots().remember(slot);
            if (session != null) {
                store.slots().rememberSession(slot, session);
            }
            Departure departure = store.linkCodes().leave(slot, state, session, entityId, entityName, clock.instant());
            codes.take(departure.id());
            return departure;
        });
    }

    /** Stores a code before it is exchanged. */
    PendingCode back(Departure departure, LinkCode code) {
        return store.linkCodes().arrived(departure, code, clock.instant());
    }

    /**
     * Stores that the person is back from a session, before it is asked what came of it.
     *
     * @return when they came back
     */
    Instant back(Departure departure) {
        return store.linkCodes().change(departure.id(), known -> known.stage() == Stage.AWAY ? known.back(clock.instant()) : known)
                .map(Departure::arrivedAt).orElseGet(clock::instant);
    }

    /** They are not back after all. */
    void away(Departure departure) {
        store.linkCodes().change(departure.id(), known -> known.withStage(Stage.AWAY));
    }

    /** It came to nothing, at Flanks too. */
    void end(Departure departure) {
        store.linkCodes().remove(departure.id());
    }

    /** It is tried again by itself, but not at once: what Flanks holds back for days need not be asked for every minute. */
    void putOff(Departure departure) {
        store.linkCodes().change(departure.id(), known -> known.triedAgain(clock.instant().plus(
                known.tries() < WAITS.size() ? WAITS.get(known.tries()) : LONGEST_WAIT)));
    }

    /** Nobody has it in hand any more. */
    void letGo(Departure departure) {
        codes.letGo(departure.id());
    }
}
