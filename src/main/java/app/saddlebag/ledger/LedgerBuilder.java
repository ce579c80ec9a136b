package app.saddlebag.ledger;

import java.util.ArrayList;
import java.util.List;

/** Takes rows in any order and makes a ledger of them; quickest when they come newest first. For one thread. */
public final class LedgerBuilder {

    private final Dictionaries dictionaries;
    private final Products products;
    private final List<Chunk> chunks = new ArrayList<>();
    private ChunkBuilder current;

    LedgerBuilder(Dictionaries dictionaries, Products products) {
        this.dictionaries = dictionaries;
        this.products = products;
        current = new ChunkBuilder(dictionaries);
    }

    /** @throws NullPointerException when the row is null */
    public LedgerBuilder add(LedgerRow row) {
        if (current.isFull()) {
            seal();
        }
        current.add(row);
        return this;
    }

    /** The rows so far. The builder can go on taking more. */
    public Ledger build() {
        if (current.rows > 0) {
            seal();
        }
        return new Ledger(dictionaries, products, RowOrder.sorted(dictionaries, chunks));
    }

    private void seal() {
        chunks.add(current.build());
        current = new ChunkBuilder(dictionaries);
    }
}
