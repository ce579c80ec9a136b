package app.saddlebag.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of values of one ordered kind, as sorted intervals that neither overlap nor touch.
 *
 * <p>An interval runs from cut to cut. A cut lies just below or just above a value, so that open and closed ends need no
 * cases: {@code [1, 2)} runs from below 1 to below 2.
 */
public record Intervals<V extends Comparable<? super V>>(List<Interval<V>> parts) {

    public Intervals {
        parts = List.copyOf(parts);
    }

    /** A place between values; a null value is infinity, on the side of {@code above}. */
    public record Cut<V extends Comparable<? super V>>(V value, boolean above) implements Comparable<Cut<V>> {

        static <V extends Comparable<? super V>> Cut<V> below(V value) {
            return new Cut<>(value, false);
        }

        static <V extends Comparable<? super V>> Cut<V> above(V value) {
            return new Cut<>(value, true);
        }

        @Override
        public int compareTo(Cut<V> other) {
            if (value == null || other.value == null) {
                return Integer.compare(rank(), other.rank());
            }
            int byValue = value.compareTo(other.value);
            return byValue != 0 ? byValue : Boolean.compare(above, other.above);
        }

        private int rank() {
            return value != null ? 0 : above ? 1 : -1;
        }
    }

    /** From {@code lower} to {@code upper}; never empty. */
    public record Interval<V extends Comparable<? super V>>(Cut<V> lower, Cut<V> upper) {

        /** Smallest value, or the one just outside when {@link #lowerOpen()}; null for no limit. */
        public V from() {
            return lower.value;
        }

        /** Greatest value, or the one just outside when {@link #upperOpen()}; null for no limit. */
        public V to() {
            return upper.value;
        }

        public boolean lowerOpen() {
            return lower.value != null && lower.above;
        }

        public boolean upperOpen() {
            return upper.value != null && !upper.above;
        }

        boolean contains(V value) {
            return lower.compareTo(Cut.below(value)) <= 0 && upper.compareTo(Cut.above(value)) >= 0;
        }
    }

    public static <V extends Comparable<? super V>> Intervals<V> all() {
        return between(new Cut<V>(null, false), new Cut<V>(null, true));
    }

    /** All from cut to cut: nothing when they are the wrong way round. */
    static <V extends Comparable<? super V>> Intervals<V> between(Cut<V> lower, Cut<V> upper) {
        return new Intervals<>(lower.compareTo(upper) < 0 ? List.of(new Interval<>(lower, upper)) : List.of());
    }

    public boolean contains(V value) {
        return parts.stream().anyMatch(part -> part.contains(value));
    }

    /** What lies in either. */
    public Intervals<V> or(Intervals<V> other) {
        List<Interval<V>> sorted = new ArrayList<>(parts);
        sorted.addAll(other.parts);
        sorted.sort(Comparator.comparing(Interval::lower));
        List<Interval<V>> merged = new ArrayList<>();
        for (Interval<V> next : sorted) {
            Interval<V> previous = merged.isEmpty() ? null : merged.getLast();
            if (previous == null || previous.upper.compareTo(next.lower) < 0) {
                merged.add(next);
            } else if (previous.upper.compareTo(next.upper) < 0) {
                merged.set(merged.size() - 1, new Interval<>(previous.lower, next.upper));
            }
        }
        return new Intervals<>(merged);
    }

    /** What lies in both. */
    public Intervals<V> and(Intervals<V> other) {
        return not().or(other.not()).not();
    }

    /** What lies outside. */
    public Intervals<V> not() {
        List<Interval<V>> gaps = new ArrayList<>();
        Cut<V> from = new Cut<>(null, false);
        for (Interval<V> part : parts) {
            if (from.compareTo(part.lower) < 0) {
                gaps.add(new Interval<>(from, part.lower));
            }
            from = part.upper;
        }
        Cut<V> end = new Cut<>(null, true);
        if (from.compareTo(end) < 0) {
            gaps.add(new Interval<>(from, end));
        }
        return new Intervals<>(gaps);
    }
}
