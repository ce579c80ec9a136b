package app.saddlebag.ledger;

import app.saddlebag.filter.State;
import java.util.List;

/** What holds of rows beyond their fields. */
final class StateTest implements Test {

    private final List<State> states;
    private final CodeTest uncategorised;
    private final CodeTest imported;

    /**
     * @param blank    by code of a category, whether it says nothing; code 0, no category at all, included
     * @param imported finds rows that came from files
     */
    StateTest(List<State> states, boolean[] blank, CodeTest imported) {
        this.imported = imported;
        this.states = states;
        uncategorised = new CodeTest(chunk -> chunk.categories, blank);
    }

    @Override
    public Cost cost() {
        return Cost.CODES;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        for (State state : states) {
            switch (state) {
                case HIDDEN -> {
                    for (int w = 0; w < found.length; w++) {
                        found[w] |= candidates[w] & ~chunk.visible[w];
                    }
                }
                case VANISHED -> {
                    for (int w = 0; w < found.length && chunk.vanished != null; w++) {
                        found[w] |= candidates[w] & chunk.vanished[w];
                    }
                }
                case REPEATED -> {
                    for (int w = 0; w < found.length && chunk.repeated != null; w++) {
                        found[w] |= candidates[w] & chunk.repeated[w];
                    }
                }
                case TRANSFER -> {
                    for (int w = 0; w < found.length && chunk.internal != null; w++) {
                        found[w] |= candidates[w] & chunk.internal[w];
                    }
                }
                case COUNTED -> {
                    for (int w = 0; w < found.length; w++) {
                        found[w] |= chunk.uncounted == null ? candidates[w] : candidates[w] & ~chunk.uncounted[w];
                    }
                }
                case NEW -> {
                    for (int w = 0; w < found.length && chunk.fresh != null; w++) {
                        found[w] |= candidates[w] & chunk.fresh[w];
                    }
                }
                case CHANGED -> {
                    for (int w = 0; w < found.length && chunk.altered != null; w++) {
                        found[w] |= candidates[w] & chunk.altered[w];
                    }
                }
                case RECURRING -> {
                    for (int w = 0; w < found.length && chunk.recurring != null; w++) {
                        found[w] |= candidates[w] & chunk.recurring[w];
                    }
                }
                case UNCATEGORISED -> add(uncategorised, chunk, candidates, found);
                case IMPORTED -> add(imported, chunk, candidates, found);
            }
        }
    }

    private static void add(CodeTest test, Chunk chunk, long[] candidates, long[] found) {
        long[] more = new long[found.length];
        test.find(chunk, candidates, more);
        for (int w = 0; w < found.length; w++) {
            found[w] |= more[w];
        }
    }
}
