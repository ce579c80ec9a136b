package app.saddlebag.exchange.read;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sign a file writes before the decimals of an amount; any other between digits groups them. */
public enum DecimalSign {

    POINT('.'), COMMA(',');

    /** A sign, signs around it and a currency beside it, as tables write amounts. */
    private static final Pattern AMOUNT = Pattern.compile("^(\\()?\\s*(?:[A-Z]{3}|[€$£¥])?\\s*([+\\u2212\\u2013-])?\\s*(?:[A-Z]{3}|[€$£¥])?\\s*"
            + "(\\d[\\d.,'\\u2019\\u00A0\\u202F ]*|[.,]\\d+)\\s*([-+])?\\s*(?:[A-Z]{3}|[€$£¥])?\\s*(DR|CR|D|C|H|S)?\\s*(\\))?$");
    private static final int LONGEST = 48;

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /**
     * A minus before or behind, brackets, and a D, DR or S behind make it negative.
     *
     * @return null where the text is no amount
     */
    BigDecimal amount(String text) {
        BigDecimal simple = text.indexOf(this == POINT ? ',' : '.') < 0 ? Fields.plain(this == POINT ? text : text.replace(',', '.')) : null;
        if (simple != null) {
            return simple;
        }
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        Matcher parts = plain.length() > LONGEST ? null : AMOUNT.matcher(plain);
        if (parts == null || !parts.matches() || (parts.group(1) == null) != (parts.group(6) == null)) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        String number = parts.group(3);
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (Character.isDigit(c)) {
                digits.append(c);
            } else if (c == sign) {
                digits.append('.');
            }
        }
        BigDecimal amount = Fields.plain(digits.toString());
        return amount == null ? null : negative(parts) ? amount.negate() : amount;
    }

    private static boolean negative(Matcher parts) {
        String before = parts.group(2);
        String word = parts.group(5);
        return before != null && !before.equals("+") || "-".equals(parts.group(4)) || parts.group(1) != null
                || word != null && (word.startsWith("D") || word.equals("S"));
    }

    /** Counts which sign stands before one or two last digits, or alone before three; belongs to one thread. */
    static final class Evidence {

        private static final Pattern CENTS = Pattern.compile("\\d*([.,])\\d{1,2}\\D*$");
        private static final Pattern BOTH = Pattern.compile("([.,])\\d{3}([.,])\\d+\\D*$");
        private final long[] votes = new long[2];

        void add(String text) {
            Matcher both = BOTH.matcher(text);
            Matcher cents = CENTS.matcher(text);
            if (both.find() && !both.group(1).equals(both.group(2))) {
                votes[both.group(2).equals(",") ? 1 : 0] += 2;
            } else if (cents.find()) {
                votes[cents.group(1).equals(",") ? 1 : 0]++;
            }
        }

        DecimalSign best() {
            return votes[1] > votes[0] ? COMMA : POINT;
        }
    }
}
