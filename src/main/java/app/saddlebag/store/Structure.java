package app.saddlebag.store;

import java.util.List;

/**
 * Whether a database file is sound as a structure: no page lost or used twice, rows in their order, and each index agrees
 * with its table. What an index hides or invents no cell can tell, for rows are found by it.
 */
final class Structure {

    private static final String SOUND = "ok";

    private Structure() {
    }

    /**
     * Looks through the whole file.
     *
     * @throws UnreadableDatabaseException when the structure is not sound
     */
    static void require(Session session) {
        require(session, "PRAGMA integrity_check(1)");
    }

    /** Looks through some tables and their indexes alone; as {@link #require(Session)}. */
    static void require(Session session, List<SealedTable> tables) {
        tables.forEach(table -> require(session, "PRAGMA integrity_check(\"" + table.name() + "\")"));
    }

    private static void require(Session session, String pragma) {
        String answer = session.first(pragma, row -> row.getString(1)).orElse("");
        if (!answer.equals(SOUND)) {
            throw new UnreadableDatabaseException(new IllegalStateException(answer));
        }
    }
}
