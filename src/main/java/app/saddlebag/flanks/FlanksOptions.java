package app.saddlebag.flanks;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How patient the client is.
 *
 * @param clock          decides when an access token is due for renewal
 * @param sleeper        waits between tries
 * @param random         jitter of those waits
 * @param connectTimeout to open a connection
 * @param idleTimeout    between two pieces of an answer
 * @param answerTimeout  from sending a request until a small answer is whole, or a large one begins
 * @param rowsTimeout    for all of a large answer
 * @param tries          attempts at an idempotent read, the first included
 * @param maxRetryAfter  longest {@code Retry-After} that is waited for; a longer one is a failure
 */
public record FlanksOptions(Clock clock, Sleeper sleeper, RandomGenerator random, Duration connectTimeout,
                            Duration idleTimeout, Duration answerTimeout, Duration rowsTimeout, int tries,
                            Duration maxRetryAfter) {

    public FlanksOptions {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(sleeper, "sleeper");
        Objects.requireNonNull(random, "random");
        if (tries < 1) {
            throw new IllegalArgumentException("tries must be at least 1");
        }
    }

    /** What a desktop on an ordinary line needs. */
    public static FlanksOptions standard(Clock clock) {
        return new FlanksOptions(clock, Sleeper.THREAD, RandomGenerator.of("L64X128MixRandom"), Duration.ofSeconds(10),
                Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofMinutes(15), 4, Duration.ofSeconds(120));
    }

    public FlanksOptions withSleeper(Sleeper other) {
        return new FlanksOptions(clock, other, random, connectTimeout, idleTimeout, answerTimeout, rowsTimeout, tries,
                maxRetryAfter);
    }

    public FlanksOptions withTimeouts(Duration idle, Duration answer, Duration rows) {
        return new FlanksOptions(clock, sleeper, random, connectTimeout, idle, answer, rows, tries, maxRetryAfter);
    }

    public FlanksOptions withTries(int other) {
        return new FlanksOptions(clock, sleeper, random, connectTimeout, idleTimeout, answerTimeout, rowsTimeout, other,
                maxRetryAfter);
    }
}
