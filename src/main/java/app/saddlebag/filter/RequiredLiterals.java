package app.saddlebag.filter;

import app.saddlebag.filter.PortableRegex.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds texts of which one must occur in whatever an expression matches: they can be searched for much faster. */
final class RequiredLiterals {

    /** More alternatives than this cost more to search for than the expression itself. */
    private static final int MOST = 16;

    private RequiredLiterals() {
    }

    static Set<String> of(Node node) {
        return switch (node) {
            case Node.Literal(int codePoint) -> Set.of(Character.toString(codePoint));
            case Node.Symbol _, Node.CharClass _ -> Set.of();
            case Node.Group(String _, Node inner) -> of(inner);
            case Node.Repeat(Node inner, int min, String _) -> min > 0 ? of(inner) : Set.of();
            case Node.Either(List<Node> branches) -> ofAll(branches);
            case Node.Sequence(List<Node> parts) -> best(parts);
        };
    }

    private static Set<String> ofAll(List<Node> branches) {
        Set<String> all = new TreeSet<>();
        for (Node branch : branches) {
            Set<String> one = of(branch);
            if (one.isEmpty()) {
                return Set.of();
            }
            all.addAll(one);
        }
        return all.size() <= MOST ? all : Set.of();
    }

    private static Set<String> best(List<Node> parts) {
        List<Set<String>> candidates = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Node part : parts) {
            if (part instanceof Node.Literal(int codePoint)) {
                run.appendCodePoint(codePoint);
            } else {
                addRun(run, candidates);
                candidates.add(of(part));
            }
        }
        addRun(run, candidates);
        Set<String> best = Set.of();
        for (Set<String> candidate : candidates) {
            if (!candidate.isEmpty() && shortest(candidate) > shortest(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static void addRun(StringBuilder run, List<Set<String>> candidates) {
        if (!run.isEmpty()) {
            candidates.add(Set.of(run.toString()));
            run.setLength(0);
        }
    }

    static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }
}
