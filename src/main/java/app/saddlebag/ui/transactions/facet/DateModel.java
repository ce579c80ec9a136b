package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.FilterText;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The days a filter asks for, as a stretch with a name or from one day to another. */
public final class DateModel {

    /** The stretches on offer. */
    public static final List<Period> PRESETS = List.of(Period.Named.TODAY, Period.Named.THIS_WEEK, Period.Named.THIS_MONTH,
            Period.Named.LAST_MONTH, new Period.Last(30, Period.Unit.DAYS), new Period.Last(90, Period.Unit.DAYS),
            Period.Named.THIS_YEAR, Period.Named.LAST_YEAR, new Period.Last(12, Period.Unit.MONTHS));

    private final FilterBarModel bar;

    public DateModel(FilterBarModel bar) {
        this.bar = bar;
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

    /** The one stretch the filter asks for by its name; null for none. */
    public Period period() {
        return asked().size() == 1 && asked().getFirst() instanceof Term.OfDate date && date.alternatives().size() == 1
                && date.alternatives().getFirst() instanceof Range.Just<Period>(Period only) ? only : null;
    }

    /** First day asked for, as of today; null for none. */
    public LocalDate from(LocalDate today) {
        return switch (stretch()) {
            case Range.Just<Period>(Period only) -> only.first(today);
            case Range.Between<Period>(Period from, Period _) -> from == null ? null : from.first(today);
            case Range.Compared<Period>(Range.Comparison comparison, Period limit) -> switch (comparison) {
                case AT_LEAST -> limit.first(today);
                case ABOVE -> limit.last(today).plusDays(1);
                case AT_MOST, BELOW -> null;
            };
        };
    }

    /** Last day asked for, likewise. */
    public LocalDate to(LocalDate today) {
        return switch (stretch()) {
            case Range.Just<Period>(Period only) -> only.last(today);
            case Range.Between<Period>(Period _, Period to) -> to == null ? null : to.last(today);
            case Range.Compared<Period>(Range.Comparison comparison, Period limit) -> switch (comparison) {
                case AT_MOST -> limit.last(today);
                case BELOW -> limit.first(today).minusDays(1);
                case AT_LEAST, ABOVE -> null;
            };
        };
    }

    public void ask(Period period) {
        bar.textProperty().set(FilterText.with(bar.language(), bar.text(), Term.date(Field.DATE, period)));
    }

    /** Asks for the days between two, in either order; without any it asks nothing. */
    public void between(LocalDate one, LocalDate other) {
        boolean swapped = one != null && other != null && one.isAfter(other);
        Period from = day(swapped ? other : one);
        Period to = day(swapped ? one : other);
        bar.textProperty().set(from == null && to == null ? FilterText.without(bar.text(), Set.of(Field.DATE))
                : FilterText.with(bar.language(), bar.text(), new Term.OfDate(Field.DATE, List.of(new Range.Between<>(from, to)), false,
                        Span.NOWHERE)));
    }

    public void clear() {
        between(null, null);
    }

    private static Period day(LocalDate day) {
        return day == null ? null : new Period.Day(day);
    }

    private Range<Period> stretch() {
        return asked().size() == 1 && asked().getFirst() instanceof Term.OfDate date && date.alternatives().size() == 1
                ? date.alternatives().getFirst() : new Range.Between<>(null, null);
    }

    private List<Term> asked() {
        return bar.parsedProperty().get().filter().on(Field.DATE).stream().filter(term -> !term.negated()).toList();
    }
}
