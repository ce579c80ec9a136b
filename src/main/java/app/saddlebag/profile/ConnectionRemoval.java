package app.saddlebag.profile;

import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Secret.CredentialsToken;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a connection away: first its login at Flanks, then what is stored here. In that order, because without its key nobody
 * could delete the login any more, and the same login could not be connected again.
 */
public final class ConnectionRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionRemoval.class);

    private ConnectionRemoval() {
    }

    /**
     * Blocks.
     *
     * @throws FlanksException when Flanks cannot be told; nothing is removed then
     */
    public static void remove(OpenProfile profile, long connectionId) {
        Optional<CredentialsToken> token = profile.store().connections().token(connectionId);
        if (token.isPresent()) {
            try {
                profile.flanks().deleteCredentials(token.get());
            } catch (FlanksException.Refused unknownThere) {
                LOG.info("Flanks no longer has the login that is being removed: {}", unknownThere.getMessage());
            }
        }
        // Its login is known as this profile's own afterwards too, should Flanks still have it.
        profile.store().slots().remember(profile.store().connections().get(connectionId).slot());
        profile.store().connections().remove(connectionId);
        profile.ledger().reload();
    }
}
