package app.saddlebag.filter.regex;

import app.saddlebag.filter.regex.PortableRegex.Node;
import java.util.List;
import java.util.Optional;

/**
 * An expression that does no more than say where a literal stands: {@code lit}, {@code ^lit}, {@code ^lit.*},
 * {@code ^lit$}.
 */
public record LiteralShape(String literal, boolean atStart, boolean atEnd) {

    /** Empty when the expression does more, or says only where the literal ends. */
    public static Optional<LiteralShape> of(PortableRegex regex) {
        List<Node> parts = regex.parts();
        int from = 0;
        int to = parts.size();
        boolean atStart = to > 0 && parts.getFirst().equals(new Node.Symbol("^"));
        if (atStart) {
            from++;
        }
        boolean atEnd = atStart && to > from && parts.get(to - 1).equals(new Node.Symbol("$"));
        if (atEnd || to > from && isAnything(parts.get(to - 1))) {
            to--;
        }
        if (atEnd && to > from && parts.get(to - 1).equals(RegexWriter.LINE_FEEDS)) {
            to--;
        }
        StringBuilder literal = new StringBuilder();
        for (Node part : parts.subList(from, to)) {
            if (!(part instanceof Node.Literal(int codePoint))) {
                return Optional.empty();
            }
            literal.appendCodePoint(codePoint);
        }
        return Optional.of(new LiteralShape(literal.toString(), atStart, atEnd));
    }

    /** {@code .*}, which may as well stand for nothing. */
    private static boolean isAnything(Node node) {
        return node instanceof Node.Repeat(Node.Symbol(String symbol), int min, int _, String _) && symbol.equals(".")
                && min == 0;
    }
}
