package app.saddlebag.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * What a caller makes of all transactions, kept sealed beside the database: never the truth, and given back only where it was made
 * of the rows that are there. Safe to share between threads.
 */
public final class Snapshots {

    private final Database database;
    private final Transactions transactions;
    private final SnapshotFile file;

    Snapshots(Database database, Transactions transactions, SnapshotFile file) {
        this.database = database;
        this.transactions = transactions;
        this.file = file;
    }

    /**
     * The one that is of the rows as they are, if there is one. The caller closes it.
     *
     * @param form of what the caller can read
     */
    public Optional<Snapshot> find(String form) {
        return file.open(form, transactions.state().mark());
    }

    /**
     * Keeps one, in the place of another. Does nothing where nothing can be written.
     *
     * @param form    of the content
     * @param state   of the rows it was made of
     * @param parts   how many
     * @param content gives each part; asked for in their order
     * @param stopped whether to give up; asked for between parts
     * @throws StoreException        when it cannot be written; what was there before is removed, or stays whole
     * @throws CancellationException when it was given up
     */
    public synchronized void keep(String form, RowsState state, int parts, IntFunction<byte[]> content, BooleanSupplier stopped) {
        if (database.medium() != Medium.WRITABLE) {
            return;
        }
        try {
            file.write(form, state.mark(), parts, content, stopped);
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
    }

    /** Removes it: it must not outlive what it tells of. */
    public void remove() {
        if (database.medium() == Medium.WRITABLE) {
            file.remove();
        }
    }
}
