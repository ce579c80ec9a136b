package app.saddlebag.profile;

import app.saddlebag.insight.recurring.Series;
import java.util.Objects;

/**
 * Something that comes again and again, and what the person says of it.
 *
 * @param number   in the list of all, from 1; the same until rows come or go
 * @param series   what was found
 * @param answer   what the person says
 * @param name     what the person calls it; null where they call it as its merchant is called
 * @param standing where it stands, as far as its bank has told
 */
public record Recurrence(int number, Series series, Answer answer, String name, Series.Standing standing) {

    /** What the person says of one. */
    public enum Answer {
        /** Nothing yet. */
        PROPOSED,
        /** It does come again and again. */
        CONFIRMED,
        /** It does not. */
        REJECTED
    }

    public Recurrence {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(standing, "standing");
    }

    public String title() {
        return name != null ? name : series.merchant();
    }

    /** Whether more of it is expected, as far as the person does not say otherwise. */
    public boolean goesOn() {
        return answer != Answer.REJECTED && standing != Series.Standing.ENDED;
    }
}
