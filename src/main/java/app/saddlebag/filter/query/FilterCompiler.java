package app.saddlebag.filter.query;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.Compiled.Local;
import app.saddlebag.filter.query.Compiled.Reason;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import app.saddlebag.filter.regex.PortableRegex;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Splits a filter into what the API evaluates and what is left to us. Four laws hold, each with its test:
 *
 * <ol>
 *   <li>Safe: a row that matches the filter matches the query.
 *   <li>Exact: the rows that match the query and the remainder are those that match the filter.
 *   <li>Round trip: a query reads back as a filter of the same meaning that compiles to an empty remainder.
 *   <li>Minimal: the remainder is empty whenever the API's grammar can say the filter.
 * </ol>
 *
 * <p>The API knows the bank's category alone. A category is therefore asked of it only while no category of the person's
 * own satisfies the term (a row with such a category would be missed), and is checked again here as soon as the person
 * has any (the bank's answer ignores them). Nor does it know that a category has names in two languages and others in it:
 * {@link CategoryTerm} asks for every word by which a bank may tell what is meant.
 */
public final class FilterCompiler {

    private final Filter filter;
    private final Scope scope;
    private final Map<Term, Reason> local = new HashMap<>();
    private final Map<Field, List<Criterion>> fields = new EnumMap<>(Field.class);

    private FilterCompiler(Filter filter, Scope scope) {
        this.filter = new Filter(List.copyOf(new LinkedHashSet<>(filter.terms())));
        this.scope = scope;
    }

    /**
     * @throws TooCostlyException when a regular expression takes too many steps on the name of a product, or on a category of
     *                            the person's own: then there is no telling what to ask, and a search says the same
     */
    public static Compiled compile(Filter filter, Scope scope) {
        return new FilterCompiler(filter, scope).compile();
    }

    /**
     * Whether a filter is compiled otherwise where products or categories of the person's own are known than where none are.
     * The others need no profile to be opened.
     */
    public static boolean asksForAProfile(Filter filter) {
        return filter.terms().stream().map(Term::field)
                .anyMatch(field -> field.namesProduct() || field == Field.ENTITY || field == Field.CATEGORY);
    }

    private Compiled compile() {
        fields.putAll(new OrderedTerms(filter, scope.today(), local).criteria());
        Set<Term> byProduct = new ProductTerms(filter, scope, local, fields).consumed();
        Map<Field, Term.OfText> chosen = new EnumMap<>(Field.class);
        for (Term term : filter.terms()) {
            if (term instanceof Term.OfText text && !byProduct.contains(text)) {
                choose(text, chosen);
            } else if (term instanceof Term.OfState) {
                local.put(term, Reason.OURS);
            }
        }
        chosen.forEach((field, term) -> fields.put(field, Stream.concat(asked(term).stream()
                .map(text -> (Criterion) new Criterion.Matching(TextExpression.of(text).regex())),
                field == Field.CURRENCY ? new CurrencyTerm(term).others().stream() : Stream.empty()).toList()));
        List<Local> reasons = filter.terms().stream().filter(local::containsKey)
                .map(term -> new Local(term, local.get(term))).toList();
        return new Compiled(query(), filter.where(local::containsKey), reasons);
    }

    private FlanksQuery query() {
        Map<String, List<Criterion>> byName = new LinkedHashMap<>();
        fields.forEach((field, criteria) -> byName.put(field.apiName(), criteria));
        return new FlanksQuery(byName);
    }

    /** Keeps the most telling term of each field for the query and leaves the others to us. */
    private void choose(Term.OfText term, Map<Field, Term.OfText> chosen) {
        Reason obstacle = obstacle(term);
        if (obstacle != null) {
            local.put(term, obstacle);
            return;
        }
        if (term.field() == Field.CATEGORY) {
            if (!scope.ownCategories().isEmpty()) {
                local.put(term, Reason.OWN_CATEGORY);
            } else if (!new CategoryTerm(term, scope).others().isEmpty()) {
                local.put(term, Reason.CATEGORY_TREE);
            }
        }
        if (term.field() == Field.CURRENCY && new CurrencyTerm(term).findsOthers()) {
            local.put(term, Reason.CURRENCY_WORD);
        }
        term.alternatives().stream().map(text -> TextExpression.of(text).obstacle()).filter(Objects::nonNull).findFirst()
                .ifPresent(reason -> local.putIfAbsent(term, reason));
        Term.OfText rival = chosen.get(term.field());
        if (rival == null) {
            chosen.put(term.field(), term);
        } else if (weight(term) > weight(rival)) {
            chosen.put(term.field(), term);
            local.putIfAbsent(rival, Reason.SECOND_TEXT);
        } else {
            local.putIfAbsent(term, Reason.SECOND_TEXT);
        }
    }

    /** Why the API cannot be asked the term at all; null when it can. */
    private Reason obstacle(Term.OfText term) {
        if (term.field().apiName() == null && term.field() != Field.ENTITY) {
            return Reason.OURS;
        }
        if (term.negated()) {
            return Reason.NEGATION;
        }
        if (scope.products().isEmpty() && (term.field().namesProduct() || term.field() == Field.ENTITY)) {
            return Reason.NO_PRODUCTS;
        }
        if (term.field() == Field.ENTITY) {
            return Reason.ENTITY;
        }
        Optional<TextExpression> none = term.alternatives().stream().map(TextExpression::of)
                .filter(expression -> expression.regex() == null).findFirst();
        if (none.isPresent()) {
            return none.get().obstacle();
        }
        if (term.field() == Field.CURRENCY && new CurrencyTerm(term).others() == null) {
            return Reason.CURRENCY_WORD;
        }
        return term.field() == Field.CATEGORY ? new CategoryTerm(term, scope).obstacle() : null;
    }

    /** What is asked of the API in place of a term: no less than it means. */
    private List<Text> asked(Term.OfText term) {
        return term.field() != Field.CATEGORY ? term.alternatives()
                : Stream.concat(term.alternatives().stream(), new CategoryTerm(term, scope).others().stream()).toList();
    }

    /** How much a term promises to narrow: the letters its least demanding alternative asks for. */
    private static int weight(Term.OfText term) {
        return term.alternatives().stream().mapToInt(text -> switch (text) {
            case Text.Contains(String part) -> part.length();
            case Text.Equal(String whole) -> whole.length() + 1;
            case Text.Regex(String source, boolean _) -> PortableRegex.parse(source)
                    .map(PortableRegex::requiredLength).orElse(0);
        }).min().orElse(0);
    }
}
