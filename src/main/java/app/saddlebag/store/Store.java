package app.saddlebag.store;

import app.saddlebag.model.StoredProduct;
import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One profile's sealed database, and the way to everything in it. See the package for threading and errors.
 *
 * <p>The vault is the caller's: it outlives the store, and closing the store does not close it.
 */
public final class Store implements AutoCloseable {

    private static final int ORIGIN_VERSION = 1;
    private static final long ONLY = 1;
    private static final Long[] NOTHING_BOUND = {};

    private final Database database;
    private final Environments environments;
    private final Connections connections;
    private final Products products;
    private final Transactions transactions;
    private final Overlays overlays;
    private final Journal journal;
    private final People people;
    private final Balances balances;
    private final SavedFilters savedFilters;
    private final Rates rates;
    private final Links links;
    private final Rules rules;
    private final LinkCodes linkCodes;
    private final Settings settings;
    private final Slots slots;
    private final Tables tables;
    private final Originals originals;
    private final Snapshots snapshots;

    private Store(Database database, Vault vault, Tables tables, Manifest manifest) {
        Fingerprints fingerprints = new Fingerprints(vault);
        this.database = database;
        this.tables = tables;
        this.originals = new Originals(tables.originals());
        this.environments = new Environments(database, tables.environment());
        this.products = new Products(database, tables.product(), fingerprints);
        this.connections = new Connections(database, tables.source(), fingerprints, new SourceRemoval(tables), products);
        this.transactions = new Transactions(database, tables.transaction(), manifest, products, originals, fingerprints);
        this.overlays = new Overlays(database, tables.overlay());
        this.journal = new Journal(database, tables, transactions, products, overlays, originals);
        this.people = new People(database, tables.person());
        this.balances = new Balances(database, tables.balance(), fingerprints);
        this.savedFilters = new SavedFilters(database, tables.savedFilter());
        this.rates = new Rates(database, tables.rate());
        this.links = new Links(database, tables.link());
        this.rules = new Rules(database, tables.rule());
        this.linkCodes = new LinkCodes(database, tables.linkCode());
        this.settings = new Settings(database, tables.setting(), fingerprints);
        this.slots = new Slots(database, settings, connections);
        this.snapshots = new Snapshots(database, transactions, SnapshotFile.of(database.beside(""), vault, new Disk()));
    }

    private static Store keptBy(Database database, Vault vault, Manifest manifest) {
        database.keep(manifest);
        return new Store(database, vault, Tables.of(vault, manifest), manifest);
    }

    static Manifest manifest(Vault vault) {
        return new Manifest(vault.sealer(Purpose.ROWS).column("manifest", "facts"), vault.summing());
    }

    /**
     * Makes an empty database.
     *
     * @throws StoreException when something is there already, the disk is full, may not be written, …
     */
    public static void create(Path file, Vault vault, Clock clock) {
        if (Files.exists(file)) {
            throw new StoreException("store.exists", null);
        }
        create(file, vault, clock, new Disk(), _ -> { });
    }

    static void create(Path file, Vault vault, Clock clock, Disk disk, Consumer<Store> content) {
        Database.create(file, disk, database -> {
            Manifest manifest = manifest(vault);
            Store store = keptBy(database, vault, manifest);
            database.write(session -> {
                manifest.mustBeStored();
                return session.update("INSERT INTO origin (id, facts) VALUES (1, ?)", origin(vault).seal(ONLY,
                        NOTHING_BOUND, new Packer(ORIGIN_VERSION).moment(clock.instant()).bytes()));
            });
            content.accept(store);
        });
    }

    /**
     * Opens the database, brought up to the present form if an earlier version of the program made it ({@link
     * FirstVersion}), and checks that the rows in it are the set that was left there.
     *
     * @throws UnreadableDatabaseException cut, damaged, not ours, sealed with other keys, or with something in it that we
     *                                     did not make; it is left as it is
     * @throws TamperedException           rows were removed, added, copied, or brought back from an older file
     * @throws OlderDatabaseException      the whole of it is older than its keys
     * @throws NewerDatabaseException      written by a later version; it is left as it is
     * @throws StoreException              there is none, the disk is full, may not be written, …
     */
    public static Store open(Path file, Vault vault, Clock clock) {
        return open(file, vault, clock, null);
    }

    /**
     * As {@link #open(Path, Vault, Clock)}; but where a {@link Snapshot} stands for the transactions, the tables that grow with
     * them are looked through afterwards, in the background: what such a snapshot says was sealed by this profile's keys of the
     * very rows that the manifest knows. Until they have been looked through nothing is written, and no other use is made of all
     * rows; see {@link #whenRefused}.
     *
     * @param form of a snapshot that the caller can read; null for none
     */
    public static Store open(Path file, Vault vault, Clock clock, String form) {
        if (vault.generation() == 0) { // or the keys have seen a later form, and an earlier one has been put in its place
            FirstVersion.bringUpToDate(file, vault, clock, new Disk());
        } else if (new FirstVersionFile(file).isThere()) {
            throw new OlderDatabaseException();
        }
        Database database = Database.open(file);
        try {
            recognise(database, vault);
            Manifest manifest = manifest(vault);
            Store store = keptBy(database, vault, manifest);
            database.read(session -> {
                manifest.load(session);
                if (manifest.generation() < vault.generation()) {
                    throw new OlderDatabaseException();
                }
                return null;
            });
            store.check(form);
            return store;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void check(String form) {
        if (form != null && snapshots.find(form).isPresent()) {
            database.read(session -> {
                Structure.require(session, tables.small());
                tables.small().forEach(table -> table.audit(session).check());
                return null;
            });
            RowCheck check = new RowCheck(database, tables.all());
            database.checkedBy(check);
            check.start(snapshots::remove); // so that the next opening refuses it at once
        } else {
            new RowCheck(database, tables.all()).run();
        }
    }

    /**
     * @param refused told, on whichever thread, if the check that goes on after opening finds the database not to be what was left
     *                there, with what {@link #open} would have thrown: from then on nothing can be written
     */
    public void whenRefused(Consumer<RuntimeException> refused) {
        database.whenRefused(refused);
    }

    /** What is kept beside the database so that opening need not read every row. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /**
     * Takes a database as it is that {@link #open} refuses with a {@link TamperedException} or {@link OlderDatabaseException}:
     * because the person says so, and has no copy to put back. Rows that do not open are left out.
     *
     * @throws UnreadableDatabaseException when its structure is not sound, or there is something in it that we did not make;
     *                                     then nothing but a copy helps
     */
    public static Acceptance accept(Path file, Vault vault, Clock clock) {
        return Acceptance.of(file, vault, clock);
    }

    /** Where it lies: it is read as ever; writes are refused with {@code store.fixed} or {@code store.openedFull} if need be. */
    public Medium medium() {
        return database.medium();
    }

    /** Before what would be of no use if it could not be kept. Throws what every write does where it lies elsewhere than {@link Medium#WRITABLE}. */
    public void requireWritable() {
        database.requireWritable();
    }

    /** Number of the last write, to be {@linkplain Vault#note noted} beside the keys. */
    public long generation() {
        return database.generation();
    }

    /** A database bears the signature of its keys. */
    static void recognise(Database database, Vault vault) {
        byte[] signature = database.read(session -> session.first("SELECT facts FROM origin", row -> row.getBytes(1)))
                .orElseThrow(() -> new UnreadableDatabaseException(null));
        try {
            origin(vault).open(ONLY, NOTHING_BOUND, signature);
        } catch (TamperedException e) {
            throw new UnreadableDatabaseException(e);
        }
    }

    private static CellSealer origin(Vault vault) {
        return vault.sealer(Purpose.ROWS).column("origin", "facts");
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

    /** Every batch that changed rows, and the way to write one. */
    public Journal journal() {
        return journal;
    }

    public Balances balances() {
        return balances;
    }

    public Rates rates() {
        return rates;
    }

    public SavedFilters savedFilters() {
        return savedFilters;
    }

    public Links links() {
        return links;
    }

    public Rules rules() {
        return rules;
    }

    public LinkCodes linkCodes() {
        return linkCodes;
    }

    public Settings settings() {
        return settings;
    }

    public Slots slots() {
        return slots;
    }

    /**
     * Takes in the first rows of a source: many, and of none of them anything is known. The caller closes it.
     *
     * @param planned products that are about to be written, as the rows name them
     */
    public BulkLoad bulkLoad(long sourceId, List<StoredProduct> planned) {
        return new BulkLoad(database, transactions, tables.originals(), sourceId, new ProductRows(planned));
    }

    /**
     * Begins to take in rows of a source within the write of their batch. The caller closes it.
     *
     * @param products of the rows
     * @param rows     about how many will come
     */
    public DirectLoad directLoad(long sourceId, List<StoredProduct> products, long rows, Recording recording) {
        return new DirectLoad(database, transactions, tables.originals(), sourceId, new ProductRows(products), rows, recording);
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

    Tables tables() {
        return tables;
    }

    Originals originals() {
        return originals;
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
