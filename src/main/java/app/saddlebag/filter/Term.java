package app.saddlebag.filter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One condition of a filter: any of its alternatives holds, or, when negated, none does.
 *
 * <p>{@link #at()} says where the term was typed and takes no part in equality: two terms are equal when they mean the
 * same in the same words.
 */
public sealed interface Term {

    Field field();

    /** Whether the term excludes what its alternatives describe (and so keeps rows that lack the field). */
    boolean negated();

    /** Where it was typed, the minus sign and field included; {@link Span#NOWHERE} for a term made by a program. */
    Span at();

    /** What this term excludes, or the other way round. */
    default Term opposite() {
        return switch (this) {
            case OfText(var field, var some, var negated, var _) -> new OfText(field, some, !negated, Span.NOWHERE);
            case OfAmount(var field, var some, var negated, var _) -> new OfAmount(field, some, !negated, Span.NOWHERE);
            case OfDate(var field, var some, var negated, var _) -> new OfDate(field, some, !negated, Span.NOWHERE);
            case OfState(var some, var negated, var _) -> new OfState(some, !negated, Span.NOWHERE);
        };
    }

    /** Rows whose {@code field} is exactly one of {@code values}. */
    static Term equal(Field field, String... values) {
        return new OfText(field, List.of(values).stream().map(v -> (Text) new Text.Equal(v)).toList(), false,
                Span.NOWHERE);
    }

    /** Rows of which {@code state} holds. */
    static Term is(State state) {
        return new OfState(List.of(state), false, Span.NOWHERE);
    }

    /** Rows whose amount lies in the closed interval; either limit may be null. */
    static Term amount(BigDecimal from, BigDecimal to) {
        Range<BigDecimal> range = from != null && to != null && from.compareTo(to) == 0
                ? new Range.Just<>(from) : new Range.Between<>(from, to);
        return new OfAmount(Field.AMOUNT, List.of(range), false, Span.NOWHERE);
    }

    static Term date(Field field, Period period) {
        return new OfDate(field, List.of(new Range.Just<>(period)), false, Span.NOWHERE);
    }

    /** A condition on a text field. */
    record OfText(Field field, List<Text> alternatives, boolean negated, Span at) implements Term {
        public OfText {
            requireKind(field, Field.Kind.TEXT);
            alternatives = someOf(alternatives);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfText that && field == that.field && negated == that.negated
                    && alternatives.equals(that.alternatives);
        }

        @Override
        public int hashCode() {
            return Objects.hash(field, alternatives, negated);
        }
    }

    /** A condition on the amount, or on its size. */
    record OfAmount(Field field, List<Range<BigDecimal>> alternatives, boolean negated, Span at) implements Term {
        public OfAmount {
            requireKind(field, Field.Kind.NUMBER);
            alternatives = someOf(alternatives).stream().map(Ranges::plain).toList();
        }

        /** The signed amounts the alternatives describe, whether the term wants or excludes them. */
        public Intervals<BigDecimal> amounts() {
            Intervals<BigDecimal> said = Ranges.amounts(alternatives);
            return field == Field.SIZE ? Ranges.eitherSign(said) : said;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfAmount that && field == that.field && negated == that.negated
                    && alternatives.equals(that.alternatives);
        }

        @Override
        public int hashCode() {
            return Objects.hash(field, alternatives, negated);
        }
    }

    /** A condition on one of the two dates. */
    record OfDate(Field field, List<Range<Period>> alternatives, boolean negated, Span at) implements Term {
        public OfDate {
            requireKind(field, Field.Kind.DATE);
            alternatives = someOf(alternatives);
        }

        /** The days the alternatives describe on {@code today}, whether the term wants or excludes them. */
        public Intervals<LocalDate> days(LocalDate today) {
            return Ranges.days(alternatives, today);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfDate that && field == that.field && negated == that.negated
                    && alternatives.equals(that.alternatives);
        }

        @Override
        public int hashCode() {
            return Objects.hash(field, alternatives, negated);
        }
    }

    /** A condition on what holds of a row. */
    record OfState(List<State> alternatives, boolean negated, Span at) implements Term {
        public OfState {
            alternatives = someOf(alternatives);
        }

        @Override
        public Field field() {
            return Field.IS;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfState that && negated == that.negated && alternatives.equals(that.alternatives);
        }

        @Override
        public int hashCode() {
            return Objects.hash(alternatives, negated);
        }
    }

    private static void requireKind(Field field, Field.Kind kind) {
        if (field.kind() != kind) {
            throw new IllegalArgumentException(field + " is not of kind " + kind);
        }
    }

    private static <T> List<T> someOf(List<T> alternatives) {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a term needs an alternative");
        }
        return List.copyOf(alternatives);
    }
}
