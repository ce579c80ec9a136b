package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.FilterText;
import app.saddlebag.ui.chart.Bucket;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The amounts a filter asks for, as two limits or a stretch of the histogram. */
public final class AmountModel {

    /** Limits of the histogram's bars, in whole units of money and on both sides of zero. */
    private static final List<Integer> STEPS = List.of(5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);

    private final FilterBarModel bar;

    public AmountModel(FilterBarModel bar) {
        this.bar = bar;
    }

    /** From the largest expense to the largest income. */
    public static List<Bucket> buckets() {
        List<BigDecimal> limits = new ArrayList<>();
        STEPS.forEach(step -> limits.add(BigDecimal.valueOf(-step)));
        Collections.reverse(limits);
        limits.add(BigDecimal.ZERO);
        STEPS.forEach(step -> limits.add(BigDecimal.valueOf(step)));
        List<Bucket> buckets = new ArrayList<>();
        BigDecimal from = null;
        for (BigDecimal to : limits) {
            buckets.add(new Bucket(from, to));
            from = to;
        }
        buckets.add(new Bucket(from, null));
        return buckets;
    }

    /** The filter without what it says of amounts, to count the bars by. */
    public Filter others() {
        return bar.parsedProperty().get().filter().without(Field.AMOUNT);
    }

    public boolean isActive() {
        return !asked().isEmpty();
    }

    /** What the filter asks for, as typed; null for nothing. */
    public String summary() {
        List<Term> asked = asked();
        return asked.isEmpty() ? null
                : FilterPrinter.value(asked.getFirst(), bar.language());
    }

    /** The lower limit where the filter asks for one stretch; null for none. */
    public BigDecimal from() {
        return switch (stretch()) {
            case Range.Just<BigDecimal>(BigDecimal only) -> only;
            case Range.Between<BigDecimal>(BigDecimal from, BigDecimal _) -> from;
            case Range.Compared<BigDecimal>(Range.Comparison comparison, BigDecimal limit) ->
                    comparison == Range.Comparison.ABOVE || comparison == Range.Comparison.AT_LEAST ? limit : null;
        };
    }

    /** The upper limit, likewise. */
    public BigDecimal to() {
        return switch (stretch()) {
            case Range.Just<BigDecimal>(BigDecimal only) -> only;
            case Range.Between<BigDecimal>(BigDecimal _, BigDecimal to) -> to;
            case Range.Compared<BigDecimal>(Range.Comparison comparison, BigDecimal limit) ->
                    comparison == Range.Comparison.BELOW || comparison == Range.Comparison.AT_MOST ? limit : null;
        };
    }

    /** Asks for amounts between two limits, in either order; without any it asks nothing. */
    public void between(BigDecimal one, BigDecimal other) {
        boolean swapped = one != null && other != null && one.compareTo(other) > 0;
        BigDecimal from = swapped ? other : one;
        BigDecimal to = swapped ? one : other;
        bar.textProperty().set(from == null && to == null ? FilterText.without(bar.text(), Set.of(Field.AMOUNT))
                : FilterText.with(bar.language(), bar.text(), Term.amount(from, to)));
    }

    public void clear() {
        between(null, null);
    }

    /** Money that came in, or went out. */
    public void direction(boolean in) {
        Range.Comparison comparison = in ? Range.Comparison.ABOVE : Range.Comparison.BELOW;
        bar.textProperty().set(FilterText.with(bar.language(), bar.text(), new Term.OfAmount(Field.AMOUNT,
                List.of(new Range.Compared<>(comparison, BigDecimal.ZERO)), false, Span.NOWHERE)));
    }

    private Range<BigDecimal> stretch() {
        List<Term> asked = asked();
        return asked.size() == 1 && asked.getFirst() instanceof Term.OfAmount amount
                && amount.alternatives().size() == 1 ? amount.alternatives().getFirst() : new Range.Between<>(null, null);
    }

    private List<Term> asked() {
        return bar.parsedProperty().get().filter().on(Field.AMOUNT).stream().filter(term -> !term.negated()).toList();
    }
}
