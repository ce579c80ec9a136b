package app.saddlebag.insight.flow;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import java.math.BigDecimal;
import java.util.List;

/** Whether money came or went. */
public enum Way {
    IN(Range.Comparison.ABOVE), OUT(Range.Comparison.BELOW);

    private final Range.Comparison ofZero;

    Way(Range.Comparison ofZero) {
        this.ofZero = ofZero;
    }

    /** Rows that do. */
    Term term() {
        return new Term.OfAmount(Field.AMOUNT, List.of(new Range.Compared<>(ofZero, BigDecimal.ZERO)), false, Span.NOWHERE);
    }
}
