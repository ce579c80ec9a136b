package app.saddlebag.ui.theme;

import app.saddlebag.profile.Looks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Sizes in per cent of the normal one. */
final class Scale {

    private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

    private Scale() {
    }

    /** The same stylesheet with every size in {@code px} multiplied; unitless hair lines stay one pixel. */
    static String pixels(String css, int percent) {
        return percent == Looks.NORMAL ? css : PIXELS.matcher(css).replaceAll(size -> new BigDecimal(size.group(1))
                .multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(Looks.NORMAL), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString() + "px");
    }
}
