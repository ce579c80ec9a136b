package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.Connector.Renewal;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Connection;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back what a cancelled flow did: first here, then at Flanks.
 *
 * @param renewal null for a new connection. What was there before stays: only the code is forgotten, and a login that was
 *                made anew, if its token was not stored yet
 * @param pending nullable
 * @param unused  finds a code that never reached us
 */
record Rollback(Parts parts, String slot, Renewal renewal, PendingCode pending, Supplier<Optional<LinkCode>> unused) {

    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    /**
     * Waits while somebody else exchanges the flow's code: what comes of that has to be taken back too.
     *
     * @return whether a login may be left at Flanks
     */
    boolean run() {
        try {
            return pending == null ? takeBack() : parts.codes().alone(pending, this::takeBack);
        } catch (CancellationException closing) {
            LOG.info("A cancelled login is left as it is, because the profile closes");
            return true;
        }
    }

    private boolean takeBack() {
        boolean stored = pending != null && !parts.store().linkCodes().isKept(pending.id());
        Optional<CredentialsToken> token = parts.store().write(this::forget);
        if (renewal != null && (renewal.ask() != null || stored)) {
            return false;
        }
        try {
            return switch (login(token)) {
                case Exchange.Connected connected -> {
                    parts.api().deleteCredentials(connected.token());
                    yield false;
                }
                case Exchange.Held _ -> true;
                case null -> false;
            };
        } catch (FlanksException unreachable) {
            LOG.info("A cancelled login may be left at Flanks: {}", unreachable.getMessage());
            return true;
        }
    }

    private Optional<CredentialsToken> forget() {
        if (pending != null) {
            parts.store().linkCodes().remove(pending.id());
        }
        Optional<Connection> made = renewal != null ? Optional.empty() : parts.store().connections().bySlot(slot);
        Optional<CredentialsToken> token = made.flatMap(connection -> parts.store().connections().token(connection.id()));
        made.ifPresent(connection -> parts.store().connections().remove(connection.id()));
        return token;
    }

    /** Null when no login was made. */
    private Exchange login(Optional<CredentialsToken> token) {
        if (token.isPresent()) {
            return new Exchange.Connected(token.get(), Map.of());
        }
        Optional<LinkCode> code = pending != null ? Optional.of(pending.code()) : unused.get();
        if (code.isEmpty()) {
            return null;
        }
        try {
            return parts.api().exchange(code.get());
        } catch (FlanksException.Refused used) {
            // The exchange we broke off went through: the login stands under our slot.
            return parts.api().credentials().stream().filter(login -> slot.equals(login.externalId())).findFirst()
                    .map(login -> new Exchange.Connected(login.token(), Map.of())).orElse(null);
        }
    }
}
