package app.saddlebag.ui.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;

/** Figures as a person types them in their own country's way. */
public final class Figures {

    private static final char MINUS = '\u2212';

    private Figures() {
    }

    /** Empty for a blank text and for what is no figure to its last character. */
    public static Optional<BigDecimal> read(String text, Locale locale) {
        String typed = text.strip().replace(MINUS, '-');
        DecimalFormat format = format(locale);
        format.setParseBigDecimal(true);
        ParsePosition position = new ParsePosition(0);
        Number read = format.parse(typed, position);
        return typed.isEmpty() || position.getIndex() < typed.length() ? Optional.empty()
                : Optional.ofNullable((BigDecimal) read);
    }

    public static String write(BigDecimal figure, Locale locale) {
        DecimalFormat format = format(locale);
        format.setMaximumFractionDigits(Math.max(0, figure.stripTrailingZeros().scale()));
        return format.format(figure);
    }

    private static DecimalFormat format(Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setNegativePrefix("-");
        return format;
    }
}
