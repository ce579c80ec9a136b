package app.saddlebag.filter.regex;

import app.saddlebag.filter.regex.PortableRegex.Item;
import app.saddlebag.filter.regex.PortableRegex.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An expression as steps of a non-deterministic automaton: take a character of a set, go on in several ways, stand at the
 * start or the end of the text, accept.
 */
final class AutomatonProgram {

    sealed interface Step {
        record Take(BitSet characters, int next) implements Step {
        }

        record Fork(int[] ways) implements Step {
        }

        record AtStart(int next) implements Step {
        }

        record AtEnd(int next) implements Step {
        }

        record Accept() implements Step {
        }
    }

    /** Counted repetition is written out; what grows beyond this is left to others. */
    private static final int MOST_STEPS = 1500;
    private static final int MOST_CLASSES = 250;
    private static final int CHARACTERS = Character.MAX_VALUE + 1;

    private static final class TooLarge extends Exception {
        TooLarge() {
            super(null, null, false, false);
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final int start;
    private final byte[] classOf = new byte[CHARACTERS];
    private final List<Integer> representatives = new ArrayList<>();

    private AutomatonProgram(Node root) throws TooLarge {
        start = write(root, add(new Step.Accept()));
        partition();
    }

    /** Empty when the expression is too large, or asks for word boundaries, where engines have rules of their own. */
    static Optional<AutomatonProgram> of(PortableRegex regex) {
        try {
            return Optional.of(new AutomatonProgram(regex.root()));
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
    }

    Step step(int index) {
        return steps.get(index);
    }

    int start() {
        return start;
    }

    /** By character: characters that no step tells apart are of one class. To be read as unsigned. */
    byte[] classOf() {
        return classOf;
    }

    int classes() {
        return representatives.size();
    }

    /** Some character of a class. */
    int representative(int characterClass) {
        return representatives.get(characterClass);
    }

    private int add(Step step) throws TooLarge {
        if (steps.size() == MOST_STEPS) {
            throw new TooLarge();
        }
        steps.add(step);
        return steps.size() - 1;
    }

    /** Writes the steps that match a node and then go on with {@code next}; the first of them. */
    private int write(Node node, int next) throws TooLarge {
        return switch (node) {
            case Node.Literal(int codePoint) -> add(new Step.Take(set(codePoint, codePoint), next));
            case Node.Symbol(String symbol) -> write(symbol, next);
            case Node.CharClass(boolean negated, List<Item> items) -> add(new Step.Take(set(negated, items), next));
            case Node.Group(String _, Node inner) -> write(inner, next);
            case Node.Sequence(List<Node> parts) -> {
                int first = next;
                for (int i = parts.size() - 1; i >= 0; i--) {
                    first = write(parts.get(i), first);
                }
                yield first;
            }
            case Node.Either(List<Node> branches) -> {
                int[] ways = new int[branches.size()];
                for (int i = 0; i < ways.length; i++) {
                    ways[i] = write(branches.get(i), next);
                }
                yield add(new Step.Fork(ways));
            }
            case Node.Repeat(Node inner, int min, int max, String _) -> repeat(inner, min, max, next);
        };
    }

    private int repeat(Node inner, int min, int max, int next) throws TooLarge {
        int first = next;
        if (max < 0) {
            int[] ways = {next, next};
            first = add(new Step.Fork(ways));
            ways[0] = write(inner, first);
        }
        for (int i = min; i < max; i++) {
            first = add(new Step.Fork(new int[] {write(inner, first), next}));
        }
        for (int i = 0; i < min; i++) {
            first = write(inner, first);
        }
        return first;
    }

    private int write(String symbol, int next) throws TooLarge {
        return switch (symbol) {
            case "^" -> add(new Step.AtStart(next));
            case "$" -> add(new Step.AtEnd(next));
            case "." -> add(new Step.Take(not(set('\n', '\n')), next));
            case "\\b", "\\B" -> throw new TooLarge();
            default -> add(new Step.Take(shorthand(symbol), next));
        };
    }

    private static BitSet shorthand(String symbol) {
        BitSet set = new BitSet(CHARACTERS);
        switch (Character.toLowerCase(symbol.charAt(1))) {
            case 'd' -> set.set('0', '9' + 1);
            case 'w' -> {
                set.set('0', '9' + 1);
                set.set('A', 'Z' + 1);
                set.set('a', 'z' + 1);
                set.set('_');
            }
            default -> {
                set.set(' ');
                set.set('\t', '\r' + 1);
            }
        }
        return Character.isUpperCase(symbol.charAt(1)) ? not(set) : set;
    }

    private static BitSet set(boolean negated, List<Item> items) {
        BitSet set = new BitSet(CHARACTERS);
        for (Item item : items) {
            switch (item) {
                case Item.Chars(int from, int to) -> set.or(set(from, to));
                case Item.Shorthand(String source) -> set.or(shorthand(source));
            }
        }
        return negated ? not(set) : set;
    }

    /** What lies beyond 16 bits is left out: texts with such characters are not put to the automaton. */
    private static BitSet set(int from, int to) {
        BitSet set = new BitSet(CHARACTERS);
        if (from < CHARACTERS) {
            set.set(from, Math.min(to, CHARACTERS - 1) + 1);
        }
        return set;
    }

    private static BitSet not(BitSet set) {
        BitSet rest = (BitSet) set.clone();
        rest.flip(0, CHARACTERS);
        return rest;
    }

    /** Walks from one border of a set to the next; stretches that lie in the same sets are of one class. */
    private void partition() throws TooLarge {
        List<BitSet> sets = Stream.concat(
                steps.stream().filter(Step.Take.class::isInstance).map(step -> ((Step.Take) step).characters()),
                // Halves of characters beyond 16 bits are never of a class with whole ones.
                Stream.of(set(Character.MIN_SURROGATE, Character.MAX_SURROGATE))).distinct().toList();
        Map<BitSet, Integer> known = new HashMap<>();
        for (int from = 0; from < CHARACTERS; ) {
            int to = CHARACTERS;
            BitSet in = new BitSet();
            for (int i = 0; i < sets.size(); i++) {
                boolean inside = sets.get(i).get(from);
                in.set(i, inside);
                int border = inside ? sets.get(i).nextClearBit(from) : sets.get(i).nextSetBit(from);
                to = border < 0 ? to : Math.min(to, border);
            }
            Integer number = known.get(in);
            if (number == null) {
                number = known.size();
                known.put(in, number);
                representatives.add(from);
            }
            if (known.size() > MOST_CLASSES) {
                throw new TooLarge();
            }
            Arrays.fill(classOf, from, to, (byte) (int) number);
            from = to;
        }
    }
}
