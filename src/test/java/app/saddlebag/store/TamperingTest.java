package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone edits the database behind our back, with the best of tools and without the keys. */
class TamperingTest {

    private static final Vault VAULT = Vault.ephemeral();

    @TempDir
    static Path untouched;
    @TempDir
    Path folder;

    @BeforeAll
    static void fill() {
        Store.create(Profile.database(untouched), VAULT, Profile.CLOCK);
        try (Store store = Store.open(Profile.database(untouched), VAULT, Profile.CLOCK)) {
            FullProfile.fill(store);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Profile.database(untouched), Profile.database(folder));
    }

    @Test
    void nothingIsRefusedWhileNobodyTampers() {
        assertThatCode(this::readAll).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"environment,facts", "environment,secret", "source,facts", "source,token", "product,facts",
            "product,payload", "transaction,facts", "originals,facts", "overlay,facts", "batch,facts", "change,facts",
            "manifest,facts", "person,facts", "person,payload", "balance,facts", "saved_filter,facts", "link_code,facts", "setting,facts"})
    void aChangedCellIsRefused(String table, String column) throws SQLException {
        flipABit(table, column);
        assertThatThrownBy(this::readAll).isInstanceOf(TamperedException.class);
    }

    @ParameterizedTest
    @CsvSource({"source,facts", "source,token", "product,facts", "product,payload", "transaction,facts",
            "originals,facts", "batch,facts", "change,facts", "person,facts", "person,payload",
            "balance,facts", "saved_filter,facts",
            "link_code,facts", "setting,facts"})
    void aCellOfAnotherRowIsRefused(String table, String column) throws SQLException {
        assertThat(sql("UPDATE \"%1$s\" SET %2$s = (SELECT %2$s FROM \"%1$s\" ORDER BY id DESC LIMIT 1)"
                .formatted(table, column))).isGreaterThan(1);
        assertThatThrownBy(this::readAll).isInstanceOf(TamperedException.class);
    }

    @ParameterizedTest
    @CsvSource({"UPDATE product SET payload = facts", "UPDATE product SET facts = payload",
            "UPDATE source SET token = facts", "UPDATE environment SET facts = secret",
            "UPDATE overlay SET facts = (SELECT facts FROM \"transaction\" t WHERE t.id = overlay.id)",
            "UPDATE link_code SET facts = (SELECT facts FROM saved_filter f WHERE f.id = link_code.id)"})
    void aCellOfAnotherColumnOrTableIsRefused(String sql) throws SQLException {
        assertThat(sql(sql)).isPositive();
        assertThatThrownBy(this::readAll).isInstanceOf(TamperedException.class);
    }

    @ParameterizedTest
    @CsvSource({"UPDATE \"transaction\" SET source_id = 1", "UPDATE product SET source_id = 1",
            "UPDATE \"transaction\" SET product_id = product_id % 5 + 1", "UPDATE \"transaction\" SET product_id = NULL",
            "UPDATE \"transaction\" SET month = 1", "UPDATE \"transaction\" SET identity = identity + 1",
            "UPDATE originals SET source_id = 1", "UPDATE change SET batch_id = 1", "UPDATE change SET row_id = 1",
            "UPDATE person SET source_id = 1", "UPDATE person SET role = 3 - role", "UPDATE balance SET product_id = 1",
            "UPDATE source SET identity = 3 WHERE id = 1"})
    void aRowHungElsewhereIsRefused(String sql) throws SQLException {
        assertThat(sql(sql)).isPositive();
        assertThatThrownBy(this::readAll).isInstanceOf(TamperedException.class);
    }

    @ParameterizedTest
    @CsvSource({"transaction", "setting"})
    void exchangedFingerprintsAreRefused(String table) throws SQLException {
        sql("CREATE TEMP TABLE kept AS SELECT id, identity FROM \"%s\"".formatted(table),
                "UPDATE \"%s\" SET identity = random()".formatted(table),
                "UPDATE \"%s\" AS t SET identity = (SELECT identity FROM kept WHERE kept.id = t.id %% 2 + 1) WHERE id < 3"
                        .formatted(table));
        assertThatThrownBy(this::readAll).isInstanceOf(TamperedException.class);
    }

    @Test
    void aCellOfAnotherProfileIsRefused() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Profile profile = Profile.in(other)) {
            FullProfile.fill(profile.store());
        }
        sql("ATTACH '" + Profile.database(other) + "' AS other",
                "UPDATE source SET token = (SELECT token FROM other.source o WHERE o.id = source.id)");
        assertThatThrownBy(this::readAll).isInstanceOf(TamperedException.class);
    }

    @Test
    void aForgedSignatureMakesTheWholeDatabaseUnreadable() throws SQLException {
        sql("UPDATE origin SET facts = randomblob(40)");
        assertThatThrownBy(this::readAll).isInstanceOf(UnreadableDatabaseException.class);
    }

    private void readAll() {
        try (Store store = open()) {
            FullProfile.readAll(store);
        }
    }

    private Store open() {
        return Store.open(Profile.database(folder), VAULT, Profile.CLOCK);
    }

    /** In the middle of the last row's cell. */
    private void flipABit(String table, String column) throws SQLException {
        String last = " FROM \"" + table + "\" ORDER BY id DESC LIMIT 1";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Profile.database(folder));
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT id, " + column + last);
             PreparedStatement update = connection.prepareStatement(
                     "UPDATE \"" + table + "\" SET " + column + " = ? WHERE id = ?")) {
            byte[] cell = row.getBytes(2);
            cell[cell.length / 2] ^= 1;
            update.setBytes(1, cell);
            update.setLong(2, row.getLong(1));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** @return rows changed by the last statement */
    private int sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Profile.database(folder));
             Statement statement = connection.createStatement()) {
            int changed = 0;
            for (String sql : statements) {
                changed = statement.executeUpdate(sql);
            }
            return changed;
        }
    }
}
