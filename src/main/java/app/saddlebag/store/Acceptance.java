package app.saddlebag.store;

import app.saddlebag.vault.OwnerOnly;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

/**
 * What becomes of a database that is refused because its rows are not the set that was left there, or because it is older than
 * its keys, when the person takes it as it is: each row whose cells open in their own place stays, the others go, and the
 * manifest is reckoned anew. What was refused is copied first and stays beside it.
 *
 * @param leftOut rows that did not open, or that hung on one that did not
 * @param copy    of the refused database
 */
public record Acceptance(long leftOut, Path copy) {

    private static final String WRITE_AHEAD = "-wal";

    /** @see Store#accept */
    static Acceptance of(Path file, Vault vault, Clock clock) {
        FirstVersion.bringUpToDate(file, vault, clock, new Disk());
        Path copy = copied(file);
        try (Database database = Database.open(file)) {
            Store.recognise(database, vault);
            Manifest manifest = Store.manifest(vault);
            database.keep(manifest);
            List<SealedTable> tables = Tables.of(vault, manifest).all();
            long leftOut = database.write(session -> {
                session.run("REINDEX");
                Structure.require(session);
                session.run("PRAGMA defer_foreign_keys = ON");
                long left = tables.stream().mapToLong(table -> table.audit(session).dropUnreadable()).sum() + dropHanging(session);
                if (session.number("SELECT count(*) FROM environment") == 0) {
                    throw new UnreadableDatabaseException(null); // a profile without its bank's address and key is none
                }
                manifest.reckon(session, tables, vault.generation());
                return left;
            });
            return new Acceptance(leftOut, copy);
        }
    }

    private static Path copied(Path file) {
        Path copy = file.resolveSibling(file.getFileName() + ".refused");
        for (int number = 2; Files.exists(copy); number++) {
            copy = file.resolveSibling(file.getFileName() + ".refused-" + number);
        }
        try {
            copy(file, copy);
            Path log = file.resolveSibling(file.getFileName() + WRITE_AHEAD);
            if (Files.exists(log)) {
                copy(log, copy.resolveSibling(copy.getFileName() + WRITE_AHEAD));
            }
            return copy;
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        OwnerOnly.createFile(to);
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Rows that refer to rows that are gone, and what refers to those. */
    private static long dropHanging(Session session) {
        record Hanging(String table, long id) {
        }
        long dropped = 0;
        while (true) {
            List<Hanging> hanging = session.list("PRAGMA foreign_key_check",
                    row -> new Hanging(row.getString(1), row.getLong(2)));
            if (hanging.isEmpty()) {
                return dropped;
            }
            for (Hanging row : hanging) {
                dropped += session.update("DELETE FROM \"" + row.table + "\" WHERE id = ?", row.id);
            }
        }
    }
}
