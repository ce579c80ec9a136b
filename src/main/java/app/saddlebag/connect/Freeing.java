package app.saddlebag.connect;

import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.store.Store;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes at Flanks the login that came of a departure nobody wants any more, by exchanging its code if need be: otherwise
 * nobody would hold its key, and the same login could not be connected again. A login that a connection stands on is never
 * touched.
 */
record Freeing(FlanksClient api, Store store) {

    enum Outcome {
        FREED,
        /** No login came of it, so far. */
        NOTHING_THERE,
        /** Flanks does not hand it over yet. */
        HELD
    }

    /**
     * Blocks.
     *
     * @param token of its login; empty when it is not known
     * @throws app.saddlebag.flanks.FlanksException when Flanks cannot be asked
     */
    Outcome free(Departure departure, Optional<CredentialsToken> token, AtFlanksNow now) {
        Optional<CredentialsToken> stoodOn = store.connections().bySlot(departure.slot())
                .flatMap(connection -> store.connections().token(connection.id()));
        return switch (login(departure, token, stoodOn, now)) {
            case Exchange.Connected connected when stoodOn.equals(Optional.of(connected.token())) -> Outcome.NOTHING_THERE;
            case Exchange.Connected connected -> delete(connected.token());
            case Exchange.Held _ -> Outcome.HELD;
            case null -> Outcome.NOTHING_THERE;
        };
    }

    private Outcome delete(CredentialsToken token) {
        try {
            api.deleteCredentials(token);
        } catch (Refused unknown) {
            // An earlier call went through and its answer was lost.
            if (api.credentials().stream().anyMatch(login -> login.token().equals(token))) {
                throw unknown;
            }
        }
        return Outcome.FREED;
    }

    /** Null when there is none. */
    private Exchange login(Departure departure, Optional<CredentialsToken> token, Optional<CredentialsToken> stoodOn,
                           AtFlanksNow now) {
        if (token.isPresent()) {
            return new Exchange.Connected(token.get(), Map.of());
        }
        Optional<LinkCode> code = departure.code() != null ? Optional.of(departure.code()) : now.codeOf(departure.state());
        if (code.isPresent()) {
            try {
                return api.exchange(code.get());
            } catch (Refused used) {
                // The exchange we broke off went through: the login stands under our slot.
                return listed(departure, stoodOn, now);
            }
        }
        return listed(departure, stoodOn, now);
    }

    private static Exchange listed(Departure departure, Optional<CredentialsToken> stoodOn, AtFlanksNow now) {
        return now.loginsOf(departure.slot()).map(CredentialsItem::token)
                .filter(token -> !stoodOn.equals(Optional.of(token))).findFirst()
                .map(token -> new Exchange.Connected(token, Map.of())).orElse(null);
    }
}
