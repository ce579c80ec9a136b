package app.saddlebag.store;

/** Where each row of a batch stands in the journal, in the order it was written. Immutable. */
public final class BatchRows {

    private final long[] changes;
    private final long[] rows;

    BatchRows(long[] changes, long[] rows) {
        this.changes = changes;
        this.rows = rows;
    }

    public int size() {
        return rows.length;
    }

    /** Local number of a transaction. */
    public long row(int index) {
        return rows[index];
    }

    /** Number of the change it is of. */
    long change(int index) {
        return changes[index];
    }
}
