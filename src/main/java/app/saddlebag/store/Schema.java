package app.saddlebag.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The numbered migrations, and how far a file has come ({@code PRAGMA user_version}). */
final class Schema {

    /** Says "ours" in a place of the file header that SQLite keeps for it: "SADB". */
    private static final int APPLICATION_ID = 0x53414442;

    /** In order; number n leads to version n. Never edited once released. */
    private static final List<String> MIGRATIONS = List.of("V001__sealed_rows.sql");

    private Schema() {
    }

    /**
     * @throws UnreadableDatabaseException when it is not a database of ours
     * @throws NewerDatabaseException      when a later version wrote it
     */
    static void check(Session session) {
        long version = session.number("PRAGMA user_version");
        if (session.number("PRAGMA application_id") != APPLICATION_ID || version < 1) {
            throw new UnreadableDatabaseException(null);
        }
        if (version > MIGRATIONS.size()) {
            throw new NewerDatabaseException();
        }
    }

    /** Makes an empty file a database of ours. */
    static void lay(Session session) {
        session.run("PRAGMA application_id = " + APPLICATION_ID);
        migrate(session);
    }

    /** Brings the file to the present version; each step happens whole or not at all. */
    static void migrate(Session session) {
        for (int version = (int) session.number("PRAGMA user_version") + 1; version <= MIGRATIONS.size(); version++) {
            session.run("BEGIN IMMEDIATE");
            try {
                session.run(text(MIGRATIONS.get(version - 1)));
                session.run("PRAGMA user_version = " + version);
                session.run("COMMIT");
            } catch (RuntimeException e) {
                session.rollBackAfter(e);
                throw e;
            }
        }
    }

    private static String text(String migration) {
        try (InputStream in = Schema.class.getResourceAsStream(migration)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
