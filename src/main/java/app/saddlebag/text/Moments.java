package app.saddlebag.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as a person of one country writes them, in the clock's zone. Safe to share between threads. */
final class Moments {

    private final Clock clock;
    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter time;

    Moments(Locale locale, Clock clock) {
        this.clock = clock;
        this.dayAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale).withZone(clock.getZone());
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).withZone(clock.getZone());
    }

    String dayAndTime(Instant instant) {
        return dayAndTime.format(instant);
    }

    /** Its time alone where it falls on today, its day besides where it does not. */
    String when(Instant instant) {
        return day(instant).equals(LocalDate.now(clock)) ? time.format(instant) : dayAndTime(instant);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
