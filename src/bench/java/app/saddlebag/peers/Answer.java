package app.saddlebag.peers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a peer finds, in a form that can be compared.
 *
 * @param count of the rows; −1 from a peer that tells none
 * @param sums  by currency, without trailing noughts
 */
record Answer(long count, Map<String, BigDecimal> sums) {

    Answer {
        Map<String, BigDecimal> plain = new TreeMap<>();
        sums.forEach((currency, sum) -> plain.put(currency, sum.stripTrailingZeros()));
        sums = plain;
    }

    /** Of amounts in hundredths. */
    static BigDecimal hundredths(long amount) {
        return BigDecimal.valueOf(amount, 2);
    }

    boolean agrees(Answer other) {
        return sums.equals(other.sums) && (count < 0 || other.count < 0 || count == other.count);
    }

    @Override
    public String toString() {
        Map<String, String> written = new TreeMap<>();
        sums.forEach((currency, sum) -> written.put(currency, sum.toPlainString()));
        return count + " rows " + written;
    }
}
