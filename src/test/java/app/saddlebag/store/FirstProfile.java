package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;

/** A profile that the first version of the program made (profile-version-1.zip), unpacked into a folder. */
public record FirstProfile(Path folder) {

    public static final String PASSPHRASE = "an old profile kept for its form";

    /** All 2,359 rows of it. */
    public static FirstProfile unpack(Path folder) throws IOException {
        try (InputStream in = FirstProfile.class.getResourceAsStream("profile-version-1.zip");
             ZipInputStream zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().endsWith(".tsv") && !entry.getName().endsWith(".txt")) {
                    Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
                }
            }
        }
        return new FirstProfile(folder);
    }

    /** The oldest rows alone, of which the first version kept no count: where it is brought up to date again and again. */
    public static FirstProfile unpack(Path folder, int rows) throws IOException, SQLException {
        FirstProfile profile = unpack(folder);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + profile.database());
             var statement = connection.createStatement()) {
            for (String table : new String[] {"transaction_payload", "\"transaction\"", "overlay"}) {
                statement.execute("DELETE FROM " + table + " WHERE id > " + rows);
            }
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("VACUUM");
        }
        assertThat(profile.folder.resolve("saddlebag.db-wal")).doesNotExist();
        return profile;
    }

    public Vault unlock() {
        return new Vaults(() -> Argon2Cost.FLOOR).unlock(keys(), PASSPHRASE.toCharArray());
    }

    public Path keys() {
        return folder.resolve("keys.json");
    }

    public Path database() {
        return folder.resolve("saddlebag.db");
    }
}
