package app.saddlebag.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A column of amounts in units of a ten thousandth, each with the number of digits its bank wrote. What has more digits
 * than that, or is too great, is kept beside the column, exactly.
 */
final class AmountColumn {

    static final int SCALE = 4;

    /** Stands where there is no amount. */
    static final long ABSENT = Long.MIN_VALUE;

    /** Stands where the amount is kept beside the column. */
    static final long BESIDE = Long.MIN_VALUE + 1;

    /** Amounts lie above this and below its opposite. */
    static final long LEAST = -(1L << 62);

    /** No sum over rows of one chunk is greater, where {@link #sumsFit()}. */
    static final long MOST_IN_A_CHUNK = 1L << 60;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};

    private final long[] units;
    private final byte[] scales;
    private final Map<Integer, BigDecimal> beside;
    private final long greatest;

    private AmountColumn(long[] units, byte[] scales, Map<Integer, BigDecimal> beside) {
        this.units = units;
        this.scales = scales;
        this.beside = beside;
        long most = 0;
        for (long value : units) {
            if (value > BESIDE) {
                most = Math.max(most, Math.abs(value));
            }
        }
        greatest = most;
    }

    /** @param rows how many there are */
    void write(ColumnWriter out, int rows) {
        out.longs(units, rows).bytes(scales, rows).number(beside.size());
        beside.forEach((row, amount) -> ImageValues.write(out.number((int) row), amount));
    }

    static AmountColumn read(ColumnReader in, int rows) {
        long[] units = in.longs(rows, Bits.padded(rows));
        byte[] scales = in.bytes(rows);
        Map<Integer, BigDecimal> beside = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            beside.put(in.number(), ImageValues.decimal(in));
        }
        return new AmountColumn(units, scales, Map.copyOf(beside));
    }

    /** By row, padded to full words; {@link #ABSENT} or {@link #BESIDE} where there is no number of units. Not to be written to. */
    long[] units() {
        return units;
    }

    /** Amounts that are {@link #BESIDE}, by row. */
    Map<Integer, BigDecimal> beside() {
        return beside;
    }

    /** Whether sums over the rows stay within {@link #MOST_IN_A_CHUNK}. */
    boolean sumsFit() {
        return greatest <= MOST_IN_A_CHUNK / Chunk.MOST_ROWS;
    }

    /** With the digits the bank wrote; null when it wrote none. */
    BigDecimal get(int row) {
        long value = units[row];
        if (value == ABSENT) {
            return null;
        }
        int scale = scales[row];
        return value == BESIDE ? beside.get(row) : BigDecimal.valueOf(value / POWERS[SCALE - scale], scale);
    }

    /** Whether a row has the same amount, with the same digits, as one of another column. */
    boolean isSame(int row, AmountColumn other, int otherRow) {
        return units[row] == other.units[otherRow] && scales[row] == other.scales[otherRow]
                && (units[row] != BESIDE || beside.get(row).equals(other.beside.get(otherRow)));
    }

    static BigDecimal amount(long units) {
        return BigDecimal.valueOf(units, SCALE);
    }

    static final class Builder {
        private final long[] units = new long[Chunk.MOST_ROWS];
        private final byte[] scales = new byte[Chunk.MOST_ROWS];
        private final Map<Integer, BigDecimal> beside = new HashMap<>();

        void set(int row, BigDecimal amount) {
            units[row] = amount == null ? ABSENT : units(amount);
            if (units[row] == BESIDE) {
                beside.put(row, amount);
            } else if (amount != null) {
                scales[row] = (byte) amount.scale();
            }
        }

        void copy(int row, AmountColumn source, int from) {
            units[row] = source.units[from];
            scales[row] = source.scales[from];
            if (units[row] == BESIDE) {
                beside.put(row, source.beside.get(from));
            }
        }

        AmountColumn build(int rows) {
            return new AmountColumn(Arrays.copyOf(units, Bits.padded(rows)), Arrays.copyOf(scales, rows), Map.copyOf(beside));
        }

        private static long units(BigDecimal amount) {
            int scale = amount.scale();
            if (scale < 0 || scale > SCALE) {
                return BESIDE;
            }
            BigInteger unscaled = amount.unscaledValue();
            // 2^48 times ten thousand stays below 2^62; money of that size in a person's account is no concern of speed.
            return unscaled.bitLength() > 48 ? BESIDE : unscaled.longValue() * POWERS[SCALE - scale];
        }
    }
}
