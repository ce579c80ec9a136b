package app.saddlebag.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One random change of a database file, as made by somebody without the keys: with an editor of databases, one of bytes,
 * or older copies of the same file at hand.
 *
 * @param earlier copies of the file as it was before
 * @param log     its write-ahead log as it was before
 */
record Mutation(Path file, List<Path> earlier, Path log, Random random) {

    static final int PAGE = Database.PAGE_BYTES;

    private static final List<String> SCHEMA = List.of("CREATE TABLE planted (a)", "CREATE VIEW planted AS SELECT 1",
            "CREATE TRIGGER planted AFTER INSERT ON \"transaction\" BEGIN DELETE FROM overlay; END",
            "CREATE TRIGGER planted BEFORE UPDATE ON manifest BEGIN SELECT RAISE(IGNORE); END",
            "CREATE UNIQUE INDEX planted ON setting (id)", "DROP TABLE rate", "DROP TABLE overlay", "DROP TABLE origin",
            "DROP INDEX transaction_by_month", "DROP INDEX transaction_by_identity", "REINDEX", "VACUUM",
            "ALTER TABLE setting ADD COLUMN planted INTEGER", "ALTER TABLE rule RENAME TO planted", "PRAGMA user_version = 0",
            "PRAGMA user_version = 1", "PRAGMA user_version = 3", "PRAGMA user_version = -1", "PRAGMA application_id = 7",
            "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = PERSIST");

    /** @return what was done, for whoever has to look for the reason; null where nothing came of it */
    String apply() throws IOException, SQLException {
        return switch (random.nextInt(20)) {
            case 0, 1 -> inACell();
            case 2 -> remove();
            case 3 -> copy();
            case 4, 5, 6 -> number();
            case 7, 8 -> olderCell();
            case 9 -> olderTable();
            case 10, 11 -> olderPage();
            case 12, 13 -> aByte();
            case 14, 15 -> aByteOfAPagesHead();
            case 16 -> pages();
            case 17 -> schema();
            case 18 -> rootPages();
            default -> length();
        };
    }

    private String inACell() throws SQLException {
        try (Connection connection = connect(file)) {
            String table = any(tables(connection));
            String column = any(columns(connection, table, "BLOB"));
            Long id = anyId(connection, table);
            if (id == null) {
                return null;
            }
            byte[] cell = bytes(connection, table, column, id);
            if (cell == null) {
                return null;
            }
            byte[] changed = switch (random.nextInt(5)) {
                case 0 -> java.util.Arrays.copyOf(cell, random.nextInt(cell.length));
                case 1 -> java.util.Arrays.copyOf(cell, cell.length + 1 + random.nextInt(20));
                case 2 -> new byte[0];
                default -> {
                    cell[random.nextInt(cell.length)] ^= (byte) (1 << random.nextInt(8));
                    yield cell;
                }
            };
            return update(connection, table, column, id, changed);
        }
    }

    private String number() throws SQLException {
        try (Connection connection = connect(file)) {
            String table = any(tables(connection));
            String column = any(columns(connection, table, "INTEGER"));
            Long id = anyId(connection, table);
            if (id == null) {
                return null;
            }
            Object value = switch (random.nextInt(8)) {
                case 0 -> Long.MAX_VALUE;
                case 1 -> Long.MIN_VALUE;
                case 2 -> random.nextLong();
                case 3 -> 0L;
                case 4 -> null;
                case 5 -> (long) random.nextInt(10);
                case 6 -> number(connection, table, column, anyId(connection, table), 0);
                default -> number(connection, table, column, id, 1);
            };
            return update(connection, table, column, id, value);
        }
    }

    private String remove() throws SQLException {
        try (Connection connection = connect(file)) {
            String table = any(tables(connection));
            return run(connection, "DELETE FROM \"" + table + "\" WHERE id = " + anyId(connection, table));
        }
    }

    private String copy() throws SQLException {
        try (Connection connection = connect(file)) {
            String table = any(tables(connection));
            StringBuilder columns = new StringBuilder(random.nextBoolean() ? "(SELECT max(id) + 1 FROM \"" + table + "\")"
                    : Long.toString(random.nextInt(100)));
            for (String column : columns(connection, table, "")) {
                columns.append(column.equals("id") ? "" : column.equals("identity") ? ", identity + 1" : ", " + column);
            }
            return run(connection, "INSERT OR IGNORE INTO \"" + table + "\" SELECT " + columns + " FROM \"" + table
                    + "\" WHERE id = " + anyId(connection, table));
        }
    }

    private String olderCell() throws SQLException {
        try (Connection connection = attached()) {
            String table = any(tables(connection));
            String column = any(columns(connection, table, "BLOB"));
            String older = "(SELECT \"%2$s\" FROM earlier.\"%1$s\" e WHERE e.id = now.id)".formatted(table, column);
            String which = random.nextBoolean() ? "" : " AND id = " + anyId(connection, table);
            return run(connection, "UPDATE OR IGNORE main.\"%1$s\" AS now SET \"%2$s\" = %3$s WHERE %3$s <> \"%2$s\""
                    .formatted(table, column, older) + which);
        }
    }

    private String olderTable() throws SQLException {
        try (Connection connection = attached()) {
            String table = any(tables(connection));
            String done = run(connection, "DELETE FROM main.\"" + table + '"');
            String refilled = run(connection, "INSERT INTO main.\"%1$s\" SELECT * FROM earlier.\"%1$s\"".formatted(table));
            if (random.nextBoolean()) {
                run(connection, "DELETE FROM main.manifest");
                run(connection, "INSERT INTO main.manifest SELECT * FROM earlier.manifest");
                return done + "; " + refilled + "; and of the manifest";
            }
            return done + "; " + refilled;
        }
    }

    private String olderPage() throws IOException {
        byte[] older = Files.readAllBytes(any(earlier));
        byte[] now = Files.readAllBytes(file);
        List<Integer> different = new ArrayList<>();
        for (int page = 0; (page + 1) * PAGE <= Math.min(older.length, now.length); page++) {
            if (!java.util.Arrays.equals(older, page * PAGE, page * PAGE + PAGE, now, page * PAGE, page * PAGE + PAGE)) {
                different.add(page);
            }
        }
        java.util.Collections.shuffle(different, random);
        List<Integer> taken = different.subList(0, Math.min(different.size(), 1 + random.nextInt(3)));
        for (int page : taken) {
            System.arraycopy(older, page * PAGE, now, page * PAGE, PAGE);
        }
        Files.write(file, now);
        return taken.isEmpty() ? null : "pages " + taken + " of an earlier file";
    }

    private String aByte() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length);
        byte before = bytes[at];
        bytes[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (before ^ 1 << random.nextInt(8));
        Files.write(file, bytes);
        return before == bytes[at] ? null : "byte " + at % PAGE + " of page " + at / PAGE + ": " + before + " to " + bytes[at];
    }

    /** Where SQLite keeps what a page is: kind, cells, free room, the way to its children; and the file's own head. */
    private String aByteOfAPagesHead() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int page = random.nextInt(bytes.length / PAGE);
        int at = page * PAGE + random.nextInt(page == 0 ? 130 : 40);
        byte before = bytes[at];
        bytes[at] = (byte) (before + 1 + random.nextInt(255));
        Files.write(file, bytes);
        return "byte " + at % PAGE + " of page " + page + ": " + before + " to " + bytes[at];
    }

    private String pages() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int one = PAGE * random.nextInt(bytes.length / PAGE);
        int other = PAGE * random.nextInt(bytes.length / PAGE);
        byte[] page = java.util.Arrays.copyOfRange(bytes, one, one + PAGE);
        switch (random.nextInt(3)) {
            case 0 -> java.util.Arrays.fill(bytes, one, one + PAGE, (byte) 0);
            case 1 -> System.arraycopy(bytes, other, bytes, one, PAGE);
            default -> {
                System.arraycopy(bytes, other, bytes, one, PAGE);
                System.arraycopy(page, 0, bytes, other, PAGE);
            }
        }
        Files.write(file, bytes);
        return "page " + one / PAGE + " emptied, or for page " + other / PAGE;
    }

    private String schema() throws SQLException {
        try (Connection connection = connect(file)) {
            return run(connection, any(SCHEMA));
        }
    }

    /** Each table and index is where the schema says; it can say that of another place. */
    private String rootPages() throws SQLException {
        try (Connection connection = connect(file)) {
            run(connection, "PRAGMA writable_schema = ON");
            String one = any(strings(connection, "SELECT name FROM sqlite_schema ORDER BY name"));
            String other = random.nextInt(3) == 0 ? Integer.toString(random.nextInt(60))
                    : any(strings(connection, "SELECT rootpage FROM sqlite_schema ORDER BY name"));
            return run(connection, random.nextInt(3) > 0
                    ? "UPDATE sqlite_schema SET rootpage = " + other + " WHERE name = '" + one + "'"
                    : "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = '" + one + "'");
        }
    }

    private String length() throws IOException, SQLException {
        switch (random.nextInt(4)) {
            case 0 -> {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(random.nextInt((int) open.length()));
                }
                return "cut";
            }
            case 1 -> {
                byte[] more = new byte[random.nextInt(3 * PAGE)];
                random.nextBytes(more);
                Files.write(file, more, java.nio.file.StandardOpenOption.APPEND);
                return more.length + " bytes behind the end";
            }
            case 2 -> {
                Files.copy(log, file.resolveSibling(file.getFileName() + "-wal"));
                return "an earlier write-ahead log";
            }
            default -> {
                byte[] noise = new byte[random.nextInt(3 * PAGE)];
                random.nextBytes(noise);
                Files.write(file.resolveSibling(file.getFileName() + (random.nextBoolean() ? "-wal" : "-journal")), noise);
                return "a write-ahead log or journal of noise";
            }
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private Connection attached() throws SQLException {
        Connection connection = connect(file);
        run(connection, "ATTACH '" + any(earlier) + "' AS earlier");
        return connection;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name");
    }

    private static List<String> columns(Connection connection, String table, String type) throws SQLException {
        return strings(connection, "SELECT name FROM pragma_table_info('" + table + "') WHERE type LIKE '%" + type + "'");
    }

    private Long anyId(Connection connection, String table) throws SQLException {
        List<String> ids = strings(connection, "SELECT id FROM main.\"" + table + "\" ORDER BY id");
        return ids.isEmpty() ? null : (Long) Long.parseLong(any(ids));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String update(Connection connection, String table, String column, long id, Object value)
            throws SQLException {
        String sql = "UPDATE OR IGNORE \"" + table + "\" SET \"" + column + "\" = ? WHERE id = ? AND \"" + column
                + "\" IS NOT ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, value);
            update.setLong(2, id);
            update.setObject(3, value);
            return update.executeUpdate() == 0 ? null : table + "." + column + " of row " + id
                    + (value instanceof byte[] bytes ? " has " + bytes.length + " bytes" : " is " + value);
        } catch (SQLException e) {
            return null; // a constraint of ours forbids it
        }
    }

    private static String run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql) == 0 && sql.matches("(UPDATE|DELETE|INSERT).*") ? null : sql;
        }
    }

    private static byte[] bytes(Connection connection, String table, String column, long id) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                "SELECT \"" + column + "\" FROM \"" + table + "\" WHERE id = " + id)) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    private static Long number(Connection connection, String table, String column, long id, long more) throws SQLException {
        String number = strings(connection, "SELECT \"" + column + "\" FROM \"" + table + "\" WHERE id = " + id).getFirst();
        return number == null ? null : (Long) (Long.parseLong(number) + more);
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
