package app.saddlebag.ledger;

import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.regex.LinearSearch;
import java.util.List;
import java.util.function.BiPredicate;

/** Puts the alternatives of a term to single values, with what can be prepared prepared. For one thread. */
final class ValueMatcher {

    /** Each takes the value and the value folded. */
    private final List<BiPredicate<String, String>> alternatives;

    ValueMatcher(List<Text> texts, SearchCancellation cancellation) {
        alternatives = texts.stream().map(text -> alternative(text, cancellation)).toList();
    }

    private static BiPredicate<String, String> alternative(Text text, SearchCancellation cancellation) {
        return switch (text) {
            case Text.Contains(String part) when Folding.lonePoint(part).isPresent() ->
                    expression(Folding.lonePoint(part).get(), false, cancellation);
            case Text.Contains(String part) -> {
                String needle = Folding.needle(part);
                yield (value, folded) -> folded.contains(needle);
            }
            case Text.Equal equal -> (value, folded) -> FilterEvaluator.matches(equal, value);
            case Text.Regex(String source, boolean caseless) -> expression(source, caseless, cancellation);
        };
    }

    private static BiPredicate<String, String> expression(String source, boolean caseless, SearchCancellation cancellation) {
        LinearSearch search = new LinearSearch(source, caseless);
        return (value, folded) -> {
            cancellation.check();
            return search.finds(value);
        };
    }

    boolean matches(String value) {
        return matches(value, Folding.fold(value));
    }

    boolean matches(String value, String folded) {
        for (BiPredicate<String, String> alternative : alternatives) {
            if (alternative.test(value, folded)) {
                return true;
            }
        }
        return false;
    }
}
