package app.saddlebag.filter.query;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.Compiled.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A term on the category, as far as the API can be asked it. The API compares the bank's own word. A row whose word is not
 * what was typed matches all the same where its category, or one above it, is called so: {@link #others} are the words by
 * which such rows may be told, so that none is missed.
 */
final class CategoryTerm {

    /** More words than this narrow nothing worth asking. */
    private static final int MOST = 80;

    private final Term.OfText term;
    private final Scope scope;

    CategoryTerm(Term.OfText term, Scope scope) {
        this.term = term;
        this.scope = scope;
    }

    /** Why the API cannot be asked; null when it can. */
    Reason obstacle() {
        boolean someOwnMatches = scope.ownCategories().stream().anyMatch(own ->
                found(Stream.concat(Stream.of(own), scope.categories().names(own).stream()).toList()));
        if (someOwnMatches) {
            return Reason.OWN_CATEGORY;
        }
        List<Text> others = others();
        return others.size() > MOST || others.stream().anyMatch(text -> TextExpression.of(text).regex() == null)
                ? Reason.CATEGORY_TREE : null;
    }

    /** Besides the alternatives themselves; none where every word that means such a category is found by them. */
    List<Text> others() {
        Categories categories = scope.categories();
        List<String> needles = new ArrayList<>();
        categories.all().stream().filter(category -> found(categories.names(category)))
                .flatMap(category -> categories.tellings(category).stream())
                .filter(telling -> !finds(telling)).map(Folding::fold)
                .sorted(Comparator.comparingInt(String::length))
                .filter(folded -> needles.stream().noneMatch(folded::contains)).forEach(needles::add);
        return needles.stream().map(needle -> (Text) new Text.Contains(needle)).toList();
    }

    /** Whether the alternatives find the text in every way in which it may be written. */
    private boolean finds(String telling) {
        return term.alternatives().stream().anyMatch(text -> text instanceof Text.Contains
                && FilterEvaluator.matches(text, telling));
    }

    private boolean found(List<String> texts) {
        return FilterEvaluator.anyMatches(term.alternatives(), texts);
    }
}
