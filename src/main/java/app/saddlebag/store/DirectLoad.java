package app.saddlebag.store;

import app.saddlebag.model.Transaction;

/**
 * Takes in the rows of a source of which none is known yet, inside the write of their batch: while they come, other threads seal
 * them, and those that are sealed go in. {@link BulkLoad} is for rows that come slowly, which no write should wait for.
 *
 * <p>For the thread of the write. Each row needs an id of its own: where two have the same, {@link #add} or {@link #finish} throws
 * {@link RepeatedRowException}, and the whole batch fails.
 */
public final class DirectLoad implements AutoCloseable {

    private final SealedTable.Bulk rowsIn;
    private final SealedTable.Bulk blocksIn;
    private final Indexes aside;
    private final RowSealing<RowSealing.Chunk> sealing;
    private final Recording recording;
    private final Long[] ofSource;

    DirectLoad(Database database, Transactions transactions, SealedTable originals, long sourceId, ProductRows products, long rows, Recording recording) {
        this.recording = recording;
        ofSource = new Long[] {sourceId};
        aside = Indexes.asideWhileAdding(recording.session(), "transaction", rows);
        rowsIn = transactions.table().bulk(recording.session());
        blocksIn = originals.bulk(recording.session());
        sealing = new RowSealing<>(database, transactions, originals, sourceId, products, chunk -> chunk, this::take, failure -> {
            throw new IllegalStateException("Nothing was kept aside", failure);
        });
    }

    /**
     * @param original the source's own object, as received
     * @throws StoreException when the disk is full, …
     */
    public void add(Transaction row, byte[] original) {
        sealing.add(row, original);
    }

    private void take(RowSealing.Chunk chunk) {
        for (int i = 0; i < chunk.blocks().size(); i++) {
            blocksIn.put(chunk.firstBlock() + i, ofSource, chunk.blocks().get(i));
        }
        for (int i = 0; i < chunk.rows().size(); i++) {
            rowsIn.put(chunk.firstRow() + i, chunk.bounds().get(i), chunk.rows().get(i));
        }
        recording.taken(chunk.firstRow(), chunk.firstRow() + chunk.rows().size() - 1);
    }

    /** Waits until every row that came is in, and found again. */
    public void finish() {
        sealing.finish();
        rowsIn.close();
        blocksIn.close();
        aside.close();
    }

    /** Gives up what is under way; what {@link #finish} did not bring to its end is undone with the write. */
    @Override
    public void close() {
        sealing.close();
        rowsIn.giveUp();
        blocksIn.giveUp();
    }
}
