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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first rows of a source are taken in while they come, and stay all or none. */
class BulkLoadTest {

    /** More than are held back, and no whole number of chunks. */
    private static final int ROWS = 20_123;

    @TempDir
    Path folder;

    @Test
    void everyRowThatStreamedInIsThereWithItsOriginalItsProductAndAReason() throws IOException {
        try (Profile profile = Profile.in(folder)) {
            long source = source(profile.store());
            List<StoredProduct> planned = profile.store().products().plan(source, List.of(Samples.account("acc_8c21")), NOW);
            Batch batch = load(profile.store(), source, planned, 0);
            Store store = profile.reopen();
            assertThat(batch.counts().added()).isEqualTo(ROWS);
            List<StoredTransaction> rows = new ArrayList<>();
            store.transactions().load(_ -> { }, rows::add);
            assertThat(rows).hasSize(ROWS).allMatch(row -> row.productRow() == planned.getFirst().id());
            Set<String> ids = new HashSet<>();
            rows.forEach(row -> ids.add(row.transaction().id()));
            assertThat(ids).hasSize(ROWS);
            for (int n = 0; n < ROWS; n += 97) {
                StoredTransaction row = store.transactions().find(source, ProductKind.ACCOUNT, "tx" + n).orElseThrow();
                assertThat(row.transaction()).isEqualTo(row(n));
                assertThat(row.telling()).isEqualTo(Telling.of(json("tx" + n)));
                assertThat(store.transactions().payload(row.id())).isEqualTo(json("tx" + n));
            }
            assertThat(store.journal().read(batch.id(), ROWS - 5, 10)).hasSize(5)
                    .allMatch(change -> change.reason() == Reason.NEW && change.now() != null);
            assertThat(files()).containsExactlyInAnyOrder("saddlebag.db", "saddlebag.db-wal", "saddlebag.db-shm");
        }
    }

    @Test
    void anIdThatComesAgainIsLeftOutAndCounted() {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long source = source(store);
            try (BulkLoad bulk = store.bulkLoad(source, List.of())) {
                for (int n = 0; n < 5_000; n++) {
                    bulk.add(coffee("tx" + n), json("first"));
                }
                for (int n = 0; n < 5_000; n += 100) {
                    bulk.add(coffee("tx" + n), json("again"));
                }
                bulk.add(coffee("tx0"), json("and again"));
                assertThat(bulk.finish().stream().map(String::new)).hasSize(51).containsOnly(new String(json("again")),
                        new String(json("and again")));
                Batch batch = store.journal().record(Batch.Kind.SYNC, source, NOW, null, bulk::into);
                assertThat(batch.counts().added()).isEqualTo(5_000);
                assertThat(store.journal().read(batch.id(), 0, 10_000)).hasSize(5_000).allMatch(change -> change.now() != null);
            }
            store = profile.reopen();
            assertThat(store.transactions().count()).isEqualTo(5_000);
            StoredTransaction row = store.transactions().find(source, ProductKind.ACCOUNT, "tx0").orElseThrow();
            assertThat(store.transactions().payload(row.id())).isEqualTo(json("first"));
        }
    }

    /** Indexes are taken aside while very many rows come; afterwards they are there, and right. */
    @Test
    void aHundredThousandRowsAreFoundByWhatTheyAreIndexedBy() {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long source = source(store);
            try (BulkLoad bulk = store.bulkLoad(source, List.of())) {
                for (int n = 0; n < 100_000; n++) {
                    bulk.add(row(n), new byte[] {'{', '}'});
                }
                bulk.finish();
                store.journal().record(Batch.Kind.SYNC, source, NOW, null, bulk::into);
            }
            store = profile.reopen();
            assertThat(store.transactions().find(source, ProductKind.ACCOUNT, "tx99999")).isPresent();
            assertThat(store.<List<String>>write(() -> profile.store().database().read(session ->
                    session.list("PRAGMA integrity_check", row -> row.getString(1))))).containsExactly("ok");
        }
    }

    @Test
    void aLoadThatIsGivenUpLeavesNothing() throws IOException {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long source = source(store);
            try (BulkLoad bulk = store.bulkLoad(source, List.of())) {
                for (int n = 0; n < ROWS; n++) {
                    bulk.add(row(n), json("tx" + n));
                }
                assertThat(files()).anyMatch(name -> name.startsWith("saddlebag.db.load"));
            }
            assertThat(files()).noneMatch(name -> name.contains("load"));
            assertThat(profile.reopen().transactions().count()).isZero();
            Batch later = load(profile.store(), source, List.of(), 0);
            assertThat(later.counts().added()).isEqualTo(ROWS);
        }
    }

    @Test
    void aBatchThatFailsAfterTheRowsWentInLeavesNoneOfThemAndTheyCanGoInAgain() {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long source = source(store);
            try (BulkLoad bulk = store.bulkLoad(source, List.of())) {
                for (int n = 0; n < 60_000; n++) {
                    bulk.add(row(n), new byte[] {'{', '}'});
                }
                bulk.finish();
                assertThatThrownBy(() -> store.journal().record(Batch.Kind.SYNC, source, NOW, null, recording -> {
                    bulk.into(recording);
                    throw new UnsupportedOperationException();
                })).isInstanceOf(UnsupportedOperationException.class);
                assertThat(store.transactions().count()).isZero();
                store.journal().record(Batch.Kind.SYNC, source, NOW, null, bulk::into);
            }
            assertThat(profile.reopen().transactions().count()).isEqualTo(60_000);
        }
    }

    @Test
    void whatIsKeptAsideIsSealedAndForItsOwnerAlone() throws IOException {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            try (BulkLoad bulk = store.bulkLoad(source(store), List.of())) {
                for (int n = 0; n < ROWS; n++) {
                    bulk.add(row(n), json("tx" + n));
                }
                bulk.finish();
                Path kept = kept();
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
                String content = new String(Files.readAllBytes(kept), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(content.length()).isGreaterThan(ROWS * 100);
                assertThat(content).doesNotContain("acc_8c21", "OPERA", "new_field", "Leisure");
            }
        }
    }

    @Test
    void theFileOfAKilledLoadIsGoneAfterTheNextStart() throws Exception {
        Profile.withKeysIn(folder).close();
        try (ChildJvm loader = ChildJvm.run(Loader.class, folder)) {
            assertThat(loader.line()).isEqualTo("under way");
            loader.kill();
        }
        assertThat(files()).anyMatch(name -> name.startsWith("saddlebag.db.load"));
        try (Profile profile = Profile.withKeysIn(folder)) {
            assertThat(files()).noneMatch(name -> name.contains("load"));
            Store store = profile.store();
            assertThat(store.transactions().count()).isZero();
            assertThat(load(store, store.connections().list().getFirst().id(), List.of(), 0).counts().added())
                    .isEqualTo(ROWS);
        }
    }

    @Test
    void aFullDiskIsSaidInASentenceAndLeavesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "4m"); Vault vault = Vault.ephemeral()) {
            Store.create(Profile.database(folder), vault, CLOCK);
            try (Store store = Store.open(Profile.database(folder), vault, CLOCK)) {
                long source = source(store);
                assertThatThrownBy(() -> load(store, source, List.of(), 100_000)).isInstanceOf(StoreException.class)
                        .extracting("key").isEqualTo("store.full");
                assertThat(files()).noneMatch(name -> name.contains("load"));
                assertThat(store.transactions().count()).isZero();
                store.settings().put("there is", "room again");
            }
        }
    }

    /** @param more rows beyond the usual number */
    private static Batch load(Store store, long source, List<StoredProduct> planned, int more) {
        try (BulkLoad bulk = store.bulkLoad(source, planned)) {
            for (int n = 0; n < ROWS + more; n++) {
                bulk.add(row(n), json("tx" + n));
            }
            assertThat(bulk.finish()).isEmpty();
            return store.journal().record(Batch.Kind.SYNC, source, NOW, null, recording -> {
                planned.forEach(product -> store.products().upsert(product, json("acc"), NOW));
                bulk.into(recording);
            });
        }
    }

    private static long source(Store store) {
        return store.connections().create("slot", null, null, NOW).id();
    }

    private static Transaction row(int n) {
        return coffee("tx" + n).with().bookingDate(LocalDate.of(2024, 1, 1).plusDays(n * 7919L % 1000)).build();
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".load")).findFirst().orElseThrow();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Takes in rows until it is killed. */
    static final class Loader {

        private Loader() {
        }

        public static void main(String[] arguments) {
            Store store = Profile.withKeysIn(Path.of(arguments[0])).store();
            BulkLoad bulk = store.bulkLoad(source(store), List.of());
            for (int n = 0; ; n++) {
                bulk.add(row(n), json("tx" + n));
                if (n == 2 * ROWS) {
                    System.out.println("under way");
                }
            }
        }
    }
}
