package app.saddlebag.ui.chart;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is drawn of balances day by day, without a control. Immutable.
 *
 * @param days two at least, the earliest first, every day between
 */
record Curve(List<Day> days) {

    /** Where somebody goes who looks at one day. */
    enum Move { BACK, ON, FIRST, LAST }

    /**
     * A stretch that is known in one way from end to end; the next begins where it ends.
     *
     * @param told whether the banks told each of its days, both ends with them
     */
    record Segment(int from, int to, boolean told) {
    }

    Curve {
        days = List.copyOf(days);
        if (days.size() < 2) {
            throw new IllegalArgumentException("A curve has two days at least");
        }
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int step = 0; step < days.size() - 1; step++) {
            if (step + 1 == days.size() - 1 || told(step, step + 1) != told(step + 1, step + 2)) {
                segments.add(new Segment(from, step + 1, told(step, step + 1)));
                from = step + 1;
            }
        }
        return List.copyOf(segments);
    }

    /** Days that were told and lie in no segment that was: a point each, as a line of one day cannot be seen. */
    List<Integer> lone() {
        return IntStream.range(0, days.size()).filter(this::told)
                .filter(day -> (day == 0 || !told(day - 1)) && (day == days.size() - 1 || !told(day + 1))).boxed().toList();
    }

    /** Days whose balance is another than the one before and the movements between make. */
    List<Integer> jumps() {
        return IntStream.range(0, days.size()).filter(day -> days.get(day).jump().signum() != 0).boxed().toList();
    }

    Set<Origin> origins() {
        EnumSet<Origin> origins = EnumSet.noneOf(Origin.class);
        days.forEach(day -> origins.add(day.origin()));
        return origins;
    }

    /** Where a move leads; from nowhere, it begins at the last day, where the person's money is now. */
    int moved(OptionalInt from, Move move) {
        int last = days.size() - 1;
        return switch (move) {
            case FIRST -> 0;
            case LAST -> last;
            case BACK -> from.isEmpty() ? last : Math.max(0, from.getAsInt() - 1);
            case ON -> from.isEmpty() ? last : Math.min(last, from.getAsInt() + 1);
        };
    }

    /** The earliest day with the lowest balance. */
    Day lowest() {
        return days.stream().min(Comparator.comparing(Day::balance)).orElseThrow();
    }

    /** The earliest day with the highest balance. */
    Day highest() {
        return days.stream().min(Comparator.comparing(Day::balance, Comparator.reverseOrder())).orElseThrow();
    }

    Scale scale() {
        BigDecimal lowest = lowest().balance();
        return Scale.around(lowest, highest().balance());
    }

    private boolean told(int day) {
        return days.get(day).origin() == Origin.TOLD;
    }

    private boolean told(int one, int next) {
        return told(one) && told(next);
    }
}
