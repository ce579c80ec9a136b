package app.saddlebag.store;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.ParallelScan.Slices;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Every transaction, each with the bank's own object beside it.
 *
 * <p>No date lies readable to sort by. Who inserts the oldest first gets the newest first from {@link #load}.
 */
public final class Transactions {

    private static final String SELECT = "SELECT id, facts FROM \"transaction\"";

    private final Database database;
    private final Column facts;
    private final Column payload;
    private final Fingerprints fingerprints;

    Transactions(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.ROWS), "transaction", "facts");
        this.payload = new Column(vault.sealer(Purpose.ROWS), "transaction_payload", "payload");
        this.fingerprints = new Fingerprints(vault);
    }

    public long count() {
        return database.read(session -> session.number("SELECT count(*) FROM \"transaction\""));
    }

    /** Of one connection, vanished ones included. */
    public long count(long connectionId) {
        return database.read(session ->
                session.number("SELECT count(*) FROM \"transaction\" WHERE connection_id = ?", connectionId));
    }

    /**
     * Reads every row, the last inserted first, as of one moment. Rows are opened by several threads and handed over in
     * order by the calling one; what the consumer throws ends the reading.
     *
     * @param progress told the number of rows handed over so far, now and then and at the end
     * @throws IllegalStateException inside a {@link Store#write}
     */
    public void load(LongConsumer progress, Consumer<? super StoredTransaction> rows) {
        new ParallelScan<>(database, new Slices<>("\"transaction\"", this::open)).run(progress, rows);
    }

    /** Those of one kind that came through one connection, vanished ones included, in the order of their insertion. */
    public List<StoredTransaction> of(long connectionId, ProductKind kind) {
        return of(connectionId, kind, LocalDate.MIN);
    }

    /** @param from first {@linkplain Transaction#day() day} wanted */
    public List<StoredTransaction> of(long connectionId, ProductKind kind, LocalDate from) {
        return database.read(session -> session.list(SELECT + " WHERE connection_id = ? ORDER BY id",
                        row -> open(row.getLong(1), row.getBytes(2)), connectionId)).stream()
                .peek(row -> requireSame(row.connectionId() == connectionId, "connection_id"))
                .filter(row -> row.transaction().productKind() == kind && !row.transaction().day().isBefore(from))
                .toList();
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public StoredTransaction get(long id) {
        return database.read(session -> session.first(SELECT + " WHERE id = ?",
                row -> open(row.getLong(1), row.getBytes(2)), id)).orElseThrow();
    }

    /** The row that stands for the bank's {@code _id}, which is unique within one connection and kind. */
    public Optional<StoredTransaction> find(long connectionId, ProductKind kind, String bankId) {
        Optional<StoredTransaction> found = database.read(session -> session.first(SELECT + " WHERE identity = ?",
                row -> open(row.getLong(1), row.getBytes(2)), fingerprints.transaction(connectionId, kind, bankId)));
        found.ifPresent(row -> requireSame(row.connectionId() == connectionId
                && row.transaction().productKind() == kind && row.transaction().id().equals(bankId), "identity"));
        return found;
    }

    /**
     * @param original the bank's own object, as received
     * @return the new row's number
     * @throws IllegalStateException when the connection has a row of that kind and {@code _id} already
     */
    public long insert(long connectionId, Transaction transaction, byte[] original) {
        return database.write(session -> {
            long id = session.nextId("transaction");
            session.update("INSERT INTO \"transaction\" (id, connection_id, identity, facts) VALUES (?, ?, ?, ?)", id,
                    connectionId, fingerprint(connectionId, transaction),
                    facts.seal(id, TransactionCodec.pack(connectionId, transaction, false)));
            session.update("INSERT INTO transaction_payload (id, payload) VALUES (?, ?)", id,
                    payload.seal(id, original));
            return id;
        });
    }

    /** Writes what the bank says now over a known row, which is not vanished afterwards. */
    public void update(long id, Transaction transaction, byte[] original) {
        database.write(session -> {
            long connectionId = get(id).connectionId();
            session.update("UPDATE \"transaction\" SET identity = ?, facts = ? WHERE id = ?",
                    fingerprint(connectionId, transaction),
                    facts.seal(id, TransactionCodec.pack(connectionId, transaction, false)), id);
            return session.update("UPDATE transaction_payload SET payload = ? WHERE id = ?",
                    payload.seal(id, original), id);
        });
    }

    /** The bank no longer lists it. It stays, and comes back by {@link #update} should the bank list it again. */
    public void markVanished(long id) {
        database.write(session -> vanish(session, id));
    }

    /**
     * Hangs rows on the ids the bank now gives their products, which a renewed login changes (API reference §6.2). The
     * rows' own ids, and what the bank sent, stay.
     *
     * @param products   new ids by old ones
     * @param portfolios likewise
     */
    public void relink(long connectionId, ProductKind kind, Map<String, String> products,
                       Map<String, String> portfolios) {
        database.write(session -> {
            for (StoredTransaction row : of(connectionId, kind)) {
                Transaction linked = linked(row.transaction(), products, portfolios);
                if (!linked.equals(row.transaction())) {
                    byte[] plain = TransactionCodec.pack(connectionId, linked, row.vanished());
                    session.update("UPDATE \"transaction\" SET facts = ? WHERE id = ?",
                            facts.seal(row.id(), plain), row.id());
                }
            }
            return null;
        });
    }

    private static Transaction linked(Transaction row, Map<String, String> products, Map<String, String> portfolios) {
        return row.with().productId(now(products, row.productId())).portfolioId(now(portfolios, row.portfolioId())).build();
    }

    private static String now(Map<String, String> ids, String id) {
        return id == null ? null : ids.getOrDefault(id, id);
    }

    /**
     * Puts a new row in a known one's place: the bank gave its {@code _id} to another transaction. The old row is kept as
     * vanished and no longer found by {@link #find}.
     *
     * @return the new row's number
     */
    public long supersede(long id, Transaction transaction, byte[] original) {
        return database.write(session -> {
            vanish(session, id);
            session.update("UPDATE \"transaction\" SET identity = NULL WHERE id = ?", id);
            return insert(get(id).connectionId(), transaction, original);
        });
    }

    /**
     * The bank's own object, as received.
     *
     * @throws NoSuchElementException when there is none with that number (any more)
     */
    public byte[] payload(long id) {
        return database.read(session -> session.first("SELECT payload FROM transaction_payload WHERE id = ?",
                row -> row.getBytes(1), id)).map(cell -> payload.open(id, cell)).orElseThrow();
    }

    private int vanish(Session session, long id) {
        StoredTransaction row = get(id);
        return session.update("UPDATE \"transaction\" SET facts = ? WHERE id = ?",
                facts.seal(id, TransactionCodec.pack(row.connectionId(), row.transaction(), true)), id);
    }

    private byte[] fingerprint(long connectionId, Transaction transaction) {
        return fingerprints.transaction(connectionId, transaction.productKind(), transaction.id());
    }

    private StoredTransaction open(long id, byte[] cell) {
        return TransactionCodec.unpack(id, facts.open(id, cell));
    }

    private static void requireSame(boolean same, String column) {
        if (!same) {
            throw new TamperedException("transaction." + column, null);
        }
    }
}
