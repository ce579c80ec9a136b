package app.saddlebag.profile;

import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.store.Store;
import app.saddlebag.sync.ProductQuestions;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways of parting from a connection. */
public final class ConnectionRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionRemoval.class);

    /** What goes and what stays. */
    public enum Way {
        /**
         * The login at Flanks is deleted; what was read of it stays here to be read, and is synced no more. Its products are no
         * longer listed, so they add to no total; renewing brings it back in its own place.
         */
        ARCHIVE,
        /** The login at Flanks is deleted and everything that came through it here. */
        EVERYWHERE,
        /** Everything is deleted here; the login at Flanks stays, and can be taken up again. Asks nobody. */
        HERE
    }

    private ConnectionRemoval() {
    }

    /**
     * Flanks is told first, because without its key nobody could delete the login any more, and the same login could not be
     * connected again. Blocks.
     *
     * @throws FlanksException when Flanks cannot be told; nothing is removed then
     */
    public static void remove(OpenProfile profile, long connectionId, Way way) {
        Store store = profile.store();
        switch (way) {
            case ARCHIVE -> {
                deleteAtFlanks(profile, connectionId);
                store.write(() -> {
                    unfinished(store, connectionId).forEach(store.linkCodes()::giveUp);
                    new ProductQuestions(store).forget(connectionId);
                    store.connections().archive(connectionId);
                });
            }
            case EVERYWHERE -> {
                deleteAtFlanks(profile, connectionId);
                store.write(() -> {
                    unfinished(store, connectionId).forEach(store.linkCodes()::giveUp);
                    forget(store, connectionId);
                });
            }
            case HERE -> store.write(() -> {
                unfinished(store, connectionId).forEach(away -> store.linkCodes().remove(away.id()));
                forget(store, connectionId);
            });
        }
        profile.ledger().reload();
    }

    /** Renewals that were begun: what comes of one would bring the connection back that the person parts from. */
    private static List<Departure> unfinished(Store store, long connectionId) {
        String slot = store.connections().get(connectionId).slot();
        return store.linkCodes().departures().stream().filter(away -> away.slot().equals(slot)).toList();
    }

    /** Its login is known as this profile's own afterwards too, should Flanks still have it. */
    private static void forget(Store store, long connectionId) {
        store.slots().remember(store.connections().get(connectionId).slot());
        new ProductQuestions(store).forget(connectionId);
        store.connections().remove(connectionId);
    }

    private static void deleteAtFlanks(OpenProfile profile, long connectionId) {
        Optional<CredentialsToken> token = profile.store().connections().token(connectionId);
        if (token.isPresent()) {
            try {
                profile.flanks().deleteCredentials(token.get());
            } catch (FlanksException.Refused unknownThere) {
                LOG.info("Flanks no longer has the login that is being removed: {}", unknownThere.getMessage());
            }
        }
    }
}
