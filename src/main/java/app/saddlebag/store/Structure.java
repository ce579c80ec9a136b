package app.saddlebag.store;

/**
 * Whether a database file is sound as a structure: no page lost or used twice, rows in their order, and each index agrees
 * with its table. What an index hides or invents no cell can tell, for rows are found by it.
 */
final class Structure {

    private static final String SOUND = "ok";

    private Structure() {
    }

    /**
     * Looks through the whole file; about three seconds for a million transactions.
     *
     * @throws UnreadableDatabaseException when it is not
     */
    static void require(Session session) {
        String answer = session.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("");
        if (!answer.equals(SOUND)) {
            throw new UnreadableDatabaseException(new IllegalStateException(answer));
        }
    }
}
