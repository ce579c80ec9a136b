package app.saddlebag.filter.query;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Scope;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the API evaluates: per field, conditions of which one must hold; all fields must hold (API reference §9).
 *
 * <p>An empty list of conditions matches nothing (§9.2, rule 7). Jackson writes it as the object that goes into a
 * request's {@code query}.
 *
 * @param fields by API name, in the order written
 */
public record FlanksQuery(Map<String, List<Criterion>> fields) {

    /** Filters nothing. */
    public static final FlanksQuery EVERYTHING = new FlanksQuery(Map.of());

    /** One condition on a field. */
    public sealed interface Criterion {

        /** A regular expression, searched for. */
        record Matching(String regex) implements Criterion {
            public Matching {
                Objects.requireNonNull(regex, "regex");
            }
        }

        /** A closed interval of amounts; one limit may be null. */
        record AmountWithin(BigDecimal gte, BigDecimal lte) implements Criterion {
            public AmountWithin {
                requireOne(gte, lte);
            }
        }

        /** A closed interval of days; one limit may be null. */
        record DateWithin(LocalDate gte, LocalDate lte) implements Criterion {
            public DateWithin {
                requireOne(gte, lte);
            }
        }

        private static void requireOne(Object gte, Object lte) {
            if (gte == null && lte == null) {
                throw new IllegalArgumentException("an interval needs a limit");
            }
        }
    }

    public FlanksQuery {
        Map<String, List<Criterion>> copy = new LinkedHashMap<>();
        fields.forEach((field, criteria) -> copy.put(field, List.copyOf(criteria)));
        fields = Collections.unmodifiableMap(copy);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** On one line, as it is sent. */
    public String toJson() {
        return QueryWriter.compact(this);
    }

    /** A field a line, a condition a line where there are several. */
    public String toPrettyJson() {
        return QueryWriter.pretty(this);
    }

    /**
     * Reads what the quickstart calls a query.
     *
     * @throws QuerySyntaxException saying where and what was expected
     */
    public static FlanksQuery parse(String json) throws QuerySyntaxException {
        return new QueryReader(json).query();
    }

    /**
     * The filter that means the same in {@code scope}. Product ids become names where a name tells them apart; a query
     * our own compiler made becomes the filter it was made from.
     */
    public Filter toFilter(Scope scope) {
        return new QueryToFilter(scope).filter(this);
    }

    /** Plain maps, lists, strings and numbers, for Jackson. */
    @JsonValue
    public Map<String, List<Object>> toTree() {
        Map<String, List<Object>> tree = new LinkedHashMap<>();
        fields.forEach((field, criteria) -> tree.put(field,
                criteria.stream().map(FlanksQuery::toTree).collect(Collectors.toCollection(ArrayList::new))));
        return tree;
    }

    private static Object toTree(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Matching(String regex) -> regex;
            case Criterion.AmountWithin(BigDecimal gte, BigDecimal lte) -> limits(gte, lte);
            case Criterion.DateWithin(LocalDate gte, LocalDate lte) ->
                    limits(gte == null ? null : gte.toString(), lte == null ? null : lte.toString());
        };
    }

    private static Map<String, Object> limits(Object gte, Object lte) {
        Map<String, Object> limits = new LinkedHashMap<>();
        if (gte != null) {
            limits.put("gte", gte);
        }
        if (lte != null) {
            limits.put("lte", lte);
        }
        return limits;
    }
}
