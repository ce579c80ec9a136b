package app.saddlebag.store;

import java.util.List;

/**
 * Takes a table's indexes away while very many rows are added to it, and makes them again afterwards: sorting a million
 * numbers once is several times as fast as finding a place for each. Inside one write, so nobody sees the table without.
 */
final class Indexes implements AutoCloseable {

    private static final long MANY = 50_000;

    private record Index(String name, String sql) {
    }

    private final Session session;
    private final List<Index> aside;

    private Indexes(Session session, List<Index> aside) {
        this.session = session;
        this.aside = aside;
    }

    /** Leaves the indexes where they are unless it is worth while. */
    static Indexes asideWhileAdding(Session session, String table, long rows) {
        boolean worthWhile = rows > MANY
                && 2 * rows > session.number("SELECT count(*) FROM \"" + table + '"');
        List<Index> indexes = !worthWhile ? List.of() : session.list(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
                row -> new Index(row.getString(1), row.getString(2)), table);
        indexes.forEach(index -> session.run("DROP INDEX \"" + index.name + '"'));
        return new Indexes(session, indexes);
    }

    @Override
    public void close() {
        aside.forEach(index -> session.run(index.sql));
    }
}
