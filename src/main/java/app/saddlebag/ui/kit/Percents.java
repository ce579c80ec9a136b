package app.saddlebag.ui.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;

/** Parts of a hundred as the person writes them, always with one decimal, so that a column of them lines up. */
public final class Percents {

    private static final String MINUS = "\u2212";

    private Percents() {
    }

    /** @param percent nullable: an unknown one is shown as a dash */
    public static String of(Ui ui, BigDecimal percent) {
        if (percent == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(ui.messages().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        if (format instanceof DecimalFormat figures) {
            figures.setNegativePrefix(MINUS);
        }
        return ui.text("product.percent", format.format(percent));
    }
}
