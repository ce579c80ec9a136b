package app.saddlebag.filter.regex;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A regular expression inside what PCRE, RE2, Java and Mongo share, so that its meaning does not depend on which of them
 * the service uses (API reference §9.2, rule 6): literals, {@code ^ $ . * + ? | ( ) (?: ) [ ]}, counted repetition, and
 * the escapes {@code \d \w \s \b} (and capitals), {@code \t \n \r \f} and any ASCII sign.
 *
 * <p>Look-around, back-references, possessive and atomic groups, inline flags, nested classes and properties are outside.
 */
public final class PortableRegex {

    /** The tree of an expression. */
    public sealed interface Node {
        record Literal(int codePoint) implements Node {
        }

        /** {@code . ^ $ \d \b …}: stands for itself whatever the case. */
        record Symbol(String source) implements Node {
        }

        record CharClass(boolean negated, List<Item> items) implements Node {
        }

        record Group(String opening, Node inner) implements Node {
        }

        record Sequence(List<Node> parts) implements Node {
        }

        record Either(List<Node> branches) implements Node {
        }

        /**
         * @param max    −1 for no limit
         * @param suffix the quantifier as written, {@code ?} for lazy included
         */
        record Repeat(Node inner, int min, int max, String suffix) implements Node {
        }
    }

    /** Part of a class: a range (or single character) or an escape such as {@code \d}. */
    public sealed interface Item {
        record Chars(int from, int to) implements Item {
        }

        record Shorthand(String source) implements Item {
        }
    }

    /** A class of this many characters at most is spelled out with both cases. */
    private static final int WIDEST_RANGE = 512;

    private final Node root;

    private PortableRegex(Node root) {
        this.root = root;
    }

    /** Empty when the expression is outside the shared dialect, or no expression at all. */
    public static Optional<PortableRegex> parse(String source) {
        return RegexReader.read(source).map(PortableRegex::new);
    }

    /** The text as a regular expression that matches just it. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\^$.|?*+()[]{}".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    public Node root() {
        return root;
    }

    /** The expression with every letter as the class of its cases; empty when a class is too wide to spell out. */
    public Optional<String> caseless() {
        StringBuilder out = new StringBuilder();
        return writeCaseless(root, out) ? Optional.of(out.toString()) : Optional.empty();
    }

    /** Sets of texts: of each, one must occur in whatever the expression matches. The most telling comes first. */
    public List<Set<String>> requiredLiterals() {
        return RequiredLiterals.of(root);
    }

    /** Length of the shortest text of the most telling set of {@link #requiredLiterals}; 0 when nothing must occur. */
    public int requiredLength() {
        List<Set<String>> sets = requiredLiterals();
        return sets.isEmpty() ? 0 : RequiredLiterals.shortest(sets.getFirst());
    }

    private static boolean writeCaseless(Node node, StringBuilder out) {
        return switch (node) {
            case Node.Literal(int codePoint) -> {
                Set<Integer> cases = cases(codePoint);
                out.append(cases.size() == 1 ? escape(Character.toString(codePoint))
                        : cases.stream().map(Character::toString).collect(Collectors.joining("", "[", "]")));
                yield true;
            }
            case Node.Symbol(String source) -> {
                out.append(source);
                yield true;
            }
            case Node.CharClass(boolean negated, List<Item> items) -> writeCaselessClass(negated, items, out);
            case Node.Group(String opening, Node inner) -> {
                out.append(opening);
                boolean written = writeCaseless(inner, out);
                out.append(')');
                yield written;
            }
            case Node.Sequence(List<Node> parts) -> parts.stream().allMatch(part -> writeCaseless(part, out));
            case Node.Either(List<Node> branches) -> {
                boolean written = true;
                for (int i = 0; i < branches.size(); i++) {
                    out.append(i == 0 ? "" : "|");
                    written &= writeCaseless(branches.get(i), out);
                }
                yield written;
            }
            case Node.Repeat(Node inner, int _, int _, String suffix) -> {
                boolean written = writeCaseless(inner, out);
                out.append(suffix);
                yield written;
            }
        };
    }

    private static boolean writeCaselessClass(boolean negated, List<Item> items, StringBuilder out) {
        out.append(negated ? "[^" : "[");
        Set<Integer> extra = new TreeSet<>();
        for (Item item : items) {
            switch (item) {
                case Item.Shorthand(String source) -> out.append(source);
                case Item.Chars(int from, int to) -> {
                    if (to - from > WIDEST_RANGE) {
                        return false;
                    }
                    out.append(escapeInClass(from));
                    if (to > from) {
                        out.append('-').append(escapeInClass(to));
                    }
                    for (int c = from; c <= to; c++) {
                        extra.addAll(cases(c));
                    }
                }
            }
        }
        for (Item item : items) {
            if (item instanceof Item.Chars(int from, int to)) {
                extra.removeIf(c -> c >= from && c <= to);
            }
        }
        extra.forEach(c -> out.append(escapeInClass(c)));
        out.append(']');
        return true;
    }

    private static String escapeInClass(int codePoint) {
        String text = Character.toString(codePoint);
        return "\\]^-[&".contains(text) ? "\\" + text : text;
    }

    private static Set<Integer> cases(int codePoint) {
        return new TreeSet<>(Set.copyOf(List.of(codePoint, Character.toLowerCase(codePoint),
                Character.toUpperCase(codePoint), Character.toTitleCase(codePoint))));
    }
}
