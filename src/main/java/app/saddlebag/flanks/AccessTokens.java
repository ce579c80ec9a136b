package app.saddlebag.flanks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The application's one access token: fetched when first needed, shared by all, renewed before it expires. However
 * many callers want one at once, one request is made, and if that fails they all learn of the same failure: an early
 * copy of the documentation says that each new token invalidates the one before (API reference §4).
 *
 * <p>Lives in memory only. Thread-safe.
 */
final class AccessTokens {

    private static final Duration MARGIN = Duration.ofSeconds(300);

    /** @param dueAt when to stop using it */
    record AccessToken(String value, Instant dueAt) {
        static AccessToken issued(String value, Instant at, Duration life) {
            // A life shorter than the margin would otherwise mean one token per call.
            Duration half = life.dividedBy(2);
            return new AccessToken(value, at.plus(life).minus(MARGIN.compareTo(half) < 0 ? MARGIN : half));
        }

        @Override
        public String toString() {
            return "AccessToken[due " + dueAt + "]";
        }
    }

    private final Clock clock;
    private final Supplier<AccessToken> fetch;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile AccessToken current;
    private volatile long rounds;
    private FlanksException failureOfLastRound;

    AccessTokens(Clock clock, Supplier<AccessToken> fetch) {
        this.clock = clock;
        this.fetch = fetch;
    }

    /** @throws FlanksException when none is to be had */
    String get() {
        AccessToken token = current;
        if (isGood(token)) {
            return token.value();
        }
        long round = rounds;
        try {
            fetching.lockInterruptibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new FlanksException.Cancelled("waiting for an access token", stop);
        }
        try {
            if (isGood(current)) {
                return current.value();
            }
            if (rounds != round && failureOfLastRound != null) {
                throw failureOfLastRound;
            }
            return fetchOne().value();
        } finally {
            fetching.unlock();
        }
    }

    private AccessToken fetchOne() {
        failureOfLastRound = null;
        try {
            current = fetch.get();
            rounds++;
            return current;
        } catch (FlanksException.Cancelled onlyThisCaller) {
            throw onlyThisCaller;
        } catch (FlanksException failed) {
            failureOfLastRound = failed;
            rounds++;
            throw failed;
        }
    }

    /** Says that the API refuses this token. Does nothing when another caller has replaced it already. */
    void refused(String value) {
        fetching.lock();
        try {
            if (current != null && current.value().equals(value)) {
                current = null;
            }
        } finally {
            fetching.unlock();
        }
    }

    /** Lets go of what there is. */
    void forget() {
        current = null;
    }

    private boolean isGood(AccessToken token) {
        return token != null && clock.instant().isBefore(token.dueAt());
    }
}
