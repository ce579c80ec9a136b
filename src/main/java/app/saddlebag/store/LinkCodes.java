package app.saddlebag.store;

import app.saddlebag.model.Departure;
import app.saddlebag.model.Departure.Stage;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.Secret.LinkCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who left for Flanks and is not through with it. A departure is saved before the person leaves, its code before it is
 * exchanged, and it is removed once the token is stored: so neither a crash nor a lost redirect nor a bank's delay of days
 * leaves a login at Flanks of which nobody here knows.
 */
public final class LinkCodes {

    /** Codes alone, without the departure they came of. */
    private static final int FIRST_VERSION = 1;
    private static final int LINK_ONLY = 2;
    /** Adds the session of Connect v2. */
    private static final int VERSION = 3;

    private final Database database;
    private final SealedTable table;

    LinkCodes(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** Logins that came back and wait to be finished, the oldest first. */
    public List<PendingCode> list() {
        return departures().stream().filter(departure -> departure.stage() == Stage.BACK).map(this::pending).toList();
    }

    /** All, whatever came of them, the oldest first. */
    public List<Departure> departures() {
        return database.read(session -> table.list(session, LinkCodes::unpack, "ORDER BY id"));
    }

    public Optional<Departure> departure(long id) {
        return database.read(session -> table.first(session, LinkCodes::unpack, "WHERE id = ?", id));
    }

    /** Whether it is there with a code that waits to be exchanged. */
    public boolean isKept(long id) {
        return departure(id).filter(departure -> departure.stage() == Stage.BACK).isPresent();
    }

    /**
     * Saves who is about to leave.
     *
     * @param slot       {@code external_id} of the connection it makes or renews
     * @param session    of Connect v2; null for Link
     * @param entityId   nullable
     * @param entityName nullable
     */
    public Departure leave(String slot, String state, String session, String entityId, String entityName, Instant leftAt) {
        return insert(new Departure(0, slot, state, session, entityId, entityName, leftAt, Stage.AWAY, null, null, 0, null));
    }

    /** Saves a login that is at Flanks and that no connection has. */
    public Departure stray(String slot, String entityId, String entityName, Instant foundAt) {
        return insert(new Departure(0, slot, null, null, entityId, entityName, foundAt, Stage.STRAY, null, null, 0, null));
    }

    /** Saves a code that came without its departure. */
    public PendingCode save(LinkCode code, String state, String slot, Instant receivedAt) {
        return pending(insert(new Departure(0, slot, state, null, null, null, null, Stage.BACK, code, receivedAt, 0, null)));
    }

    /** Saves the code a departure came back with. */
    public PendingCode arrived(Departure departure, LinkCode code, Instant receivedAt) {
        return database.write(session -> pending(change(departure.id(), known -> known.withCode(code, receivedAt))
                .orElseGet(() -> insert(departure.withCode(code, receivedAt)))));
    }

    /**
     * Changes one as it stands now.
     *
     * @return as it is then; empty when it is gone
     */
    public Optional<Departure> change(long id, UnaryOperator<Departure> how) {
        return database.write(session -> {
            Optional<Departure> changed = departure(id).map(how);
            changed.ifPresent(departure -> table.reseal(session, id, 0, pack(departure)));
            return changed;
        });
    }

    /** Notes that nobody wants what came of it, whether it is still here or was finished meanwhile. */
    public Departure giveUp(Departure departure) {
        return database.write(session -> change(departure.id(), known -> known.withStage(Stage.GIVEN_UP))
                .orElseGet(() -> insert(departure.withStage(Stage.GIVEN_UP))));
    }

    public void remove(long id) {
        database.write(session -> table.remove(session, "id = ?", id));
    }

    private Departure insert(Departure fresh) {
        return database.write(session -> {
            long id = table.nextId();
            table.insert(session, id, new Long[0], pack(fresh));
            return fresh.numbered(id);
        });
    }

    /** A departure that is back, as what waits to be exchanged. */
    public PendingCode pending(Departure back) {
        return new PendingCode(back.id(), back.code(), back.state(), back.slot(), back.arrivedAt(), back.entityId(),
                back.entityName(), back.nextTry());
    }

    private static byte[] pack(Departure departure) {
        return new Packer(VERSION).text(departure.slot()).text(departure.state()).text(departure.session())
                .text(departure.entityId()).text(departure.entityName()).moment(departure.leftAt()).text(departure.stage().name())
                .text(departure.code() == null ? null : departure.code().reveal()).moment(departure.arrivedAt())
                .number(departure.tries()).moment(departure.nextTry()).bytes();
    }

    private static Departure unpack(long id, Long[] bound, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        if (in.version() == FIRST_VERSION) {
            LinkCode code = new LinkCode(in.text());
            String state = in.text();
            return new Departure(id, in.text(), state, null, null, null, null, Stage.BACK, code, in.moment(), 0, null);
        }
        return new Departure(id, in.text(), in.text(), in.version() == LINK_ONLY ? null : in.text(), in.text(), in.text(),
                in.moment(), Stage.valueOf(in.text()), code(in.text()), in.moment(), (int) in.number(), in.moment());
    }

    private static LinkCode code(String text) {
        return text == null ? null : new LinkCode(text);
    }
}
