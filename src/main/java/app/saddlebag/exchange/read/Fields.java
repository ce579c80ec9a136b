package app.saddlebag.exchange.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of fields that several formats share. */
final class Fields {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private Fields() {
    }

    /** @return the text as an IBAN is written where it has the form of one, else null */
    static String iban(String text) {
        if (text == null || text.length() < 15) {
            return null;
        }
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return IBAN.matcher(plain).matches() ? plain : null;
    }

    /**
     * A number whose decimal sign is a point or a comma, whichever stands last; what stands before it groups digits.
     *
     * @return null where the text is none
     */
    static BigDecimal number(String text) {
        BigDecimal simple = text.indexOf(',') < 0 ? plain(text) : null;
        if (simple != null) {
            return simple;
        }
        String plain = text.strip().replace(" ", "").replace("\u00A0", "").replace("'", "");
        if (plain.length() > 48) {
            return null;
        }
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        char decimal = comma > point ? ',' : '.';
        if (plain.indexOf(decimal) != plain.lastIndexOf(decimal)) {
            plain = plain.replace(",", "").replace(".", ""); // 1,234,567: a sign that stands twice groups
        } else {
            plain = plain.replace(decimal == ',' ? "." : ",", "").replace(',', '.');
        }
        return plain(plain);
    }

    /** @param text digits with at most one point; null where it is none */
    static BigDecimal plain(String text) {
        int whole = 0;
        int decimals = 0;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                whole += point ? 0 : 1;
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else if (i > 0 || c != '-' && c != '+') {
                return null;
            }
        }
        // Bounded before it is a number: a few characters can name one that no memory holds.
        if (whole + decimals == 0 || whole > 24 || decimals > 18) {
            return null;
        }
        return new BigDecimal(point && decimals == 0 ? text.substring(0, text.length() - 1) : text);
    }

    /** One line, without spaces beside spaces; the empty text for null. */
    static String oneLine(String text) {
        return text == null ? "" : isOneLine(text) ? text : joinedBySpaces(text);
    }

    private static String joinedBySpaces(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c >= '\t' && c <= '\r';
            if (!space || !afterSpace) {
                line.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        return line.toString().strip();
    }

    /** Nearly every text of a file is, and a million of them cost nothing then. */
    private static boolean isOneLine(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (space && afterSpace || c < ' ' || c > '~' && Character.isWhitespace(c)) {
                return false;
            }
            afterSpace = space;
        }
        return text.isEmpty() || !afterSpace;
    }

    /** A day as ISO 8601 begins. @return null where the text begins with none */
    static LocalDate isoDay(String text) {
        if (text == null || text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        return day(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    }

    /** @return the digits there as a number; -1 where others stand there */
    static int digits(String text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** @return null where there is no such day */
    static LocalDate day(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** Stripped; null for null and for nothing but space. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Two texts of one movement as one, without saying anything twice. */
    static String joined(String first, String second) {
        String one = oneLine(first);
        String two = oneLine(second);
        if (one.isEmpty() || two.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT))) {
            return two;
        }
        return two.isEmpty() || one.toLowerCase(Locale.ROOT).contains(two.toLowerCase(Locale.ROOT)) ? one : one + " " + two;
    }
}
