package app.saddlebag.insight.link;

import app.saddlebag.insight.link.ExchangeMatch.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two rows of different currencies would be, if they were one transfer.
 *
 * @param rate units that arrived for one that left
 */
record Exchange(Row left, Row arrived, BigDecimal rate) {

    /** Within days, with what a bank takes for itself, a rate differs by less. */
    private static final BigDecimal NEAR = new BigDecimal("0.03");
    /** And within a month by less than this. */
    private static final BigDecimal FAR = new BigDecimal("0.15");
    private static final int MONTH = 31;
    /** So many others at its rate are enough. */
    private static final int ENOUGH = 4;

    static Exchange of(Row left, Row arrived) {
        return new Exchange(left, arrived, BigDecimal.valueOf(Math.abs(arrived.units()))
                .divide(BigDecimal.valueOf(Math.abs(left.units())), MathContext.DECIMAL32));
    }

    int days() {
        return Math.abs(left.day() - arrived.day());
    }

    private boolean isNear(BigDecimal other, BigDecimal within) {
        return rate.subtract(other).abs().compareTo(other.multiply(within)) <= 0;
    }

    /** Whether nothing that was exchanged in the same month says that its rate was another. */
    boolean isAtRateOf(List<Exchange> others) {
        return others.stream().filter(other -> Math.abs(other.left.day() - left.day()) <= MONTH).allMatch(other -> isNear(other.rate, FAR));
    }

    /** Whether both would be made of one row. */
    private boolean isRivalOf(Exchange other) {
        return this != other && (left == other.left || arrived == other.arrived);
    }

    /**
     * Those first at whose rate most others would be, for of what belongs together the rates agree; then the nearest days, and of
     * one day the larger. Without those that no other is like, where one of their rows would do at quite another rate as well: then
     * nothing says which of them it was.
     */
    static List<Exchange> likely(List<Exchange> possible) {
        List<Exchange> byRate = possible.stream().sorted(Comparator.comparing(Exchange::rate)).toList();
        Map<Exchange, Integer> support = new HashMap<>();
        for (int at = 0; at < byRate.size(); at++) {
            support.put(byRate.get(at), support(byRate, at));
        }
        return possible.stream().filter(exchange -> support.get(exchange) > 0 || possible.stream().filter(exchange::isRivalOf)
                        .allMatch(rival -> rival.isNear(exchange.rate, FAR)))
                .sorted(Comparator.<Exchange>comparingInt(exchange -> -support.get(exchange))
                        .thenComparingInt(Exchange::days).thenComparingLong(exchange -> -Math.abs(exchange.left.units()))
                        .thenComparingLong(exchange -> -Math.abs(exchange.arrived.units()))
                        .thenComparingInt(exchange -> exchange.left.position()).thenComparingInt(exchange -> exchange.arrived.position()))
                .toList();
    }

    /** How many others, made of other rows, are at a rate near this one's. */
    private static int support(List<Exchange> byRate, int at) {
        Exchange exchange = byRate.get(at);
        Set<Row> met = new HashSet<>(Set.of(exchange.left, exchange.arrived));
        int found = 0;
        for (int step : new int[] {-1, 1}) {
            for (int i = at + step; i >= 0 && i < byRate.size() && found < ENOUGH && byRate.get(i).isNear(exchange.rate, NEAR); i += step) {
                if (!met.contains(byRate.get(i).left) && !met.contains(byRate.get(i).arrived)) {
                    met.addAll(List.of(byRate.get(i).left, byRate.get(i).arrived));
                    found++;
                }
            }
        }
        return found;
    }
}
