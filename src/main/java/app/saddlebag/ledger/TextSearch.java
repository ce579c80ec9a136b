package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Text;

/** One alternative of a term on a column of texts. For one search and one thread. */
interface TextSearch {

    /**
     * Sets in {@code found} those {@code candidates} that match.
     *
     * @param count of the candidates, at least 1; all of them have a text
     */
    void find(TextColumn texts, long[] candidates, int count, long[] found);

    static TextSearch of(Text text, SearchCancellation cancellation) {
        return switch (text) {
            case Text.Contains(String part) -> Folding.lonePoint(part)
                    .map(point -> ExpressionSearch.of(new Text.Regex(point, false), cancellation))
                    .orElseGet(() -> LiteralSearch.containing(part));
            case Text.Equal(String whole) -> LiteralSearch.equalTo(whole);
            case Text.Regex regex -> ExpressionSearch.of(regex, cancellation);
        };
    }
}
