package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Cheap;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is refused is opened as it is only when the person says so, and nothing of it is thrown away. */
class AcceptanceTest {

    @TempDir
    Path folder;
    private Path file;
    private Vault vault;

    @BeforeEach
    void fill() {
        file = Profile.database(folder);
        vault = Cheap.vaults().create(folder.resolve("keys.json"), Profile.PASSPHRASE.toCharArray());
        Store.create(file, vault, Profile.CLOCK);
        try (Store store = Store.open(file, vault, Profile.CLOCK)) {
            FullProfile.fill(store);
        }
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void anOlderCopyOfTheWholeDatabaseIsRefusedAndTakenOnRequest() throws IOException {
        Path earlier = folder.resolve("earlier");
        Files.copy(file, earlier);
        try (Store store = Store.open(file, vault, Profile.CLOCK)) {
            store.settings().put("later", "said");
            vault.note(store.generation());
        }
        unlockAgain();
        byte[] put = Files.readAllBytes(earlier);
        Files.write(file, put);
        assertThatThrownBy(this::open).isInstanceOf(OlderDatabaseException.class).extracting("key").isEqualTo("store.older");
        assertThat(Files.readAllBytes(file)).isEqualTo(put);

        Acceptance accepted = Store.accept(file, vault, Profile.CLOCK);
        assertThat(accepted.leftOut()).isZero();
        assertThat(Files.readAllBytes(accepted.copy())).isEqualTo(put);
        try (Store store = open()) {
            assertThat(store.settings().get("later")).isEmpty();
            assertThat(store.generation()).isGreaterThan(vault.generation());
            vault.note(store.generation());
        }
        unlockAgain();
        Files.write(file, put);
        assertThatThrownBy(this::open).as("accepting once is not accepting for ever").isInstanceOf(OlderDatabaseException.class);
    }

    @Test
    void aDatabaseOfTheFirstFormIsNotBroughtUpToDateWhereTheKeysHaveSeenALaterOne() throws Exception {
        try (Store store = Store.open(file, vault, Profile.CLOCK)) {
            vault.note(store.generation());
        }
        unlockAgain();
        Files.delete(file);
        try (Session session = Session.open(file)) {
            Schema.lay(session, 1);
        }
        assertThatThrownBy(this::open).isInstanceOf(OlderDatabaseException.class);
    }

    @Test
    void whatDoesNotOpenIsLeftOutWithWhatHangsOnIt() throws SQLException {
        long before = count("transaction");
        sql("UPDATE product SET facts = zeroblob(60) WHERE id = (SELECT max(product_id) FROM \"transaction\")");
        assertThatThrownBy(this::open).isInstanceOf(TamperedException.class);
        Acceptance accepted = Store.accept(file, vault, Profile.CLOCK);
        assertThat(accepted.leftOut()).isGreaterThan(1);
        open().close();
        assertThat(count("transaction")).isLessThan(before).isPositive();
        assertThat(accepted.copy()).exists();
    }

    @Test
    void rowsTakenAwayAreNotMissedOnceThatIsAccepted() throws SQLException {
        sql("DELETE FROM \"transaction\" WHERE id = (SELECT max(id) FROM \"transaction\")");
        assertThatThrownBy(this::open).isInstanceOf(TamperedException.class);
        assertThat(Store.accept(file, vault, Profile.CLOCK).leftOut()).isZero();
        open().close();
    }

    @Test
    void aManifestThatIsGoneIsReckonedAnew() throws SQLException {
        sql("DELETE FROM manifest");
        assertThatThrownBy(this::open).isInstanceOf(TamperedException.class);
        assertThat(Store.accept(file, vault, Profile.CLOCK).leftOut()).isZero();
        open().close();
    }

    @Test
    void aPlantedTriggerIsNeverAccepted() throws Exception {
        sql("CREATE TRIGGER planted AFTER INSERT ON batch BEGIN DELETE FROM overlay; END");
        assertThatThrownBy(() -> Store.accept(file, vault, Profile.CLOCK)).isInstanceOf(UnreadableDatabaseException.class);
    }

    private Store open() {
        return Store.open(file, vault, Profile.CLOCK);
    }

    private void unlockAgain() {
        vault.close();
        vault = Cheap.vaults().unlock(folder.resolve("keys.json"), Profile.PASSPHRASE.toCharArray());
    }

    private long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
            return result.getLong(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
