package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.Freeing.Outcome;
import app.saddlebag.connect.WayIn.Left;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Secret.CredentialsToken;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back what a cancelled flow did: first here, then at Flanks. What cannot be taken back at Flanks now stays noted as
 * given up, and is taken back later.
 *
 * @param renewing whether a connection was there before. It stays: only the departure is forgotten, and a login that was made
 *                 anew, if its token was not stored yet
 * @param left     null when the person never left
 */
record Rollback(Parts parts, boolean renewing, Left left) {

    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    /**
     * Waits while somebody else exchanges the flow's code: what comes of that has to be taken back too.
     *
     * @return whether a login may be left at Flanks
     */
    boolean run() {
        if (left == null) {
            return false;
        }
        try {
            return parts.codes().alone(left.departure().id(), this::takeBack);
        } catch (CancellationException closing) {
            LOG.info("A cancelled login is left as it is, because the profile closes");
            return true;
        }
    }

    private boolean takeBack() {
        Departure departure = left.departure();
        boolean stored = parts.store().linkCodes().departure(departure.id()).isEmpty();
        if (left.standing() || renewing && stored) {
            parts.store().linkCodes().remove(departure.id());
            return false;
        }
        record Forgotten(Departure departure, Optional<CredentialsToken> token) {
        }
        Forgotten forgotten = parts.store().write(() ->
                new Forgotten(parts.store().linkCodes().giveUp(departure), forget()));
        try {
            Outcome outcome = parts.freeing().free(forgotten.departure, forgotten.token,
                    parts.atFlanksNow(new CallCancellation()));
            if (outcome == Outcome.FREED || outcome == Outcome.NEVER_MADE) {
                parts.store().linkCodes().remove(forgotten.departure.id());
            }
            // Where nothing is there yet the note stays: the bank's page may still be open somewhere.
            return outcome == Outcome.HELD;
        } catch (FlanksException unreachable) {
            LOG.info("A cancelled login may be left at Flanks: {}", unreachable.getMessage());
            return true;
        }
    }

    private Optional<CredentialsToken> forget() {
        Optional<Connection> made = renewing ? Optional.empty()
                : parts.store().connections().bySlot(left.departure().slot());
        Optional<CredentialsToken> token = made.flatMap(connection -> parts.store().connections().token(connection.id()));
        made.ifPresent(connection -> parts.store().connections().remove(connection.id()));
        return token;
    }
}
