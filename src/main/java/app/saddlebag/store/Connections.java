package app.saddlebag.store;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Secret.CredentialsToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The logins of this profile and, under a key of their own, the tokens that read them. */
public final class Connections {

    private static final int FIRST_VERSION = 1;
    private static final int VERSION = 2;
    /** What kind of source a row is. */
    private static final long CONNECTION = 1;
    private static final long FILES = 2;
    private static final int TOKEN = 1;

    private final Database database;
    private final SealedTable table;
    private final Fingerprints fingerprints;
    private final SourceRemoval removal;
    private final Products products;

    Connections(Database database, SealedTable table, Fingerprints fingerprints, SourceRemoval removal,
                Products products) {
        this.database = database;
        this.table = table;
        this.fingerprints = fingerprints;
        this.removal = removal;
        this.products = products;
    }

    /** In the order they were made. */
    public List<Connection> list() {
        return database.read(session -> table.list(session, Connections::unpack, "ORDER BY id"));
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public Connection get(long id) {
        return database.read(session -> table.first(session, Connections::unpack, "WHERE id = ?", id)).orElseThrow();
    }

    public Optional<Connection> bySlot(String slot) {
        return database.read(session -> table.first(session, Connections::unpack, "WHERE identity = ?",
                fingerprints.source(slot)));
    }

    /**
     * Makes a connection that has yet to be synced ({@link Health#FETCHING}).
     *
     * @param slot       {@code external_id}; no other connection has it
     * @param entityId   nullable
     * @param entityName nullable
     */
    public Connection create(String slot, String entityId, String entityName, Instant connectedAt) {
        return database.write(session -> {
            Connection made = new Connection(table.nextId(), slot, entityId, entityName, null, connectedAt, null, null,
                    null, Health.FETCHING, null, false);
            insert(session, made, null);
            return made;
        });
    }

    /**
     * Makes the source of what came in a file of our own from a log-in elsewhere: nobody asks its bank.
     *
     * @param slot no other connection has it
     */
    public Connection createBrought(String slot, String entityId, String entityName, String label, Instant at) {
        return database.write(session -> {
            Connection made = new Connection(table.nextId(), slot, entityId, entityName, label, at, null, null, null, Health.FRESH, null, false,
                    true);
            insert(session, made, null);
            return made;
        });
    }

    /**
     * Makes the source of accounts whose rows come from files.
     *
     * @param slot no other connection has it
     * @param name as shown where a bank's stands
     */
    public Connection createForFiles(String slot, String name, Instant at) {
        return database.write(session -> {
            Connection made = new Connection(table.nextId(), slot, null, name, null, at, null, null, null, Health.FRESH, null, false,
                    true);
            insert(session, made, null);
            return made;
        });
    }

    void insert(Session session, Connection made, byte[] token) {
        table.insert(session, made.id(), new Long[] {fingerprints.source(made.slot())}, pack(made), token);
    }

    /**
     * Writes all of it but the token and the slot, which stay.
     *
     * @throws NoSuchElementException when it was removed meanwhile
     */
    public void update(Connection connection) {
        database.write(session -> mustExist(table.reseal(session, connection.id(), 0, pack(connection))));
    }

    /**
     * A connection that has a token is one to be synced, archived before or not; its products are then listed again.
     *
     * @throws NoSuchElementException when the connection was removed meanwhile
     */
    public void saveToken(long id, CredentialsToken credentialsToken) {
        byte[] bytes = credentialsToken.reveal().getBytes(StandardCharsets.UTF_8);
        database.write(session -> {
            Connection connection = get(id);
            if (connection.archived()) {
                update(connection.withArchived(false));
                products.bringBack(id);
            }
            return mustExist(table.reseal(session, id, TOKEN, bytes));
        });
    }

    /**
     * Keeps a connection to be read, not synced any more; its token is forgotten, and its products are no longer listed.
     *
     * @throws NoSuchElementException when it was removed meanwhile
     */
    public void archive(long id) {
        database.write(session -> {
            update(get(id).withArchived(true));
            products.archive(id);
            return table.reseal(session, id, TOKEN, null);
        });
    }

    /** Empty until the Link's code was exchanged. */
    public Optional<CredentialsToken> token(long id) {
        return database.read(session -> table.cell(session, id, TOKEN))
                .map(bytes -> new CredentialsToken(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Removes it with its token, products, transactions, people, overlays, balances and batches. */
    public void remove(long id) {
        database.write(session -> removal.remove(session, id));
    }

    private static boolean mustExist(boolean there) {
        if (!there) {
            throw new NoSuchElementException("No such connection");
        }
        return true;
    }

    private static byte[] pack(Connection connection) {
        return new Packer(VERSION).number(connection.files() ? FILES : CONNECTION).text(connection.slot()).text(connection.entityId())
                .text(connection.entityName()).text(connection.label()).moment(connection.connectedAt())
                .moment(connection.lastAttempt()).moment(connection.lastSuccess()).moment(connection.dataAsOf())
                .text(connection.health().name()).text(connection.problem()).flag(connection.archived()).bytes();
    }

    private static Connection unpack(long id, Long[] bound, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        long kind = in.number();
        if (kind != CONNECTION && kind != FILES) {
            throw new NewerDatabaseException();
        }
        return new Connection(id, in.text(), in.text(), in.text(), in.text(), in.moment(), in.moment(), in.moment(),
                in.moment(), Health.valueOf(in.text()), in.text(), in.flag(), kind == FILES);
    }

    static Connection unpackFirst(long id, byte[] facts) {
        Unpacker in = new Unpacker(facts, FIRST_VERSION);
        String slot = in.text();
        String entityId = in.text();
        String entityName = in.text();
        Instant connectedAt = in.moment();
        Instant lastSuccess = in.moment();
        return new Connection(id, slot, entityId, entityName, null, connectedAt, lastSuccess, lastSuccess, in.moment(),
                Health.valueOf(in.text()), in.text(), false);
    }
}
