package app.saddlebag.flanks;

import app.saddlebag.model.Secret.ActionToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What Flanks knows about one login (API reference §7.1).
 *
 * @param pending             the first extraction still runs
 * @param blocked             the bank refuses the stored login
 * @param resetToken          for logging in again; nullable
 * @param scaToken            for confirming with the bank; nullable
 * @param transactionToken    for fetching older movements; nullable
 * @param entityId            the bank; nullable
 * @param lastTransactionDate nullable
 * @param lastUpdate          when the last extraction finished; nullable
 * @param createdAt           when the login was made; nullable
 * @param created             kinds whose extraction has finished, well or not
 * @param errored             kinds whose last extraction failed
 */
public record CredentialsStatus(boolean pending, boolean blocked, ActionToken resetToken, ActionToken scaToken,
                                ActionToken transactionToken, String entityId, LocalDate lastTransactionDate,
                                Instant lastUpdate, Instant createdAt, Set<DataKind> created, Set<DataKind> errored) {

    public CredentialsStatus {
        created = Set.copyOf(created);
        errored = Set.copyOf(errored);
    }

    /** Whether there is nothing to ask for yet. */
    public boolean stillFetching() {
        return pending && created.isEmpty();
    }
}
