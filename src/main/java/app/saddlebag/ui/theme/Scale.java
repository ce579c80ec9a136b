package app.saddlebag.ui.theme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Sizes in per cent of the normal one. */
public final class Scale {

    public static final int SMALLEST = 75;
    public static final int NORMAL = 100;
    public static final int LARGEST = 300;

    private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

    private Scale() {
    }

    static int clamp(int percent) {
        return Math.clamp(percent, SMALLEST, LARGEST);
    }

    /** The same stylesheet with every size in {@code px} multiplied; unitless hair lines stay one pixel. */
    static String pixels(String css, int percent) {
        return percent == NORMAL ? css : PIXELS.matcher(css).replaceAll(size -> new BigDecimal(size.group(1))
                .multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(NORMAL), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString() + "px");
    }
}
