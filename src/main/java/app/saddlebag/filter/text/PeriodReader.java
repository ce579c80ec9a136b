package app.saddlebag.filter.text;

import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 2026}, {@code 2026-03}, {@code 2026-03-15}, {@code this-month}, {@code last-30d}, {@code mes-pasado}, …. */
final class PeriodReader {

    private static final Pattern COUNT = Pattern.compile("([1-9][0-9]{0,3})([a-z])");
    private static final Pattern CALENDAR = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    private PeriodReader() {
    }

    /** Empty when the word names no stretch of days. */
    static Optional<Period> read(String word) {
        Matcher calendar = CALENDAR.matcher(word);
        if (calendar.matches()) {
            return calendar(calendar);
        }
        return Language.named(word).or(() -> last(Folding.fold(word)));
    }

    private static Optional<Period> last(String word) {
        for (Language language : Language.values()) {
            String beginning = Folding.fold(language.last());
            Matcher count = COUNT.matcher(word.startsWith(beginning) ? word.substring(beginning.length()) : "");
            if (count.matches()) {
                for (Period.Unit unit : Period.Unit.values()) {
                    if (language.letter(unit) == count.group(2).charAt(0)) {
                        return Optional.of(new Period.Last(Integer.parseInt(count.group(1)), unit));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> calendar(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return Optional.of(new Period.Year(year));
        }
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        if (parts.group(3) == null) {
            return Optional.of(new Period.Month(yearMonth));
        }
        int day = Integer.parseInt(parts.group(3));
        return yearMonth.isValidDay(day) ? Optional.of(new Period.Day(yearMonth.atDay(day))) : Optional.empty();
    }
}
