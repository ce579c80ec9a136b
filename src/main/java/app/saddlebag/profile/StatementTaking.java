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
    private final List<BitSet> wanted;
    private final List<StoredProduct> places;
    private final BiConsumer<Transaction, byte[]> taker;
    private int statement = -1;
    private int index;
    private FileEntries rows;

    StatementTaking(FileLook look, List<BitSet> wanted, List<StoredProduct> places, BiConsumer<Transaction, byte[]> taker) {
        this.look = look;
        this.wanted = wanted;
        this.places = places;
        this.taker = taker;
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
                taker.accept(row, rows.original(entry));
            }
        }
    }

    @Override
    public void end(Statement whole) {
        if (whole.count() != look.statements().get(statement).statement().count()) {
            throw StatementImport.changed(look);
        }
    }
}
