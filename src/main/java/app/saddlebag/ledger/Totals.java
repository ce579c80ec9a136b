package app.saddlebag.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sums over rows of one currency, exact. Rows of different currencies are never added.
 *
 * @param currency ISO 4217; null for rows whose bank left it out
 * @param count    number of rows
 * @param in       sum of what came in; never negative
 * @param out      sum of what went out; never positive
 */
public record Totals(String currency, long count, BigDecimal in, BigDecimal out) {

    public BigDecimal net() {
        return in.add(out);
    }

    /** Together with others of the same currency. */
    Totals plus(Totals others) {
        return new Totals(currency, count + others.count, shortest(in.add(others.in)), shortest(out.add(others.out)));
    }

    /** With as many decimals as the sum needs, two at least. */
    static BigDecimal shortest(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() >= 2 ? stripped : stripped.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Net by row, rounded to the digits the sums have, two at least. */
    public BigDecimal average() {
        BigDecimal net = net();
        return net.divide(BigDecimal.valueOf(count), Math.max(net.scale(), 2), RoundingMode.HALF_EVEN);
    }
}
