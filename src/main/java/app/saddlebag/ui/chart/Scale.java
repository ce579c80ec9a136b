package app.saddlebag.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The amounts an axis is labelled with: few, round, and around all that is drawn. Immutable.
 *
 * @param bottom a multiple of the step, at or below the lowest drawn
 * @param top    likewise at or above the highest; always above the bottom
 * @param step   1, 2 or 5 times a power of ten
 */
record Scale(BigDecimal bottom, BigDecimal top, BigDecimal step) {

    private static final BigDecimal STEPS = BigDecimal.valueOf(3);
    private static final List<BigDecimal> ROUND = Stream.of(1, 2, 5, 10).map(BigDecimal::valueOf).toList();

    static Scale around(BigDecimal lowest, BigDecimal highest) {
        if (lowest.compareTo(highest) == 0) {
            // What never changed lies in the middle, not on an edge.
            BigDecimal room = lowest.signum() == 0 ? BigDecimal.ONE : lowest.abs().movePointLeft(1);
            return around(lowest.subtract(room), highest.add(room));
        }
        BigDecimal step = step(highest.subtract(lowest).divide(STEPS, MathContext.DECIMAL64));
        return new Scale(lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                highest.divide(step, 0, RoundingMode.CEILING).multiply(step), step);
    }

    private static BigDecimal step(BigDecimal least) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return ROUND.stream().map(power::multiply).filter(step -> step.compareTo(least) >= 0).findFirst().orElseThrow();
    }

    /** The lowest first, both ends with them. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = bottom; tick.compareTo(top) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return List.copyOf(ticks);
    }

    /** Whether there is something to either side of nothing. */
    boolean crossesZero() {
        return bottom.signum() < 0 && top.signum() > 0;
    }

    /** How far up an amount lies, from 0 at the bottom to 1 at the top. */
    double part(BigDecimal amount) {
        return amount.subtract(bottom).divide(top.subtract(bottom), MathContext.DECIMAL32).doubleValue();
    }
}
