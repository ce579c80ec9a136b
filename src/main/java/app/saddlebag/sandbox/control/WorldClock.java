package app.saddlebag.sandbox.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Two clocks. The made world's may be set to any day, and then stands at noon of it; the computer's own runs on and times
 * what callers wait for: tokens, holds, the pace of an extraction.
 *
 * @param computer the computer's clock
 * @param switches say what day it is in the made world
 */
public record WorldClock(Clock computer, Switches switches) {

    /** Now, in the made world. */
    public Instant now() {
        LocalDate set = switches.today();
        return set == null ? computer.instant() : set.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** Now, on the wall. */
    public Instant onTheWall() {
        return computer.instant();
    }
}
