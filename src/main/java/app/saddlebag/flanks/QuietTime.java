package app.saddlebag.flanks;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Keeps calls away from an API that asked to be left alone for longer than a call waits by itself. Which calls a limit
 * concerns no answer says, so that it is taken to concern all. Thread-safe.
 */
final class QuietTime {

    private final Clock clock;
    private volatile FlanksException asked;

    QuietTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a call unless it is too early for any.
     *
     * @throws FlanksException the failure that asked for quiet, while it lasts
     */
    <T> T kept(Supplier<T> call) {
        FlanksException before = asked;
        if (before != null && before.notBefore().filter(this::isToCome).isPresent()) {
            throw before;
        }
        try {
            return call.get();
        } catch (FlanksException failed) {
            if (failed.notBefore().isPresent()) {
                asked = failed;
            }
            throw failed;
        }
    }

    private boolean isToCome(Instant till) {
        return clock.instant().isBefore(till);
    }
}
