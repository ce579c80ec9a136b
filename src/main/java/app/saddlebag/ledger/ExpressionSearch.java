package app.saddlebag.ledger;

import app.saddlebag.filter.Text;
import app.saddlebag.filter.regex.LinearSearch;
import app.saddlebag.filter.regex.LiteralShape;
import app.saddlebag.filter.regex.PortableRegex;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a regular expression. One that only says where a literal stands becomes a {@link LiteralSearch}; of others,
 * the literals that must occur are searched for first and the expression sees only the rows that have them.
 */
final class ExpressionSearch implements TextSearch {

    /** Looking over whole chunks for a single letter is a detour: it is in most rows. */
    private static final int SHORTEST_LITERAL = 2;

    /** A costly expression may take milliseconds for a row, so that asking only between chunks would be late. */
    private static final int OFTEN = 15;

    private final LinearSearch expression;
    /** Of each inner list, one must be found. */
    private final List<List<LiteralSearch>> required;
    private final SearchCancellation cancellation;
    private final int[] rows = new int[Chunk.MOST_ROWS];

    private ExpressionSearch(Text.Regex regex, List<List<LiteralSearch>> required, SearchCancellation cancellation) {
        this.expression = new LinearSearch(regex.source(), regex.caseless());
        this.required = required;
        this.cancellation = cancellation;
    }

    static TextSearch of(Text.Regex regex, SearchCancellation cancellation) {
        Optional<PortableRegex> portable = PortableRegex.parse(regex.source());
        Optional<LiteralShape> shape = regex.caseless() ? Optional.empty() : portable.flatMap(LiteralShape::of);
        if (shape.isPresent()) {
            return search(shape.get());
        }
        List<List<LiteralSearch>> required = portable.map(PortableRegex::requiredLiterals).orElse(List.of()).stream()
                .filter(literals -> literals.stream().allMatch(literal -> literal.length() >= SHORTEST_LITERAL
                        && (!regex.caseless() || isAscii(literal))))
                .map(literals -> literals.stream().map(literal -> regex.caseless()
                        ? LiteralSearch.containing(literal) : LiteralSearch.containingExactly(literal)).toList())
                .toList();
        return new ExpressionSearch(regex, required, cancellation);
    }

    /** What is folded for letters beyond is more than their cases. */
    private static boolean isAscii(String literal) {
        return literal.chars().allMatch(c -> c < 0x80);
    }

    private static TextSearch search(LiteralShape shape) {
        if (shape.atStart() && shape.atEnd()) {
            return LiteralSearch.equalTo(shape.literal());
        }
        return shape.atStart() ? LiteralSearch.startingWith(shape.literal())
                : LiteralSearch.containingExactly(shape.literal());
    }

    @Override
    public void find(TextColumn texts, long[] candidates, int count, long[] found) {
        long[] likely = candidates;
        for (List<LiteralSearch> oneOf : required) {
            long[] having = new long[candidates.length];
            for (LiteralSearch literal : oneOf) {
                literal.narrow(texts, likely, having);
            }
            likely = having;
        }
        int left = Bits.count(likely);
        for (List<LiteralSearch> oneOf : required) {
            long[] having = new long[candidates.length];
            for (LiteralSearch literal : oneOf) {
                literal.find(texts, likely, left, having);
            }
            likely = having;
            left = Bits.count(having);
        }
        int rowsLeft = Bits.list(likely, rows);
        texts.fetch(false, rows, rowsLeft);
        expression.on(texts.text());
        for (int i = 0; i < rowsLeft; i++) {
            if ((i & OFTEN) == 0) {
                cancellation.check();
            }
            if (expression.finds(texts.start(rows[i]), texts.end(rows[i]))) {
                Bits.set(found, rows[i]);
            }
        }
    }
}
