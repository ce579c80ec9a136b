package app.saddlebag.filter.regex;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A regular expression inside what PCRE, RE2, Java, JavaScript (with its {@code u} mode) and Mongo share, so that its
 * meaning does not depend on which of them the service uses (API reference §9.2, rule 6): literals,
 * {@code ^ $ . * + ? | ( ) (?: ) [ ]}, counted repetition, and the escapes {@code \d \w \s \b} (and capitals),
 * {@code \t \n \r \f} and the signs that mean something. Tests run what is asked in Java and in RE2/J; for the others it
 * rests on their documents.
 *
 * <p>Look-around, back-references, possessive and atomic groups, inline flags, nested classes, properties, counts of more
 * than a thousand within one another, and {@code $} before the end are outside. Two signs are read otherwise by some, and
 * are {@linkplain #written written} so that all agree: {@code $}, before which line feeds may stand, and {@code \s}.
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

    private static final String CONTROLS = "\t\n\r\f";

    private final String source;
    private final Node root;

    private PortableRegex(String source, Node root) {
        this.source = source;
        this.root = root;
    }

    /** Empty when the expression is outside the shared dialect, or no expression at all. */
    public static Optional<PortableRegex> parse(String source) {
        return RegexReader.read(source).map(root -> new PortableRegex(source, root));
    }

    /** The text as a regular expression that matches just it. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int control = CONTROLS.indexOf(c);
            if (control >= 0) {
                escaped.append('\\').append("tnrf".charAt(control));
            } else {
                escaped.append("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** As given. */
    public String source() {
        return source;
    }

    /** What follows one another at the top. */
    public List<Node> parts() {
        return root instanceof Node.Sequence(List<Node> parts) ? parts : List.of(root);
    }

    /** The text it matches, when it is nothing but that text. */
    public Optional<String> literal() {
        StringBuilder text = new StringBuilder();
        for (Node part : parts()) {
            if (!(part instanceof Node.Literal(int codePoint))) {
                return Optional.empty();
            }
            text.appendCodePoint(codePoint);
        }
        return Optional.of(text.toString());
    }

    Node root() {
        return root;
    }

    /**
     * The expression so that every engine reads it alike.
     *
     * @param caseless every letter is the class of its cases
     * @return empty when a class is too wide to spell out
     */
    public Optional<String> written(boolean caseless) {
        return RegexWriter.write(root, caseless);
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
}
