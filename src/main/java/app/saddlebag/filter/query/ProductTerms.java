package app.saddlebag.filter.query;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.query.Compiled.Reason;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import app.saddlebag.filter.regex.PortableRegex;
import app.saddlebag.model.ProductKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a compilation that concerns products: names, numbers and banks become lists of ids, which are intersected.
 */
final class ProductTerms {

    private final Filter filter;
    private final Scope scope;
    private final Map<Term, Reason> local;
    private final Map<Field, List<Criterion>> fields;
    private final Map<ProductKind, Set<String>> ids = new EnumMap<>(ProductKind.class);
    private final Set<Term> consumed = new HashSet<>();

    ProductTerms(Filter filter, Scope scope, Map<Term, Reason> local, Map<Field, List<Criterion>> fields) {
        this.filter = filter;
        this.scope = scope;
        this.local = local;
        this.fields = fields;
    }

    /** Adds the ids to the fields; the terms that need no further thought. */
    Set<Term> consumed() {
        if (scope.products().isEmpty()) {
            return consumed; // nothing is known to look a name up in
        }
        for (Term term : filter.terms()) {
            if (term instanceof Term.OfText text && !text.negated()) {
                if (text.field().namesProduct()) {
                    byName(text);
                } else if (text.field() == Field.ENTITY) {
                    byEntity(text);
                }
            }
        }
        for (Term term : filter.terms()) {
            if (term instanceof Term.OfText text && !text.negated() && text.field().productKind() != null
                    && !text.field().namesProduct() && ids.containsKey(text.field().productKind())) {
                byId(text);
            }
        }
        ids.forEach((kind, wanted) -> fields.put(Field.idOf(kind), wanted.stream()
                .map(id -> (Criterion) new Criterion.Matching("^" + PortableRegex.escape(id) + "$")).toList()));
        return consumed;
    }

    private void byName(Term.OfText term) {
        List<ProductRef> wanted = scope.products().stream()
                .filter(p -> p.kind() == term.field().productKind())
                .filter(p -> FilterEvaluator.anyMatches(term.alternatives(), p.names())).toList();
        narrow(term, term.field().productKind(), wanted);
    }

    /**
     * A bank's rows can be asked for by product where all its products with transactions are of one kind, and all its rows lie
     * on one of them.
     */
    private void byEntity(Term.OfText term) {
        List<ProductRef> wanted = scope.products().stream()
                .filter(p -> p.kind().hasTransactions())
                .filter(p -> FilterEvaluator.anyMatches(term.alternatives(), p.entityNames())).toList();
        boolean alsoAstray = scope.astray().stream().flatMap(connection -> scope.anyOf(connection).stream())
                .anyMatch(p -> FilterEvaluator.anyMatches(term.alternatives(), p.entityNames()));
        Set<ProductKind> kinds = wanted.stream().map(ProductRef::kind).collect(Collectors.toSet());
        if (kinds.size() == 1 && !alsoAstray) {
            narrow(term, kinds.iterator().next(), wanted);
        }
    }

    private void narrow(Term term, ProductKind kind, List<ProductRef> wanted) {
        Set<String> wantedIds = wanted.stream().map(ProductRef::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ids.merge(kind, wantedIds, (some, others) -> {
            some.retainAll(others);
            return some;
        });
        boolean sharedId = scope.products().stream().anyMatch(
                p -> p.kind() == kind && wantedIds.contains(p.id()) && !wanted.contains(p));
        if (sharedId) {
            local.put(term, Reason.SHARED_ID);
        }
        consumed.add(term);
    }

    private void byId(Term.OfText term) {
        ids.get(term.field().productKind())
                .removeIf(id -> !FilterEvaluator.anyMatches(term.alternatives(), List.of(id)));
        consumed.add(term);
    }
}
