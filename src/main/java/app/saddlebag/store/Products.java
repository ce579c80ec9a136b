package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts, cards, portfolios, positions and liabilities, each with the bank's own object beside it. */
public final class Products {

    private static final int PAYLOAD = 1;

    private final Database database;
    private final SealedTable table;
    private final Fingerprints fingerprints;

    Products(Database database, SealedTable table, Fingerprints fingerprints) {
        this.database = database;
        this.table = table;
        this.fingerprints = fingerprints;
    }

    /** All, in the order they were found. */
    public List<StoredProduct> list() {
        return database.read(this::list);
    }

    private List<StoredProduct> list(Session session) {
        return inSight(table.list(session, Products::openInSight, "ORDER BY id"));
    }

    /** Those that an undo took out of the picture included: rows that are so too lie on them. */
    ProductRows rows(Session session) {
        return new ProductRows(all(session));
    }

    List<StoredProduct> all(Session session) {
        return table.list(session, Products::open, "ORDER BY id");
    }

    public List<StoredProduct> of(long connectionId) {
        return database.read(session -> inSight(table.list(session, Products::openInSight, "WHERE source_id = ? ORDER BY id", connectionId)));
    }

    /** The one of no portfolio that the source calls so; empty where there is none in sight. */
    public Optional<StoredProduct> find(long connectionId, ProductKind kind, String bankId) {
        return database.read(session -> inSight(table.list(session, Products::openInSight, "WHERE identity = ?",
                fingerprints.product(connectionId, kind, bankId, null))).stream().findFirst());
    }

    private static List<StoredProduct> inSight(List<StoredProduct> products) {
        return products.stream().filter(Objects::nonNull).toList();
    }

    /** Local numbers of those that an earlier program wrote, which could keep less of what the bank's own object says. */
    public Set<Long> ofEarlierForm() {
        return database.read(session -> table.list(session,
                (id, _, facts) -> ProductCodec.isOfEarlierForm(facts) ? id : null, "")).stream()
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public StoredProduct get(long id) {
        return database.read(session -> table.first(session, Products::open, "WHERE id = ?", id)).orElseThrow();
    }

    /**
     * Writes a product that a sync found: a new row, or the one this connection has under the bank's id. It is not
     * {@code gone} afterwards.
     *
     * @param original the bank's own object, as received
     * @param seen     when
     */
    public StoredProduct upsert(long connectionId, Product product, byte[] original, Instant seen) {
        return database.write(_ -> upsert(new StoredProduct(table.nextId(), connectionId, product, seen, seen, false),
                original, seen));
    }

    /**
     * Gives products of which none is known yet the numbers they will have. One that is listed twice is one, as first listed.
     *
     * @param seen when
     */
    public List<StoredProduct> plan(long connectionId, List<Product> listed, Instant seen) {
        Map<Long, Product> different = new LinkedHashMap<>();
        listed.forEach(product -> different.putIfAbsent(fingerprints.product(connectionId, product), product));
        return database.write(_ -> different.values().stream().map(product ->
                new StoredProduct(table.nextId(), connectionId, product, seen, seen, false)).toList());
    }

    /** As {@link #upsert}, under the number of a plan where the product is not known. */
    public StoredProduct upsert(StoredProduct planned, byte[] original, Instant seen) {
        return database.write(session -> {
            Optional<Long> known = session.first("SELECT id FROM product WHERE identity = ?", row -> row.getLong(1),
                    fingerprints.product(planned.connectionId(), planned.product()));
            if (known.isPresent()) {
                return replace(known.get(), planned.product(), original, seen);
            }
            StoredProduct stored = new StoredProduct(planned.id(), planned.connectionId(), planned.product(), seen, seen,
                    false);
            insert(session, stored, original);
            return stored;
        });
    }

    void insert(Session session, StoredProduct stored, byte[] original) {
        table.insert(session, stored.id(), bound(stored), ProductCodec.pack(stored), original);
    }

    /** Of a database of the first version. */
    void insertFromFirst(Session session, StoredProduct stored, byte[] original) {
        table.insert(session, stored.id(), bound(stored), ProductCodec.packFromFirst(stored), original);
    }

    private Long[] bound(StoredProduct stored) {
        return new Long[] {stored.connectionId(), fingerprints.product(stored.connectionId(), stored.product())};
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
            table.replace(session, id, bound(now), ProductCodec.pack(now), original);
            return now;
        });
    }

    /** The bank no longer lists it; what is known of it stays. */
    public void markGone(long id) {
        database.write(session -> mark(session, get(id), true));
    }

    /** It is listed again, as a person says. */
    public void markListed(long id) {
        database.write(session -> mark(session, get(id), false));
    }

    /** Puts a product out of the picture whose rows are: what made it was undone. Writing it anew brings it back. */
    void withdraw(Session session, long id) {
        table.reseal(session, id, 0, ProductCodec.packWithdrawn(get(id)));
    }

    private boolean mark(Session session, StoredProduct before, boolean gone) {
        return table.reseal(session, before.id(), 0, ProductCodec.pack(new StoredProduct(before.id(), before.connectionId(),
                before.product(), before.firstSeen(), before.lastSeen(), gone)));
    }

    /** Its connection is read no more, so nobody lists them. */
    void archive(long connectionId) {
        database.write(session -> {
            of(connectionId).stream().filter(product -> !product.gone()).forEach(product -> mark(session, product, true));
            return null;
        });
    }

    /** What the last sync of an archived connection listed is there again, as it was; what was gone before stays gone. */
    void bringBack(long connectionId) {
        database.write(session -> {
            Map<ProductKind, Instant> last = new EnumMap<>(ProductKind.class);
            List<StoredProduct> all = of(connectionId);
            all.forEach(product -> last.merge(product.product().kind(), product.lastSeen(),
                    (one, other) -> one.isAfter(other) ? one : other));
            all.stream().filter(product -> product.gone() && product.lastSeen().equals(last.get(product.product().kind())))
                    .forEach(product -> mark(session, product, false));
            return null;
        });
    }

    /**
     * The bank's own object, as received.
     *
     * @throws NoSuchElementException when there is none with that number (any more)
     */
    public byte[] payload(long id) {
        return database.read(session -> table.cell(session, id, PAYLOAD)).orElseThrow();
    }

    /** Null for one that is out of the picture. */
    private static StoredProduct openInSight(long id, Long[] bound, byte[] facts) {
        return ProductCodec.isWithdrawn(facts) ? null : open(id, bound, facts);
    }

    private static StoredProduct open(long id, Long[] bound, byte[] facts) {
        return ProductCodec.unpack(id, bound[0], facts);
    }
}
