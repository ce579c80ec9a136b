package app.saddlebag.sync;

import app.saddlebag.flanks.Received;
import app.saddlebag.model.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Rows by the bank's id, in the order they came. Belongs to one thread. */
final class RowCollector implements Consumer<Received<Transaction>> {

    private static final int NEWS_EVERY = 500;

    private final Map<String, Received<Transaction>> rows = new LinkedHashMap<>();
    private final LongConsumer progress;
    private final List<Long> repeated = new ArrayList<>();

    RowCollector(LongConsumer progress) {
        this.progress = progress;
    }

    @Override
    public void accept(Received<Transaction> row) {
        // An id is a row's identity: of two under one id only one can be kept, and it must be the same one each time.
        if (rows.putIfAbsent(row.value().id(), row) != null) {
            repeated.add(row.sign());
        }
        if (rows.size() % NEWS_EVERY == 0) {
            progress.accept(rows.size());
        }
    }

    /** Adds rows of another answer; those known already are the same ones. */
    RowCollector with(RowCollector others) {
        others.rows.forEach(rows::putIfAbsent);
        return this;
    }

    Received<Transaction> get(String id) {
        return rows.get(id);
    }

    Collection<Received<Transaction>> all() {
        return rows.values();
    }

    int size() {
        return rows.size();
    }

    /** Signs of the rows that came under an id another row of the same answer had. */
    List<Long> repeated() {
        return repeated;
    }
}
