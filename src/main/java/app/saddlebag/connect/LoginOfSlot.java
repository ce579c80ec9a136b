package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.CredentialsStatus;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.UserAction;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Secret.ActionToken;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.store.Store;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The login at Flanks that stands behind a slot, if there is one: its token may be lost here, and it may be deleted there. */
final class LoginOfSlot {

    private static final Logger LOG = LoggerFactory.getLogger(LoginOfSlot.class);

    private final Parts parts;
    private final FlanksClient api;
    private final Store store;

    LoginOfSlot(Parts parts) {
        this.parts = parts;
        this.api = parts.api();
        this.store = parts.store();
    }

    /** What Link needs for acting on a login. */
    record Ask(UserAction action, ActionToken token) {
    }

    private record Standing(CredentialsToken token, CredentialsStatus status) {
    }

    /**
     * How its login is renewed: by confirming, or by logging in anew. Empty when Flanks has none, or hands out nothing to do
     * it with: then the person logs in as at the first time, under the same slot.
     */
    Optional<Ask> ask(Connection connection) {
        return standing(connection).flatMap(login -> ask(connection, login));
    }

    /** The key to its login; empty when Flanks has none. */
    Optional<CredentialsToken> token(Connection connection) {
        return standing(connection).map(Standing::token);
    }

    private Optional<Ask> ask(Connection connection, Standing login) {
        CredentialsStatus status = login.status;
        UserAction action = status.blocked() || status.scaToken() == null ? UserAction.RESET : UserAction.SCA;
        ActionToken known = action == UserAction.SCA ? status.scaToken() : status.resetToken();
        if (known != null) {
            return Optional.of(new Ask(action, known));
        }
        try {
            return Optional.of(new Ask(action, api.forceStatus(login.token, action)));
        } catch (Refused refused) {
            LOG.info("Connection {} gets no token for a renewal: {}", connection.id(), refused.getMessage());
            return Optional.empty();
        }
    }

    /** The first that Flanks knows: the one whose token is here, then those that bear the slot. */
    private Optional<Standing> standing(Connection connection) {
        Optional<CredentialsToken> stored = store.connections().token(connection.id());
        Optional<Standing> known = stored.flatMap(this::standing);
        if (known.isPresent()) {
            return known;
        }
        Optional<Standing> found = parts.atFlanksNow(new CallCancellation()).loginsOf(connection.slot())
                .map(CredentialsItem::token).filter(token -> !stored.equals(Optional.of(token)))
                .flatMap(token -> standing(token).stream()).findFirst();
        found.ifPresent(login -> store.connections().saveToken(connection.id(), login.token));
        return found;
    }

    private Optional<Standing> standing(CredentialsToken token) {
        try {
            return Optional.of(new Standing(token, api.status(token)));
        } catch (Refused unknown) {
            LOG.info("Flanks does not know a login (any more): {}", unknown.getMessage());
            return Optional.empty();
        }
    }
}
