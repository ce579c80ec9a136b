package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Accounts, cards, portfolios, positions and liabilities, each with the bank's own object beside it. */
public final class Products {

    private static final String SELECT = "SELECT id, facts FROM product";

    private final Database database;
    private final Column facts;
    private final Column payload;
    private final Fingerprints fingerprints;

    Products(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.ROWS), "product", "facts");
        this.payload = new Column(vault.sealer(Purpose.ROWS), "product", "payload");
        this.fingerprints = new Fingerprints(vault);
    }

    /** All, in the order they were found. */
    public List<StoredProduct> list() {
        return database.read(session -> session.list(SELECT + " ORDER BY id",
                row -> open(row.getLong(1), row.getBytes(2))));
    }

    public List<StoredProduct> of(long connectionId) {
        List<StoredProduct> found = database.read(session -> session.list(
                SELECT + " WHERE connection_id = ? ORDER BY id",
                row -> open(row.getLong(1), row.getBytes(2)), connectionId));
        if (found.stream().anyMatch(product -> product.connectionId() != connectionId)) {
            throw new TamperedException("product.connection_id", null);
        }
        return found;
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public StoredProduct get(long id) {
        return database.read(session -> session.first(SELECT + " WHERE id = ?",
                row -> open(row.getLong(1), row.getBytes(2)), id)).orElseThrow();
    }

    /**
     * Writes a product that a sync found: a new row, or the one this connection has under the bank's id. It is not
     * {@code gone} afterwards.
     *
     * @param original the bank's own object, as received
     * @param seen     when
     */
    public StoredProduct upsert(long connectionId, Product product, byte[] original, Instant seen) {
        return database.write(session -> {
            Optional<Long> known = session.first("SELECT id FROM product WHERE identity = ?", row -> row.getLong(1),
                    fingerprints.product(connectionId, product));
            if (known.isPresent()) {
                return replace(known.get(), product, original, seen);
            }
            StoredProduct stored = new StoredProduct(session.nextId("product"), connectionId, product, seen, seen,
                    false);
            session.update("INSERT INTO product (id, connection_id, identity, facts, payload) VALUES (?, ?, ?, ?, ?)",
                    stored.id(), connectionId, fingerprints.product(connectionId, product),
                    facts.seal(stored.id(), ProductCodec.pack(stored)),
                    payload.seal(stored.id(), original));
            return stored;
        });
    }

    /**
     * Writes a product over a known row, whatever id the bank now gives it (a renewed login changes them, API reference
     * §6.2). Its first sighting stays.
     *
     * @throws NoSuchElementException when the row was removed meanwhile
     */
    public StoredProduct replace(long id, Product product, byte[] original, Instant seen) {
        return database.write(session -> {
            StoredProduct before = get(id);
            StoredProduct now = new StoredProduct(id, before.connectionId(), product, before.firstSeen(), seen, false);
            session.update("UPDATE product SET identity = ?, facts = ?, payload = ? WHERE id = ?",
                    fingerprints.product(now.connectionId(), product), facts.seal(id, ProductCodec.pack(now)),
                    payload.seal(id, original), id);
            return now;
        });
    }

    /** The bank no longer lists it; what is known of it stays. */
    public void markGone(long id) {
        database.write(session -> {
            StoredProduct before = get(id);
            StoredProduct gone = new StoredProduct(id, before.connectionId(), before.product(), before.firstSeen(),
                    before.lastSeen(), true);
            return session.update("UPDATE product SET facts = ? WHERE id = ?",
                    facts.seal(id, ProductCodec.pack(gone)), id);
        });
    }

    /**
     * The bank's own object, as received.
     *
     * @throws NoSuchElementException when there is none with that number (any more)
     */
    public byte[] payload(long id) {
        return database.read(session -> session.first("SELECT payload FROM product WHERE id = ?",
                row -> row.getBytes(1), id)).map(cell -> payload.open(id, cell)).orElseThrow();
    }

    private StoredProduct open(long id, byte[] cell) {
        return ProductCodec.unpack(id, facts.open(id, cell));
    }
}
