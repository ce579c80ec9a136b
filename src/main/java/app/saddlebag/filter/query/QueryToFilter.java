package app.saddlebag.filter.query;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says a Flanks query as a filter. */
final class QueryToFilter {

    /** No amount is both: what a field without a condition that can hold matches. */
    private static final List<Term> NOTHING = List.of(
            sign(Range.Comparison.ABOVE), sign(Range.Comparison.BELOW));

    private final Scope scope;

    QueryToFilter(Scope scope) {
        this.scope = scope;
    }

    private static Term sign(Range.Comparison comparison) {
        return new Term.OfAmount(Field.AMOUNT, List.of(new Range.Compared<>(comparison, BigDecimal.ZERO)), false, Span.NOWHERE);
    }

    Filter filter(FlanksQuery query) {
        List<Term> terms = new ArrayList<>();
        for (var entry : query.fields().entrySet()) {
            List<Criterion> possible = entry.getValue().stream().filter(QueryToFilter::isPossible).toList();
            if (possible.isEmpty()) {
                return new Filter(NOTHING);
            }
            Field field = Field.ofApiName(entry.getKey()).orElseThrow(
                    () -> new IllegalArgumentException("no field of a query: " + entry.getKey()));
            terms.add(term(field, possible));
        }
        return new Filter(terms);
    }

    /** An interval that ends before it begins holds nothing, and a filter refuses to say it. */
    private static boolean isPossible(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Matching _ -> true;
            case Criterion.AmountWithin(var gte, var lte) -> gte == null || lte == null || gte.compareTo(lte) <= 0;
            case Criterion.DateWithin(var gte, var lte) -> gte == null || lte == null || !gte.isAfter(lte);
        };
    }

    private static List<Text> texts(Field field, List<Criterion> criteria) {
        List<Text> texts = criteria.stream().map(c -> TextExpression.textOf(((Criterion.Matching) c).regex())).toList();
        return field == Field.CURRENCY ? CurrencyTerm.withoutOthers(texts) : texts;
    }

    private Term term(Field field, List<Criterion> criteria) {
        return switch (field.kind()) {
            case TEXT -> textTerm(field, texts(field, criteria));
            case NUMBER -> new Term.OfAmount(field, criteria.stream().map(c -> (Criterion.AmountWithin) c)
                    .map(c -> range(c.gte(), c.lte())).toList(), false, Span.NOWHERE);
            case STATE -> throw new IllegalArgumentException("no field of a query: " + field);
            case DATE -> new Term.OfDate(field, criteria.stream().map(c -> (Criterion.DateWithin) c)
                    .map(c -> range(day(c.gte()), day(c.lte()))).toList(), false, Span.NOWHERE);
        };
    }

    private static Period day(LocalDate date) {
        return date == null ? null : new Period.Day(date);
    }

    private static <V> Range<V> range(V from, V to) {
        if (from == null) {
            return new Range.Compared<>(Range.Comparison.AT_MOST, to);
        }
        if (to == null) {
            return new Range.Compared<>(Range.Comparison.AT_LEAST, from);
        }
        return from.equals(to) ? new Range.Just<>(from) : new Range.Between<>(from, to);
    }

    private Term textTerm(Field field, List<Text> texts) {
        if (field.productKind() != null) {
            Optional<List<Text>> names = names(field, texts);
            if (names.isPresent()) {
                return new Term.OfText(Field.of(field.productKind()), names.get(), false, Span.NOWHERE);
            }
        }
        return new Term.OfText(field, texts, false, Span.NOWHERE);
    }

    /** The same products by name, when every id is given whole, is known, and has a name no other product has. */
    private Optional<List<Text>> names(Field field, List<Text> ids) {
        List<Text> names = new ArrayList<>();
        for (Text text : ids) {
            Optional<Text> name = text instanceof Text.Equal(String id) ? name(field, id) : Optional.empty();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        return Optional.of(names);
    }

    private Optional<Text> name(Field field, String id) {
        List<ProductRef> ofKind = scope.products().stream().filter(p -> p.kind() == field.productKind()).toList();
        List<ProductRef> meant = ofKind.stream().filter(p -> p.id().equals(id)).toList();
        if (meant.size() != 1) {
            return Optional.empty();
        }
        return meant.getFirst().names().stream()
                .map(Text.Equal::new)
                .filter(name -> ofKind.stream()
                        .filter(p -> FilterEvaluator.anyMatches(List.of(name), p.names()))
                        .toList().equals(meant))
                .map(Text.class::cast)
                .findFirst();
    }
}
