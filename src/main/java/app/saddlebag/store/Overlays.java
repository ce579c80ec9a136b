package app.saddlebag.store;

import app.saddlebag.model.Overlay;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** What the person added to transactions, by the transaction's row. */
public final class Overlays {

    private static final int VERSION = 1;

    private final Database database;
    private final Column facts;

    Overlays(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.ROWS), "overlay", "facts");
    }

    /** Only rows to which something was added. */
    public Map<Long, Overlay> all() {
        Map<Long, Overlay> overlays = new HashMap<>();
        database.read(session -> {
            session.each("SELECT id, facts FROM overlay", row -> Map.entry(row.getLong(1), row.getBytes(2)),
                    entry -> overlays.put(entry.getKey(), unpack(facts.open(entry.getKey(), entry.getValue()))));
            return null;
        });
        return overlays;
    }

    /** {@link Overlay#NONE} when nothing was added. */
    public Overlay get(long rowId) {
        return database.read(session -> session.first("SELECT facts FROM overlay WHERE id = ?", row -> row.getBytes(1),
                rowId)).map(cell -> unpack(facts.open(rowId, cell))).orElse(Overlay.NONE);
    }

    /** Replaces the one before; {@link Overlay#NONE} removes it. */
    public void save(long rowId, Overlay overlay) {
        database.write(session -> overlay.equals(Overlay.NONE)
                ? session.update("DELETE FROM overlay WHERE id = ?", rowId)
                : session.update("""
                        INSERT INTO overlay (id, facts) VALUES (?, ?)
                        ON CONFLICT (id) DO UPDATE SET facts = excluded.facts""",
                        rowId, facts.seal(rowId, pack(overlay))));
    }

    private static byte[] pack(Overlay overlay) {
        return new Packer(VERSION).text(overlay.note()).texts(overlay.tags()).text(overlay.category())
                .flag(overlay.hidden()).bytes();
    }

    private static Overlay unpack(byte[] bytes) {
        Unpacker in = new Unpacker(bytes, VERSION);
        return new Overlay(in.text(), new HashSet<>(in.texts()), in.text(), in.flag());
    }
}
