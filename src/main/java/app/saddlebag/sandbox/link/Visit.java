package app.saddlebag.sandbox.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.saddlebag.sandbox.bank.Challenge;
import app.saddlebag.sandbox.bank.Refusal;
import app.saddlebag.sandbox.state.Credential;

/** One user's way through the Link page or a session's widget. Guarded by its own monitor. */
final class Visit {

    /** Where the user is. */
    sealed interface Step {
        /** Chooses among the banks. */
        record Choosing() implements Step { }

        /** Enters name and password; or did so without consenting. */
        record LoggingIn(boolean consentMissing) implements Step { }

        /** Answers a second factor. */
        record Proving(Challenge challenge, Instant asked) implements Step { }

        /** Waits while the bank is read. */
        record Working(String failingFlag, boolean afterChallenge, Instant until) implements Step { }

        /** Sees an error; may try again or leave. */
        record Stopped(Refusal refusal) implements Step { }

        /** Is done, well when there is no refusal; goes to the location, or stays when there is none. */
        record Over(String location, Refusal refusal) implements Step { }
    }

    /** What sent the user here. */
    sealed interface Origin {
        record OfLink(String token) implements Origin { }

        record OfSession(String id) implements Origin { }
    }

    /**
     * What is wanted of this visit.
     *
     * @param origin      what sent the user here
     * @param company     who asks for the data
     * @param termsUrl    null for the sandbox's own
     * @param privacyUrl  null for the sandbox's own
     * @param redirectUri where the user returns; null to stay
     * @param externalId  the client's own id; null without one
     * @param rollback    errors that send the user back; {@code true} for all
     * @param extra       carried through
     * @param banks       ids of the entities offered
     * @param renewing    the credential to renew; null to connect a new one
     * @param action      what its user has to do; null when that is open
     */
    record Wish(Origin origin, String company, String termsUrl, String privacyUrl, String redirectUri, String externalId,
                Set<String> rollback, Map<String, String> extra, List<String> banks, Credential renewing,
                Credential.Action action) {

        boolean returnsOn(Refusal refusal) {
            return refusal == Refusal.ABORTED_BY_USER || origin instanceof Origin.OfSession || rollback.contains("true")
                    || rollback.contains(refusal.name());
        }
    }

    final String id;
    final Wish wish;
    final Instant began;
    String bank;
    String username = "";
    Step step = new Step.Choosing();

    Visit(String id, Wish wish, Instant began) {
        this.id = id;
        this.wish = wish;
        this.began = began;
    }
}
