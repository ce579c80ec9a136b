package app.saddlebag.ledger;

import app.saddlebag.filter.Intervals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** Amounts in intervals, compared exactly. */
final class AmountTest implements Test {

    private static final BigInteger LEAST = BigInteger.valueOf(AmountColumn.LEAST);

    private final Intervals<BigDecimal> wanted;
    private final long[] least;
    private final long[] most;

    AmountTest(Intervals<BigDecimal> wanted) {
        this.wanted = wanted;
        List<Intervals.Interval<BigDecimal>> parts = wanted.parts();
        least = parts.stream().mapToLong(part -> part.from() == null ? AmountColumn.LEAST
                : units(part.from(), part.lowerOpen() ? RoundingMode.FLOOR : RoundingMode.CEILING,
                part.lowerOpen() ? 1 : 0)).toArray();
        most = parts.stream().mapToLong(part -> part.to() == null ? -AmountColumn.LEAST
                : units(part.to(), part.upperOpen() ? RoundingMode.CEILING : RoundingMode.FLOOR,
                part.upperOpen() ? -1 : 0)).toArray();
    }

    /** The limit in units, kept within what a column holds and one more. */
    private static long units(BigDecimal limit, RoundingMode rounding, int step) {
        BigInteger units = limit.setScale(AmountColumn.SCALE, rounding).unscaledValue().add(BigInteger.valueOf(step));
        BigInteger outside = BigInteger.ONE;
        return units.max(LEAST.subtract(outside)).min(LEAST.negate().add(outside)).longValueExact();
    }

    @Override
    public Cost cost() {
        return Cost.NUMBERS;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        long[] units = chunk.amounts.units();
        for (int i = 0; i < least.length; i++) {
            // An interval between two neighbouring units holds none.
            if (least[i] <= most[i]) {
                for (int w = 0; w < found.length; w++) {
                    if (candidates[w] != 0) {
                        found[w] |= Bits.within(units, w << 6, least[i], most[i]) & candidates[w];
                    }
                }
            }
        }
        chunk.amounts.beside().forEach((row, amount) -> {
            if (Bits.get(candidates, row) && wanted.contains(amount)) {
                Bits.set(found, row);
            }
        });
    }
}
