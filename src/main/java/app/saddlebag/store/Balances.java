package app.saddlebag.store;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Money;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each product was worth, one point per product and day. */
public final class Balances {

    private static final int VERSION = 1;

    private final Database database;
    private final Column facts;
    private final Fingerprints fingerprints;

    Balances(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.ROWS), "balance", "facts");
        this.fingerprints = new Fingerprints(vault);
    }

    /** Of several on one day the last stays. */
    public void record(long productId, LocalDate day, Money balance) {
        byte[] identity = fingerprints.balance(productId, day);
        byte[] point = new Packer(VERSION).number(productId).day(day).decimal(balance.amount()).text(balance.currency())
                .bytes();
        database.write(session -> {
            Optional<Long> known = session.first("SELECT id FROM balance WHERE identity = ?", row -> row.getLong(1),
                    identity);
            if (known.isPresent()) {
                return session.update("UPDATE balance SET facts = ? WHERE id = ?", facts.seal(known.get(), point),
                        known.get());
            }
            long id = session.nextId("balance");
            return session.update("INSERT INTO balance (id, product_id, identity, facts) VALUES (?, ?, ?, ?)", id,
                    productId, identity, facts.seal(id, point));
        });
    }

    /** One product's points, the earliest first. */
    public List<BalancePoint> series(long productId) {
        return database.read(session -> session.list("SELECT id, facts FROM balance WHERE product_id = ?",
                        row -> point(productId, facts.open(row.getLong(1), row.getBytes(2))), productId)).stream()
                .sorted(Comparator.comparing(BalancePoint::day)).toList();
    }

    private static BalancePoint point(long productId, byte[] bytes) {
        Unpacker in = new Unpacker(bytes, VERSION);
        if (in.number() != productId) {
            throw new TamperedException("balance.product_id", null);
        }
        return new BalancePoint(in.day(), new Money(in.decimal(), in.text()));
    }
}
