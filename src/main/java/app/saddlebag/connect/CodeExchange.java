package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Entity;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.List;
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
    private final CodesInHand codes;
    private final Clock clock;

    CodeExchange(FlanksClient api, Store store, CodesInHand codes, Clock clock) {
        this.api = api;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param entity     the bank, as far as known; nullable
     * @param stateKnown the redirect bore our state, so the exchange need not
     * @return the connection; empty while Flanks holds the login back
     * @throws ProblemException the code is kept unless it turned out to be worthless
     */
    OptionalLong exchange(PendingCode pending, Entity entity, boolean stateKnown, CallCancellation cancellation) {
        if (!store.linkCodes().isKept(pending.id())) {
            return finishedElsewhere(pending);
        }
        return switch (cancellation.during(() -> redeem(pending))) {
            case Exchange.Held _ -> OptionalLong.empty();
            case Exchange.Connected connected -> {
                String state = connected.extra().get(LinkUrl.STATE);
                if (state == null ? !stateKnown : !state.equals(pending.state())) {
                    store.linkCodes().remove(pending.id());
                    throw new ProblemException("connect.wrongState");
                }
                yield OptionalLong.of(keep(pending, entity, connected.token()));
            }
        };
    }

    /** Somebody else had the code in hand before and is through with it. */
    private OptionalLong finishedElsewhere(PendingCode pending) {
        return OptionalLong.of(store.connections().bySlot(pending.slot()).map(Connection::id)
                .orElseThrow(() -> new ProblemException("connect.codeRefused")));
    }

    private long keep(PendingCode pending, Entity entity, CredentialsToken token) {
        return store.write(() -> {
            Connection connection = store.connections().bySlot(pending.slot()).orElseGet(() ->
                    store.connections().create(pending.slot(), entity == null ? null : entity.id(),
                            entity == null ? null : entity.name(), clock.instant()));
            store.connections().saveToken(connection.id(), token);
            store.linkCodes().remove(pending.id());
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
        return logins().stream().filter(login -> slot.equals(login.externalId())).findFirst()
                .map(CredentialsItem::token);
    }

    private List<CredentialsItem> logins() {
        try {
            return api.credentials();
        } catch (Refused notForUs) {
            return List.of();
        }
    }

    /** Stores a code and takes it in hand, so that no {@link PendingCodes#resume} can come between. */
    PendingCode save(LinkCode code, String state, String slot) {
        return store.write(() -> {
            PendingCode pending = store.linkCodes().save(code, state, slot, clock.instant());
            codes.take(pending);
            return pending;
        });
    }
}
