package app.saddlebag.store;

import app.saddlebag.vault.Disk;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The SQLite file: one writer, and readers beside it that see what was last committed. A thread that is writing reads
 * its own changes. Safe to share between threads.
 */
final class Database implements AutoCloseable {

    /** Files that SQLite or an interrupted creation may leave beside a database. */
    private static final List<String> COMPANIONS = List.of("", "-wal", "-shm", "-journal");

    /**
     * A row is some 200 bytes. Against SQLite's 4 KiB a million of them are taken in with a fifth less of a processor's time, for
     * the log and the sorting of indexes pay by the page; a small edit writes more bytes and takes as long.
     */
    static final int PAGE_BYTES = 16 * 1024;

    private final Path file;
    private final Session writer;
    private final Session reader;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private Manifest manifest;
    private boolean doomed;
    private volatile RowCheck check;
    private volatile boolean closed;

    private Database(Path file, Session writer) {
        this.file = file;
        this.writer = writer;
        this.reader = reader(file);
    }

    /**
     * Opens a database that is there and of the present form.
     *
     * @throws UnreadableDatabaseException cut, damaged, not ours, or with something in it that we did not make
     * @throws NewerDatabaseException      made by a later version
     * @throws StoreException              {@code store.missing} where there is none: it is not made
     */
    static Database open(Path file) {
        if (!Files.exists(file)) {
            throw new StoreException("store.missing", null);
        }
        Session writer = Session.open(file);
        try {
            if (Files.size(file) == 0) { // SQLite would take it for a new one and hide that everything is gone
                throw new UnreadableDatabaseException(null);
            }
            Schema.require(writer, Schema.PRESENT);
            if (writer.medium() == Medium.WRITABLE) {
                prepare(writer);
                LoadFile.removeLeftovers(file);
            }
            return new Database(file, writer);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        } catch (IOException e) {
            writer.close();
            throw new StoreException("store.disk", e);
        }
    }

    /**
     * Makes a database. It is made under another name first: a database under its own name is always a whole one.
     *
     * @param disk    takes the steps that are not SQLite's own
     * @param content puts in what a database has from the start; the database is closed afterwards
     */
    static void create(Path file, Disk disk, Consumer<Database> content) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            for (String companion : COMPANIONS) {
                disk.delete(fresh.resolveSibling(fresh.getFileName() + companion));
            }
            OwnerOnly.createFile(fresh); // SQLite gives its WAL and shared index the same permissions
            try (Session session = Session.open(fresh)) {
                prepare(session);
                Schema.lay(session);
            }
            try (Database database = open(fresh)) {
                content.accept(database);
            }
            requireFinished(fresh);
            disk.sync(fresh);
            requireFinished(file); // or what is left of an earlier one's log would be taken for this one's
            disk.replace(file, fresh);
            disk.syncFolder(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
    }

    private static void requireFinished(Path database) {
        if (Session.isUnfinished(database)) {
            throw new StoreException("store.unwritable", null);
        }
    }

    /** A file beside this one. */
    Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Number of the last write. */
    long generation() {
        writing.lock();
        try {
            return manifest.generation();
        } finally {
            writing.unlock();
        }
    }

    /** Where it lies; but for {@link Medium#WRITABLE} every write is refused. */
    Medium medium() {
        return writer.medium();
    }

    /** From here on each write keeps this manifest up to date. */
    void keep(Manifest upToDate) {
        manifest = upToDate;
    }

    /** From here on no write begins before this check is over, and none at all when it finds something. */
    void checkedBy(RowCheck underWay) {
        check = underWay;
    }

    /** @param refused as {@link RowCheck#whenRefused} */
    void whenRefused(Consumer<RuntimeException> refused) {
        if (check != null) {
            check.whenRefused(refused);
        }
    }

    /**
     * Waits for the check of all rows.
     *
     * @throws RuntimeException as {@link RowCheck#require}
     */
    void requireChecked() {
        if (check != null) {
            check.require();
        }
    }

    private static void prepare(Session session) {
        session.run("PRAGMA page_size = " + PAGE_BYTES); // heeded by a new file alone; one that is there keeps its own
        session.run("PRAGMA busy_timeout = 2000");
        session.run("PRAGMA secure_delete = ON");
        session.run("PRAGMA temp_store = MEMORY");
        session.run("PRAGMA journal_mode = WAL");
        session.run("PRAGMA synchronous = FULL");
        session.run("PRAGMA foreign_keys = ON");
        session.run("PRAGMA trusted_schema = OFF");
    }

    private static Session reader(Path file) {
        Session session = Session.open(file);
        session.run("PRAGMA busy_timeout = 2000");
        session.run("PRAGMA temp_store = MEMORY");
        session.run("PRAGMA query_only = ON");
        return session;
    }

    /** @throws StoreException {@code store.fixed}, {@code store.openedFull}: every write is refused */
    void requireWritable() {
        switch (medium()) {
            case READ_ONLY -> throw new StoreException("store.fixed", null);
            case FULL -> throw new StoreException("store.openedFull", null);
            case WRITABLE -> { }
        }
    }

    <T> T read(Function<Session, T> work) {
        if (writing.isHeldByCurrentThread()) {
            return work.apply(writer);
        }
        reading.lock();
        try {
            requireOpen();
            return work.apply(reader);
        } finally {
            reading.unlock();
        }
    }

    /**
     * All of the work or nothing of it. Work inside work joins the outer transaction: when any part fails the whole is
     * undone, even if the failure was caught in between.
     */
    <T> T write(Function<Session, T> work) {
        if (writing.isHeldByCurrentThread()) {
            return join(work);
        }
        requireChecked();
        writing.lock();
        try {
            requireOpen();
            requireWritable();
            doomed = false;
            boolean committed = false;
            manifest.begin();
            try {
                writer.run("BEGIN IMMEDIATE");
                T result = work.apply(writer);
                if (doomed) {
                    throw new IllegalStateException("A part of this transaction failed, so none of it is kept");
                }
                manifest.store(writer);
                writer.run("COMMIT");
                committed = true;
                return result;
            } catch (Throwable e) {
                writer.rollBackAfter(e);
                throw e;
            } finally {
                manifest.end(committed);
            }
        } finally {
            writing.unlock();
        }
    }

    private <T> T join(Function<Session, T> work) {
        try {
            return work.apply(writer);
        } catch (Throwable e) {
            doomed = true;
            throw e;
        }
    }

    /** Writes a copy for its owner alone. */
    void copyTo(Path target) {
        requireOpen();
        try (Moment moment = Moment.of(file)) {
            OwnerOnly.createFile(target);
            moment.copyTo(target);
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
    }

    /**
     * Readers that all see the same moment, for scanning with several threads. The caller closes them.
     *
     * @throws IllegalStateException inside a {@link #write}: they would not see its changes
     */
    List<Session> snapshot(int count) {
        return snapshot(count, _ -> { });
    }

    /** @param meanwhile done before anything else can be written; closes nothing */
    List<Session> snapshot(int count, Consumer<Session> meanwhile) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A scan cannot run inside a write");
        }
        writing.lock();
        try {
            requireOpen();
            List<Session> frozen = Stream.generate(this::frozenReader).limit(count).toList();
            try {
                meanwhile.accept(frozen.getFirst());
                return frozen;
            } catch (RuntimeException e) {
                frozen.forEach(Session::close);
                throw e;
            }
        } finally {
            writing.unlock();
        }
    }

    private Session frozenReader() {
        Session session = reader(file);
        session.run("BEGIN");
        session.number("SELECT count(*) FROM origin"); // the first read is what fixes the moment
        return session;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store is closed");
        }
    }

    /** Waits for a running write, then closes; gives up a check. May be called more than once. */
    @Override
    public void close() {
        if (check != null) {
            check.stop();
        }
        writing.lock();
        reading.lock();
        try {
            if (!closed) {
                closed = true;
                reader.close();
                writer.close(); // the last to close moves the WAL into the file and removes it
            }
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }
}
