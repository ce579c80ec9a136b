package app.saddlebag.sandbox.state;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A connected log-in (API reference §7).
 *
 * @param token      the {@code credentials_token}
 * @param bank       entity id
 * @param username   who logs in
 * @param externalId the client's own id for it; null when none was given
 * @param created    when, in the made world
 * @param extracting when the first extraction began, by the house's clock
 * @param blocked    whether the bank refuses the stored log-in
 * @param actions    tokens for user actions, by {@code sca}, {@code reset} or {@code transaction}
 * @param failing    flags of the data kinds whose extraction fails, such as {@code product.account}
 */
public record Credential(String token, String bank, String username, String externalId, Instant created,
                         Instant extracting, boolean blocked, Map<String, String> actions, Set<String> failing) {

    /** The same log-in with other tokens for user actions. */
    public Credential withActions(Map<String, String> others) {
        return new Credential(token, bank, username, externalId, created, extracting, blocked, Map.copyOf(others), failing);
    }
}
