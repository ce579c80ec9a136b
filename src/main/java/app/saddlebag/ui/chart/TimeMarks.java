package app.saddlebag.ui.chart;

import app.saddlebag.insight.BalanceSeries.Day;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is written below a curve: weeks of a short one, months of a longer one, and years where it has more than one. */
final class TimeMarks {

    private static final int WEEK = 7;
    private static final int SHORT = 12 * WEEK;
    private static final int MOST_MONTHS = 12;

    /** @param index of the day it begins with */
    record Mark(int index, String words) {
    }

    private TimeMarks() {
    }

    static List<Mark> of(List<Day> days, Locale locale) {
        return days.size() <= SHORT ? weeks(days, locale) : months(days, locale);
    }

    private static List<Mark> weeks(List<Day> days, Locale locale) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMM", locale);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < days.size(); i += WEEK) {
            marks.add(new Mark(i, format.format(days.get(i).day())));
        }
        return marks;
    }

    private static List<Mark> months(List<Day> days, Locale locale) {
        int step = Math.max(1, (int) Math.ceil(days.size() / 30.5 / MOST_MONTHS));
        int everyYears = (step + MOST_MONTHS - 1) / MOST_MONTHS;
        boolean years = days.size() > 400;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).day();
            // Counted from January, so that a year always begins with its name.
            if (day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % step == 0 && day.getYear() % everyYears == 0) {
                marks.add(new Mark(i, years && day.getMonthValue() == 1 ? String.valueOf(day.getYear())
                        : day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale)));
            }
        }
        return marks;
    }
}
