package app.saddlebag.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Adds amounts up exactly, each into the cell of its currency, or of its group and currency: in whole units while they
 * fit, in big numbers when they no longer do.
 */
final class Tally {

    /** Says into which cell a row's amount goes. */
    @FunctionalInterface
    interface Cells {
        int of(Chunk chunk, int row);
    }

    static final Cells BY_CURRENCY = (chunk, row) -> chunk.currencies.get(row);

    /** All sums stay below this; then they move to the big numbers. */
    private static final long MOST = 1L << 62;

    private final long[] counts;
    private final long[] in;
    private final long[] out;
    private final BigDecimal[] bigIn;
    private final BigDecimal[] bigOut;
    /** No sum of units is greater than this. */
    private long bound;

    Tally(int cells) {
        counts = new long[cells];
        in = new long[cells];
        out = new long[cells];
        bigIn = new BigDecimal[cells];
        bigOut = new BigDecimal[cells];
    }

    static Tally byCurrency(Ledger ledger) {
        return new Tally(ledger.dictionaries().currencies.size());
    }

    /** Adds the rows of a chunk that are set to their currencies' cells. */
    void add(Chunk chunk, long[] rows, int count) {
        if (count == chunk.rows) {
            add(chunk.whole());
        } else if (count > chunk.rows / 2 && isSimple(chunk)) {
            // Taking away the few that are not meant is quicker than adding the many that are.
            add(chunk.whole());
            addByCurrency(chunk, Bits.without(Bits.all(chunk.rows), rows), -1);
        } else if (count > 0) {
            add(chunk, rows, BY_CURRENCY);
        }
    }

    /** Adds the rows of a chunk that are set. */
    void add(Chunk chunk, long[] rows, Cells cells) {
        AmountColumn amounts = chunk.amounts;
        if (!amounts.sumsFit()) {
            Bits.forEach(rows, row -> addBig(chunk, row, cells));
            return;
        }
        makeRoom(AmountColumn.MOST_IN_A_CHUNK);
        if (cells == BY_CURRENCY && isSimple(chunk)) {
            addByCurrency(chunk, rows, 1);
        } else {
            addToMany(chunk, rows, cells);
            amounts.beside().keySet().stream().filter(row -> Bits.get(rows, row))
                    .forEach(row -> addBig(chunk, row, cells));
        }
    }

    /** Whether all amounts are whole units and the currencies few. */
    private static boolean isSimple(Chunk chunk) {
        return chunk.amounts.sumsFit() && chunk.amounts.beside().isEmpty() && !chunk.currencyRows.isEmpty();
    }

    /** @param sign 1 to add, −1 to take away */
    private void addByCurrency(Chunk chunk, long[] rows, int sign) {
        long[] units = chunk.amounts.units();
        for (Codes.Rows currency : chunk.currencyRows) {
            addToOne(currency.code(), units, Bits.and(rows, currency.rows()), sign);
        }
    }

    private void addToOne(int cell, long[] units, long[] rows, int sign) {
        long positive = 0;
        long negative = 0;
        for (int w = 0; w < rows.length; w++) {
            int base = w << 6;
            for (long word = rows[w]; word != 0; word &= word - 1) {
                long value = units[base + Long.numberOfTrailingZeros(word)];
                long below = value & value >> 63;
                negative += below;
                positive += value - below;
            }
        }
        counts[cell] += (long) sign * Bits.count(rows);
        in[cell] += sign * positive;
        out[cell] += sign * negative;
    }

    /** Rows whose amount is kept beside the column are left to {@link #addBig}. */
    private void addToMany(Chunk chunk, long[] rows, Cells cells) {
        long[] units = chunk.amounts.units();
        for (int w = 0; w < rows.length; w++) {
            int base = w << 6;
            for (long word = rows[w]; word != 0; word &= word - 1) {
                int row = base + Long.numberOfTrailingZeros(word);
                long value = units[row];
                if (value != AmountColumn.BESIDE) {
                    long below = value & value >> 63;
                    int cell = cells.of(chunk, row);
                    counts[cell]++;
                    out[cell] += below;
                    in[cell] += value - below;
                }
            }
        }
    }

    private void addBig(Chunk chunk, int row, Cells cells) {
        int cell = cells.of(chunk, row);
        counts[cell]++;
        BigDecimal amount = chunk.amounts.get(row);
        if (amount.signum() >= 0) {
            bigIn[cell] = plus(bigIn[cell], amount);
        } else {
            bigOut[cell] = plus(bigOut[cell], amount);
        }
    }

    /** Adds all of another tally, of no more cells than this one. */
    void add(Tally other) {
        makeRoom(other.bound);
        for (int cell = 0; cell < other.counts.length; cell++) {
            counts[cell] += other.counts[cell];
            in[cell] += other.in[cell];
            out[cell] += other.out[cell];
            bigIn[cell] = plus(bigIn[cell], other.bigIn[cell]);
            bigOut[cell] = plus(bigOut[cell], other.bigOut[cell]);
        }
    }

    private static BigDecimal plus(BigDecimal sum, BigDecimal amount) {
        return sum == null ? amount : amount == null ? sum : sum.add(amount);
    }

    private void makeRoom(long more) {
        if (bound > MOST - more) {
            for (int cell = 0; cell < counts.length; cell++) {
                bigIn[cell] = plus(bigIn[cell], AmountColumn.amount(in[cell]));
                bigOut[cell] = plus(bigOut[cell], AmountColumn.amount(out[cell]));
            }
            Arrays.fill(in, 0);
            Arrays.fill(out, 0);
            bound = 0;
        }
        bound += more;
    }

    /** A line for each currency that occurs, by its code; rows without a currency come last. */
    List<Totals> totals(Dictionary<String> currencies) {
        return totals(currencies, 0, counts.length);
    }

    /** The same of {@code length} cells from {@code from} on, one for each currency. */
    List<Totals> totals(Dictionary<String> currencies, int from, int length) {
        List<Totals> lines = new ArrayList<>();
        for (int currency = 0; currency < length; currency++) {
            int cell = from + currency;
            if (counts[cell] > 0) {
                lines.add(new Totals(currencies.value(currency), counts[cell], sum(in[cell], bigIn[cell]),
                        sum(out[cell], bigOut[cell])));
            }
        }
        lines.sort(Comparator.comparing(Totals::currency, Sums.BY_CODE));
        return List.copyOf(lines);
    }

    private static BigDecimal sum(long units, BigDecimal big) {
        return Totals.shortest(plus(AmountColumn.amount(units), big));
    }
}
