package app.saddlebag.insight.link;

import app.saddlebag.model.Link.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds room for rows of a group that were left over. Tying the nearest day first may take what another row needs: of a transfer
 * that took three days and one that arrived on the day on which the first did, the first would stand alone. Where others can be
 * paired otherwise, they are, so that as many as possible are tied.
 */
final class Room {

    private final Group group;
    private final Draft draft;
    private final Kind kind;
    private final Evidence evidence;
    private final Map<Integer, Integer> rows = new HashMap<>();
    /** From these no way leads to a free row, nor will one: see Kuhn's method. */
    private final Set<Integer> dead = new HashSet<>();

    /** Only ties of this kind and evidence give way. */
    Room(Group group, Draft draft, Kind kind, Evidence evidence) {
        this.group = group;
        this.draft = draft;
        this.kind = kind;
        this.evidence = evidence;
        for (int i = 0; i < group.size; i++) {
            rows.put(group.positions[i], i);
        }
    }

    /** Whether a free row may be tied to the one that takes it. */
    @FunctionalInterface
    interface End {
        boolean fits(int taker, int free);
    }

    /**
     * Ties a row, where there is room for it.
     *
     * @param candidates of a row on its side, those on the other side it may be tied to, be they free or not
     */
    boolean find(int row, IntFunction<List<Integer>> candidates, End end) {
        Map<Integer, Integer> takers = new HashMap<>();
        ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(row));
        while (!waiting.isEmpty()) {
            int taker = waiting.remove();
            for (int candidate : candidates.apply(taker)) {
                if (takers.containsKey(candidate) || dead.contains(candidate)) {
                    continue;
                }
                if (draft.isFree(group.positions[candidate], kind)) {
                    if (end.fits(taker, candidate)) {
                        takers.put(candidate, taker);
                        tie(row, candidate, takers);
                        return true;
                    }
                } else if (givesWay(candidate)) {
                    takers.put(candidate, taker);
                    waiting.add(partner(candidate));
                }
            }
        }
        dead.addAll(takers.keySet());
        return false;
    }

    private boolean givesWay(int candidate) {
        int position = group.positions[candidate];
        return !draft.isFree(position) && draft.kind(position) == kind && draft.evidence(position) == evidence
                && draft.others[draft.others[position]] == position && rows.containsKey(draft.others[position]);
    }

    private int partner(int candidate) {
        return rows.get(draft.others[group.positions[candidate]]);
    }

    /** From the free row back to the one that was left over, each takes what the next had. */
    private void tie(int row, int free, Map<Integer, Integer> takers) {
        List<int[]> pairs = new ArrayList<>();
        int candidate = free;
        while (true) {
            int taker = takers.get(candidate);
            pairs.add(new int[] {taker, candidate});
            if (taker == row) {
                break;
            }
            candidate = rows.get(draft.others[group.positions[taker]]);
        }
        pairs.forEach(pair -> draft.tie(kind, evidence, group.positions[pair[0]], group.positions[pair[1]]));
    }
}
