package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cell may be genuine and the set still another one: that is noticed at opening, before anything is read of it. */
class ManifestTest {

    private static final Vault VAULT = Vault.ephemeral();

    @TempDir
    static Path untouched;
    @TempDir
    Path folder;

    @BeforeAll
    static void fill() throws IOException {
        Path database = Profile.database(untouched);
        Store.create(database, VAULT, Profile.CLOCK);
        try (Store store = open(database)) {
            FullProfile.fill(store);
        }
        Files.copy(database, untouched.resolve("earlier.db"));
        try (Store store = open(database)) {
            change(store);
        }
    }

    /** Every cell once more, without a row more or less. */
    private static void change(Store store) {
        store.environments().save(store.environments().current().orElseThrow(), new ClientSecret("another"));
        store.connections().list().forEach(connection -> {
            store.connections().update(connection.withLabel("another"));
            store.connections().saveToken(connection.id(), new CredentialsToken("another"));
            store.journal().edit(Profile.NOW, IntStream.range(1, 7).asLongStream(), _ -> JournalTest.LUNCH);
        });
        store.products().list().forEach(product -> {
            store.products().replace(product.id(), product.product(), Samples.json("another"), Profile.NOW.plusSeconds(9));
            store.balances().series(product.id()).forEach(point ->
                    store.balances().record(product.id(), point.day(), point.balance()));
        });
        store.savedFilters().list().forEach(store.savedFilters()::update);
        store.settings().put("theme.name", "another");
        store.settings().put("grid.columns", "another");
        store.connections().list().forEach(connection -> store.journal().record(app.saddlebag.model.Batch.Kind.SYNC,
                connection.id(), Profile.NOW, null, recording -> recording.rewrite(FullProfile.row(store, connection.id(),
                        "tx_a91f02"), Samples.salary("tx_a91f02"), Samples.json("another"),
                        app.saddlebag.model.RowChange.Reason.CHANGED)));
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Profile.database(untouched), Profile.database(folder));
    }

    @Test
    void whatNobodyTouchedOpens() {
        assertThatCode(() -> open(Profile.database(folder)).close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"environment", "source", "product", "transaction", "originals", "overlay", "batch", "change",
        "person", "balance", "saved_filter", "link_code", "setting", "manifest"})
    void aRowThatIsMissingIsNoticed(String table) throws SQLException {
        assertThat(sql("DELETE FROM \"%1$s\" WHERE id = (SELECT max(id) FROM \"%1$s\")".formatted(table))).isEqualTo(1);
        assertTampered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "product", "transaction", "originals", "batch", "change", "person", "balance",
        "saved_filter", "link_code", "setting"})
    void aRowThatIsThereTwiceIsNoticed(String table) throws SQLException {
        copyRow(table, "SELECT max(id) + 1 FROM \"%s\"".formatted(table));
        assertTampered();
    }

    /** Under a number that was given out once, so that only the set can tell. */
    @ParameterizedTest
    @ValueSource(strings = {"saved_filter", "link_code", "setting", "change"})
    void aRowInThePlaceOfOneThatIsGoneIsNoticed(String table) throws SQLException {
        sql("DELETE FROM \"%1$s\" WHERE id = (SELECT max(id) FROM \"%1$s\")".formatted(table));
        copyRow(table, "SELECT max(id) + 1 FROM \"%s\"".formatted(table));
        assertTampered();
    }

    @ParameterizedTest
    @CsvSource({"environment,facts", "environment,secret", "source,facts", "source,token", "product,facts",
        "product,payload", "transaction,facts", "overlay,facts", "balance,facts", "saved_filter,facts", "setting,facts",
        "manifest,facts"})
    void anOlderCellInItsOwnPlaceIsNoticed(String table, String column) throws SQLException {
        int changed = sql("ATTACH '" + untouched.resolve("earlier.db") + "' AS earlier",
                ("UPDATE main.\"%1$s\" AS now SET %2$s = (SELECT %2$s FROM earlier.\"%1$s\" e WHERE e.id = now.id) WHERE "
                        + "%2$s <> (SELECT %2$s FROM earlier.\"%1$s\" e WHERE e.id = now.id)").formatted(table, column));
        assertThat(changed).isPositive();
        assertTampered();
    }

    /** Everything older but one table: each part agrees with itself. */
    @ParameterizedTest
    @ValueSource(strings = {"transaction", "overlay", "setting", "saved_filter", "product"})
    void aTableThatIsNewerThanTheRestIsNoticed(String table) throws Exception {
        Files.copy(untouched.resolve("earlier.db"), Profile.database(folder),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        sql("ATTACH '" + Profile.database(untouched) + "' AS later", "DELETE FROM \"%s\"".formatted(table),
                "INSERT INTO \"%1$s\" SELECT * FROM later.\"%1$s\"".formatted(table));
        assertTampered();
    }

    @ParameterizedTest
    @CsvSource({"UPDATE \"transaction\" SET id = 9223372036854775807 WHERE id = 1",
        "UPDATE \"transaction\" SET id = -9223372036854775808 WHERE id = 1", "UPDATE setting SET id = 0 WHERE id = 1",
        "UPDATE overlay SET id = 4611686018427387904", "UPDATE source SET id = 123456789012 WHERE id = 1",
        "UPDATE change SET id = 1000000000000 WHERE id = 1"})
    @Timeout(10)
    void anAbsurdRowNumberIsNoticedAtOnce(String sql) throws SQLException {
        assertThat(sql(sql)).isEqualTo(1);
        long begin = System.nanoTime();
        assertTampered();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({"UPDATE \"transaction\" SET source_id = 3 - source_id WHERE id = 2",
        "UPDATE \"transaction\" SET month = month + 1 WHERE id = 2",
        "UPDATE \"transaction\" SET identity = identity + 1 WHERE id = 2",
        "UPDATE \"transaction\" SET month = month + 1, identity = identity + 1 WHERE id = 2",
        "UPDATE \"transaction\" SET product_id = NULL WHERE id = 1", "UPDATE product SET identity = identity + 1 WHERE id = 1",
        "UPDATE source SET identity = identity + 1 WHERE id = 1", "UPDATE setting SET identity = identity + 1 WHERE id = 1",
        "UPDATE change SET row_id = row_id + 1 WHERE row_id = 1", "UPDATE originals SET source_id = 3 - source_id WHERE id = 1",
        "UPDATE person SET role = 3 - role WHERE id = 1"})
    void aRowGivenToAnotherIsNoticedBeforeAnythingIsReadOfIt(String sql) throws SQLException {
        assertThat(sql(sql)).isPositive();
        assertTampered();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TRIGGER planted AFTER INSERT ON \"transaction\" BEGIN DELETE FROM overlay; END",
        "CREATE TABLE planted (a)", "CREATE VIEW planted AS SELECT 1", "CREATE INDEX planted ON \"transaction\" (source_id)",
        "DROP TABLE rate", "DROP INDEX transaction_by_month", "ALTER TABLE setting ADD COLUMN planted INTEGER",
        "ALTER TABLE setting RENAME TO planted", "ANALYZE"})
    void whatWeDidNotMakeIsRefused(String sql) throws SQLException {
        sql(sql);
        assertThatThrownBy(() -> open(Profile.database(folder))).isInstanceOf(UnreadableDatabaseException.class);
    }

    @Test
    void aStoreThatRefusedIsLeftAsItIs() throws Exception {
        sql("DELETE FROM setting");
        byte[] before = Files.readAllBytes(Profile.database(folder));
        assertTampered();
        assertThat(Files.readAllBytes(Profile.database(folder))).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**/*-wal");
    }

    private void assertTampered() {
        assertThatThrownBy(() -> open(Profile.database(folder))).isInstanceOf(TamperedException.class)
                .isInstanceOf(ProblemException.class);
    }

    private void copyRow(String table, String number) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            StringBuilder columns = new StringBuilder("(" + number + ")");
            try (var info = statement.executeQuery("PRAGMA table_info(\"" + table + "\")")) {
                while (info.next()) {
                    String name = info.getString("name");
                    columns.append(name.equals("id") ? "" : name.equals("identity") ? ", identity + 1" : ", " + name);
                }
            }
            assertThat(statement.executeUpdate("INSERT INTO \"%1$s\" SELECT %2$s FROM \"%1$s\" WHERE id = "
                    .formatted(table, columns) + "(SELECT min(id) FROM \"" + table + "\")")).isEqualTo(1);
        }
    }

    /** @return rows changed by the last statement */
    private int sql(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            int changed = 0;
            for (String sql : statements) {
                changed = statement.executeUpdate(sql);
            }
            return changed;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + Profile.database(folder));
    }

    private static Store open(Path database) {
        return Store.open(database, VAULT, Profile.CLOCK);
    }
}
