package app.saddlebag.filter;

import app.saddlebag.filter.Intervals.Cut;
import app.saddlebag.filter.Intervals.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Turns ranges as typed into sets of values. */
final class Ranges {

    private Ranges() {
    }

    /** The range in digits as a filter writes them, without powers of ten. */
    static Range<BigDecimal> plain(Range<BigDecimal> range) {
        return switch (range) {
            case Range.Just<BigDecimal>(var value) -> new Range.Just<>(plain(value));
            case Range.Between<BigDecimal>(var from, var to) -> new Range.Between<>(plain(from), plain(to));
            case Range.Compared<BigDecimal>(var comparison, var value) ->
                    new Range.Compared<>(comparison, plain(value));
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null || value.scale() >= 0 ? value : value.setScale(0, RoundingMode.UNNECESSARY);
    }

    static Intervals<BigDecimal> amounts(List<Range<BigDecimal>> ranges) {
        Intervals<BigDecimal> all = new Intervals<>(List.of());
        for (Range<BigDecimal> range : ranges) {
            all = all.or(switch (range) {
                case Range.Just<BigDecimal>(var value) -> Intervals.between(Cut.below(value), Cut.above(value));
                case Range.Between<BigDecimal>(var from, var to) -> Intervals.between(
                        from == null ? new Cut<>(null, false) : Cut.below(from),
                        to == null ? new Cut<>(null, true) : Cut.above(to));
                case Range.Compared<BigDecimal>(var comparison, var value) ->
                        compared(comparison, Cut.below(value), Cut.above(value));
            });
        }
        return all;
    }

    /** Amounts whose size, the amount without its sign, is one of {@code sizes}. */
    static Intervals<BigDecimal> eitherSign(Intervals<BigDecimal> sizes) {
        Intervals<BigDecimal> positive = sizes.and(Intervals.between(Cut.below(BigDecimal.ZERO), new Cut<>(null, true)));
        List<Interval<BigDecimal>> mirrored = positive.parts().reversed().stream()
                .map(part -> new Interval<>(mirrored(part.upper()), mirrored(part.lower()))).toList();
        return positive.or(new Intervals<>(mirrored));
    }

    private static Cut<BigDecimal> mirrored(Cut<BigDecimal> cut) {
        return new Cut<>(cut.value() == null ? null : cut.value().negate(), !cut.above());
    }

    /** Days are whole: a period runs from below its first day to below the day after its last, so neighbours merge. */
    static Intervals<LocalDate> days(List<Range<Period>> ranges, LocalDate today) {
        Intervals<LocalDate> all = new Intervals<>(List.of());
        for (Range<Period> range : ranges) {
            all = all.or(switch (range) {
                case Range.Just<Period>(var period) -> Intervals.between(begin(period, today), end(period, today));
                case Range.Between<Period>(var from, var to) -> Intervals.between(
                        from == null ? new Cut<>(null, false) : begin(from, today),
                        to == null ? new Cut<>(null, true) : end(to, today));
                case Range.Compared<Period>(var comparison, var period) ->
                        compared(comparison, begin(period, today), end(period, today));
            });
        }
        return all;
    }

    private static Cut<LocalDate> begin(Period period, LocalDate today) {
        return Cut.below(period.first(today));
    }

    private static Cut<LocalDate> end(Period period, LocalDate today) {
        return Cut.below(period.last(today).plusDays(1));
    }

    private static <V extends Comparable<? super V>> Intervals<V> compared(Range.Comparison comparison, Cut<V> begin,
                                                                          Cut<V> end) {
        Cut<V> least = new Cut<>(null, false);
        Cut<V> most = new Cut<>(null, true);
        return switch (comparison) {
            case AT_LEAST -> Intervals.between(begin, most);
            case ABOVE -> Intervals.between(end, most);
            case AT_MOST -> Intervals.between(least, end);
            case BELOW -> Intervals.between(least, begin);
        };
    }
}
