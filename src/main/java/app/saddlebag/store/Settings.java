package app.saddlebag.store;

import app.saddlebag.vault.TamperedException;
import java.util.Optional;

/** The profile's own settings, as texts under names; neither lies readable. */
public final class Settings {

    private static final int VERSION = 1;

    private final Database database;
    private final SealedTable table;
    private final Fingerprints fingerprints;

    Settings(Database database, SealedTable table, Fingerprints fingerprints) {
        this.database = database;
        this.table = table;
        this.fingerprints = fingerprints;
    }

    public Optional<String> get(String key) {
        return database.read(session -> table.first(session, (_, _, facts) -> unpack(key, facts), "WHERE identity = ?",
                fingerprints.setting(key)));
    }

    /** Replaces the one before. */
    public void put(String key, String value) {
        byte[] plain = new Packer(VERSION).text(key).text(value).bytes();
        database.write(session -> {
            Optional<Long> known = session.first("SELECT id FROM setting WHERE identity = ?", row -> row.getLong(1),
                    fingerprints.setting(key));
            if (known.isPresent()) {
                return table.reseal(session, known.get(), 0, plain);
            }
            table.insert(session, table.nextId(), new Long[] {fingerprints.setting(key)}, plain);
            return true;
        });
    }

    public void remove(String key) {
        database.write(session -> table.remove(session, "identity = ?", fingerprints.setting(key)));
    }

    private static String unpack(String key, byte[] bytes) {
        Unpacker in = new Unpacker(bytes, VERSION);
        if (!key.equals(in.text())) {
            throw new TamperedException("setting.identity", null);
        }
        return in.text();
    }
}
