package app.saddlebag.ledger;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Intervals;
import java.time.LocalDate;
import java.util.List;

/** Days in intervals. */
final class DayTest implements Test {

    private final boolean byValueDate;
    private final int[] first;
    private final int[] last;

    DayTest(Field field, Intervals<LocalDate> days) {
        byValueDate = field == Field.VALUE_DATE;
        List<Intervals.Interval<LocalDate>> parts = days.parts();
        // Days are whole: every interval begins below a day and ends below another.
        first = parts.stream().mapToInt(p -> p.from() == null ? Chunk.NO_DAY + 1 : (int) p.from().toEpochDay()).toArray();
        last = parts.stream().mapToInt(p -> p.to() == null ? Integer.MAX_VALUE : (int) p.to().toEpochDay() - 1).toArray();
    }

    @Override
    public Cost cost() {
        return Cost.NUMBERS;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        int[] days = byValueDate ? chunk.valued : chunk.booked;
        for (int i = 0; i < first.length; i++) {
            int from = first[i];
            int width = last[i] - from;
            for (int w = 0; w < found.length; w++) {
                if (candidates[w] != 0) {
                    found[w] |= within(days, w << 6, from, width) & candidates[w];
                }
            }
        }
    }

    private static long within(int[] days, int base, int from, int width) {
        int end = Math.min(days.length, base + 64);
        long bits = 0;
        for (int row = base; row < end; row++) {
            bits |= (Integer.compareUnsigned(days[row] - from, width) <= 0 ? 1L : 0L) << row;
        }
        return bits;
    }
}
