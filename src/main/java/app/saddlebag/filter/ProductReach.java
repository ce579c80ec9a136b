package app.saddlebag.filter;

import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.model.ProductKind;
import java.util.List;
import java.util.function.Predicate;

/**
 * On which products a filter can find rows at all, by what it says of products, banks and kinds: every other term may hold of
 * some row. A row that matches lies on a product that is reached; not every product that is reached has one. Immutable.
 */
public record ProductReach(Filter filter) {

    /** Whether rows on this product may match. */
    public boolean reaches(ProductRef product) {
        return filter.terms().stream().allMatch(term -> mayHold(term, product.kind(), product.entityNames(),
                text -> FilterEvaluator.anyMatches(text.alternatives(),
                        text.field().namesProduct() ? product.names() : List.of(product.id()))));
    }

    /**
     * Whether rows on a product may match of which nothing is known but its kind and its bank. A name in full is one that is
     * known, so it is another product's.
     *
     * @param entityNames as {@link ProductRef#entityNames()}
     */
    public boolean reachesUnknown(ProductKind kind, List<String> entityNames) {
        return filter.terms().stream().allMatch(term -> mayHold(term, kind, entityNames, ProductReach::mayBeUnknown));
    }

    /** Of what is excluded too, something unknown may be something else. */
    private static boolean mayBeUnknown(Term.OfText term) {
        boolean named = term.field().namesProduct() && term.alternatives().stream().allMatch(Text.Equal.class::isInstance);
        return !term.negated() && !named;
    }

    private static boolean mayHold(Term term, ProductKind kind, List<String> entityNames, Predicate<Term.OfText> isIt) {
        try {
            return switch (term) {
                case Term.OfText text -> mayHold(text, kind, entityNames, isIt);
                case Term.OfAmount _, Term.OfDate _, Term.OfState _ -> true;
            };
        } catch (TooCostlyException undecided) {
            return true;
        }
    }

    private static boolean mayHold(Term.OfText term, ProductKind kind, List<String> entityNames, Predicate<Term.OfText> isIt) {
        return switch (term.field()) {
            case ACCOUNT, CARD, INVESTMENT, LIABILITY, ACCOUNT_ID, CARD_ID, INVESTMENT_ID, LIABILITY_ID ->
                    (term.field().productKind() == kind && isIt.test(term)) != term.negated();
            // In which portfolio an investment lies, its rows tell.
            case PORTFOLIO, PORTFOLIO_ID -> kind == ProductKind.INVESTMENT || term.negated();
            case ENTITY -> FilterEvaluator.anyMatches(term.alternatives(), entityNames) != term.negated();
            case KIND -> mayBeOfKind(term, kind);
            case DESCRIPTION, SHOP, CATEGORY, CURRENCY, ID, AMOUNT, SIZE, DATE, VALUE_DATE, NOTE, TAG, ANY, IS -> true;
        };
    }

    /** A row of any kind may be hidden or vanished, which are words of this field too. */
    private static boolean mayBeOfKind(Term.OfText term, ProductKind kind) {
        boolean is = FilterEvaluator.anyMatches(term.alternatives(), KindWords.of(kind));
        return term.negated() ? !is : is || FilterEvaluator.anyMatches(term.alternatives(), KindWords.HIDDEN)
                || FilterEvaluator.anyMatches(term.alternatives(), KindWords.VANISHED);
    }
}
