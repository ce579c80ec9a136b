package app.saddlebag.ledger;

/** One term of a filter, ready to be put to chunks. For one search and one thread. */
interface Test {

    /** What a test costs, cheapest first: the expensive ones see what the cheap ones leave. */
    enum Cost { DAYS, NUMBERS, CODES, PLACES, TEXT, EXPRESSION }

    Cost cost();

    /**
     * Sets in {@code found} those {@code candidates} for which the alternatives of the term hold; whether the term wants
     * or excludes them is the caller's business.
     *
     * @param found empty at first
     */
    void find(Chunk chunk, long[] candidates, long[] found);
}
