package app.saddlebag.ui.chart;

import java.math.BigDecimal;

/**
 * The amounts that one bar of a {@link Histogram} stands for.
 *
 * @param from null where it has no lower limit
 * @param to   null where it has no upper limit
 */
public record Bucket(BigDecimal from, BigDecimal to) {
}
