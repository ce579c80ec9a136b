package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.time.Instant;
import java.util.List;

/** What each sync changed. */
public final class Batches {

    private static final int VERSION = 1;

    private final Database database;
    private final Column facts;

    Batches(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.ROWS), "batch", "facts");
    }

    /**
     * @param batch its {@code id} is not looked at
     * @return the same with the number it was stored under
     */
    public Batch add(Batch batch) {
        return database.write(session -> {
            Batch stored = new Batch(session.nextId("batch"), batch.connectionId(), batch.at(), batch.added(),
                    batch.changed(), batch.vanished(), batch.suspicious(), batch.skipped());
            session.update("INSERT INTO batch (id, connection_id, facts) VALUES (?, ?, ?)", stored.id(),
                    stored.connectionId(), facts.seal(stored.id(), pack(stored)));
            return stored;
        });
    }

    /** Those of one connection, the latest first. */
    public List<Batch> list(long connectionId) {
        List<Batch> found = database.read(session -> session.list(
                "SELECT id, facts FROM batch WHERE connection_id = ? ORDER BY id DESC",
                row -> unpack(row.getLong(1), row.getBytes(2)), connectionId));
        if (found.stream().anyMatch(batch -> batch.connectionId() != connectionId)) {
            throw new TamperedException("batch.connection_id", null);
        }
        return found;
    }

    private static byte[] pack(Batch batch) {
        return new Packer(VERSION).number(batch.connectionId()).moment(batch.at()).number(batch.added())
                .number(batch.changed()).number(batch.vanished()).number(batch.suspicious()).number(batch.skipped())
                .bytes();
    }

    private Batch unpack(long id, byte[] cell) {
        Unpacker in = new Unpacker(facts.open(id, cell), VERSION);
        long connectionId = in.number();
        Instant at = in.moment();
        return new Batch(id, connectionId, at, (int) in.number(), (int) in.number(), (int) in.number(),
                (int) in.number(), (int) in.number());
    }
}
