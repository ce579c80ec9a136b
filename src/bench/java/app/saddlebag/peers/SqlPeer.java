package app.saddlebag.peers;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A database in this process, with the rows in a file; both questions are prepared statements. */
final class SqlPeer implements Peer {

    private static final String SUMS = "currency, count(*), sum(amount)";
    private static final int AT_ONCE = 10_000;

    private final Connection connection;
    private final PreparedStatement filtered;
    private final PreparedStatement months;

    private SqlPeer(String address, String filter, String month) throws SQLException {
        connection = DriverManager.getConnection(address);
        filtered = connection.prepareStatement("SELECT '', " + SUMS + " FROM " + filter + " GROUP BY currency");
        months = connection.prepareStatement("SELECT " + month + ", " + SUMS + " FROM booked GROUP BY 1, currency");
    }

    /** DuckDB, on as many threads as it likes, over a column of folded descriptions. */
    static SqlPeer duckDb(Path file) throws SQLException {
        return new SqlPeer("jdbc:duckdb:" + file, "booked WHERE contains(folded, '" + PeerRows.TEXT + "') AND amount < -5000"
                + " AND day BETWEEN DATE '2026-01-01' AND DATE '2026-12-31'", "strftime(day, '%Y-%m')");
    }

    /** SQLite with an index of trigrams (FTS5) over the descriptions. */
    static SqlPeer sqlite(Path file) throws SQLException {
        return new SqlPeer("jdbc:sqlite:" + file, "words JOIN booked ON booked.id = words.rowid WHERE words MATCH '" + PeerRows.TEXT
                + "' AND amount < -5000 AND day BETWEEN '2026-01-01' AND '2026-12-31'", "substr(day, 1, 7)");
    }

    static void loadDuckDb(Path file, PeerRows rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            connection.createStatement().execute("CREATE TABLE booked (id BIGINT, day DATE, amount BIGINT, currency VARCHAR, folded VARCHAR)");
            try (var appender = ((org.duckdb.DuckDBConnection) connection).createAppender("main", "booked")) {
                rows.forEach(row -> {
                    try {
                        appender.beginRow();
                        appender.append(row.id());
                        appender.append(row.transaction().bookingDate());
                        appender.append(PeerRows.hundredths(row.transaction()));
                        appender.append(row.transaction().currency());
                        appender.append(PeerRows.folded(row.transaction()));
                        appender.endRow();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
    }

    static void loadSqlite(Path file, PeerRows rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("CREATE TABLE booked (id INTEGER PRIMARY KEY, day TEXT, amount INTEGER, currency TEXT, folded TEXT)");
            connection.createStatement().execute(
                    "CREATE VIRTUAL TABLE words USING fts5(folded, content='booked', content_rowid='id', tokenize='trigram')");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO booked VALUES (?, ?, ?, ?, ?)")) {
                int[] waiting = new int[1];
                rows.forEach(row -> {
                    try {
                        insert.setLong(1, row.id());
                        insert.setString(2, row.transaction().bookingDate().toString());
                        insert.setLong(3, PeerRows.hundredths(row.transaction()));
                        insert.setString(4, row.transaction().currency());
                        insert.setString(5, PeerRows.folded(row.transaction()));
                        insert.addBatch();
                        if (++waiting[0] % AT_ONCE == 0) {
                            insert.executeBatch();
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                insert.executeBatch();
            }
            connection.createStatement().execute("INSERT INTO words (words) VALUES ('rebuild')");
            connection.commit();
        }
    }

    @Override
    public Answer filtered() throws SQLException {
        return answers(filtered).getOrDefault("", new Answer(0, Map.of()));
    }

    @Override
    public Map<String, Answer> months() throws SQLException {
        return answers(months);
    }

    private static Map<String, Answer> answers(PreparedStatement question) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                counts.merge(rows.getString(1), rows.getLong(3), Long::sum);
                sums.computeIfAbsent(rows.getString(1), _ -> new TreeMap<>()).put(rows.getString(2), Answer.hundredths(rows.getLong(4)));
            }
        }
        Map<String, Answer> answers = new TreeMap<>();
        counts.forEach((key, count) -> answers.put(key, new Answer(count, sums.get(key))));
        return answers;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
