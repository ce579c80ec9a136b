package app.saddlebag.filter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A stretch of days as a filter names it: a day, a month, a year, or one relative to the day on which it is asked. */
public sealed interface Period {

    /** First and last day, for a question asked on {@code today}. */
    LocalDate first(LocalDate today);

    LocalDate last(LocalDate today);

    /** As typed in a filter, in English. */
    String word();

    /** Whether its days depend on when it is asked. */
    default boolean isRelative() {
        return false;
    }

    record Day(LocalDate date) implements Period {
        @Override
        public LocalDate first(LocalDate today) {
            return date;
        }

        @Override
        public LocalDate last(LocalDate today) {
            return date;
        }

        @Override
        public String word() {
            return date.toString();
        }
    }

    record Month(YearMonth month) implements Period {
        @Override
        public LocalDate first(LocalDate today) {
            return month.atDay(1);
        }

        @Override
        public LocalDate last(LocalDate today) {
            return month.atEndOfMonth();
        }

        @Override
        public String word() {
            return month.toString();
        }
    }

    record Year(int year) implements Period {
        @Override
        public LocalDate first(LocalDate today) {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last(LocalDate today) {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String word() {
            return String.format(Locale.ROOT, "%04d", year);
        }
    }

    /** The stretches that have a name. Weeks begin on Monday. */
    enum Named implements Period {
        TODAY, YESTERDAY, THIS_WEEK, LAST_WEEK, THIS_MONTH, LAST_MONTH, THIS_YEAR, LAST_YEAR;

        @Override
        public LocalDate first(LocalDate today) {
            return switch (this) {
                case TODAY -> today;
                case YESTERDAY -> today.minusDays(1);
                case THIS_WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case LAST_WEEK -> THIS_WEEK.first(today).minusWeeks(1);
                case THIS_MONTH -> today.withDayOfMonth(1);
                case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                case THIS_YEAR -> today.withDayOfYear(1);
                case LAST_YEAR -> today.withDayOfYear(1).minusYears(1);
            };
        }

        @Override
        public LocalDate last(LocalDate today) {
            return switch (this) {
                case TODAY, YESTERDAY -> first(today);
                case THIS_WEEK, LAST_WEEK -> first(today).plusDays(6);
                case THIS_MONTH, LAST_MONTH -> first(today).plusMonths(1).minusDays(1);
                case THIS_YEAR, LAST_YEAR -> first(today).plusYears(1).minusDays(1);
            };
        }

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public boolean isRelative() {
            return true;
        }
    }

    /** {@code last-30d}: the {@code count} days, weeks, months or years that end today, today included. */
    record Last(int count, Unit unit) implements Period {

        public static final int MAX_COUNT = 9999;

        public Last {
            if (count < 1 || count > MAX_COUNT) {
                throw new IllegalArgumentException("count " + count);
            }
        }

        @Override
        public LocalDate first(LocalDate today) {
            LocalDate first = today.minus(count, unit.chrono).plusDays(1);
            return first.getYear() < 0 ? LocalDate.of(0, 1, 1) : first;
        }

        @Override
        public LocalDate last(LocalDate today) {
            return today;
        }

        @Override
        public String word() {
            return "last-" + count + unit.letter;
        }

        @Override
        public boolean isRelative() {
            return true;
        }
    }

    enum Unit {
        DAYS('d', ChronoUnit.DAYS), WEEKS('w', ChronoUnit.WEEKS), MONTHS('m', ChronoUnit.MONTHS),
        YEARS('y', ChronoUnit.YEARS);

        private final char letter;
        private final ChronoUnit chrono;

        Unit(char letter, ChronoUnit chrono) {
            this.letter = letter;
            this.chrono = chrono;
        }

        /** As typed after the count, in English. */
        public char letter() {
            return letter;
        }
    }
}
