package app.saddlebag.store;

import static app.saddlebag.store.Profile.CLOCK;
import static app.saddlebag.store.Profile.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Cheap;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No room is left: the failing change is undone whole, what was there stays, and work goes on once there is room. */
class FullDiskTest {

    @TempDir
    Path folder;
    private final Vault vault = Vault.ephemeral();

    @Test
    void aDatabaseThatMayNotGrowKeepsWhatItHas() {
        try (Store store = made()) {
            long connection = store.connections().create("slot", null, null, NOW).id();
            insert(store, connection, 0, 10);
            long pages = store.database().write(session -> session.number("PRAGMA page_count"));
            limit(store, pages + 5);
            assertThatThrownBy(() -> insert(store, connection, 10, 500)).isInstanceOf(StoreException.class)
                    .extracting("key").isEqualTo("store.full");
            assertThat(ids(store)).hasSize(10);
            limit(store, 1_000_000);
            insert(store, connection, 10, 500);
            assertThat(ids(store)).hasSize(500);
        }
    }

    @Test
    void aFullDiskKeepsWhatItHas() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "4m")) {
            Path database = Profile.database(folder);
            try (Store store = made()) {
                long connection = store.connections().create("slot", null, null, NOW).id();
                insert(store, connection, 0, 10);
                disk.fill();
                assertThatThrownBy(() -> insert(store, connection, 10, 3_000)).isInstanceOf(StoreException.class)
                        .extracting("key").isEqualTo("store.full");
                assertThat(ids(store)).hasSize(10);
            }
            try (Store store = Store.open(database, vault, CLOCK)) {
                assertThat(ids(store)).hasSize(10);
            }
            disk.empty();
            try (Store store = Store.open(database, vault, CLOCK)) {
                insert(store, store.connections().list().getFirst().id(), 10, 100);
                assertThat(ids(store)).hasSize(100);
            }
        }
    }

    @Test
    void whatAFullDiskLeftInTheLogIsReadWithItOrNotAtAll() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "4m")) {
            Path database = Profile.database(folder);
            try (Store store = made()) {
                insert(store, store.connections().create("slot", null, null, NOW).id(), 0, 500);
                disk.fill();
            }
            assertThat(Session.isUnfinished(database)).as("closing found no room for them in the database").isTrue();
            try (Store store = Store.open(database, vault, CLOCK)) {
                assertThat(ids(store)).hasSize(500);
            }
            // as where only the database and its log were copied
            Files.delete(folder.resolve("saddlebag.db-shm"));
            disk.empty();
            disk.fill();
            assertThatThrownBy(() -> Store.open(database, vault, CLOCK)).as("older rows than there were are shown to nobody")
                    .isInstanceOf(StoreException.class).extracting("key").isEqualTo("store.fullUnfinished");
            disk.empty();
            try (Store store = Store.open(database, vault, CLOCK)) {
                assertThat(ids(store)).hasSize(500);
            }
        }
    }

    @Test
    void aProfileCannotBeMadeOnAFullDiskAndAPassphraseStaysAsItWas() throws Exception {
        char[] old = "old".toCharArray();
        char[] fresh = "new".toCharArray();
        Path keys = folder.resolve("keys.json");
        try (SmallDisk disk = SmallDisk.mount(folder, "4m")) {
            disk.fill();
            assertThatThrownBy(() -> Cheap.vaults().create(keys, old)).isInstanceOf(ProblemException.class)
                    .extracting("key").isEqualTo("keys.unwritable");
            assertThatThrownBy(this::made).isInstanceOf(StoreException.class).extracting("key").isEqualTo("store.full");
            assertThat(Profile.database(folder)).doesNotExist();
            disk.empty();
            Cheap.vaults().create(keys, old).close();
            disk.fill();
            assertThatThrownBy(() -> Cheap.vaults().changePassphrase(keys, old, fresh)).isInstanceOf(ProblemException.class)
                    .extracting("key").isEqualTo("passphrase.unchanged");
            Cheap.vaults().unlock(keys, old).close();
        }
    }

    @Test
    void whereNothingCanBeWrittenEveryWriteSaysSo() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "4m")) {
            made().close();
            disk.forbidWriting();
            assertThatThrownBy(() -> {
                try (Store store = Store.open(Profile.database(folder), vault, CLOCK)) {
                    store.settings().put("a", "b");
                }
            }).isInstanceOf(StoreException.class).extracting("key").isEqualTo("store.fixed");
        }
    }

    private static void insert(Store store, long connection, int from, int to) {
        Samples.addCoffees(store, connection, IntStream.range(from, to));
    }

    private Store made() {
        Store.create(Profile.database(folder), vault, CLOCK);
        return Store.open(Profile.database(folder), vault, CLOCK);
    }

    private static List<Long> ids(Store store) {
        List<Long> ids = new ArrayList<>();
        store.transactions().load(count -> { }, row -> ids.add(row.id()));
        return ids;
    }

    private static void limit(Store store, long pages) {
        store.database().write(session -> session.number("PRAGMA max_page_count = " + pages));
    }
}
