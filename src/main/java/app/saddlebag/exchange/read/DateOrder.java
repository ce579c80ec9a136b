package app.saddlebag.exchange.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a file writes day, month and year. Which signs stand between them does not matter, and a time behind them neither. */
public enum DateOrder {

    DAY_MONTH_YEAR("D/M/Y"), MONTH_DAY_YEAR("M/D/Y"), YEAR_MONTH_DAY("Y-M-D");

    private static final Pattern GROUPS = Pattern.compile(
            "^\\D{0,12}?(\\d{1,4}|\\p{L}{3,12})\\.?(?:[\\s./'-]|de|of){1,6}(\\d{1,4}|\\p{L}{3,12})\\.?(?:[\\s./',-]|de|of){1,6}(\\d{1,4})(?:[\\sT,].*)?$");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{8})(?:[\\sT].*)?$");
    private static final Map<String, Integer> MONTHS = months();
    private static final int LONGEST = 60;

    private final String shown;

    DateOrder(String shown) {
        this.shown = shown;
    }

    /** A short sample of it, the same in every language. */
    public String shown() {
        return shown;
    }

    /** @return the day, null where the text is none in this order */
    LocalDate day(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return null;
        }
        LocalDate simple = simple(plain);
        if (simple != null) {
            return simple;
        }
        Matcher compact = COMPACT.matcher(plain);
        if (compact.matches()) {
            String digits = compact.group(1);
            return this == YEAR_MONTH_DAY ? day(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6), ' ')
                    : day(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4), ' ');
        }
        Matcher groups = GROUPS.matcher(plain);
        return groups.matches() ? day(groups.group(1), groups.group(2), groups.group(3),
                plain.substring(groups.end(2), groups.start(3)).indexOf('\'') >= 0 ? '\'' : ' ') : null;
    }

    /** The ways nearly every file writes a day: ten characters, two of them signs. @return null where it is none of these */
    private LocalDate simple(String text) {
        if (text.length() != 10) {
            return null;
        }
        if (this == YEAR_MONTH_DAY) {
            return Fields.isoDay(text);
        }
        if ("/.-".indexOf(text.charAt(2)) < 0 || text.charAt(2) != text.charAt(5)) {
            return null;
        }
        int first = Fields.digits(text, 0, 2);
        int second = Fields.digits(text, 3, 2);
        return Fields.day(Fields.digits(text, 6, 4), this == DAY_MONTH_YEAR ? second : first, this == DAY_MONTH_YEAR ? first : second);
    }

    private LocalDate day(String first, String second, String third, char sign) {
        String year = this == YEAR_MONTH_DAY ? first : third;
        String month = this == MONTH_DAY_YEAR ? first : second;
        String day = this == DAY_MONTH_YEAR ? first : this == MONTH_DAY_YEAR ? second : third;
        Integer number = month(month);
        // A year of two digits stands last, or every such day could be read as another.
        boolean digits = year.length() != 3 && (this != YEAR_MONTH_DAY || year.length() == 4) && digits(year) && digits(day);
        if (number == null || !digits || year.length() == 1 || day.length() > 2) {
            return null;
        }
        try {
            return LocalDate.of(year(year, sign), number, Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of two digits, those from 70 on are of the last century, unless an apostrophe says that they are of this one. */
    private static int year(String digits, char sign) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 || sign == '\'' ? 2000 + year : 1900 + year;
    }

    private static Integer month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return text.length() > 2 ? null : Integer.valueOf(text);
        }
        return MONTHS.get(text.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of("en", "es", "ca", "de", "fr", "it", "pt", "nl")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(language)).toLowerCase(Locale.ROOT).replace(".", "");
                    months.putIfAbsent(name, month.getValue());
                    months.putIfAbsent(name.substring(0, Math.min(3, name.length())), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}
