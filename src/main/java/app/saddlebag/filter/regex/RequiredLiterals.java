package app.saddlebag.filter.regex;

import app.saddlebag.filter.regex.PortableRegex.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds texts that must occur in whatever an expression matches: they can be searched for much faster. */
final class RequiredLiterals {

    /** More alternatives than this cost more to search for than the expression itself. */
    private static final int MOST = 16;

    private RequiredLiterals() {
    }

    /** Sets of which one text each must occur, the set with the longest shortest text first. */
    static List<Set<String>> of(Node node) {
        List<Set<String>> all = new ArrayList<>();
        collect(node, all);
        return all.stream().distinct().sorted(Comparator.comparing(RequiredLiterals::shortest).reversed()).toList();
    }

    private static void collect(Node node, List<Set<String>> all) {
        switch (node) {
            case Node.Literal(int codePoint) -> all.add(Set.of(Character.toString(codePoint)));
            case Node.Symbol _, Node.CharClass _ -> {
            }
            case Node.Group(String _, Node inner) -> collect(inner, all);
            case Node.Repeat(Node inner, int min, int _, String _) -> {
                if (min > 0) {
                    collect(inner, all);
                }
            }
            case Node.Either(List<Node> branches) -> collectOneOf(branches, all);
            case Node.Sequence(List<Node> parts) -> collectEach(parts, all);
        }
    }

    private static void collectOneOf(List<Node> branches, List<Set<String>> all) {
        Set<String> oneOf = new TreeSet<>();
        for (Node branch : branches) {
            List<Set<String>> ofBranch = of(branch);
            if (ofBranch.isEmpty()) {
                return;
            }
            oneOf.addAll(ofBranch.getFirst());
        }
        if (oneOf.size() <= MOST) {
            all.add(oneOf);
        }
    }

    /** Neighbouring letters are one text. */
    private static void collectEach(List<Node> parts, List<Set<String>> all) {
        StringBuilder run = new StringBuilder();
        for (Node part : parts) {
            if (part instanceof Node.Literal(int codePoint)) {
                run.appendCodePoint(codePoint);
            } else {
                addRun(run, all);
                collect(part, all);
            }
        }
        addRun(run, all);
    }

    private static void addRun(StringBuilder run, List<Set<String>> all) {
        if (!run.isEmpty()) {
            all.add(Set.of(run.toString()));
            run.setLength(0);
        }
    }

    static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }
}
