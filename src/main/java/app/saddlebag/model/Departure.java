package app.saddlebag.model;

import app.saddlebag.model.Secret.LinkCode;
import java.time.Instant;

/**
 * A person's way to Flanks and back: stored before they leave, gone once it is finished. What is left of it after a crash or
 * a lost redirect says what may be at Flanks because of us (API reference §6).
 *
 * @param id         local number
 * @param slot       {@code external_id} of the connection it makes or renews
 * @param state      what we sent along, to be found again among the unused codes and in the exchange's answer
 * @param session    the session of Connect v2 it went through (API reference §12); null for one that went through Link
 * @param entityId   the bank, as far as it was known when they left; nullable
 * @param entityName its name; nullable
 * @param leftAt     null for a code that an earlier version of the program kept
 * @param stage      how far it came
 * @param code       what the Link handed over; null before that, and for a session
 * @param arrivedAt  when they came back; null before that
 * @param tries      how often it was tried to finish it since
 * @param nextTry    when it is tried again by itself; null for at the next occasion
 */
public record Departure(long id, String slot, String state, String session, String entityId, String entityName, Instant leftAt,
                        Stage stage, LinkCode code, Instant arrivedAt, int tries, Instant nextTry) {

    /** How far it came. */
    public enum Stage {
        /** At Flanks, as far as we know. */
        AWAY,
        /** Back with a code, which waits to be exchanged, or from a session that Flanks has not finished yet. */
        BACK,
        /** Given up: whatever login comes of it is deleted at Flanks. */
        GIVEN_UP,
        /** A login of this profile's that is at Flanks and belongs to no connection; it waits for the person's word. */
        STRAY
    }

    public Departure withStage(Stage next) {
        return new Departure(id, slot, state, session, entityId, entityName, leftAt, next, code, arrivedAt, tries, nextTry);
    }

    public Departure withCode(LinkCode received, Instant at) {
        return new Departure(id, slot, state, session, entityId, entityName, leftAt,
                received == null ? Stage.AWAY : Stage.BACK, received, at, 0, null);
    }

    /** Back from a session, which hands over no code. */
    public Departure back(Instant at) {
        return new Departure(id, slot, state, session, entityId, entityName, leftAt, Stage.BACK, null, at, 0, null);
    }

    public Departure numbered(long number) {
        return new Departure(number, slot, state, session, entityId, entityName, leftAt, stage, code, arrivedAt, tries, nextTry);
    }

    public Departure triedAgain(Instant next) {
        return new Departure(id, slot, state, session, entityId, entityName, leftAt, stage, code, arrivedAt, tries + 1, next);
    }
}
