package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Brief;
import app.saddlebag.store.TransactionCodec.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Every transaction, each with the source's own object beside it. Read here; what changes rows is written through the {@link
 * Journal}.
 */
public final class Transactions {

    /** Where they stand among what a row keeps readable. */
    static final int PRODUCT = 1;
    static final int MONTH = 2;
    static final int IDENTITY = 3;
    /** Numbers asked for at once. */
    private static final int MANY = 500;
    /** Some megabytes. */
    private static final int BLOCKS_KEPT = 64;

    private final Database database;
    private final SealedTable table;
    private final Manifest manifest;
    private final Products products;
    private final Originals originals;
    private final Fingerprints fingerprints;

    Transactions(Database database, SealedTable table, Manifest manifest, Products products, Originals originals, Fingerprints fingerprints) {
        this.database = database;
        this.table = table;
        this.manifest = manifest;
        this.products = products;
        this.originals = originals;
        this.fingerprints = fingerprints;
    }

    /** How many rows there are, those the person undid included. */
    public long count() {
        return database.read(session -> session.number("SELECT count(*) FROM \"transaction\""));
    }

    /** Of one connection, vanished ones included. */
    public long count(long connectionId) {
        return database.read(session ->
                session.number("SELECT count(*) FROM \"transaction\" WHERE source_id = ?", connectionId));
    }

    /**
     * Reads every row but those the person undid, the last inserted first, as of one moment. Rows are opened by several
     * threads and handed over in order by the calling one; what the consumer throws ends the reading.
     *
     * @param progress told the number of rows handed over so far, now and then and at the end
     * @return the moment
     * @throws IllegalStateException inside a {@link Store#write}
     */
    public RowsState load(LongConsumer progress, Consumer<? super StoredTransaction> rows) {
        database.requireChecked();
        RowsState[] state = new RowsState[1];
        new ParallelScan<>(database, table, session -> opener(products.rows(session))).run(progress, row -> {
            if (row.listing() != Listing.UNDONE) {
                rows.accept(row);
            }
        }, session -> state[0] = state(session));
        return state[0];
    }

    /** As they are now. Opens the products alone. */
    public RowsState state() {
        RowsState[] state = new RowsState[1];
        database.snapshot(1, session -> state[0] = state(session)).forEach(Session::close);
        return state[0];
    }

    private RowsState state(Session session) {
        return new RowsState(manifest.rows(products.all(session)), manifest.touched().count());
    }

    /**
     * What is otherwise than it was at another moment since the store was opened; empty where so much may be that it is read anew
     * as quickly.
     */
    public Optional<RowsSince> since(RowsState earlier) {
        RowsState[] state = new RowsState[1];
        long[][] touched = new long[1][];
        List<Session> frozen = database.snapshot(1, session -> {
            state[0] = state(session);
            touched[0] = manifest.touched().since(earlier.writes());
        });
        try (Session session = frozen.getFirst()) {
            if (touched[0] == null || !state[0].mark().hasProductsOf(earlier.mark())) {
                return Optional.empty();
            }
            Set<Long> gone = LongStream.of(touched[0]).boxed().collect(Collectors.toCollection(HashSet::new));
            List<StoredTransaction> rows = new ArrayList<>();
            list(session, touched[0], row -> {
                if (row.listing() != Listing.UNDONE) {
                    rows.add(row);
                    gone.remove(row.id());
                }
            });
            return Optional.of(new RowsSince(state[0], rows, gone));
        }
    }

    /** Those of one kind that came through one source, vanished and undone ones included, in the order of insertion. */
    public List<StoredTransaction> of(long sourceId, ProductKind kind) {
        return database.read(session -> {
            List<StoredTransaction> rows = table.list(session, opener(products.rows(session)),
                    "WHERE source_id = ? ORDER BY id", sourceId);
            rows.removeIf(row -> row.transaction().productKind() != kind);
            return rows;
        });
    }

    /** As {@link #of}, those alone whose {@linkplain Transaction#day() day} lies in one of these months. */
    public List<StoredTransaction> of(long sourceId, ProductKind kind, Collection<YearMonth> months) {
        return database.read(session -> {
            List<StoredTransaction> rows = new ArrayList<>();
            SealedTable.Opener<StoredTransaction> opener = opener(products.rows(session));
            for (YearMonth month : months) {
                table.each(session, opener, row -> {
                    if (row.connectionId() == sourceId && row.transaction().productKind() == kind) {
                        rows.add(row);
                    }
                }, "WHERE month = ? ORDER BY id", fingerprints.month(sourceId, kind, month));
            }
            return rows;
        });
    }

    /**
     * What is known of the rows of one source and kind, in short.
     *
     * @param months whose rows are wanted; null for all
     */
    public RowIndex index(long sourceId, ProductKind kind, Collection<YearMonth> months) {
        RowIndex index = new RowIndex(bankId -> fingerprints.transaction(sourceId, kind, bankId));
        return database.read(session -> {
            ProductRows all = products.rows(session);
            SealedTable.Opener<Known> opener = (id, bound, facts) -> new Known(bound[IDENTITY], id, bound[0],
                    bound[1] == null ? 0 : bound[1],
                    TransactionCodec.unpackBrief(facts, bound[1] == null ? null : all.get(bound[1])));
            Consumer<Known> adding = found -> {
                if (found.sourceId == sourceId && found.row.kind() == kind) {
                    index.add(found.identity, found.id, found.productRow, found.row);
                }
            };
            if (months == null) {
                table.many(session).each(opener, adding, "WHERE source_id = ?", sourceId);
            } else {
                months.forEach(month -> table.many(session).each(opener, adding, "WHERE month = ?",
                        fingerprints.month(sourceId, kind, month)));
            }
            return index.sorted();
        });
    }

    private record Known(long identity, long id, long sourceId, long productRow, Brief row) {
    }

    /**
     * Rows by their numbers, in the order of these; those the person undid included, and none for a number that there is not
     * (any more).
     */
    public List<StoredTransaction> list(long... ids) {
        return database.read(session -> {
            List<StoredTransaction> rows = new ArrayList<>();
            list(session, LongStream.of(ids).sorted().distinct().toArray(), rows::add);
            return rows;
        });
    }

    private void list(Session session, long[] sorted, Consumer<StoredTransaction> rows) {
        SealedTable.Opener<StoredTransaction> opener = opener(products.rows(session));
        for (int from = 0; from < sorted.length; from += MANY) {
            Object[] some = LongStream.of(Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + MANY))).boxed().toArray();
            table.many(session).each(opener, rows, "WHERE id IN (" + String.join(", ",
                    Collections.nCopies(some.length, "?")) + ") ORDER BY id", some);
        }
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public StoredTransaction get(long id) {
        return database.read(session -> get(session, id)).orElseThrow();
    }

    /** Empty when there is none with that number (any more). */
    public Optional<StoredTransaction> find(long id) {
        return database.read(session -> get(session, id));
    }

    Optional<StoredTransaction> get(Session session, long id) {
        return table.first(session, (row, bound, facts) ->
                stored(row, bound, facts, bound[1] == null ? null : products.get(bound[1]).product()), "WHERE id = ?", id);
    }

    /** The row that stands for the source's {@code _id}, which is unique within one source and kind. */
    public Optional<StoredTransaction> find(long sourceId, ProductKind kind, String bankId) {
        return database.read(session -> table.list(session, opener(products.rows(session)), "WHERE identity = ?",
                        fingerprints.transaction(sourceId, kind, bankId)).stream()
                .filter(row -> row.connectionId() == sourceId && row.transaction().productKind() == kind
                        && row.transaction().id().equals(bankId)).findFirst());
    }

    /**
     * The source's own object, as received.
     *
     * @throws NoSuchElementException when there is no such row (any more)
     */
    public byte[] payload(long id) {
        return database.read(session -> originals.get(session, cell(session, id).original()));
    }

    /**
     * As {@link #payload}, of many rows one after the other: quick where neighbours are asked for, for some of what was opened is
     * kept. Belongs to one thread.
     */
    public LongFunction<byte[]> payloads() {
        Map<Long, List<byte[]>> known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, List<byte[]>> eldest) {
                return size() > BLOCKS_KEPT;
            }
        };
        return id -> database.read(session -> originals.get(session, cell(session, id).original(), known));
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    Cell cell(Session session, long id) {
        return table.first(session, (_, bound, facts) -> TransactionCodec.unpack(facts,
                bound[1] == null ? null : products.get(bound[1]).product()), "WHERE id = ?", id).orElseThrow();
    }

    /** Puts in many rows under numbers of the caller's. For one thread, inside a write. */
    final class Bulk implements AutoCloseable {

        private final SealedTable.Bulk bulk;

        private Bulk(Session session) {
            bulk = table.bulk(session);
        }

        void put(long id, long sourceId, long productRow, Cell cell) {
            Long[] bound = bound(sourceId, productRow, cell.transaction());
            bulk.put(id, bound, table.cells().getFirst().seal(id, bound, TransactionCodec.pack(cell, productRow != 0)));
        }

        @Override
        public void close() {
            bulk.close();
        }
    }

    Bulk bulk(Session session) {
        return new Bulk(session);
    }

    long nextId() {
        return table.nextId();
    }

    void insert(Session session, long id, long sourceId, long productRow, Cell cell) {
        table.insert(session, id, bound(sourceId, productRow, cell.transaction()),
                TransactionCodec.pack(cell, productRow != 0));
    }

    void rewrite(Session session, long id, long sourceId, long productRow, Cell cell) {
        table.replace(session, id, bound(sourceId, productRow, cell.transaction()),
                TransactionCodec.pack(cell, productRow != 0));
    }

    /** Puts rows that follow each other in or out of the picture. */
    void relist(Session session, long from, long to, Listing listing) {
        table.many(session).rewrite(from, to, facts -> TransactionCodec.relisted(facts, listing));
    }

    SealedTable table() {
        return table;
    }

    Long[] bound(long sourceId, long productRow, Transaction row) {
        return new Long[] {sourceId, productRow == 0 ? null : productRow,
            fingerprints.month(sourceId, row.productKind(), month(row.day())),
            fingerprints.transaction(sourceId, row.productKind(), row.id())};
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.of(day.getYear(), day.getMonthValue());
    }

    SealedTable.Opener<StoredTransaction> opener(ProductRows all) {
        return (id, bound, facts) -> stored(id, bound, facts, bound[1] == null ? null : all.get(bound[1]));
    }

    private static StoredTransaction stored(long id, Long[] bound, byte[] facts, Product product) {
        Cell cell = TransactionCodec.unpack(facts, product);
        return new StoredTransaction(id, bound[0], bound[1] == null ? 0 : bound[1], cell.transaction(), cell.listing(),
                cell.telling(), cell.declined());
    }

    /** The months from one day on, up to some that are yet to come: banks book ahead. */
    public static List<YearMonth> monthsFrom(LocalDate from, LocalDate today) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(today).plusMonths(3);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }
}
