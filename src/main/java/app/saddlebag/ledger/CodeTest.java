package app.saddlebag.ledger;

import java.util.function.Function;

/** Values of a dictionary: decided once a value, looked up once a row. */
final class CodeTest implements Test {

    private final Function<Chunk, Codes> column;
    private final boolean[] wanted;

    /** @param wanted by code */
    CodeTest(Function<Chunk, Codes> column, boolean[] wanted) {
        this.column = column;
        this.wanted = wanted;
    }

    @Override
    public Cost cost() {
        return Cost.CODES;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        Codes codes = column.apply(chunk);
        if (codes.isConstant()) {
            if (wanted[codes.get(0)]) {
                System.arraycopy(candidates, 0, found, 0, found.length);
            }
            return;
        }
        for (int w = 0; w < found.length; w++) {
            if (candidates[w] != 0) {
                found[w] = codes.bits(w << 6, Math.min(chunk.rows, (w << 6) + 64), wanted) & candidates[w];
            }
        }
    }
}
