package app.saddlebag.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The forms a database ever had, and which one a file has ({@code PRAGMA user_version}). */
final class Schema {

    /** Says "ours" in a place of the file header that SQLite keeps for it: "SADB". */
    private static final int APPLICATION_ID = 0x53414442;

    /** In order; number n is the whole form of version n. Never edited once released. */
    private static final List<String> FORMS = List.of("V001__sealed_rows.sql", "V002__sources_and_journal.sql");

    /** The form that is written today. */
    static final int PRESENT = FORMS.size();

    private Schema() {
    }

    /**
     * The version of a file.
     *
     * @throws UnreadableDatabaseException when it is not a database of ours
     * @throws NewerDatabaseException      when a later version of the program made it
     */
    static int version(Session session) {
        long version = session.number("PRAGMA user_version");
        if (session.number("PRAGMA application_id") != APPLICATION_ID || version < 1) {
            throw new UnreadableDatabaseException(null);
        }
        if (version > PRESENT) {
            throw new NewerDatabaseException();
        }
        return (int) version;
    }

    /**
     * Nothing is believed of a file in which there is a table, index, trigger or view that we did not make, or one of ours
     * is missing or looks another way.
     *
     * @throws UnreadableDatabaseException when it is not a database of ours of just this version
     * @throws NewerDatabaseException      when a later version of the program made it
     */
    static void require(Session session, int version) {
        if (version(session) != version || !objects(session).equals(expected(version))) {
            throw new UnreadableDatabaseException(null);
        }
    }

    private static Set<String> expected(int version) {
        try (Session session = Session.inMemory()) {
            session.run(text(FORMS.get(version - 1)));
            return objects(session);
        }
    }

    private static Set<String> objects(Session session) {
        return new TreeSet<>(session.list("SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') "
                + "FROM sqlite_schema", row -> row.getString(1)));
    }

    /** Makes an empty file a database of the present form. */
    static void lay(Session session) {
        lay(session, PRESENT);
    }

    static void lay(Session session, int version) {
        session.run("PRAGMA application_id = " + APPLICATION_ID);
        session.run("BEGIN IMMEDIATE");
        try {
            session.run(text(FORMS.get(version - 1)));
            session.run("PRAGMA user_version = " + version);
            session.run("COMMIT");
        } catch (RuntimeException e) {
            session.rollBackAfter(e);
            throw e;
        }
    }

    private static String text(String form) {
        try (InputStream in = Schema.class.getResourceAsStream(form)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
