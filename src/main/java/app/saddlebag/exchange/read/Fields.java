package app.saddlebag.exchange.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of fields that several formats share. */
final class Fields {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    /** Bounded before it is a number: a few characters can name one that no memory holds. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{0,24}(?:\\.\\d{0,18})?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

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
        if (!NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        return new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }

    /** One line, without spaces beside spaces; the empty text for null. */
    static String oneLine(String text) {
        return text == null ? "" : SPACES.matcher(text).replaceAll(" ").strip();
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
