package app.saddlebag.store;

import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.util.Optional;

/** The profile's own settings, as texts under names; neither lies readable. */
public final class Settings {

    private static final int VERSION = 1;

    private final Database database;
    private final Column facts;
    private final Fingerprints fingerprints;

    Settings(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.SETTINGS), "setting", "facts");
        this.fingerprints = new Fingerprints(vault);
    }

    public Optional<String> get(String key) {
        return database.read(session -> session.first("SELECT id, facts FROM setting WHERE identity = ?",
                row -> unpack(key, facts.open(row.getLong(1), row.getBytes(2))), fingerprints.setting(key)));
    }

    /** Replaces the one before. */
    public void put(String key, String value) {
        byte[] plain = new Packer(VERSION).text(key).text(value).bytes();
        database.write(session -> {
            Optional<Long> known = session.first("SELECT id FROM setting WHERE identity = ?", row -> row.getLong(1),
                    fingerprints.setting(key));
            if (known.isPresent()) {
                return session.update("UPDATE setting SET facts = ? WHERE id = ?", facts.seal(known.get(), plain),
                        known.get());
            }
            long id = session.nextId("setting");
            return session.update("INSERT INTO setting (id, identity, facts) VALUES (?, ?, ?)", id,
                    fingerprints.setting(key), facts.seal(id, plain));
        });
    }

    public void remove(String key) {
        database.write(session -> session.update("DELETE FROM setting WHERE identity = ?", fingerprints.setting(key)));
    }

    private static String unpack(String key, byte[] bytes) {
        Unpacker in = new Unpacker(bytes, VERSION);
        if (!key.equals(in.text())) {
            throw new TamperedException("setting.identity", null);
        }
        return in.text();
    }
}
