package app.saddlebag.sandbox.world;

import java.time.LocalDate;

/**
 * Who looks, at which bank, and as of when.
 *
 * @param bank       entity id
 * @param username   who logged in
 * @param token      seeds the ids of what is shown
 * @param externalId seeds the external ids; null when the client gave none
 * @param from       the first day of history
 * @param until      the last day
 * @param seenAt     Unix seconds at which the bank was last read
 */
public record Login(String bank, String username, String token, String externalId, LocalDate from, LocalDate until,
                    long seenAt) {
}
