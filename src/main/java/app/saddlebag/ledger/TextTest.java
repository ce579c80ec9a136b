package app.saddlebag.ledger;

import java.util.List;
import java.util.function.Function;

/** Texts that are the row's own, such as descriptions. */
final class TextTest implements Test {

    private final Function<Chunk, TextColumn> column;
    private final List<TextSearch> alternatives;

    TextTest(Function<Chunk, TextColumn> column, List<TextSearch> alternatives) {
        this.column = column;
        this.alternatives = alternatives;
    }

    @Override
    public Cost cost() {
        return alternatives.stream().anyMatch(ExpressionSearch.class::isInstance) ? Cost.EXPRESSION : Cost.TEXT;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        TextColumn texts = column.apply(chunk);
        if (texts == null) {
            return;
        }
        long[] left = new long[found.length];
        for (TextSearch alternative : alternatives) {
            int count = 0;
            for (int w = 0; w < left.length; w++) {
                left[w] = candidates[w] & texts.present()[w] & ~found[w];
                count += Long.bitCount(left[w]);
            }
            if (count > 0) {
                alternative.find(texts, left, count, found);
            }
        }
    }
}
