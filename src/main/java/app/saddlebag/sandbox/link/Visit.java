package app.saddlebag.sandbox.link;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import app.saddlebag.sandbox.state.Link;

/** One user's way through the Link page. Guarded by its own monitor. */
final class Visit {

    /** Where the user is. */
    sealed interface Step {
        /** Chooses among the banks. */
        record Choosing() implements Step { }

        /** Enters name and password. */
        record LoggingIn() implements Step { }

        /** Answers a second factor. */
        record Proving(Challenge challenge, Instant asked) implements Step { }

        /** Sees an error; may try again or leave. */
        record Stopped(LinkError error) implements Step { }

        /** Is on the way back. */
        record Over(String location) implements Step { }
    }

    /**
     * What the Link URL asked for.
     *
     * @param link        the Link
     * @param redirectUri where the user returns
     * @param externalId  the client's own id; null without one
     * @param rollback    errors that send the user back; {@code true} for all
     * @param extra       carried through
     */
    record Wish(Link link, String redirectUri, String externalId, Set<String> rollback, Map<String, String> extra) {

        boolean returnsOn(LinkError error) {
            return error == LinkError.ABORTED_BY_USER || rollback.contains("true") || rollback.contains(error.name());
        }
    }

    final String id;
    final Wish wish;
    final Instant began;
    String bank;
    String username = "";
    Step step;

    Visit(String id, Wish wish, String bank, Instant began) {
        this.id = id;
        this.wish = wish;
        this.bank = bank;
        this.began = began;
        this.step = bank == null ? new Step.Choosing() : new Step.LoggingIn();
    }
}
