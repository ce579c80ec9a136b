package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.WayIn.Arrival;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.model.Departure;
import app.saddlebag.model.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what earlier flows could not: codes kept because Flanks held the login back or the network failed, people who left
 * for Flanks and of whom nothing was heard because the program ended or the redirect was lost, and logins that were given up
 * and are still there (API reference §6.6, §7.2, §12, §18.15). Thread-safe.
 */
public final class PendingCodes {

    /** Nobody comes back from a bank's page later; the checks that hold a code back take three days (API reference §6.5). */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(PendingCodes.class);

    private final Parts parts;
    private final Clock clock;

    PendingCodes(Parts parts) {
        this.parts = parts;
        this.clock = parts.clock();
    }

    /** What became of one code. */
    public sealed interface Resumed {
        /** The connection has its token now and wants a sync. */
        record Connected(long connectionId) implements Resumed {
        }

        /** Still held back. */
        record StillHeld(Instant since) implements Resumed {
        }

        /** Not this time, or not at all. */
        record Failed(ProblemException problem) implements Resumed {
        }
    }

    /** As {@link #resume(CallCancellation, boolean)}, whenever each was tried last: somebody asked. */
    public List<Resumed> resume(CallCancellation cancellation) {
        return resume(cancellation, false);
    }

    /**
     * Tries everything that is not finished once; what somebody else has in hand is left to them. Blocks.
     *
     * @param cancellation ends the trying; what is not reached stays
     * @param onlyDue      leaves out what was tried not long ago: nobody asked
     * @return of what came to something; departures of which nothing is there (yet) and logins that were freed are not among it
     */
    public List<Resumed> resume(CallCancellation cancellation, boolean onlyDue) {
        AtFlanksNow now = parts.atFlanksNow(cancellation);
        List<Resumed> all = new ArrayList<>();
        List<Departure> departures = parts.store().linkCodes().departures();
        now.expect(departures.stream().filter(departure -> departure.session() != null && isDue(departure, onlyDue))
                .map(Departure::session));
        for (Departure departure : departures) {
            cancellation.check();
            if (isDue(departure, onlyDue) && parts.codes().take(departure.id())) {
                try {
                    // Since the list was read somebody else may have been through with it.
                    parts.store().linkCodes().departure(departure.id())
                            .flatMap(current -> resume(current, now, cancellation)).ifPresent(all::add);
                } finally {
                    parts.codes().letGo(departure.id());
                }
            }
        }
        return all;
    }

    private boolean isDue(Departure departure, boolean onlyDue) {
        return departure.stage() != Departure.Stage.STRAY
                && (!onlyDue || departure.nextTry() == null || !clock.instant().isBefore(departure.nextTry()));
    }

    private Optional<Resumed> resume(Departure departure, AtFlanksNow now, CallCancellation cancellation) {
        try {
            return switch (departure.stage()) {
                case AWAY -> lookFor(departure, now, cancellation);
                // One is only kept as back after its return was believed.
                case BACK -> Optional.of(said(departure, parts.wayOf(departure).again(departure, true, cancellation)));
                case GIVEN_UP -> free(departure, now);
                case STRAY -> Optional.empty();
            };
        } catch (Cancelled stopped) {
            throw stopped;
        } catch (ProblemException problem) {
            parts.departures().putOff(departure);
            return Optional.of(new Resumed.Failed(problem));
        }
    }

    private Optional<Resumed> lookFor(Departure departure, AtFlanksNow now, CallCancellation cancellation) {
        Optional<Arrival> arrival = parts.wayOf(departure).find(departure, now).map(found -> found.take(cancellation));
        if (arrival.isPresent() && arrival.get() instanceof Arrival.Refused(ProblemException problem)) {
            // Who left and was refused there knows it.
            LOG.info("A login came to nothing: {}", problem.getMessage());
            return Optional.empty();
        }
        if (arrival.isEmpty()) {
            forgetOrPutOff(departure);
        }
        return arrival.map(came -> said(departure, came));
    }

    private Resumed said(Departure departure, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Connected(long connectionId) -> new Resumed.Connected(connectionId);
            case Arrival.Refused(ProblemException problem) -> new Resumed.Failed(problem);
            case Arrival.Held(Instant since) -> {
                // A code is good until it is exchanged; a session that is never finished is not waited for without end.
                parts.store().linkCodes().departure(departure.id())
                        .ifPresent(departure.session() == null ? parts.departures()::putOff : this::forgetOrPutOff);
                yield new Resumed.StillHeld(since);
            }
        };
    }

    private Optional<Resumed> free(Departure departure, AtFlanksNow now) {
        switch (parts.freeing().free(departure, Optional.empty(), now)) {
            case FREED -> {
                LOG.info("A login that was given up is deleted at Flanks");
                parts.departures().end(departure);
            }
            case NEVER_MADE -> parts.departures().end(departure);
            case HELD -> parts.departures().putOff(departure);
            case NOTHING_THERE -> forgetOrPutOff(departure);
        }
        return Optional.empty();
    }

    private void forgetOrPutOff(Departure departure) {
        Instant since = departure.leftAt() != null ? departure.leftAt() : departure.arrivedAt();
        if (since.plus(FORGOTTEN_AFTER).isBefore(clock.instant())) {
            parts.departures().end(departure);
        } else {
            parts.departures().putOff(departure);
        }
    }
}
