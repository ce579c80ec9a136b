package app.saddlebag.model;

import java.time.Instant;

/**
 * One login at one entity: a slot that keeps its history when the login is renewed and its token changes. Or what stands in a
 * login's place for accounts whose rows come from {@linkplain #files files}: nobody asks a bank for it.
 *
 * @param id          local number, unique within the profile
 * @param slot        the {@code external_id} sent to Link: random, made once, kept for the slot's life
 * @param entityId    bank; null until the first status answer names it
 * @param entityName  display name of the bank; nullable
 * @param label       what the person calls this login, to tell it from another at the same bank; nullable
 * @param connectedAt when the slot was made
 * @param lastAttempt last sync that was tried, however it ended; nullable
 * @param lastSuccess last sync that stored everything it should; nullable
 * @param dataAsOf    when Flanks last read the bank ({@code last_update_timestamp}); nullable
 * @param health      what the last sync learned
 * @param problem     message key of the last failure; null when all is well
 * @param archived    kept to be read, not synced any more
 * @param files       its rows are those of statements that the person imported
 */
public record Connection(long id, String slot, String entityId, String entityName, String label, Instant connectedAt,
                         Instant lastAttempt, Instant lastSuccess, Instant dataAsOf, Health health, String problem,
                         boolean archived, boolean files) {

    /** A login at a bank. */
    public Connection(long id, String slot, String entityId, String entityName, String label, Instant connectedAt,
                      Instant lastAttempt, Instant lastSuccess, Instant dataAsOf, Health health, String problem, boolean archived) {
        this(id, slot, entityId, entityName, label, connectedAt, lastAttempt, lastSuccess, dataAsOf, health, problem, archived, false);
    }

    /** State in plain words; the screens translate it. */
    public enum Health {
        /** Everything the bank has was read. */
        FRESH,
        /** Just connected; Flanks is still reading the bank. */
        FETCHING,
        /** Some kinds could not be refreshed; the last good copy is shown. */
        PARTIAL,
        /** The bank wants the person to confirm (second factor). */
        NEEDS_CONFIRMATION,
        /** The bank refuses the stored login. */
        NEEDS_LOGIN,
        /** The last attempt failed; what was synced before is intact. */
        FAILED
    }

    /** Name as shown: the bank's and, where there is one, this login's own. */
    public String title() {
        return label == null ? bank() : bank() + " · " + label;
    }

    /** Display name of the bank, falling back to its id. */
    public String bank() {
        return entityName != null ? entityName : entityId != null ? entityId : slot;
    }

    public Connection withEntity(String newEntityId, String newEntityName) {
        return new Connection(id, slot, newEntityId, newEntityName, label, connectedAt, lastAttempt, lastSuccess, dataAsOf,
                health, problem, archived, files);
    }

    /** @param newLabel null takes it away */
    public Connection withLabel(String newLabel) {
        return new Connection(id, slot, entityId, entityName, newLabel, connectedAt, lastAttempt, lastSuccess, dataAsOf,
                health, problem, archived, files);
    }

    /** Whether a bank is asked for what is new. */
    public boolean synced() {
        return !archived && !files;
    }

    public Connection withArchived(boolean nowArchived) {
        return new Connection(id, slot, entityId, entityName, label, connectedAt, lastAttempt, lastSuccess, dataAsOf, health,
                problem, nowArchived, files);
    }

    /** After a sync that did not succeed, or not wholly. */
    public Connection attempted(Instant at, Health learned, String newProblem) {
        return new Connection(id, slot, entityId, entityName, label, connectedAt, at, lastSuccess, dataAsOf, learned,
                newProblem, archived, files);
    }

    /**
     * @param success when everything was stored; nullable
     * @param asOf    when Flanks last read the bank; nullable
     */
    public Connection asOf(Instant success, Instant asOf) {
        return new Connection(id, slot, entityId, entityName, label, connectedAt, lastAttempt, success, asOf, health,
                problem, archived, files);
    }
}
