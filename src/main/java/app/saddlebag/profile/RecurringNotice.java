package app.saddlebag.profile;

import java.time.LocalDate;

/**
 * What there is to say of something that comes again and again, once.
 *
 * @param of   of what
 * @param what what there is
 * @param day  when it should have come, or came
 */
public record RecurringNotice(Recurrence of, What what, LocalDate day) {

    public enum What {
        /** It should have come by now. */
        LATE,
        /** It was much more than it ever was. */
        HIGH
    }
}
