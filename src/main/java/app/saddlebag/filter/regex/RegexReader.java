package app.saddlebag.filter.regex;

import app.saddlebag.filter.regex.PortableRegex.Item;
import app.saddlebag.filter.regex.PortableRegex.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the shared dialect of {@link PortableRegex}; whatever it does not know for certain is outside. */
final class RegexReader {

    /** RE2 refuses more. */
    private static final int MAX_REPEAT = 1000;
    private static final int MAX_DEPTH = 100;
    private static final String SIGNS = "^$\\.*+?()[]{}|/";
    private static final String SIGNS_OF_A_CLASS = SIGNS + "-";

    private static final class Outside extends Exception {
        Outside() {
            super(null, null, false, false);
        }
    }

    private final String source;
    private int at;
    private int depth;

    private RegexReader(String source) {
        this.source = source;
    }

    static Optional<Node> read(String source) {
        RegexReader reader = new RegexReader(source);
        try {
            Node root = reader.either();
            return reader.at == source.length() && endsAtEnd(root, true) && repeatsWithin(root, MAX_REPEAT)
                    ? Optional.of(root) : Optional.empty();
        } catch (Outside outside) {
            return Optional.empty();
        }
    }

    /** Whether {@code $} stands at the end alone: what may follow it, engines disagree on. */
    private static boolean endsAtEnd(Node node, boolean last) {
        return switch (node) {
            case Node.Literal _, Node.CharClass _ -> true;
            case Node.Symbol(String symbol) -> last || !symbol.equals("$");
            case Node.Group(String _, Node inner) -> endsAtEnd(inner, last);
            case Node.Repeat(Node inner, int _, int _, String _) -> endsAtEnd(inner, false);
            case Node.Either(List<Node> branches) -> branches.stream().allMatch(branch -> endsAtEnd(branch, last));
            case Node.Sequence(List<Node> parts) -> IntStream.range(0, parts.size())
                    .allMatch(i -> endsAtEnd(parts.get(i), last && i == parts.size() - 1));
        };
    }

    /** Whether no part is repeated more often by counts, those within one another multiplied: RE2 refuses more. */
    private static boolean repeatsWithin(Node node, int most) {
        return switch (node) {
            case Node.Literal _, Node.CharClass _, Node.Symbol _ -> true;
            case Node.Group(String _, Node inner) -> repeatsWithin(inner, most);
            case Node.Repeat(Node inner, int min, int max, String _) -> {
                int times = Math.max(1, Math.max(min, max));
                yield times <= most && repeatsWithin(inner, most / times);
            }
            case Node.Either(List<Node> branches) -> branches.stream().allMatch(part -> repeatsWithin(part, most));
            case Node.Sequence(List<Node> parts) -> parts.stream().allMatch(part -> repeatsWithin(part, most));
        };
    }

    private Node either() throws Outside {
        if (++depth > MAX_DEPTH) {
            throw new Outside();
        }
        List<Node> branches = new ArrayList<>();
        branches.add(sequence());
        while (next('|')) {
            branches.add(sequence());
        }
        depth--;
        return branches.size() == 1 ? branches.getFirst() : new Node.Either(branches);
    }

    private Node sequence() throws Outside {
        List<Node> parts = new ArrayList<>();
        while (at < source.length() && peek() != '|' && peek() != ')') {
            parts.add(quantified(atom()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
    }

    private Node atom() throws Outside {
        int codePoint = source.codePointAt(at);
        int start = at;
        at += Character.charCount(codePoint);
        return switch (codePoint) {
            case '.', '^', '$' -> new Node.Symbol(Character.toString(codePoint));
            case '(' -> group(start);
            case '[' -> charClass();
            case '\\' -> escape();
            case '*', '+', '?', '{', '}', ']' -> throw new Outside();
            default -> new Node.Literal(codePoint);
        };
    }

    private Node group(int start) throws Outside {
        if (next('?') && !next(':')) {
            throw new Outside();
        }
        String opening = source.substring(start, at);
        Node inner = either();
        if (!next(')')) {
            throw new Outside();
        }
        return new Node.Group(opening, inner);
    }

    private Node quantified(Node inner) throws Outside {
        if (at == source.length() || "*+?{".indexOf(peek()) < 0) {
            return inner;
        }
        boolean repeatable = !(inner instanceof Node.Symbol(String symbol)) || !"^$\\b\\B".contains(symbol);
        int start = at;
        int[] times = switch (source.charAt(at++)) {
            case '*' -> new int[] {0, -1};
            case '?' -> new int[] {0, 1};
            case '+' -> new int[] {1, -1};
            default -> counted();
        };
        next('?');
        boolean twice = at < source.length() && "*+?{".indexOf(peek()) >= 0;
        if (!repeatable || twice) {
            throw new Outside();
        }
        return new Node.Repeat(inner, times[0], times[1], source.substring(start, at));
    }

    /** {@code {n}}, {@code {n,}} or {@code {n,m}}, its opening brace already read: smallest and greatest count. */
    private int[] counted() throws Outside {
        int min = number();
        int max = min;
        if (next(',')) {
            max = peekOr('}') == '}' ? -1 : number();
        }
        if (!next('}') || max >= 0 && max < min) {
            throw new Outside();
        }
        return new int[] {min, max};
    }

    private int number() throws Outside {
        int start = at;
        while (at < source.length() && peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start || at - start > 4) {
            throw new Outside();
        }
        int number = Integer.parseInt(source.substring(start, at));
        if (number > MAX_REPEAT) {
            throw new Outside();
        }
        return number;
    }

    private Node escape() throws Outside {
        char c = escaped();
        if ("dDwWsSbB".indexOf(c) >= 0) {
            return new Node.Symbol("\\" + c);
        }
        return new Node.Literal(literalEscape(c, SIGNS));
    }

    private char escaped() throws Outside {
        if (at == source.length()) {
            throw new Outside();
        }
        return source.charAt(at++);
    }

    private static char literalEscape(char c, String signs) throws Outside {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> {
                // Engines disagree on escaped letters; JavaScript refuses to escape what means nothing.
                if (signs.indexOf(c) < 0) {
                    throw new Outside();
                }
                yield c;
            }
        };
    }

    private Node charClass() throws Outside {
        boolean negated = next('^');
        List<Item> items = new ArrayList<>();
        while (peekOr(']') != ']') {
            items.add(item());
        }
        if (items.isEmpty() || !next(']')) {
            throw new Outside();
        }
        return new Node.CharClass(negated, items);
    }

    private Item item() throws Outside {
        if (peek() == '\\' && at + 1 < source.length() && "dDwWsS".indexOf(source.charAt(at + 1)) >= 0) {
            if (source.charAt(at + 1) == 'S') {
                throw new Outside(); // what it leaves out differs, and a class within a class is nobody's
            }
            at += 2;
            if (peekOr(']') == '-' && at + 1 < source.length() && source.charAt(at + 1) != ']') {
                throw new Outside();
            }
            return new Item.Shorthand(source.substring(at - 2, at));
        }
        int from = classChar();
        boolean range = peekOr(']') == '-' && at + 1 < source.length() && source.charAt(at + 1) != ']';
        if (!range) {
            return new Item.Chars(from, from);
        }
        at++;
        int to = classChar();
        if (to < from) {
            throw new Outside();
        }
        return new Item.Chars(from, to);
    }

    private int classChar() throws Outside {
        int codePoint = source.codePointAt(at);
        at += Character.charCount(codePoint);
        // Java reads "[" inside a class as a nested class and "&&" as an intersection; others as plain signs.
        if (codePoint == '[' || codePoint == '&' && peekOr(']') == '&') {
            throw new Outside();
        }
        return codePoint == '\\' ? literalEscape(escaped(), SIGNS_OF_A_CLASS) : codePoint;
    }

    private char peek() {
        return source.charAt(at);
    }

    private char peekOr(char atEnd) {
        return at < source.length() ? source.charAt(at) : atEnd;
    }

    private boolean next(char wanted) {
        if (at < source.length() && source.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }
}
