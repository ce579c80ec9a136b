package app.saddlebag.store;

import app.saddlebag.model.PendingCode;
import app.saddlebag.model.Secret.LinkCode;
import java.time.Instant;
import java.util.List;

/**
 * Codes not yet exchanged. A code is saved before it is exchanged and removed once the token is stored, so that neither
 * a crash nor a bank's delay of days loses a finished login.
 */
public final class LinkCodes {

    private static final int VERSION = 1;

    private final Database database;
    private final SealedTable table;

    LinkCodes(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** The oldest first. */
    public List<PendingCode> list() {
        return database.read(session -> table.list(session, LinkCodes::unpack, "ORDER BY id"));
    }

    public boolean isKept(long id) {
        return database.read(session -> session.number("SELECT count(*) FROM link_code WHERE id = ?", id)) > 0;
    }

    /** @param slot {@code external_id} of the connection it makes or renews */
    public PendingCode save(LinkCode code, String state, String slot, Instant receivedAt) {
        return database.write(session -> {
            long id = table.nextId();
            byte[] plain = new Packer(VERSION).text(code.reveal()).text(state).text(slot).moment(receivedAt).bytes();
            table.insert(session, id, new Long[0], plain);
            return new PendingCode(id, code, state, slot, receivedAt);
        });
    }

    public void remove(long id) {
        database.write(session -> table.remove(session, "id = ?", id));
    }

    private static PendingCode unpack(long id, Long[] bound, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        return new PendingCode(id, new LinkCode(in.text()), in.text(), in.text(), in.moment());
    }
}
