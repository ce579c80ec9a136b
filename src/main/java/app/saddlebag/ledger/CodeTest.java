package app.saddlebag.ledger;

import java.util.function.Function;

/** Values of a dictionary: decided once a value, looked up once a row. */
final class CodeTest implements Test {

    private final Function<Chunk, Codes> column;
    private final long[] masks;

    /** @param wanted by code */
    CodeTest(Function<Chunk, Codes> column, boolean[] wanted) {
        this.column = column;
        masks = new long[wanted.length];
        for (int code = 0; code < wanted.length; code++) {
            masks[code] = wanted[code] ? -1L : 0L;
        }
    }

    @Override
    public Cost cost() {
        return Cost.CODES;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        Codes codes = column.apply(chunk);
        if (codes.isConstant()) {
            if (masks[codes.get(0)] != 0) {
                System.arraycopy(candidates, 0, found, 0, found.length);
            }
            return;
        }
        for (int w = 0; w < found.length; w++) {
            if (candidates[w] != 0) {
                found[w] = codes.matching(w, candidates[w], masks);
            }
        }
    }
}
