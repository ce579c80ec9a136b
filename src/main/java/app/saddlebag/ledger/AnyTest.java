package app.saddlebag.ledger;

import java.util.List;

/** Rows for which any of several tests holds, whatever column each looks at. */
final class AnyTest implements Test {

    private final List<Test> tests;

    /** @param tests cheapest first */
    AnyTest(List<Test> tests) {
        this.tests = tests;
    }

    @Override
    public Cost cost() {
        return tests.stream().map(Test::cost).max(Cost::compareTo).orElseThrow();
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        long[] left = candidates.clone();
        for (Test test : tests) {
            long[] more = new long[found.length];
            test.find(chunk, left, more);
            for (int w = 0; w < found.length; w++) {
                found[w] |= more[w] & left[w];
                left[w] &= ~more[w];
            }
        }
    }
}
