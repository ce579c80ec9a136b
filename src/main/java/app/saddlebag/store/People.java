package app.saddlebag.store;

import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who stands behind a login: whose it is, and who takes part in which product, as the bank told last. */
public final class People {

    private static final int VERSION = 1;
    private static final int IDENTITY = 1;
    private static final int HOLDER = 2;

    private final Database database;
    private final Column facts;
    private final Column payload;

    /** A row, opened. */
    private record Person(long id, byte[] facts, byte[] payload) {
        boolean tellsAs(Person other) {
            return Arrays.equals(facts, other.facts) && Arrays.equals(payload, other.payload);
        }
    }

    People(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.ROWS), "person", "facts");
        this.payload = new Column(vault.sealer(Purpose.ROWS), "person", "payload");
    }

    /** Empty while the bank has not said. */
    public Optional<Identity> identity(long connectionId) {
        return list(connectionId, IDENTITY).stream().findFirst().map(person -> {
            Unpacker in = told(person, connectionId, IDENTITY);
            return new Identity(in.text(), in.text(), in.text(), in.texts(), in.texts(), in.text());
        });
    }

    public List<Holder> holders(long connectionId) {
        return list(connectionId, HOLDER).stream().map(person -> {
            Unpacker in = told(person, connectionId, HOLDER);
            return new Holder(in.text(), in.text(), in.text(), in.text(), in.text());
        }).toList();
    }

    /**
     * Replaces what was known.
     *
     * @param original the bank's own object, as received
     * @return whether anything is different now; if not, nothing was written
     */
    public boolean saveIdentity(long connectionId, Identity identity, byte[] original) {
        byte[] told = told(connectionId, IDENTITY).text(identity.id()).text(identity.name())
                .text(identity.document()).texts(identity.emails()).texts(identity.phones()).text(identity.address()).bytes();
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
            before.forEach(person -> session.update("DELETE FROM person WHERE id = ?", person.id()));
            for (Person person : now) {
                long id = session.nextId("person");
                session.update("INSERT INTO person (id, connection_id, role, facts, payload) VALUES (?, ?, ?, ?, ?)", id,
                        connectionId, (long) role, facts.seal(id, person.facts()), payload.seal(id, person.payload()));
            }
            return true;
        });
    }

    private List<Person> list(long connectionId, int role) {
        return database.read(session -> session.list(
                "SELECT id, facts, payload FROM person WHERE connection_id = ? AND role = ? ORDER BY id",
                row -> new Person(row.getLong(1), facts.open(row.getLong(1), row.getBytes(2)),
                        payload.open(row.getLong(1), row.getBytes(3))), connectionId, (long) role));
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
