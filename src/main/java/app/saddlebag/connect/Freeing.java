package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.WayIn.Remains;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Secret.CredentialsToken;
import java.util.Optional;

/**
 * Deletes at Flanks the login that came of a departure nobody wants any more, by exchanging its code if need be: otherwise
 * nobody would hold its key, and the same login could not be connected again. A login that a connection stands on is never
 * touched.
 */
record Freeing(Parts parts) {

    enum Outcome {
        FREED,
        /** No login came of it, and none will. */
        NEVER_MADE,
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
        Remains remains = token.<Remains>map(Remains.Login::new)
                .orElseGet(() -> parts.wayOf(departure).remains(departure, now));
        return switch (remains) {
            case Remains.Login(var login) when parts.exchange().connectionWith(login).isPresent() -> Outcome.NOTHING_THERE;
            case Remains.Login(var login) -> delete(login);
            case Remains.Held _ -> Outcome.HELD;
            case Remains.NothingYet _ -> Outcome.NOTHING_THERE;
            case Remains.Nothing _ -> Outcome.NEVER_MADE;
        };
    }

    private Outcome delete(CredentialsToken token) {
        try {
            parts.api().deleteCredentials(token);
        } catch (Refused unknown) {
            // An earlier call went through and its answer was lost.
            if (parts.api().credentials().stream().anyMatch(login -> login.token().equals(token))) {
                throw unknown;
            }
        }
        return Outcome.FREED;
    }
}
