package app.saddlebag.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/**
 * One open handle on the database with its prepared statements. For one thread at a time. Turns every
 * {@code SQLException} into its {@link StoreException}.
 */
final class Session implements AutoCloseable {

    /** Makes something of the row the result stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What SQLite wants beside a database before it reads it: the shared index and the head of the log. */
    private static final long ROOM = 64 * 1024;

    private final Connection connection;
    private final Medium medium;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private Keeping keeping;

    private Session(Connection connection, Medium medium) {
        this.connection = connection;
        this.medium = medium;
    }

    /**
     * What lies where nothing can be written is opened as what cannot change: SQLite makes files of its own otherwise. The same
     * where there is no room for these.
     */
    static Session open(Path file) {
        String name = file.toAbsolutePath().toUri().toString();
        if (!isFixed(file)) {
            Session session = open(name, Medium.WRITABLE);
            return file.toFile().getUsableSpace() < ROOM ? session.orFull(file, name) : session;
        }
        if (isUnfinished(file)) {
            throw new StoreException("store.fixedUnfinished", null);
        }
        return open(name + "?immutable=1", Medium.READ_ONLY);
    }

    /** This one, if it can read: another one may have made room for both. Nobody else writes: the profile's lock is held. */
    private Session orFull(Path file, String name) {
        try {
            number("SELECT count(*) FROM sqlite_schema");
            return this;
        } catch (UnreadableDatabaseException damaged) {
            return this; // which is told where it is looked into
        } catch (StoreException noRoom) {
            close();
            if (isUnfinished(file)) {
                throw new StoreException("store.fullUnfinished", noRoom);
            }
            return open(name + "?immutable=1", Medium.FULL);
        }
    }

    /** What was found when this was opened. */
    Medium medium() {
        return medium;
    }

    /** Whether nothing can be written where a file lies: a medium that is locked, a folder of somebody else's. */
    static boolean isFixed(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.isDirectory(folder) && !Files.isWritable(folder);
    }

    /** What was written last is in the log beside it still: closing says nothing where it cannot move that into the file. */
    static boolean isUnfinished(Path file) {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        }
    }

    static Session inMemory() {
        return open(":memory:", Medium.WRITABLE);
    }

    private static Session open(String name, Medium medium) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(medium != Medium.WRITABLE);
        config.setGetGeneratedKeys(false); // or the driver would ask for the last row number after every insert
        try {
            return new Session(config.createConnection("jdbc:sqlite:" + name), medium);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** What looks on while a batch is written; null while none is. */
    Keeping keeping() {
        return keeping;
    }

    /** @param onlooker null for none */
    void keep(Keeping onlooker) {
        keeping = onlooker;
    }

    /** Runs one or several statements without arguments or result. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** @return number of rows changed */
    int update(String sql, Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        List<T> found = new ArrayList<>();
        each(sql, row, found::add, arguments);
        return found;
    }

    /** Empty where there is no row, or nothing was made of it. */
    <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        List<T> found = list(sql, row, arguments);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
    }

    <T> void each(String sql, Row<T> row, Consumer<? super T> consumer, Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            while (result.next()) {
                consumer.accept(row.read(result));
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The driver may have closed the statement that failed, so it is not used again. */
    private RuntimeException failed(String sql, SQLException failure) {
        try (PreparedStatement _ = prepared.remove(sql)) {
            return StoreException.of(failure);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return StoreException.of(failure);
        }
    }

    /** The single number a statement such as {@code SELECT count(*)} or a {@code PRAGMA} gives. */
    long number(String sql, Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElseThrow();
    }

    /** The caller closes what it gets, before this session. */
    ResultSet query(String sql) {
        try {
            return bound(sql).executeQuery();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Copies all pages of what this session sees into an empty file. */
    void backUp(Path target) {
        try {
            DB driver = connection.unwrap(SQLiteConnection.class).getDatabase();
            int answer = driver.backup("main", target.toAbsolutePath().toString(), null);
            if (answer != SQLiteErrorCode.SQLITE_OK.code && answer != SQLiteErrorCode.SQLITE_DONE.code) {
                throw DB.newSQLException(answer, "copying failed");
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Many runs of one statement, a thousand at a time: about four times as fast as one by one. */
    Batch batch(String sql) {
        return new Batch(sql);
    }

    /** Ends the statement that another thread runs here, if any; that fails. May be called by any thread, until this is closed. */
    void interrupt() {
        try {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Undoes the open transaction; SQLite may have done so already, which the failure then carries along. */
    void rollBackAfter(Throwable failure) {
        try {
            run("ROLLBACK");
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, Object argument) throws SQLException {
        switch (argument) {
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Long number -> statement.setLong(index, number);
            case String text -> statement.setString(index, text);
            case null -> statement.setNull(index, java.sql.Types.BLOB);
            default -> throw new IllegalArgumentException("No column takes a " + argument.getClass());
        }
    }

    /** Collects runs of one statement; what is left is run by {@link #close}. */
    final class Batch implements AutoCloseable {

        private static final int RUNS = 1_000;

        private final PreparedStatement statement;
        private int waiting;

        private Batch(String sql) {
            try {
                statement = connection.prepareStatement(sql);
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        }

        void add(Object... arguments) {
            try {
                for (int i = 0; i < arguments.length; i++) {
                    bind(statement, i + 1, arguments[i]);
                }
                statement.addBatch();
                if (++waiting == RUNS) {
                    flush();
                }
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        }

        /** Leaves out what waits; does nothing after {@link #close}. */
        void giveUp() {
            try {
                statement.close();
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        }

        private void flush() throws SQLException {
            waiting = 0;
            statement.executeBatch();
        }

        @Override
        public void close() {
            try (statement) {
                if (waiting > 0) {
                    flush();
                }
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close(); // closes its statements too
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
