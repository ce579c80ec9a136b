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
 * @param transactionToken    for fetching older transactions; nullable
 * @param entityId            the bank; nullable
 * @param lastTransactionDate nullable
 * @param lastUpdate          when the last extraction finished; nullable
 * @param createdAt           when the login was made; nullable
 * @param created             kinds that are said to have been extracted, well or not
 * @param unfinished          kinds that are said not to have been; of the others nothing is said
 * @param errored             kinds whose last extraction failed
 * @param someErrored         an extraction failed, of which is not said: older answers tell no more
 */
public record CredentialsStatus(boolean pending, boolean blocked, ActionToken resetToken, ActionToken scaToken,
                                ActionToken transactionToken, String entityId, LocalDate lastTransactionDate,
                                Instant lastUpdate, Instant createdAt, Set<DataKind> created, Set<DataKind> unfinished,
                                Set<DataKind> errored, boolean someErrored) {

    public CredentialsStatus {
        created = Set.copyOf(created);
        unfinished = Set.copyOf(unfinished);
        errored = Set.copyOf(errored);
    }

    /**
     * Whether it is time to ask for a kind. Once the first extraction is over everything may be asked for, whatever the flags
     * say or leave out: a kind that is not ready says so itself.
     */
    public boolean isTimeFor(DataKind kind) {
        return created.contains(kind) || !pending;
    }
}
