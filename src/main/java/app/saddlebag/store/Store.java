package app.saddlebag.store;

import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One profile's sealed database, and the way to everything in it. See the package for threading and errors.
 *
 * <p>The vault is the caller's: it outlives the store, and closing the store does not close it.
 */
public final class Store implements AutoCloseable {

    private static final int ORIGIN_VERSION = 1;
    private static final long ONLY = 1;

    private final Database database;
    private final Environments environments;
    private final Connections connections;
    private final Products products;
    private final Transactions transactions;
    private final Overlays overlays;
    private final People people;
    private final Batches batches;
    private final Balances balances;
    private final SavedFilters savedFilters;
    private final LinkCodes linkCodes;
    private final Settings settings;

    private Store(Database database, Vault vault) {
        this.database = database;
        this.environments = new Environments(database, vault);
        this.connections = new Connections(database, vault);
        this.products = new Products(database, vault);
        this.transactions = new Transactions(database, vault);
        this.overlays = new Overlays(database, vault);
        this.people = new People(database, vault);
        this.batches = new Batches(database, vault);
        this.balances = new Balances(database, vault);
        this.savedFilters = new SavedFilters(database, vault);
        this.linkCodes = new LinkCodes(database, vault);
        this.settings = new Settings(database, vault);
    }

    /**
     * Opens the database, makes it when there is none, and brings one of an earlier version up to date.
     *
     * @throws UnreadableDatabaseException cut, damaged, not ours, or sealed with other keys; it is left as it is
     * @throws NewerDatabaseException      written by a later version; it is left as it is
     * @throws StoreException              the disk is full, may not be written, …
     */
    public static Store open(Path file, Vault vault, Clock clock) {
        Database database = Database.open(file);
        try {
            recogniseOrSign(database, new Column(vault.sealer(Purpose.ROWS), "origin", "facts"), clock);
            return new Store(database, vault);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A new database is signed with these keys; a known one has to bear their signature. */
    private static void recogniseOrSign(Database database, Column origin, Clock clock) {
        Optional<byte[]> signature = database.read(session ->
                session.first("SELECT facts FROM origin", row -> row.getBytes(1)));
        if (signature.isEmpty()) {
            byte[] signed = origin.seal(ONLY, new Packer(ORIGIN_VERSION).moment(clock.instant()).bytes());
            database.write(session -> session.update("INSERT INTO origin (id, facts) VALUES (1, ?)", signed));
            return;
        }
        try {
            origin.open(ONLY, signature.get());
        } catch (TamperedException e) {
            throw new UnreadableDatabaseException(e);
        }
    }

    /**
     * Gets the database engine and the code that opens rows ready, which makes the first {@link #open} and {@link
     * Transactions#load} of a process several times faster. Takes about a second of one processor: run it in the
     * background while the passphrase is being typed or its key derived. Touches no profile.
     */
    public static void prepare() {
        WarmUp.run();
    }

    public Environments environments() {
        return environments;
    }

    public Connections connections() {
        return connections;
    }

    public Products products() {
        return products;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Overlays overlays() {
        return overlays;
    }

    public People people() {
        return people;
    }

    public Batches batches() {
        return batches;
    }

    public Balances balances() {
        return balances;
    }

    public SavedFilters savedFilters() {
        return savedFilters;
    }

    public LinkCodes linkCodes() {
        return linkCodes;
    }

    public Settings settings() {
        return settings;
    }

    /**
     * Does all of the work or, when it throws, nothing of it. Others wait to write and go on reading what was there
     * before. Work inside work joins the outer one: when any part fails the whole is undone, even if the failure was
     * caught in between.
     */
    public <T> T write(Supplier<T> work) {
        return database.write(session -> work.get());
    }

    /** As {@link #write(Supplier)}. */
    public void write(Runnable work) {
        database.write(session -> {
            work.run();
            return null;
        });
    }

    /**
     * Copies the database as it is now; the copy opens with the same keys.
     *
     * @param target must not exist
     * @throws StoreException when it cannot be written; remove what was begun
     */
    public void copyTo(Path target) {
        database.copyTo(target);
    }

    /** For tests that pull the disk away. */
    Database database() {
        return database;
    }

    /** Waits for a running write. May be called more than once; everything else fails afterwards. */
    @Override
    public void close() {
        database.close();
    }
}
