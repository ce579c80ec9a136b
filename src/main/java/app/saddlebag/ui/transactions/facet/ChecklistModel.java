package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.FilterText;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A list to tick, which is the filter's text seen another way: ticks are read from the text and written to it.
 *
 * <p>A transaction has one product, so ticking a card takes the ticks off accounts: a filter that asks for both asks for
 * nothing.
 */
public final class ChecklistModel {

    private final FilterBarModel bar;
    private final Set<Field> fields;

    /** @param fields what the list is about; several only where they exclude one another */
    public ChecklistModel(FilterBarModel bar, Field... fields) {
        this.bar = bar;
        this.fields = EnumSet.copyOf(List.of(fields));
    }

    /** The filter without what this list says, to count the choices by. */
    public Filter others() {
        Filter filter = bar.parsedProperty().get().filter();
        for (Field field : fields) {
            filter = filter.without(field);
        }
        return filter;
    }

    public boolean isTicked(FacetValue choice) {
        List<Term> terms = bar.parsedProperty().get().filter().on(choice.field());
        if (choice.value() == null) {
            return terms.contains(without(choice.field()));
        }
        List<Term> asked = terms.stream().filter(term -> !term.negated()).toList();
        return !asked.isEmpty() && asked.stream().allMatch(term -> term instanceof Term.OfText text
                && text.alternatives().stream().anyMatch(one -> FilterEvaluator.matches(one, choice.value())));
    }

    /** Whether the filter says anything that this list could say. */
    public boolean isActive() {
        return fields.stream().flatMap(field -> bar.parsedProperty().get().filter().on(field).stream())
                .anyMatch(term -> !term.negated() || term.equals(without(term.field())));
    }

    /** Ticks or unticks. */
    public void toggle(FacetValue choice, List<FacetValue> all) {
        boolean tick = !isTicked(choice);
        Term none = without(choice.field());
        if (choice.value() == null) {
            String text = FilterText.minus(FilterText.without(bar.text(), fields), none);
            bar.textProperty().set(tick ? FilterText.and(bar.language(), text, none) : text);
            return;
        }
        List<String> values = new ArrayList<>();
        for (FacetValue other : all) {
            boolean same = other.field() == choice.field() && other.value() != null;
            if (other.equals(choice) ? tick : same && isTicked(other)) {
                values.add(other.value());
            }
        }
        Set<Field> rest = EnumSet.copyOf(fields);
        rest.remove(choice.field());
        String text = FilterText.minus(FilterText.without(bar.text(), rest), none);
        bar.textProperty().set(values.isEmpty() ? FilterText.without(text, Set.of(choice.field()))
                : FilterText.with(bar.language(), text, Term.equal(choice.field(), values.toArray(String[]::new))));
    }

    /** Says nothing any more. */
    public void clear() {
        String text = FilterText.without(bar.text(), fields);
        for (Field field : fields) {
            text = FilterText.minus(text, without(field));
        }
        bar.textProperty().set(text);
    }

    /** What the filter asks for, for the button: the first value, and how many more there are; null for nothing. */
    public Summary summary() {
        List<String> values = new ArrayList<>();
        boolean none = false;
        for (Field field : fields) {
            for (Term term : bar.parsedProperty().get().filter().on(field)) {
                none |= term.equals(without(field));
                if (!term.negated() && term instanceof Term.OfText text) {
                    text.alternatives().forEach(one -> values.add(shown(one)));
                }
            }
        }
        return none && values.isEmpty() ? new Summary(null, 0)
                : values.isEmpty() ? null : new Summary(values.getFirst(), values.size() - 1);
    }

    /**
     * @param first value; null for “without any”
     * @param more  how many others are asked for
     */
    public record Summary(String first, int more) {
    }

    private static String shown(Text text) {
        return switch (text) {
            case Text.Contains(String part) -> part;
            case Text.Equal(String whole) -> whole;
            case Text.Regex(String source, boolean _) -> "/" + source + "/";
        };
    }

    /** Rows that lack the field: all but those that contain anything at all. */
    private static Term without(Field field) {
        return new Term.OfText(field, List.of(new Text.Contains("")), true, Span.NOWHERE);
    }
}
