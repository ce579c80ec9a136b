package app.saddlebag.measure;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what  was measured
 * @param value in {@code unit}; not a number where it was not measured
 * @param unit  behind the value
 * @param goal  what the value is at most to be; not a number where there is no goal
 * @param note  where it was not measured why, else empty
 */
record Figure(String what, double value, String unit, double goal, String note) {

    static final String HEAD = "| measured | figure | goal | |\n| --- | --- | --- | --- |";

    static Figure of(String what, double value, String unit, double goal) {
        return new Figure(what, value, unit, goal, "");
    }

    static Figure missing(String what, String unit, double goal, String why) {
        return new Figure(what, Double.NaN, unit, goal, why);
    }

    @Override
    public String toString() {
        return "| %s | %s | %s | %s |".formatted(what, Double.isNaN(value) ? "–" : written(value),
                Double.isNaN(goal) ? "" : "≤ " + written(goal),
                Double.isNaN(value) ? "not measured: " + note : Double.isNaN(goal) ? note : value <= goal ? "met" : "**not met**");
    }

    private String written(double number) {
        return String.format(Locale.ROOT, number < 10 && number != Math.rint(number) ? "%.1f %s" : "%,.0f %s", number, unit).strip();
    }
}
