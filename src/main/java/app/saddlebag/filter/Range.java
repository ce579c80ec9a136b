package app.saddlebag.filter;

import java.util.Objects;

/**
 * One stretch of an ordered field, as typed.
 *
 * @param <V> {@link java.math.BigDecimal} for amounts, {@link Period} for dates
 */
public sealed interface Range<V> {

    /** {@code v}: exactly that amount, or any day of that period. */
    record Just<V>(V value) implements Range<V> {
        public Just {
            Objects.requireNonNull(value, "value");
        }
    }

    /** {@code from..to}, both included; either may be null for "no limit". */
    record Between<V>(V from, V to) implements Range<V> {
    }

    /** {@code >v}, {@code >=v}, {@code <v} or {@code <=v}. */
    record Compared<V>(Comparison comparison, V value) implements Range<V> {
        public Compared {
            Objects.requireNonNull(comparison, "comparison");
            Objects.requireNonNull(value, "value");
        }
    }

    enum Comparison {
        // The longer signs first: a parser that tries them in this order reads ">=" whole.
        AT_LEAST(">="), AT_MOST("<="), ABOVE(">"), BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
