package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns a stored code into a connection with a token, or a renewed token. The code is forgotten in the same write that
 * stores the token, never before. Thread-safe; whoever exchanges a code has it {@linkplain CodesInHand in hand}.
 */
final class CodeExchange {

    private final FlanksClient api;
    private final Store store;
    private final Clock clock;

    CodeExchange(FlanksClient api, Store store, Clock clock) {
        this.api = api;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param stateKnown the redirect bore our state, so the exchange need not
     * @return the connection; empty while Flanks holds the login back
     * @throws ProblemException the code is kept unless it turned out to be worthless
     */
    OptionalLong exchange(PendingCode pending, boolean stateKnown, CallCancellation cancellation) {
        if (!store.linkCodes().isKept(pending.id())) {
            return finishedElsewhere(pending);
        }
        return switch (cancellation.during(() -> redeem(pending))) {
            case Exchange.Held _ -> OptionalLong.empty();
            case Exchange.Connected connected -> {
                String state = connected.extra().get(LinkUrl.STATE);
                if (state == null ? !stateKnown : !state.equals(pending.state())) {
                    // Somebody else's code; what came of our own departure may still turn up.
                    store.linkCodes().change(pending.id(), departure -> departure.withCode(null, null));
                    throw new ProblemException("connect.wrongState");
                }
                yield OptionalLong.of(keep(pending.id(), pending.slot(), pending.entityId(),
                        pending.entityName(), connected.token()));
            }
        };
    }

    /** Somebody else had the code in hand before and is through with it. */
    private OptionalLong finishedElsewhere(PendingCode pending) {
        return OptionalLong.of(store.connections().bySlot(pending.slot()).map(Connection::id)
                .orElseThrow(() -> new ProblemException("connect.codeRefused")));
    }

    /**
     * Makes a connection of a login that is known without a code, and forgets the departure it came of.
     *
     * @param bank  of the login; null when it is not known
     * @param login made for the departure's slot
     */
    long keep(Departure departure, String bank, CredentialsToken login) {
        String entityId = departure.entityId() != null ? departure.entityId() : bank;
        return keep(departure.id(), departure.slot(), entityId, departure.entityName(), login);
    }

    /** The connection that stands on a login. */
    Optional<Connection> connectionWith(CredentialsToken login) {
        return store.connections().list().stream()
                .filter(connection -> store.connections().token(connection.id()).equals(Optional.of(login))).findFirst();
    }

    private long keep(long departure, String slot, String entityId, String entityName, CredentialsToken token) {
        return store.write(() -> {
            // One login is one connection, also if Flanks hands out again what a connection of ours has already.
            Connection connection = store.connections().bySlot(slot).or(() -> connectionWith(token)).orElseGet(() ->
                    store.connections().create(slot, entityId, entityName, clock.instant()));
            store.connections().saveToken(connection.id(), token);
            store.linkCodes().remove(departure);
            return connection.id();
        });
    }

    private Exchange redeem(PendingCode pending) {
        try {
            return api.exchange(pending.code());
        } catch (Refused refused) {
            // An earlier answer may have been lost on its way to us: then the login is there, under our slot.
            Optional<CredentialsToken> made = tokenOf(pending.slot());
            if (made.isPresent()) {
                return new Exchange.Connected(made.get(), Map.of(LinkUrl.STATE, pending.state()));
            }
            store.linkCodes().remove(pending.id());
            throw new ProblemException("connect.codeRefused", refused);
        }
    }

    private Optional<CredentialsToken> tokenOf(String slot) {
        try {
            return api.credentials().stream().filter(login -> slot.equals(login.externalId())).findFirst()
                    .map(CredentialsItem::token);
        } catch (Refused notForUs) {
            return Optional.empty();
        }
    }
}
