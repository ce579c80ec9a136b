package app.saddlebag.store;

import static app.saddlebag.store.Profile.CLOCK;
import static app.saddlebag.store.Profile.NOW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Files that are cut, foreign, newer, locked or in odd places: each is opened whole or refused, and left as it is. */
class StoreFilesTest {

    /** Place of the byte in the file's head; SQLite knows 1 to 4. */
    private static final int FORMAT_OF_THE_SCHEMA = 47;

    @TempDir
    Path folder;
    private final Vault vault = Vault.ephemeral();

    @Test
    void everyFileOfAStoreIsForItsOwnerAlone() throws IOException {
        try (Store store = made()) {
            store.connections().create("slot", null, null, NOW);
            try (ProfileLock _ = ProfileLock.take(folder.resolve("profile.lock"));
                 Stream<Path> files = Files.list(folder)) {
                assertThat(files.toList()).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder(
                        "saddlebag.db", "saddlebag.db-wal", "saddlebag.db-shm", "profile.lock");
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as("%s", file)
                            .isEqualTo("rw-------");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 99, 100, 4095, 4096, 4097, 8192, 40_000})
    void aTruncatedDatabaseIsRefusedAndLeftAsItIs(int length) throws IOException {
        byte[] cut = Arrays.copyOf(filled(), length);
        assertUnreadable(cut);
    }

    @Test
    void whatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        assertUnreadable(noise);
        assertUnreadable("PK\3\4 this is something else".getBytes(US_ASCII));
        assertUnreadable(new byte[8192]);
    }

    @Test
    void someoneElsesDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        sql("CREATE TABLE places (name TEXT)", "PRAGMA user_version = 1");
        assertUnreadable(Files.readAllBytes(database()));
    }

    @Test
    void aNewerDatabaseIsNamedAsSuchAndLeftAsItIs() throws Exception {
        filled();
        sql("PRAGMA user_version = 3", "PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] newer = Files.readAllBytes(database());
        assertThatThrownBy(this::open).isInstanceOf(NewerDatabaseException.class)
                .extracting("key").isEqualTo("database.newer");
        assertThat(Files.readAllBytes(database())).isEqualTo(newer);
    }

    @Test
    void aDatabaseOfOtherKeysIsRefusedAndLeftAsItIs() throws IOException {
        byte[] before = filled();
        assertThatThrownBy(() -> Store.open(database(), Vault.ephemeral(), CLOCK))
                .isInstanceOf(UnreadableDatabaseException.class);
        assertThat(Files.readAllBytes(database())).isEqualTo(before);
        open().close();
    }

    @Test
    void aMissingDatabaseIsSaidToBeMissingAndNotMadeAnew() throws IOException {
        assertThatThrownBy(this::open).isInstanceOf(StoreException.class).extracting("key").isEqualTo("store.missing");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsThereIsNeverMadeAnew() throws IOException {
        byte[] before = filled();
        assertThatThrownBy(() -> Store.create(database(), vault, CLOCK)).isInstanceOf(StoreException.class)
                .extracting("key").isEqualTo("store.exists");
        assertThat(Files.readAllBytes(database())).isEqualTo(before);
    }

    @Test
    void aPageDamagedInTheMiddleIsNoticedAtOnce() throws IOException {
        byte[] damaged = filled();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 4096, (byte) 0x5a);
        Files.write(database(), damaged);
        assertThatThrownBy(this::open).isInstanceOf(ProblemException.class);
        assertThat(Files.readAllBytes(database())).isEqualTo(damaged);
    }

    /** SQLite says of it that there is an error in our SQL. */
    @Test
    void aFileThatSaysToBeOfAnUnknownFormOfSqliteIsRefusedAndLeftAsItIs() throws IOException {
        byte[] bytes = filled();
        bytes[FORMAT_OF_THE_SCHEMA] = 74;
        assertUnreadable(bytes);
    }

    @Test
    void aCreationThatWasInterruptedStartsAgain() throws IOException {
        Files.write(folder.resolve("saddlebag.db.new"), new byte[5000]);
        Files.write(folder.resolve("saddlebag.db.new-wal"), new byte[5000]);
        try (Store store = made()) {
            assertThat(store.connections().list()).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(database());
        }
    }

    @Test
    void aCopyIsWholeOpensWithTheSameKeysAndIsForItsOwnerAlone() throws IOException {
        filled();
        Path copy = folder.resolve("copy.db");
        try (Store store = open()) {
            store.settings().put("since", "the last checkpoint");
            store.copyTo(copy);
            assertThatThrownBy(() -> store.copyTo(copy)).isInstanceOf(StoreException.class);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
        try (Store store = Store.open(copy, vault, CLOCK)) {
            assertThat(store.transactions().count()).isEqualTo(200);
            assertThat(store.settings().get("since")).contains("the last checkpoint");
        }
    }

    @Test
    void aFolderMayHaveAnyName() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("100 % sicher? #1; café & co"));
        Store.create(odd.resolve("saddlebag.db"), vault, CLOCK);
        try (Store store = Store.open(odd.resolve("saddlebag.db"), vault, CLOCK)) {
            store.settings().put("a", "b");
        }
        try (Store store = Store.open(odd.resolve("saddlebag.db"), vault, CLOCK)) {
            assertThat(store.settings().get("a")).contains("b");
        }
        assertThat(odd.resolve("saddlebag.db")).exists();
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBeUnwritable() {
        assertThatThrownBy(() -> Store.create(folder.resolve("nowhere/saddlebag.db"), vault, CLOCK))
                .isInstanceOf(StoreException.class).extracting("key").isEqualTo("store.unwritable");
    }

    @Test
    void anotherProgramHoldingTheDatabaseIsNamedAndNothingIsLost() throws Exception {
        try (Store store = made()) {
            store.settings().put("kept", "yes");
            try (Connection other = connect(); Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> store.settings().put("kept", "no")).isInstanceOf(StoreException.class)
                        .extracting("key").isEqualTo("store.locked");
                assertThat(store.settings().get("kept")).contains("yes");
                statement.execute("ROLLBACK");
            }
            store.settings().put("kept", "again");
            assertThat(store.settings().get("kept")).contains("again");
        }
    }

    @Test
    void durabilityIsNotTradedForSpeed() {
        try (Store store = made()) {
            store.database().write(session -> {
                assertThat(session.number("PRAGMA synchronous")).as("FULL").isEqualTo(2);
                assertThat(session.number("PRAGMA foreign_keys")).isEqualTo(1);
                assertThat(session.number("PRAGMA secure_delete")).isEqualTo(1);
                assertThat(session.number("PRAGMA temp_store")).as("MEMORY").isEqualTo(2);
                assertThat(session.first("PRAGMA journal_mode", row -> row.getString(1))).contains("wal");
                return null;
            });
        }
    }

    private byte[] filled() throws IOException {
        try (Store store = made()) {
            long connection = store.connections().create("slot", null, null, NOW).id();
            Samples.addCoffees(store, connection, IntStream.range(0, 200));
        }
        return Files.readAllBytes(database());
    }

    private void assertUnreadable(byte[] content) throws IOException {
        Files.write(database(), content);
        assertThatThrownBy(this::open).isInstanceOf(UnreadableDatabaseException.class)
                .extracting("key").isEqualTo("database.unreadable");
        assertThat(Files.readAllBytes(database())).isEqualTo(content);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(database());
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database());
    }

    private Store made() {
        Store.create(database(), vault, CLOCK);
        return open();
    }

    private Store open() {
        return Store.open(database(), vault, CLOCK);
    }

    private Path database() {
        return Profile.database(folder);
    }

    /** As where one bit of a page makes a cell of some bytes one of two thousand million. */
    @Test
    void aCellThatSaysToBeTooBigIsADamagedFile() {
        assertThat(StoreException.of(new SQLiteException("too big", SQLiteErrorCode.SQLITE_TOOBIG)))
                .isInstanceOf(UnreadableDatabaseException.class);
    }
}
