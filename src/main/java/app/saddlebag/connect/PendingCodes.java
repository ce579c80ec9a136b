package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what earlier flows could not: codes kept because Flanks held the login back or the network failed, people who left
 * for Flanks and of whom nothing was heard because the program ended or the redirect was lost, and logins that were given up
 * and are still there (API reference §6.6, §7.2, §18.15). Thread-safe.
 */
public final class PendingCodes {

    /** Nobody comes back from a bank's page later; the checks that hold a code back take three days (API reference §6.5). */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(PendingCodes.class);

    private final Parts parts;
    private final Clock clock;

    PendingCodes(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
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
        for (Departure departure : parts.store().linkCodes().departures()) {
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
                case BACK -> Optional.of(exchange(parts.store().linkCodes().pending(departure), cancellation));
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
        var code = now.codeOf(departure.state());
        if (code.isPresent()) {
            return Optional.of(exchange(parts.departures().back(departure, code.get()), cancellation));
        }
        // With the slot of a connection that is there, a login in the list is the one it has.
        Optional<CredentialsItem> login = parts.store().connections().bySlot(departure.slot()).isPresent() ? Optional.empty()
                : now.loginsOf(departure.slot()).findFirst();
        if (login.isPresent()) {
            LOG.info("A login is found in Flanks’ list whose way back was lost");
            return Optional.of(new Resumed.Connected(parts.exchange().keep(departure, login.get())));
        }
        forgetOrPutOff(departure);
        return Optional.empty();
    }

    private Resumed exchange(PendingCode pending, CallCancellation cancellation) {
        // A code is only kept after its redirect was believed.
        OptionalLong connection = parts.exchange().exchange(pending, true, cancellation);
        if (connection.isPresent()) {
            return new Resumed.Connected(connection.getAsLong());
        }
        parts.store().linkCodes().departure(pending.id()).ifPresent(parts.departures()::putOff);
        return new Resumed.StillHeld(pending.receivedAt());
    }

    private Optional<Resumed> free(Departure departure, AtFlanksNow now) {
        switch (parts.freeing().free(departure, Optional.empty(), now)) {
            case FREED -> {
                LOG.info("A login that was given up is deleted at Flanks");
                parts.departures().end(departure);
            }
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
    }}
