package app.saddlebag.insight.recurring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

/** How often something comes. Banks book around weekends and the ends of months, so each leaves room for some days. */
public enum Cadence {

    WEEKLY(7, 2, 1, 52, 0),
    FORTNIGHTLY(14, 3, 2, 26, 0),
    MONTHLY(30.436875, 5, 4, 12, 1),
    BIMONTHLY(60.87375, 6, 4.5, 6, 2),
    QUARTERLY(91.310625, 8, 5, 4, 3),
    HALF_YEARLY(182.62125, 10, 6, 2, 6),
    YEARLY(365.2425, 15, 12, 1, 12);

    /** Days from one to the next, on the average. */
    final double days;
    /** How many days a single one may come early or late. */
    final int tolerance;
    /** How many days most of them lie from where they should, at the most. */
    final double usually;
    private final int timesAYear;
    private final int months;

    Cadence(double days, int tolerance, double usually, int timesAYear, int months) {
        this.days = days;
        this.tolerance = tolerance;
        this.usually = usually;
        this.timesAYear = timesAYear;
        this.months = months;
    }

    public int timesAYear() {
        return timesAYear;
    }

    /** So short that amounts have to be alike: who shops every Saturday owes nobody anything. */
    boolean isShort() {
        return months == 0;
    }

    /** How many in a row may be missing, for the rest to be of one series still. */
    int mostMissing() {
        return months <= 1 ? 2 : 1;
    }

    /**
     * When the next one comes.
     *
     * @param last       when the last one came
     * @param dayOfMonth on which they come, where the cadence goes by months; 31 for the last day
     */
    LocalDate after(LocalDate last, int dayOfMonth) {
        if (months == 0) {
            return last.plusDays(Math.round(days));
        }
        LocalDate about = last.plusMonths(months);
        YearMonth month = YearMonth.from(about);
        return Stream.of(month.minusMonths(1), month, month.plusMonths(1))
                .map(one -> one.atDay(Math.min(dayOfMonth, one.lengthOfMonth())))
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, about)))).orElseThrow();
    }

    /** How many days one is waited for before it is late. */
    int patience() {
        return tolerance + (months == 0 ? 1 : 2);
    }

    /** How many days late one is before nobody expects it any more. */
    int given() {
        return patience() + (int) Math.min(45, Math.round(days));
    }
}
