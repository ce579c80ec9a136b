package app.saddlebag.sync;

import app.saddlebag.flanks.Knowing;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.BulkLoad;
import app.saddlebag.store.RowIndex;
import app.saddlebag.store.Telling;
import app.saddlebag.sync.ProductQuestion.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Takes in what a source tells of one kind, as it comes. What was told before in the same words is only ticked off; what
 * is new or told otherwise is held until it is written. Where nothing is known yet, all of it goes straight to a {@link
 * BulkLoad}, which holds none of it in memory. For one thread.
 */
final class Intake implements Consumer<Received<Transaction>>, Knowing, AutoCloseable {

    private static final int NEWS_EVERY = 500;

    private final RowIndex known;
    private final Supplier<BulkLoad> loads;
    private final LongConsumer progress;
    private final Map<String, Received<Transaction>> different = new LinkedHashMap<>();
    private final Map<String, Rows> reach = new HashMap<>();
    private final BitSet knownInThisAnswer = new BitSet();
    private final Set<String> newInThisAnswer = new HashSet<>();
    private BulkLoad bulk;
    private final List<Long> repeatedInThisAnswer = new ArrayList<>();
    private int repeatedInBulk;
    private int rows;

    private Intake(RowIndex known, Supplier<BulkLoad> loads, LongConsumer progress) {
        this.known = known;
        this.loads = loads;
        this.progress = progress;
    }

    /** Of a source of which these rows are known. */
    static Intake beside(RowIndex known, LongConsumer progress) {
        return new Intake(known, null, progress);
    }

    /**
     * Of a source of which nothing is known.
     *
     * @param loads makes one for each try of the answer; {@link #close} closes it
     */
    static Intake into(Supplier<BulkLoad> loads, LongConsumer progress) {
        return new Intake(null, loads, progress);
    }

    /** Begins an answer, which may tell what another told, or what the same told before it was cut off and asked again. */
    Intake answer() {
        repeatedInThisAnswer.clear();
        knownInThisAnswer.clear();
        newInThisAnswer.clear();
        if (loads != null) {
            close();
            rows = 0;
            bulk = loads.get();
        }
        return this;
    }

    @Override
    public void accept(Received<Transaction> row) {
        if (bulk != null) {
            bulk.add(row.value(), row.payload());
            rows++;
        } else {
            compare(row);
        }
        if (rows % NEWS_EVERY == 0) {
            progress.accept(rows);
        }
    }

    @Override
    public boolean knowsAny() {
        return known != null && known.size() > 0;
    }

    /** What is told again byte for byte is ticked off unread; of an id that comes twice, the second is looked at. */
    @Override
    public boolean knows(byte[] bytes, int from, int to) {
        int position = known.recognise(bytes, from, to);
        if (position < 0 || knownInThisAnswer.get(position)) {
            return false;
        }
        knownInThisAnswer.set(position);
        if (!known.seen(position)) {
            known.see(position);
            told(known.productId(position), LocalDate.ofEpochDay(known.day(position)));
        }
        if (rows % NEWS_EVERY == 0) {
            progress.accept(rows);
        }
        return true;
    }

    private void told(String productId, LocalDate day) {
        rows++;
        reach.merge(String.valueOf(productId), Rows.NONE.and(day), (before, one) -> before.and(one.first()));
    }

    private void compare(Received<Transaction> row) {
        int position = known.find(row.value().id());
        boolean again = position >= 0 ? knownInThisAnswer.get(position) : newInThisAnswer.contains(row.value().id());
        if (again) {
            // An id is a row's identity: of two under one id only one can be kept, and it must be the same one each time.
            repeatedInThisAnswer.add(row.sign());
            return;
        }
        boolean toldByAnotherAnswer = position >= 0 ? known.seen(position) : different.containsKey(row.value().id());
        if (position >= 0) {
            knownInThisAnswer.set(position);
            known.see(position);
        } else {
            newInThisAnswer.add(row.value().id());
        }
        if (toldByAnotherAnswer) {
            return;
        }
        told(row.value().productId(), row.value().day());
        if (position < 0 || known.brings(position, () -> Telling.of(row.payload()))) {
            different.put(row.value().id(), row);
        }
    }

    /**
     * Ends an answer. Where nothing was known, waits until all rows are sealed.
     *
     * @return signs of the rows that came under an id another row of the same answer had
     */
    List<Long> endOfAnswer() {
        if (bulk == null) {
            return List.copyOf(repeatedInThisAnswer);
        }
        List<Long> signs = bulk.finish().stream().map(original -> new Received<>(null, original).sign()).toList();
        repeatedInBulk = signs.size();
        return signs;
    }

    /** Null where nothing was known. */
    RowIndex known() {
        return known;
    }

    /** Null where something was known. */
    BulkLoad bulk() {
        return bulk;
    }

    /** What is new, or told otherwise than before, in the order it came. */
    Collection<Received<Transaction>> different() {
        return different.values();
    }

    /** The first day of which a product's rows tell; null where none of its rows was told. */
    LocalDate earliest(String productId) {
        return reach(productId).first();
    }

    /** How far the told rows of a product reach. */
    Rows reach(String productId) {
        return reach.getOrDefault(String.valueOf(productId), Rows.NONE);
    }

    /** Rows told, those that came twice counted once. */
    int rows() {
        return rows - repeatedInBulk;
    }

    @Override
    public void close() {
        if (bulk != null) {
            bulk.close();
            bulk = null;
        }
    }
}
