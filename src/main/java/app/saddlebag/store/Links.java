package app.saddlebag.store;

import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** What is one though it is told twice, and what the person answered when asked. */
public final class Links {

    private static final int VERSION = 1;

    private final Database database;
    private final SealedTable table;

    Links(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** In the order they were made. */
    public List<Link> list() {
        return database.read(session -> table.list(session, (id, _, facts) -> unpack(id, facts), "ORDER BY id"));
    }

    /**
     * Keeps a new one, or a known one as it is now.
     *
     * @param link its {@code id} is 0 for a new one
     * @return with its number
     * @throws NoSuchElementException when a known one was removed meanwhile
     */
    public Link save(Link link) {
        return database.write(session -> {
            if (link.id() == 0) {
                Link made = new Link(table.nextId(), link.kind(), link.standing(), link.likeness(), link.members(), link.since());
                table.insert(session, made.id(), new Long[0], pack(made));
                return made;
            }
            if (!table.reseal(session, link.id(), 0, pack(link))) {
                throw new NoSuchElementException("No such link");
            }
            return link;
        });
    }

    public void remove(long id) {
        database.write(session -> table.remove(session, "id = ?", id));
    }

    private static byte[] pack(Link link) {
        Packer out = new Packer(VERSION).number(code(link.kind())).number(code(link.standing())).text(link.likeness())
                .moment(link.since()).number(link.members().size());
        link.members().forEach(out::number);
        return out.bytes();
    }

    private static Link unpack(long id, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        Kind kind = kind(in.number());
        Standing standing = standing(in.number());
        String likeness = in.text();
        Instant since = in.moment();
        List<Long> members = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            members.add(in.number());
        }
        return new Link(id, kind, standing, likeness, members, since);
    }

    private static long code(Kind kind) {
        return switch (kind) {
            case SHARED_PRODUCT -> 1;
            case PURCHASE -> 2;
            case TRANSFER -> 3;
            case SETTLEMENT -> 4;
            case INSTALMENT -> 5;
            case TRADE -> 6;
            case YIELD -> 7;
        };
    }

    private static Kind kind(long code) {
        for (Kind kind : Kind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new NewerDatabaseException();
    }

    private static long code(Standing standing) {
        return switch (standing) {
            case CERTAIN -> 1;
            case PROPOSED -> 2;
            case ACCEPTED -> 3;
            case REJECTED -> 4;
        };
    }

    private static Standing standing(long code) {
        return switch ((int) code) {
            case 1 -> Standing.CERTAIN;
            case 2 -> Standing.PROPOSED;
            case 3 -> Standing.ACCEPTED;
            case 4 -> Standing.REJECTED;
            default -> throw new NewerDatabaseException();
        };
    }
}
