package app.saddlebag.profile;

import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementSink;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/** Hands on the rows of a file that are wanted. For one reading of it, inside the write. */
final class StatementTaking implements StatementSink {

    private final FileLook look;
    private final List<EntrySorting.Sorted> sorted;
    private final boolean doubtful;
    private final List<StoredProduct> places;
    private final BiConsumer<Transaction, byte[]> taker;
    private int statement = -1;
    private BitSet wanted;
    private int index;
    private long sum;
    private FileEntries rows;

    StatementTaking(FileLook look, List<EntrySorting.Sorted> sorted, boolean doubtful, List<StoredProduct> places, BiConsumer<Transaction, byte[]> taker) {
        this.look = look;
        this.sorted = sorted;
        this.doubtful = doubtful;
        this.places = places;
        this.taker = taker;
    }

    @Override
    public void begin(Statement known) {
        if (++statement == sorted.size()) {
            throw StatementImport.changed(look);
        }
        wanted = sorted.get(statement).wanted(doubtful);
        index = 0;
        sum = 0;
        rows = new FileEntries(places.get(statement).product().id(), known.format(), look.statements().get(statement).currency(),
                sorted.get(statement).count());
    }

    @Override
    public void entry(Entry entry) {
        if (entry.status() == Entry.Status.BOOKED) {
            Transaction row = rows.row(entry);
            sum = EntrySorting.summed(sum, row);
            if (wanted.get(index++)) {
                taker.accept(row, rows.original(entry));
            }
        }
    }

    /** After the whole file: what is not what was sorted is not taken in. */
    void finish() {
        if (statement + 1 != sorted.size()) {
            throw StatementImport.changed(look);
        }
    }

    @Override
    public void end(Statement whole) {
        if (index != sorted.get(statement).count() || sum != sorted.get(statement).sum()) {
            throw StatementImport.changed(look);
        }
    }
}
