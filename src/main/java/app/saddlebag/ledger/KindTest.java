package app.saddlebag.ledger;

/** Kinds of product, and whether a row is hidden or has vanished. */
final class KindTest implements Test {

    private final CodeTest kinds;
    private final boolean hidden;
    private final boolean vanished;

    /**
     * @param places   by code, whether the product's kind is wanted
     * @param hidden   whether hidden rows are
     * @param vanished whether vanished rows are
     */
    KindTest(boolean[] places, boolean hidden, boolean vanished) {
        this.kinds = new CodeTest(chunk -> chunk.places, places);
        this.hidden = hidden;
        this.vanished = vanished;
    }

    @Override
    public Cost cost() {
        return Cost.PLACES;
    }

    @Override
    public void find(Chunk chunk, long[] candidates, long[] found) {
        kinds.find(chunk, candidates, found);
        for (int w = 0; w < found.length; w++) {
            if (hidden) {
                found[w] |= candidates[w] & ~chunk.visible[w];
            }
            if (vanished && chunk.vanished != null) {
                found[w] |= candidates[w] & chunk.vanished[w];
            }
        }
    }
}
