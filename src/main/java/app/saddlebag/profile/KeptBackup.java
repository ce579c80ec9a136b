package app.saddlebag.profile;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One backup among those that a profile keeps.
 *
 * @param made     to the second
 * @param bytes    its size
 * @param verified it was read back and compared when it was made, and still looks whole; what does not is no backup any more
 */
public record KeptBackup(Path file, Instant made, Occasion occasion, long bytes, boolean verified) {

    /** Why a backup was made. */
    public enum Occasion {
        /** After the first good unlock of a day. */
        DAILY,
        /** Before the database gets the form of a later version. */
        MIGRATION,
        /** Before the passphrase changes, or another way of opening the profile. */
        KEYS,
        /** Because the person asked for it. Kept until they remove it. */
        ASKED
    }
}
