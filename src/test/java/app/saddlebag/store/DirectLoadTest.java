package app.saddlebag.store;

import static app.saddlebag.store.Profile.CLOCK;
import static app.saddlebag.store.Profile.NOW;
import static app.saddlebag.store.Samples.coffee;
import static app.saddlebag.store.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Batch;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first rows of an account go in while they are read, within one batch, and stay all or none. */
class DirectLoadTest {

    /** More than are held back, so many that indexes are set aside, and no whole number of chunks. */
    private static final int ROWS = 60_123;

    @TempDir
    Path folder;

    @Test
    void everyRowIsThereWithItsOriginalItsProductAndAReason() {
        try (Profile profile = Profile.in(folder)) {
            long source = source(profile.store());
            List<StoredProduct> products = profile.store().products().plan(source, List.of(Samples.account("acc_8c21")), NOW);
            Batch batch = load(profile.store(), source, products, load -> add(load, ROWS));
            Store store = profile.reopen();
            assertThat(batch.counts().added()).isEqualTo(ROWS);
            List<StoredTransaction> rows = new ArrayList<>();
            store.transactions().load(_ -> { }, rows::add);
            assertThat(rows).hasSize(ROWS).allMatch(row -> row.productRow() == products.getFirst().id());
            for (int n = 0; n < ROWS; n += 97) {
                StoredTransaction row = store.transactions().find(source, ProductKind.ACCOUNT, "tx" + n).orElseThrow();
                assertThat(row.transaction()).isEqualTo(row(n));
                assertThat(row.telling()).isEqualTo(Telling.of(json("tx" + n)));
                assertThat(store.transactions().payload(row.id())).isEqualTo(json("tx" + n));
            }
            assertThat(store.journal().read(batch.id(), ROWS - 5, 10)).hasSize(5).allMatch(change -> change.reason() == Reason.NEW);
            assertThat(store.<List<String>>write(() -> profile.store().database().read(session ->
                    session.list("PRAGMA integrity_check", row -> row.getString(1))))).containsExactly("ok");
        }
    }

    @Test
    void nothingLiesBesideTheDatabaseMeanwhile() {
        try (Profile profile = Profile.in(folder)) {
            load(profile.store(), source(profile.store()), List.of(), load -> {
                add(load, ROWS);
                assertThat(files()).containsExactlyInAnyOrder("saddlebag.db", "saddlebag.db-wal", "saddlebag.db-shm");
            });
        }
    }

    @Test
    void aLoadThatIsGivenUpLeavesNothingAndTheSameRowsCanGoInAfterwards() {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long source = source(store);
            assertThatThrownBy(() -> load(store, source, List.of(), load -> {
                add(load, ROWS);
                throw new CancellationException();
            })).isInstanceOf(CancellationException.class);
            assertThat(store.transactions().count()).isZero();
            assertThat(load(store, source, List.of(), load -> add(load, ROWS)).counts().added()).isEqualTo(ROWS);
            assertThat(profile.reopen().transactions().count()).isEqualTo(ROWS);
        }
    }

    @Test
    void twoRowsOfOneIdLeaveNothing() {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long source = source(store);
            assertThatThrownBy(() -> load(store, source, List.of(), load -> {
                add(load, ROWS);
                load.add(row(7), json("again"));
            })).isInstanceOf(RepeatedRowException.class);
            assertThat(store.transactions().count()).isZero();
            assertThat(load(store, source, List.of(), load -> add(load, 100)).counts().added()).isEqualTo(100);
            assertThat(profile.reopen().transactions().count()).isEqualTo(100);
        }
    }

    @Test
    void aFullDiskIsSaidInASentenceAndLeavesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "4m"); Vault vault = Vault.ephemeral()) {
            Store.create(Profile.database(folder), vault, CLOCK);
            try (Store store = Store.open(Profile.database(folder), vault, CLOCK)) {
                long source = source(store);
                assertThatThrownBy(() -> load(store, source, List.of(), load -> add(load, ROWS))).isInstanceOf(StoreException.class)
                        .extracting("key").isEqualTo("store.full");
                assertThat(store.transactions().count()).isZero();
                store.settings().put("there is", "room again");
            }
        }
    }

    private static Batch load(Store store, long source, List<StoredProduct> products, Consumer<DirectLoad> work) {
        return store.journal().record(Batch.Kind.IMPORT, source, NOW, null, recording -> {
            products.forEach(product -> store.products().upsert(product, json("acc"), NOW));
            try (DirectLoad load = store.directLoad(source, products, ROWS, recording)) {
                work.accept(load);
                load.finish();
            }
        });
    }

    private static void add(DirectLoad load, int rows) {
        for (int n = 0; n < rows; n++) {
            load.add(row(n), json("tx" + n));
        }
    }

    private static long source(Store store) {
        return store.connections().create("slot", null, null, NOW).id();
    }

    private static Transaction row(int n) {
        return coffee("tx" + n).with().bookingDate(LocalDate.of(2024, 1, 1).plusDays(n * 7919L % 1000)).build();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
