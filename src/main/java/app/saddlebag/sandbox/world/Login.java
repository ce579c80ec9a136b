package app.saddlebag.sandbox.world;

import java.time.LocalDate;

/**
 * Who looks, at which bank, and as of when.
 *
 * @param bank       entity id
 * @param username   who logged in
 * @param token      seeds the ids of what is shown
 * @param externalId seeds the external ids; null when the client gave none
 * @param connected  the day of the first look; history reaches back {@link #MONTHS} months from there
 * @param until      the day of the last look
 * @param seenAt     Unix seconds of the last look
 */
public record Login(String bank, String username, String token, String externalId, LocalDate connected, LocalDate until,
                    long seenAt) {

    /** How far back a bank shows movements (API reference §8). */
    public static final int MONTHS = 24;

    /** The first day of history. */
    LocalDate from() {
        return connected.minusMonths(MONTHS);
    }
}
