package app.saddlebag.ledger;

import app.saddlebag.model.ProductKey;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What rows on some products come to from one day to another: for each product and currency by itself. Rows without an amount or a
 * day are none of them. For one thread.
 */
public final class DailySums {

    /** By place and currency; null where there is nothing. */
    private final Series[][] series;

    private DailySums(Series[][] series) {
        this.series = series;
    }

    /** What one product tells in one currency, the oldest first. */
    private static final class Series {

        private int size;
        private int[] days = new int[64];
        /** What it came to, up to and with each day. */
        private long[] sums = new long[64];

        void add(int day, long units) {
            if (size == 0 || days[size - 1] != day) {
                if (size == days.length) {
                    days = Arrays.copyOf(days, 2 * size);
                    sums = Arrays.copyOf(sums, 2 * size);
                }
                days[size] = day;
                sums[size] = size == 0 ? 0 : sums[size - 1];
                size++;
            }
            sums[size - 1] += units;
        }

        long until(int day) {
            int at = Arrays.binarySearch(days, 0, size, day);
            int last = at >= 0 ? at : -at - 2;
            return last < 0 ? 0 : sums[last];
        }
    }

    /** Says of a row that brings money, and names no shop, whether it is left out. May ask what was added before: all earlier days. */
    @FunctionalInterface
    public interface Other {
        boolean isOut(DailySums before, int position);
    }

    /** Adds rows up, the oldest first. Quick: reads five columns. */
    public static DailySums of(Ledger ledger, Set<ProductKey> products, BitSet left, Other other) {
        Dictionaries dictionaries = ledger.dictionaries();
        Series[][] series = new Series[dictionaries.places.size()][];
        for (int place = 1; place < series.length; place++) {
            if (products.contains(dictionaries.places.value(place).product())) {
                series[place] = new Series[dictionaries.currencies.size()];
            }
        }
        DailySums sums = new DailySums(series);
        for (int c = ledger.chunkCount() - 1; c >= 0; c--) {
            int start = ledger.start(c);
            sums.add(ledger.chunk(c), row -> left.get(start + row), row -> other.isOut(sums, start + row));
        }
        return sums;
    }

    private void add(Chunk chunk, IntPredicate isLeft, IntPredicate isOut) {
        long[] units = chunk.amounts.units();
        for (int row = chunk.rows - 1; row >= 0; row--) {
            Series[] ofPlace = series[chunk.places.get(row)];
            if (ofPlace != null && units[row] > AmountColumn.BESIDE && chunk.day(row) != Chunk.NO_DAY && !isLeft.test(row)
                    && !(units[row] > 0 && chunk.shops.get(row) == 0 && isOut.test(row))) {
                int currency = chunk.currencies.get(row);
                ofPlace[currency] = ofPlace[currency] == null ? new Series() : ofPlace[currency];
                ofPlace[currency].add(chunk.day(row), units[row]);
            }
        }
    }

    /** Days on which something lies on a product in a currency, the oldest first. */
    public int[] days(int place, int currency) {
        Series some = series[place] == null ? null : series[place][currency];
        return some == null ? new int[0] : Arrays.copyOf(some.days, some.size);
    }

    /** What the days come to that lie after one, up to another and with it. */
    public long between(int place, int currency, int after, int to) {
        Series some = series[place] == null ? null : series[place][currency];
        return some == null ? 0 : some.until(to) - some.until(after);
    }
}
