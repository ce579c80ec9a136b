package app.saddlebag.store;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Money;
import app.saddlebag.vault.TamperedException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each product was worth, one point per product and day. */
public final class Balances {

    private static final int VERSION = 1;

    private final Database database;
    private final SealedTable table;
    private final Fingerprints fingerprints;

    Balances(Database database, SealedTable table, Fingerprints fingerprints) {
        this.database = database;
        this.table = table;
        this.fingerprints = fingerprints;
    }

    /** Of several on one day the last stays. */
    public void record(long productId, LocalDate day, Money balance) {
        long identity = fingerprints.balance(productId, day);
        byte[] point = new Packer(VERSION).number(productId).day(day).decimal(balance.amount()).text(balance.currency())
                .bytes();
        database.write(session -> {
            Optional<Long> known = session.first("SELECT id FROM balance WHERE identity = ?", row -> row.getLong(1),
                    identity);
            if (known.isPresent()) {
                return table.reseal(session, known.get(), 0, point);
            }
            table.insert(session, table.nextId(), new Long[] {productId, identity}, point);
            return true;
        });
    }

    /** What a product was worth on a day; empty where nothing was recorded. Reads that one point. */
    public Optional<Money> on(long productId, LocalDate day) {
        return database.read(session -> table.first(session, (_, _, facts) -> point(productId, facts), "WHERE identity = ?",
                fingerprints.balance(productId, day))).map(BalancePoint::balance);
    }

    /** One product's points, the earliest first. */
    public List<BalancePoint> series(long productId) {
        return database.read(session -> table.list(session, (_, _, facts) -> point(productId, facts),
                        "WHERE product_id = ?", productId)).stream()
                .sorted(Comparator.comparing(BalancePoint::day)).toList();
    }

    static BalancePoint point(long productId, byte[] bytes) {
        Unpacker in = new Unpacker(bytes, VERSION);
        if (in.number() != productId) {
            throw new TamperedException("balance.product_id", null);
        }
        return new BalancePoint(in.day(), new Money(in.decimal(), in.text()));
    }
}
