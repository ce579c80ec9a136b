package app.saddlebag.sync;

import java.time.Duration;

/**
 * How long a new login's first extraction is waited for (API reference §7.1, §18.17).
 *
 * @param first   pause before the second look; each is half as long again as the one before
 * @param longest pause between two looks
 * @param total   all pauses together; after that the sync is content with what is there
 */
public record SyncPatience(Duration first, Duration longest, Duration total) {

    public static final SyncPatience STANDARD =
            new SyncPatience(Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(5));
}
