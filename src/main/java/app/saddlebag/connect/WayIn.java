package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.CredentialsToken;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A way of sending a person to Flanks and of learning what came of it. An environment says by which people leave; a departure
 * says by which its person left, and that is how it is finished, whatever the environment says meanwhile. Thread-safe; every
 * method may block, and throws {@link app.saddlebag.flanks.FlanksException} when Flanks cannot be asked.
 */
sealed interface WayIn permits LinkWay, SessionWay {

    /**
     * What ties a login to this profile.
     *
     * @param slot     of the connection it makes or renews
     * @param state    random; comes back with the browser
     * @param redirect where the browser is to return
     */
    record Trip(String slot, String state, URI redirect) {
    }

    /**
     * Where a person is sent.
     *
     * @param departure stored, in hand
     * @param standing  they act on a login that is there: whatever comes of it, it is not taken away
     */
    record Left(Departure departure, URI page, boolean standing) {
    }

    /** What came of a departure. */
    sealed interface Arrival {

        /** The connection has its token and wants a sync; nothing is left to finish. */
        record Connected(long connectionId) implements Arrival {
        }

        /** Flanks does not hand the login over yet; that it came is stored. */
        record Held(Instant since) implements Arrival {
        }

        /** There is no login and there will be none; the departure is forgotten. */
        record Refused(ProblemException problem) implements Arrival {
        }
    }

    /** Something came of a departure that has not been taken yet. */
    @FunctionalInterface
    interface Found {

        /**
         * Makes a connection of it, as far as that can be done now.
         *
         * @throws ProblemException what can be tried again is kept
         */
        Arrival take(CallCancellation cancellation);
    }

    /** What a departure that nobody wants any more left at Flanks. */
    sealed interface Remains {

        /** A login, to be deleted. */
        record Login(CredentialsToken token) implements Remains {
        }

        /** One that Flanks does not hand over yet. */
        record Held() implements Remains {
        }

        /** Nothing so far; the bank's page may still be open. */
        record NothingYet() implements Remains {
        }

        /** Nothing, for good. */
        record Nothing() implements Remains {
        }
    }

    /** Whether leaving takes the time of a call to Flanks. */
    boolean asksBeforeLeaving();

    /**
     * Notes that a person leaves for a new login.
     *
     * @param entityId   nullable: the bank is picked there
     * @param entityName nullable
     */
    Left leave(Trip trip, String entityId, String entityName, CallCancellation cancellation);

    /** Notes that a person leaves to renew a connection, and asks Flanks what they have to do. */
    Left renew(Trip trip, Connection connection);

    /** Whether an address that came back is this departure's beyond doubt. */
    boolean isOurs(Redirect redirect, Left left);

    /** Whether it is taken for the person's return, so that what they see may change. */
    boolean isArrival(Redirect redirect, Left left);

    /**
     * The browser is back.
     *
     * @return empty when the person has not done their part yet
     * @throws ProblemException when there is no login; what may still turn up stays noted
     */
    Optional<Arrival> arrive(Redirect redirect, Left left, CallCancellation cancellation);

    /** Looks what came of a departure of which nothing was heard. */
    Optional<Found> find(Departure departure, AtFlanksNow now);

    /**
     * Tries one that is back and waits again.
     *
     * @param ours its return was this departure's beyond doubt
     */
    Arrival again(Departure departure, boolean ours, CallCancellation cancellation);

    /** @param departure one that is given up */
    Remains remains(Departure departure, AtFlanksNow now);
}
