package app.saddlebag.sandbox.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The habits of a household, lived day by day from a fixed beginning. Each habit has dice of its own for each day, so a
 * later day only adds to what an earlier one showed.
 */
final class Routine {

    static final LocalDate BEGINNING = LocalDate.of(2021, 1, 1);

    /** Does on a day whatever is due. */
    @FunctionalInterface
    interface Habit {
        void live(LocalDate day, Dice dice);
    }

    /** Hears what was lived, as soon as it was. */
    @FunctionalInterface
    interface Diary {
        /** @param timesAYear how often the habit has its day; 0 for one that is left to chance */
        void lived(String habit, int timesAYear);
    }

    /**
     * A habit with the hash of its name. A household has some hundred, and lives some thousand days, so the day of the
     * month is looked at before any dice are made.
     *
     * @param timesAYear 0 for a habit that is left to chance
     * @param dayOfMonth 0 for every day
     */
    private record Named(String name, long hash, int timesAYear, int dayOfMonth, Habit habit) {
    }

    private final long seed;
    private final List<Named> habits = new ArrayList<>();

    Routine(long seed) {
        this.seed = seed;
    }

    void daily(String name, Habit habit) {
        add(name, 0, 0, habit);
    }

    private void add(String name, int timesAYear, int dayOfMonth, Habit habit) {
        habits.add(new Named(name, Dice.hash(seed, name), timesAYear, dayOfMonth, habit));
    }

    /** Every month on a day of it, 1 to 28. */
    void monthly(String name, int dayOfMonth, Habit habit) {
        add(name, 12, dayOfMonth, habit);
    }

    /** Every third month on a day of it, in March, June, September and December. */
    void quarterly(String name, int dayOfMonth, Habit habit) {
        add(name, 4, dayOfMonth, (day, dice) -> {
            if (day.getMonthValue() % 3 == 0) {
                habit.live(day, dice);
            }
        });
    }

    /** Once a year. */
    void yearly(String name, int month, int dayOfMonth, Habit habit) {
        add(name, 1, dayOfMonth, (day, dice) -> {
            if (day.getMonthValue() == month) {
                habit.live(day, dice);
            }
        });
    }

    /** On so many of a thousand days. */
    void sometimes(String name, int permille, Habit habit) {
        daily(name, (day, dice) -> {
            if (dice.permille(permille)) {
                habit.live(day, dice);
            }
        });
    }

    void live(LocalDate until) {
        live(until, (_, _) -> { });
    }

    void live(LocalDate until, Diary diary) {
        for (LocalDate day = BEGINNING; !day.isAfter(until); day = day.plusDays(1)) {
            String number = Long.toString(day.toEpochDay());
            for (Named named : habits) {
                if (named.dayOfMonth() == 0 || named.dayOfMonth() == day.getDayOfMonth()) {
                    named.habit().live(day, Dice.after(named.hash(), number));
                    diary.lived(named.name(), named.timesAYear());
                }
            }
        }
    }
}
