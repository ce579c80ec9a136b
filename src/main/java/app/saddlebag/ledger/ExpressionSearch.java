package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;
import app.saddlebag.filter.LiteralShape;
import app.saddlebag.filter.PortableRegex;
import app.saddlebag.filter.RegexSearch;
import app.saddlebag.filter.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a regular expression. One that only says where a literal stands becomes a {@link LiteralSearch}; of others,
 * literals that must occur are searched for first and the expression sees only the rows that have them.
 */
final class ExpressionSearch implements TextSearch {

    /** A shorter literal occurs in most rows, and looking for it is a detour. */
    private static final int SHORTEST_LITERAL = 2;

    private final RegexSearch regex;
    private final List<LiteralSearch> required;

    private ExpressionSearch(Text.Regex regex, List<LiteralSearch> required) {
        this.regex = new RegexSearch(regex);
        this.required = required;
    }

    static TextSearch of(Text.Regex regex) {
        Optional<PortableRegex> portable = PortableRegex.parse(regex.source());
        if (!regex.caseless()) {
            Optional<LiteralShape> shape = portable.flatMap(LiteralShape::of);
            if (shape.isPresent()) {
                return search(shape.get());
            }
        }
        Set<String> literals = portable.map(PortableRegex::requiredLiterals).orElse(Set.of());
        boolean useful = literals.stream().allMatch(literal -> literal.length() >= SHORTEST_LITERAL);
        return new ExpressionSearch(regex, useful ? literals.stream().map(literal -> regex.caseless()
                ? LiteralSearch.containing(Folding.fold(literal)) : LiteralSearch.containingExactly(literal)).toList()
                : List.of());
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
        if (!required.isEmpty()) {
            likely = new long[candidates.length];
            for (LiteralSearch literal : required) {
                literal.find(texts, candidates, count, likely);
            }
        }
        regex.on(texts.text());
        for (int w = 0; w < likely.length; w++) {
            for (long word = likely[w]; word != 0; word &= word - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(word);
                if (regex.finds(texts.start(row), texts.end(row))) {
                    Bits.set(found, row);
                }
            }
        }
    }
}
