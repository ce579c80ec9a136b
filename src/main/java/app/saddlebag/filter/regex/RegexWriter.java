package app.saddlebag.filter.regex;

import app.saddlebag.filter.regex.PortableRegex.Item;
import app.saddlebag.filter.regex.PortableRegex.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes an expression so that every engine reads it alike. */
final class RegexWriter {

    /** A class of this many characters at most is spelled out with both cases. */
    private static final int WIDEST_RANGE = 512;

    /** What Java calls blank; others know some more. */
    private static final String BLANKS = "\\t-\\r ";

    /** Before a {@code $}. */
    static final Node LINE_FEEDS = new Node.Repeat(new Node.Literal('\n'), 0, -1, "*");

    private static final class TooWide extends Exception {
        TooWide() {
            super(null, null, false, false);
        }
    }

    private final boolean caseless;
    private final StringBuilder out = new StringBuilder();

    private RegexWriter(boolean caseless) {
        this.caseless = caseless;
    }

    /** Empty when a class is too wide to spell out. */
    static Optional<String> write(Node root, boolean caseless) {
        RegexWriter writer = new RegexWriter(caseless);
        try {
            writer.write(root);
            return Optional.of(writer.out.toString());
        } catch (TooWide tooWide) {
            return Optional.empty();
        }
    }

    private void write(Node node) throws TooWide {
        switch (node) {
            case Node.Literal(int codePoint) -> literal(codePoint);
            case Node.Symbol(String symbol) -> symbol(symbol);
            case Node.CharClass(boolean negated, List<Item> items) -> characterClass(negated, items);
            case Node.Group(String opening, Node inner) -> {
                out.append(opening);
                write(inner);
                out.append(')');
            }
            case Node.Sequence(List<Node> parts) -> sequence(parts);
            case Node.Either(List<Node> branches) -> {
                for (int i = 0; i < branches.size(); i++) {
                    out.append(i == 0 ? "" : "|");
                    write(branches.get(i));
                }
            }
            case Node.Repeat(Node inner, int _, int _, String suffix) -> {
                write(inner);
                out.append(suffix);
            }
        }
    }

    private void sequence(List<Node> parts) throws TooWide {
        for (int i = 0; i < parts.size(); i++) {
            boolean afterLineFeeds = i > 0 && parts.get(i - 1).equals(LINE_FEEDS);
            if (afterLineFeeds && parts.get(i).equals(new Node.Symbol("$"))) {
                out.append('$');
            } else {
                write(parts.get(i));
            }
        }
    }

    private void symbol(String symbol) {
        out.append(switch (symbol) {
            // Some accept one line feed after it, some none: with all of them before it they agree.
            case "$" -> "\\n*$";
            case "\\s" -> "[" + BLANKS + "]";
            case "\\S" -> "[^" + BLANKS + "]";
            default -> symbol;
        });
    }

    private void literal(int codePoint) {
        Set<Integer> cases = caseless ? cases(codePoint) : Set.of(codePoint);
        out.append(cases.size() == 1 ? PortableRegex.escape(Character.toString(codePoint))
                : cases.stream().map(Character::toString).collect(Collectors.joining("", "[", "]")));
    }

    private void characterClass(boolean negated, List<Item> items) throws TooWide {
        out.append(negated ? "[^" : "[");
        Set<Integer> extra = new TreeSet<>();
        for (Item item : items) {
            switch (item) {
                case Item.Shorthand(String shorthand) -> out.append(shorthand.equals("\\s") ? BLANKS : shorthand);
                case Item.Chars(int from, int to) -> {
                    range(from, to);
                    if (caseless) {
                        addCases(from, to, extra);
                    }
                }
            }
        }
        for (Item item : items) {
            if (item instanceof Item.Chars(int from, int to)) {
                extra.removeIf(c -> c >= from && c <= to);
            }
        }
        extra.forEach(c -> out.append(escapedInClass(c)));
        out.append(']');
    }

    private void range(int from, int to) {
        out.append(escapedInClass(from));
        if (to > from) {
            out.append('-').append(escapedInClass(to));
        }
    }

    private static void addCases(int from, int to, Set<Integer> extra) throws TooWide {
        if (to - from > WIDEST_RANGE) {
            throw new TooWide();
        }
        for (int c = from; c <= to; c++) {
            extra.addAll(cases(c));
        }
    }

    private static String escapedInClass(int codePoint) {
        String text = Character.toString(codePoint);
        return text.equals("-") ? "\\-" : PortableRegex.escape(text);
    }

    private static Set<Integer> cases(int codePoint) {
        return new TreeSet<>(List.of(codePoint, Character.toLowerCase(codePoint), Character.toUpperCase(codePoint),
                Character.toTitleCase(codePoint)));
    }
}
