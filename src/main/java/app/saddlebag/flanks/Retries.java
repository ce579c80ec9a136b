package app.saddlebag.flanks;

import java.time.Duration;
import java.util.function.Supplier;

/** Repeats a read while its failure is a passing one, after a growing, jittered pause or the one the API asks for. */
final class Retries {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final FlanksOptions options;

    Retries(FlanksOptions options) {
        this.options = options;
    }

    <T> T run(Call call, Supplier<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (FlanksException failure) {
                if (!call.repeatable() || !failure.passing() || tried >= options.tries()) {
                    throw failure;
                }
                pause(failure, tried);
            }
        }
    }

    private void pause(FlanksException failure, int tried) {
        Duration asked = switch (failure) {
            case FlanksException.TooMany tooMany -> tooMany.retryAfter();
            case FlanksException.Server server -> server.retryAfter();
            default -> null;
        };
        if (asked != null && asked.compareTo(options.maxRetryAfter()) > 0) {
            throw failure;
        }
        try {
            options.sleeper().sleep(asked != null ? asked : backoff(tried));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new FlanksException.Cancelled("while waiting to try again", stop);
        }
    }

    /** Between half and all of 0.5 s, 1 s, 2 s, … so that several connections do not knock at the same moment. */
    private Duration backoff(int tried) {
        long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(tried - 1, 16));
        return Duration.ofMillis(options.random().nextLong(ceiling / 2, ceiling + 1));
    }
}
