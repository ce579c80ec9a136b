package app.saddlebag.store;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The logins of this profile and, under a key of their own, the tokens that read them. */
public final class Connections {

    private static final int VERSION = 1;

    private final Database database;
    private final Column facts;
    private final Column token;
    private final Fingerprints fingerprints;

    Connections(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.ROWS), "connection", "facts");
        this.token = new Column(vault.sealer(Purpose.TOKENS), "connection", "token");
        this.fingerprints = new Fingerprints(vault);
    }

    /** In the order they were made. */
    public List<Connection> list() {
        return database.read(session -> session.list("SELECT id, facts FROM connection ORDER BY id",
                row -> unpack(row.getLong(1), row.getBytes(2))));
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public Connection get(long id) {
        return database.read(session -> session.first("SELECT id, facts FROM connection WHERE id = ?",
                row -> unpack(row.getLong(1), row.getBytes(2)), id)).orElseThrow();
    }

    public Optional<Connection> bySlot(String slot) {
        return database.read(session -> session.first("SELECT id, facts FROM connection WHERE identity = ?",
                row -> unpack(row.getLong(1), row.getBytes(2)), fingerprints.connection(slot)));
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
            Connection made = new Connection(session.nextId("connection"), slot, entityId, entityName, connectedAt,
                    null, null, Health.FETCHING, null);
            session.update("INSERT INTO connection (id, identity, facts) VALUES (?, ?, ?)", made.id(),
                    fingerprints.connection(slot), facts.seal(made.id(), pack(made)));
            return made;
        });
    }

    /**
     * Writes all of it but the token.
     *
     * @throws NoSuchElementException when it was removed meanwhile
     */
    public void update(Connection connection) {
        database.write(session -> mustExist(session.update(
                "UPDATE connection SET identity = ?, facts = ? WHERE id = ?",
                fingerprints.connection(connection.slot()), facts.seal(connection.id(), pack(connection)),
                connection.id())));
    }

    /** @throws NoSuchElementException when the connection was removed meanwhile */
    public void saveToken(long id, CredentialsToken credentialsToken) {
        byte[] bytes = credentialsToken.reveal().getBytes(StandardCharsets.UTF_8);
        database.write(session ->
                mustExist(session.update("UPDATE connection SET token = ? WHERE id = ?", token.seal(id, bytes), id)));
    }

    /** Empty until the Link's code was exchanged. */
    public Optional<CredentialsToken> token(long id) {
        return database.read(session -> session.first(
                        "SELECT token FROM connection WHERE id = ? AND token IS NOT NULL", row -> row.getBytes(1), id))
                .map(cell -> new CredentialsToken(new String(token.open(id, cell), StandardCharsets.UTF_8)));
    }

    /** Removes it with its token, products, transactions, people, overlays, balances and batches. */
    public void remove(long id) {
        database.write(session -> session.update("DELETE FROM connection WHERE id = ?", id));
    }

    private static int mustExist(int rows) {
        if (rows == 0) {
            throw new NoSuchElementException("No such connection");
        }
        return rows;
    }

    private static byte[] pack(Connection connection) {
        return new Packer(VERSION).text(connection.slot()).text(connection.entityId()).text(connection.entityName())
                .moment(connection.connectedAt()).moment(connection.lastSuccess()).moment(connection.dataAsOf())
                .text(connection.health().name()).text(connection.problem()).bytes();
    }

    private Connection unpack(long id, byte[] cell) {
        Unpacker in = new Unpacker(facts.open(id, cell), VERSION);
        return new Connection(id, in.text(), in.text(), in.text(), in.moment(), in.moment(), in.moment(),
                Health.valueOf(in.text()), in.text());
    }
}
