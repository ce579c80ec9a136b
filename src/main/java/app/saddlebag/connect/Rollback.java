package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.Connector.Renewal;
import app.saddlebag.connect.Freeing.Outcome;
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
 * @param renewal   null for a new connection. What was there before stays: only the code is forgotten, and a login that was
 *                  made anew, if its token was not stored yet
 * @param departure null when the person never left
 */
record Rollback(Parts parts, String slot, Renewal renewal, Departure departure) {

    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    /**
     * Waits while somebody else exchanges the flow's code: what comes of that has to be taken back too.
     *
     * @return whether a login may be left at Flanks
     */
    boolean run() {
        if (departure == null) {
            return false;
        }
        try {
            return parts.codes().alone(departure.id(), this::takeBack);
        } catch (CancellationException closing) {
            LOG.info("A cancelled login is left as it is, because the profile closes");
            return true;
        }
    }

    private boolean takeBack() {
        boolean stored = parts.store().linkCodes().departure(departure.id()).isEmpty();
        if (renewal != null && (renewal.ask() != null || stored)) {
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
            if (outcome == Outcome.FREED) {
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
        Optional<Connection> made = renewal != null ? Optional.empty() : parts.store().connections().bySlot(slot);
        Optional<CredentialsToken> token = made.flatMap(connection -> parts.store().connections().token(connection.id()));
        made.ifPresent(connection -> parts.store().connections().remove(connection.id()));
        return token;
    }
}
