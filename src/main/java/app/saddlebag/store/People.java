package app.saddlebag.store;

import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.vault.TamperedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Who stands behind a login: whose it is, and who takes part in which product, as the bank told last. */
public final class People {

    /** 2 knows of an identity the kind of document and the day of birth. */
    private static final int VERSION = 2;
    private static final int IDENTITY = 1;
    private static final int HOLDER = 2;

    private static final int PAYLOAD = 1;

    private final Database database;
    private final SealedTable table;

    /** A row, opened. */
    private record Person(long id, byte[] facts, byte[] payload) {
        boolean tellsAs(Person other) {
            return Arrays.equals(facts, other.facts) && Arrays.equals(payload, other.payload);
        }
    }

    People(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** Empty while the bank has not said. */
    public Optional<Identity> identity(long connectionId) {
        return list(connectionId, IDENTITY).stream().findFirst().map(person -> {
            Unpacker in = told(person, connectionId, IDENTITY);
            return new Identity(in.text(), in.text(), in.text(), in.texts(), in.texts(), in.text(),
                    in.version() >= VERSION ? in.text() : null, in.version() >= VERSION ? in.day() : null);
        });
    }

    /** The bank's own object behind {@link #identity}, as received. */
    public Optional<byte[]> identityPayload(long connectionId) {
        return list(connectionId, IDENTITY).stream().findFirst().map(Person::payload);
    }

    public List<Holder> holders(long connectionId) {
        return List.copyOf(holdersAsTold(connectionId).sequencedKeySet());
    }

    /** The same with the bank's own object behind each, as received. */
    public SequencedMap<Holder, byte[]> holdersAsTold(long connectionId) {
        SequencedMap<Holder, byte[]> holders = new LinkedHashMap<>();
        list(connectionId, HOLDER).forEach(person -> {
            Unpacker in = told(person, connectionId, HOLDER);
            holders.put(new Holder(in.text(), in.text(), in.text(), in.text(), in.text()), person.payload());
        });
        return holders;
    }

    /**
     * Replaces what was known.
     *
     * @param original the bank's own object, as received
     * @return whether anything is different now; if not, nothing was written
     */
    public boolean saveIdentity(long connectionId, Identity identity, byte[] original) {
        byte[] told = told(connectionId, IDENTITY).text(identity.id()).text(identity.name())
                .text(identity.document()).texts(identity.emails()).texts(identity.phones()).text(identity.address())
                .text(identity.documentType()).day(identity.birthDate()).bytes();
        return replace(connectionId, IDENTITY, List.of(new Person(0, told, original)));
    }

    /**
     * Replaces all that were known.
     *
     * @param holders the bank's own objects by what they say, in its order
     * @return whether anything is different now; if not, nothing was written
     */
    public boolean saveHolders(long connectionId, Map<Holder, byte[]> holders) {
        List<Person> people = new ArrayList<>();
        holders.forEach((holder, original) -> people.add(new Person(0, told(connectionId, HOLDER)
                .text(holder.id()).text(holder.productId()).text(holder.relation()).text(holder.name())
                .text(holder.document()).bytes(), original)));
        return replace(connectionId, HOLDER, people);
    }

    private boolean replace(long connectionId, int role, List<Person> now) {
        return database.write(session -> {
            List<Person> before = list(connectionId, role);
            boolean same = before.size() == now.size();
            for (int i = 0; same && i < now.size(); i++) {
                same = before.get(i).tellsAs(now.get(i));
            }
            if (same) {
                return false;
            }
            before.forEach(person -> table.remove(session, "id = ?", person.id()));
            now.forEach(person -> insert(session, connectionId, role, person.facts(), person.payload()));
            return true;
        });
    }

    private List<Person> list(long connectionId, int role) {
        return database.read(session -> table.list(session, (id, _, facts) -> new Person(id, facts,
                        table.cell(session, id, PAYLOAD).orElseThrow()),
                "WHERE source_id = ? AND role = ? ORDER BY id", connectionId, (long) role));
    }

    void insert(Session session, long sourceId, long role, byte[] facts, byte[] payload) {
        table.insert(session, table.nextId(), new Long[] {sourceId, role}, facts, payload);
    }

    private static Packer told(long connectionId, int role) {
        return new Packer(VERSION).number(connectionId).number(role);
    }

    private static Unpacker told(Person person, long connectionId, int role) {
        Unpacker in = new Unpacker(person.facts(), VERSION);
        if (in.number() != connectionId || in.number() != role) {
            throw new TamperedException("person.connection_id", null);
        }
        return in;
    }
}
