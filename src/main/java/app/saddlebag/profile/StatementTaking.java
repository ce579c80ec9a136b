package app.saddlebag.profile;

import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementSink;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Recording;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Writes the rows of a file that are wanted. For one reading of it, inside the write. */
final class StatementTaking implements StatementSink {

    private final Store store;
    private final FileLook look;
    private final List<BitSet> wanted;
    private final List<StoredProduct> places;
    private final Recording recording;
    private final boolean anyUndone;
    private int statement = -1;
    private int index;
    private FileEntries rows;

    StatementTaking(Store store, FileLook look, List<BitSet> wanted, List<StoredProduct> places, Recording recording, boolean anyUndone) {
        this.store = store;
        this.look = look;
        this.wanted = wanted;
        this.places = places;
        this.recording = recording;
        this.anyUndone = anyUndone;
    }

    @Override
    public void begin(Statement known) {
        statement++;
        index = 0;
        rows = new FileEntries(places.get(statement).product().id(), known.format(), look.statements().get(statement).currency());
    }

    @Override
    public void entry(Entry entry) {
        if (entry.status() == Entry.Status.BOOKED) {
            Transaction row = rows.row(entry);
            if (wanted.get(statement).get(index++)) {
                put(row, rows.original(entry));
            }
        }
    }

    /** A row that was undone once stays away from syncs; a file that is taken in again is the person's wish to have it back. */
    private void put(Transaction row, byte[] original) {
        Optional<StoredTransaction> undone = anyUndone
                ? store.transactions().find(places.get(statement).connectionId(), ProductKind.ACCOUNT, row.id()) : Optional.empty();
        if (undone.isPresent()) {
            recording.rewrite(undone.get(), row, original, Reason.RETURNED);
        } else {
            recording.add(row, original);
        }
    }

    @Override
    public void end(Statement whole) {
        if (whole.count() != look.statements().get(statement).statement().count()) {
            throw StatementImport.changed(look);
        }
    }
}
