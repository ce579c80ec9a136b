package app.saddlebag.ledger;

/** A number by which rows are ordered. */
@FunctionalInterface
interface RowKey {

    /** The number of a row that lacks the value. */
    long ABSENT = Long.MAX_VALUE;

    long of(Chunk chunk, int row);
}
