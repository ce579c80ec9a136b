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
        first = parts.stream().mapToInt(p -> p.from() == null ? -Chunk.MOST_DAY : day(p.from())).toArray();
        last = parts.stream().mapToInt(p -> p.to() == null ? Chunk.MOST_DAY : day(p.to()) - 1).toArray();
    }

    private static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), -Chunk.MOST_DAY, Chunk.MOST_DAY);
    }

    @Override
    public Cost cost() {
        return Cost.DAYS;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        int[] days = byValueDate ? chunk.valued : chunk.booked;
        DaySpan span = byValueDate ? chunk.valuedSpan : chunk.bookedSpan;
        for (int i = 0; i < first.length; i++) {
            if (span.isWithin(first[i], last[i])) {
                System.arraycopy(candidates, 0, found, 0, found.length);
                return;
            }
            if (!span.isOutside(first[i], last[i])) {
                find(days, first[i], last[i], candidates, found);
            }
        }
    }

    private static void find(int[] days, int first, int last, long[] candidates, long[] found) {
        for (int w = 0; w < found.length; w++) {
            if (candidates[w] != 0) {
                found[w] |= Bits.within(days, w << 6, first, last) & candidates[w];
            }
        }
    }
}
