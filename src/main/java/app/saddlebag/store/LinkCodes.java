package app.saddlebag.store;

import app.saddlebag.model.PendingCode;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.time.Instant;
import java.util.List;

/**
 * Codes not yet exchanged. A code is saved before it is exchanged and removed once the token is stored, so that neither
 * a crash nor a bank's delay of days loses a finished login.
 */
public final class LinkCodes {

    private static final int VERSION = 1;

    private final Database database;
    private final Column facts;

    LinkCodes(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.TOKENS), "link_code", "facts");
    }

    /** The oldest first. */
    public List<PendingCode> list() {
        return database.read(session -> session.list("SELECT id, facts FROM link_code ORDER BY id",
                row -> unpack(row.getLong(1), row.getBytes(2))));
    }

    public boolean isKept(long id) {
        return database.read(session -> session.number("SELECT count(*) FROM link_code WHERE id = ?", id)) > 0;
    }

    /** @param slot {@code external_id} of the connection it makes or renews */
    public PendingCode save(LinkCode code, String state, String slot, Instant receivedAt) {
        return database.write(session -> {
            long id = session.nextId("link_code");
            byte[] plain = new Packer(VERSION).text(code.reveal()).text(state).text(slot).moment(receivedAt).bytes();
            session.update("INSERT INTO link_code (id, facts) VALUES (?, ?)", id, facts.seal(id, plain));
            return new PendingCode(id, code, state, slot, receivedAt);
        });
    }

    public void remove(long id) {
        database.write(session -> session.update("DELETE FROM link_code WHERE id = ?", id));
    }

    private PendingCode unpack(long id, byte[] cell) {
        Unpacker in = new Unpacker(facts.open(id, cell), VERSION);
        return new PendingCode(id, new LinkCode(in.text()), in.text(), in.text(), in.moment());
    }
}
