package app.saddlebag.model;

import app.saddlebag.model.Secret.LinkCode;
import java.time.Instant;

/**
 * A login that came back and is not finished: a Link's code that was received and not yet exchanged, which may be delayed for
 * days (API reference §6.5), or a session that Flanks has not finished (§12).
 *
 * @param id         local number
 * @param code       good once; null for a session
 * @param state      what we sent along, to be found again in the exchange's answer
 * @param slot       {@code external_id} of the connection it makes or renews
 * @param receivedAt when the person came back
 * @param entityId   the bank, as far as known; nullable
 * @param entityName its name; nullable
 * @param nextTry    when it is tried again by itself; null for at the next occasion
 */
public record PendingCode(long id, LinkCode code, String state, String slot, Instant receivedAt, String entityId,
                          String entityName, Instant nextTry) {
}
