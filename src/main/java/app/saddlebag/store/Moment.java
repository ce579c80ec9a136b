package app.saddlebag.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A database as it stands at one moment, whatever is written to it afterwards: to be copied, and to be compared with its copy.
 * Keeps nobody from writing; while it is held open, what is written only gathers in the write-ahead log. For one thread at a
 * time.
 */
public final class Moment implements AutoCloseable {

    private static final String TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";

    private final Session session;

    private Moment(Session session) {
        this.session = session;
    }

    /**
     * Of a database of any form, which others may have open.
     *
     * @throws StoreException {@code store.missing}, or when it cannot be read
     */
    public static Moment of(Path database) {
        if (!Files.exists(database)) { // or SQLite would make one
            throw new StoreException("store.missing", null);
        }
        Session session = Session.open(database);
        try {
            session.run("PRAGMA query_only = ON");
            session.run("PRAGMA busy_timeout = 2000");
            session.run("BEGIN");
            session.number("SELECT count(*) FROM sqlite_schema"); // the first read is what fixes the moment
            return new Moment(session);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Copies the database page by page.
     *
     * @param target an empty file
     * @throws StoreException when it cannot be written; what was begun is the caller's to remove
     */
    public void copyTo(Path target) {
        session.backUp(target);
    }

    /**
     * What the database says of its last write, as text: another one after any write. Empty for a database of the first version,
     * which has no such thing.
     */
    public String mark() {
        boolean marked = session.number("SELECT count(*) FROM sqlite_schema WHERE name = 'manifest'") > 0;
        return !marked ? "" : session.first("SELECT facts FROM manifest", row -> row.getBytes(1)).map(Moment::digest).orElse("");
    }

    /**
     * Compares every row of every table with those of a copy.
     *
     * @throws StoreException {@code store.copyDiffers}
     */
    public void requireSameIn(Path copy) {
        try (Session other = Session.open(copy)) {
            List<String> tables = names(session);
            if (!tables.equals(names(other))) {
                throw new StoreException("store.copyDiffers", null);
            }
            for (String table : tables) {
                requireSameRows(table, other);
            }
        }
    }

    private static List<String> names(Session of) {
        return List.copyOf(new TreeSet<>(of.list(TABLES, row -> row.getString(1))));
    }

    private void requireSameRows(String table, Session other) {
        String sql = "SELECT rowid, * FROM \"" + table + "\" ORDER BY rowid";
        try (ResultSet ours = session.query(sql); ResultSet theirs = other.query(sql)) {
            int columns = ours.getMetaData().getColumnCount();
            boolean same = theirs.getMetaData().getColumnCount() == columns;
            while (same) {
                boolean more = ours.next();
                same = theirs.next() == more;
                if (!more) {
                    break;
                }
                for (int column = 1; same && column <= columns; column++) {
                    same = Objects.deepEquals(ours.getObject(column), theirs.getObject(column));
                }
            }
            if (!same) {
                throw new StoreException("store.copyDiffers", null);
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256", e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
