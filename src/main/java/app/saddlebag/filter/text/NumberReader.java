package app.saddlebag.filter.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: a point or a comma before the decimals; where both stand, the last of them, and the
 * other one parts thousands.
 */
final class NumberReader {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)");
    private static final Pattern POINTS_PART_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+");
    private static final Pattern COMMAS_PART_THOUSANDS = Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+");

    /** No amount of money has more digits; longer ones are slips of the keyboard. */
    private static final int MAX_DIGITS = 60;

    private NumberReader() {
    }

    /** Empty when the word is no number. */
    static Optional<BigDecimal> read(String word) {
        if (word.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        if (DECIMAL.matcher(word).matches()) {
            return Optional.of(new BigDecimal(word.replace(',', '.')));
        }
        if (POINTS_PART_THOUSANDS.matcher(word).matches()) {
            return Optional.of(new BigDecimal(word.replace(".", "").replace(',', '.')));
        }
        return COMMAS_PART_THOUSANDS.matcher(word).matches() ? Optional.of(new BigDecimal(word.replace(",", "")))
                : Optional.empty();
    }
}
