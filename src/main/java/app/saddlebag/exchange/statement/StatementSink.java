package app.saddlebag.exchange.statement;

/**
 * Takes what a reader finds, in the file's order, while it is still reading: a file of a million entries is never whole in
 * memory. Each {@link #begin} is followed by its entries and one {@link #end}; statements do not overlap. Called on the
 * reading thread. What it throws ends the reading and reaches the reader's caller.
 */
public interface StatementSink {

    /**
     * A statement begins.
     *
     * @param known what the file said before the first entry: account and currency; balances, remarks and counts may still follow
     */
    void begin(Statement known);

    /** The next entry of the statement that has begun. */
    void entry(Entry entry);

    /** The statement ends. @param whole all that the file said about it */
    void end(Statement whole);
}
