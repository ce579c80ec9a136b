package app.saddlebag.store;

import static app.saddlebag.store.Profile.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.MemoryDisk;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Product;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.vault.FailingDisk;
import app.saddlebag.vault.FailingDisk.Trouble;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot is believed where it was made by these keys of the rows that are there, and nowhere else. */
class SnapshotTest {

    private static final String FORM = "texts 1";
    private static final int MUTATIONS = 2_000;
    private static final int PARTS = 5;

    private final Vault vault = Vault.ephemeral();
    @TempDir(factory = MemoryDisk.class)
    Path folder;
    private Store store;

    @BeforeEach
    void fill() {
        Store.create(Profile.database(folder), vault, Profile.CLOCK);
        store = Store.open(Profile.database(folder), vault, Profile.CLOCK);
        FullProfile.fill(store);
    }

    @AfterEach
    void close() {
        store.close();
        vault.close();
    }

    private Path file() {
        return folder.resolve("saddlebag.db.snapshot");
    }

    private Path partial() {
        return folder.resolve("saddlebag.db.snapshot.partial");
    }

    /** What the rows say, by their numbers. */
    private static Map<Long, String> rows(Store store) {
        Map<Long, String> rows = new TreeMap<>();
        store.transactions().load(_ -> { }, row -> rows.put(row.id(), row.connectionId() + " " + row.transaction() + row.vanished()));
        return rows;
    }

    private static List<byte[]> parts(Store store) {
        String text = rows(store).toString();
        return IntStream.range(0, PARTS).mapToObj(part -> (part + text).getBytes(StandardCharsets.UTF_8)).toList();
    }

    private void keep() {
        keep(FORM);
    }

    private void keep(String form) {
        List<byte[]> parts = parts(store);
        store.snapshots().keep(form, store.transactions().state(), PARTS, parts::get, () -> false);
    }

    /** Everything that is believed; empty where anything of it is not. */
    private static Optional<List<String>> believed(Snapshots snapshots, String form) {
        return snapshots.find(form).flatMap(found -> {
            try (Snapshot snapshot = found) {
                Snapshot.Buffers buffers = new Snapshot.Buffers();
                List<String> parts = new ArrayList<>(List.of(new String(snapshot.first(), StandardCharsets.UTF_8)));
                for (int part = 1; part < snapshot.parts(); part++) {
                    int length = snapshot.open(part, buffers);
                    parts.add(new String(buffers.plain(), 0, length, StandardCharsets.UTF_8));
                }
                return Optional.of(parts);
            } catch (IOException | TamperedException damaged) {
                return Optional.empty();
            }
        });
    }

    private Optional<List<String>> believed() {
        return believed(store.snapshots(), FORM);
    }

    private List<String> whole() {
        return parts(store).stream().map(part -> new String(part, StandardCharsets.UTF_8)).toList();
    }

    private void reopen() {
        store.close();
        store = Store.open(Profile.database(folder), vault, Profile.CLOCK, FORM);
    }

    @Test
    void whatWasKeptIsThereAtTheNextOpeningAndIsItsOwnersAlone() throws IOException {
        assertThat(believed()).isEmpty();
        keep();
        assertThat(believed()).contains(whole());
        reopen();
        assertThat(believed()).contains(whole());
        assertThat(Files.getPosixFilePermissions(file())).hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1)).doesNotContain("Transaction", FORM);
    }

    @Test
    void anotherFormIsNotBelieved() {
        keep();
        assertThat(believed(store.snapshots(), "texts 2")).isEmpty();
        keep("texts 2");
        assertThat(believed()).isEmpty();
        assertThat(believed(store.snapshots(), "texts 2")).isPresent();
    }

    @Test
    void anEarlierOrLaterVersionOfTheFileIsNotBelieved() throws IOException {
        keep();
        byte[] bytes = Files.readAllBytes(file());
        for (int version : new int[] {0, 2, 9}) {
            bytes[SnapshotFile.BEGINNING.length - 1] = (byte) version;
            Files.write(file(), bytes);
            assertThat(believed()).as("version %s", version).isEmpty();
        }
    }

    @Test
    void whateverIsWrittenToRowsMakesItStaleAndNothingElseDoes() {
        keep();
        store.settings().put("theme.name", "dark");
        store.journal().edit(NOW, IntStream.range(1, 3).asLongStream(), _ -> JournalTest.LUNCH);
        StoredProduct product = store.products().list().getFirst();
        store.products().replace(product.id(), product.product(), Samples.json("told again"), NOW.plusSeconds(9));
        assertThat(believed()).contains(whole());

        Batch batch = Samples.addCoffees(store, 1, IntStream.range(0, 3));
        assertThat(believed()).isEmpty();
        keep();
        store.journal().undo(batch.id(), NOW);
        assertThat(believed()).isEmpty();
        keep();
        store.journal().record(Batch.Kind.SYNC, 1, NOW, null,
                recording -> recording.vanish(FullProfile.row(store, 1, "tx_a91f02")));
        assertThat(believed()).isEmpty();
    }

    @Test
    void aProductThatGoesByAnotherIdMakesItStale() {
        keep();
        StoredProduct account = store.products().list().stream().filter(stored -> stored.product() instanceof Product.Account)
                .findFirst().orElseThrow();
        store.products().replace(account.id(), Samples.account("renamed"), Samples.json("renamed"), NOW.plusSeconds(9));
        assertThat(rows(store).toString()).contains("renamed");
        assertThat(believed()).isEmpty();
    }

    @Test
    void oneOfAnotherProfileIsNotBelieved() throws IOException {
        keep();
        byte[] others = Files.readAllBytes(file());
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Profile profile = Profile.in(other)) {
            FullProfile.fill(profile.store());
            Files.write(other.resolve("saddlebag.db.snapshot"), others);
            assertThat(believed(profile.store().snapshots(), FORM)).isEmpty();
        }
    }

    @Test
    void noChangeOfTheFileShowsAnythingElse() throws IOException {
        Samples.addCoffees(store, 1, IntStream.range(0, 5));
        keep();
        byte[] earlier = Files.readAllBytes(file());
        Samples.addCoffees(store, 1, IntStream.range(5, 9));
        keep();
        byte[] whole = Files.readAllBytes(file());
        List<String> wanted = whole();
        Random random = new Random(20_261_129);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = mutated(whole, earlier, random);
            Files.write(file(), changed);
            Optional<List<String>> shown = believed();
            assertThat(shown.orElse(wanted)).as("mutation %s", i).isEqualTo(wanted);
            refused += shown.isEmpty() ? 1 : 0;
            assertThat(shown.isPresent()).as("mutation %s", i).isEqualTo(Arrays.equals(changed, whole));
        }
        assertThat(refused).isGreaterThan(MUTATIONS * 9 / 10);
    }

    private static byte[] mutated(byte[] whole, byte[] earlier, Random random) {
        byte[] changed = whole.clone();
        switch (random.nextInt(8)) {
            case 0 -> changed = Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> changed = Arrays.copyOf(whole, whole.length + 1 + random.nextInt(40));
            case 2 -> changed = earlier;
            case 3 -> changed[random.nextInt(40)] = (byte) random.nextInt();
            case 4 -> { // a piece of the earlier file
                int from = random.nextInt(earlier.length);
                int length = random.nextInt(earlier.length - from);
                System.arraycopy(earlier, from, changed, from, Math.min(length, changed.length - from));
            }
            case 5 -> { // parts change places
                int length = (whole.length - 12) / PARTS;
                int one = 12 + length * random.nextInt(PARTS);
                int other = 12 + length * random.nextInt(PARTS);
                System.arraycopy(whole, one, changed, other, length);
                System.arraycopy(whole, other, changed, one, length);
            }
            default -> changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** Each step of the writing fails in turn, until a run passes untouched. */
    @ParameterizedTest
    @EnumSource(Trouble.class)
    void aWritingThatFailsAnywhereLeavesTheOneBeforeOrTheNewOne(Trouble trouble) {
        keep();
        RowsState before = store.transactions().state();
        List<String> old = whole();
        Samples.addCoffees(store, 1, IntStream.range(0, 3));
        RowsState now = store.transactions().state();
        List<byte[]> content = parts(store);
        for (int step = 1; ; step++) {
            FailingDisk disk = new FailingDisk(step, trouble);
            SnapshotFile failing = SnapshotFile.of(Profile.database(folder), vault, disk);
            try {
                failing.write(FORM, now.mark(), PARTS, content::get, () -> false);
            } catch (IOException expected) {
                assertThat(disk.hasFailed()).isTrue();
            }
            SnapshotFile sound = SnapshotFile.of(Profile.database(folder), vault, new app.saddlebag.vault.Disk());
            Optional<Snapshot> asNow = sound.open(FORM, now.mark());
            Optional<Snapshot> asBefore = sound.open(FORM, before.mark());
            assertThat(asNow.isPresent()).as("step %s", step).isNotEqualTo(asBefore.isPresent());
            asNow.ifPresent(Snapshot::close);
            asBefore.ifPresent(Snapshot::close);
            if (asNow.isPresent()) {
                assertThat(believed()).contains(whole());
            }
            if (!disk.hasFailed()) {
                assertThat(step).isGreaterThan(2 * PARTS);
                assertThat(partial()).doesNotExist();
                assertThat(old).isNotEqualTo(whole());
                return;
            }
        }
    }

    @Test
    void aWritingThatIsGivenUpLeavesNothingBehind() {
        keep();
        Samples.addCoffees(store, 1, IntStream.range(0, 3));
        List<byte[]> parts = parts(store);
        int[] asked = {0};
        assertThatThrownBy(() -> store.snapshots().keep(FORM, store.transactions().state(), PARTS, parts::get, () -> ++asked[0] == 3))
                .isInstanceOf(CancellationException.class);
        assertThat(partial()).doesNotExist();
        assertThat(believed()).isEmpty();
    }

    @Test
    void whatAKilledProgramLeftIsInNobodysWay() throws IOException {
        Files.writeString(partial(), "half of one");
        keep();
        assertThat(believed()).contains(whole());
        assertThat(partial()).doesNotExist();
    }

    /** Rows, written behind our back while a snapshot stands for them. */
    @ParameterizedTest
    @ValueSource(strings = {"UPDATE \"transaction\" SET facts = zeroblob(60) WHERE id = 2", "DELETE FROM \"transaction\" WHERE id = 2",
        "UPDATE \"transaction\" SET source_id = 2 WHERE id = 1", "DELETE FROM change WHERE id = 1",
        "UPDATE originals SET facts = zeroblob(60) WHERE id = 1"})
    void rowsThatWereChangedBehindOurBackAreNotShownAndSoonTold(String sql) throws Exception {
        keep();
        List<String> wanted = whole();
        store.close();
        tamper(sql);
        store = Store.open(Profile.database(folder), vault, Profile.CLOCK, FORM);
        CompletableFuture<RuntimeException> told = new CompletableFuture<>();
        Optional<List<String>> shown = believed();
        store.whenRefused(told::complete);
        assertThat(shown.orElse(wanted)).isEqualTo(wanted);
        assertThat(told.get(20, TimeUnit.SECONDS)).isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> store.settings().put("theme.name", "dark")).isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> rows(store)).isInstanceOf(TamperedException.class);
        store.close();
        assertThatThrownBy(() -> Store.open(Profile.database(folder), vault, Profile.CLOCK, FORM)).isInstanceOf(TamperedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE setting SET facts = zeroblob(60) WHERE id = 1", "DELETE FROM product WHERE id = 7",
        "UPDATE source SET identity = 3 WHERE id = 1", "DELETE FROM overlay", "UPDATE manifest SET facts = zeroblob(60)"})
    void whatIsReadBesideTheRowsIsCheckedBeforeAnythingIsShown(String sql) throws Exception {
        store.settings().put("theme.name", "dark");
        keep();
        store.close();
        tamper(sql);
        assertThatThrownBy(() -> Store.open(Profile.database(folder), vault, Profile.CLOCK, FORM)).isInstanceOf(TamperedException.class);
    }

    private void tamper(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Profile.database(folder));
             Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void anOlderDatabasePutBackIsNotShownWithTheNewerSnapshot() throws IOException {
        store.close();
        byte[] older = Files.readAllBytes(Profile.database(folder));
        reopen();
        List<String> wanted = whole();
        Samples.addCoffees(store, 1, IntStream.range(0, 3));
        keep();
        store.close();
        Files.write(Profile.database(folder), older);
        reopen();
        assertThat(believed()).isEmpty();
        assertThat(whole()).isEqualTo(wanted);
    }

    @Test
    void writingWaitsForTheCheckAndThenGoesOn() {
        keep();
        reopen();
        Samples.addCoffees(store, 1, IntStream.range(0, 3));
        store.settings().put("theme.name", "dark");
        keep();
        reopen();
        assertThat(believed()).contains(whole());
    }

    @Test
    void aStoreIsClosedInTheMidstOfItsCheck() {
        keep();
        for (int i = 0; i < 50; i++) {
            reopen();
        }
        assertThat(believed()).contains(whole());
    }

    /** Who has read all rows can follow whatever is written, by reading what was touched. */
    @Test
    void whatWasWrittenSinceIsTold() {
        Random random = new Random(5);
        Map<Long, String> known = new TreeMap<>();
        RowsState at = store.transactions().load(_ -> { }, row -> known.put(row.id(), text(row)));
        List<Batch> batches = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            int number = 10 * step;
            switch (random.nextInt(4)) {
                case 0 -> batches.add(Samples.addCoffees(store, 1, IntStream.range(number, number + 4)));
                case 1 -> {
                    if (!batches.isEmpty()) {
                        store.journal().undo(batches.removeLast().id(), NOW);
                    }
                }
                case 2 -> store.journal().record(Batch.Kind.SYNC, 2, NOW, null, recording -> recording.rewrite(
                        FullProfile.row(store, 2, "tx_a91f02"), Samples.salary("tx_a91f02").with().shop("ACME " + number).build(),
                        Samples.json("again"), Reason.CHANGED));
                default -> store.settings().put("theme.name", "dark" + number);
            }
            if (random.nextBoolean()) {
                RowsSince since = store.transactions().since(at).orElseThrow();
                since.rows().forEach(row -> known.put(row.id(), text(row)));
                known.keySet().removeAll(since.gone());
                at = since.now();
                Map<Long, String> fresh = new TreeMap<>();
                RowsState now = store.transactions().load(_ -> { }, row -> fresh.put(row.id(), text(row)));
                assertThat(known).isEqualTo(fresh);
                assertThat(at.isSame(now)).isTrue();
            }
        }
    }

    @Test
    void whatWasUndoneWholeIsNotTold() {
        RowsState at = store.transactions().state();
        assertThatThrownBy(() -> store.write(() -> {
            Samples.addCoffees(store, 1, IntStream.range(0, 3));
            throw new IllegalStateException("failed");
        })).hasMessage("failed");
        assertThat(store.transactions().since(at).orElseThrow().rows()).isEmpty();
        assertThat(store.transactions().state().isSame(at)).isTrue();
    }

    @Test
    void whereMoreWasWrittenThanIsRememberedAllIsReadAnew() {
        TouchedRows touched = new TouchedRows();
        for (long id = 1; id <= TouchedRows.MOST + 5; id++) {
            touched.add(id);
        }
        touched.end(true);
        assertThat(touched.since(0)).isNull();
        long then = touched.count();
        touched.add(7);
        touched.add(7);
        touched.add(3);
        touched.end(true);
        assertThat(touched.since(then)).containsExactly(3, 7);
        for (long id = 1; id <= TouchedRows.MOST; id++) {
            touched.add(id);
        }
        touched.end(true);
        assertThat(touched.since(then)).isNull();
        assertThat(touched.since(touched.count())).isEmpty();
    }

    private static String text(StoredTransaction row) {
        return row.connectionId() + " " + row.transaction() + row.vanished();
    }

    @Test
    void aFullDiskLeavesNoSnapshotAndDoesNoHarm() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        try (SmallDisk disk = SmallDisk.mount(small, "24m"); Vault keys = Vault.ephemeral()) {
            Store.create(Profile.database(small), keys, Profile.CLOCK);
            try (Store full = Store.open(Profile.database(small), keys, Profile.CLOCK)) {
                FullProfile.fill(full);
                disk.fill();
                assertThatThrownBy(() -> full.snapshots().keep(FORM, full.transactions().state(), 3, _ -> new byte[100_000], () -> false))
                        .isInstanceOf(StoreException.class);
                try (var files = Files.list(small)) {
                    assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                            .doesNotContain("saddlebag.db.snapshot", "saddlebag.db.snapshot.partial");
                }
                disk.empty();
                full.snapshots().keep(FORM, full.transactions().state(), 3, _ -> new byte[100], () -> false);
                assertThat(full.snapshots().find(FORM)).hasValueSatisfying(Snapshot::close);
            }
        }
    }

    @Test
    void onAMediumThatCannotBeWrittenItIsReadAndNeverWritten() throws Exception {
        Path fixed = Files.createDirectory(folder.resolve("fixed"));
        try (SmallDisk disk = SmallDisk.mount(fixed, "24m"); Vault keys = Vault.ephemeral()) {
            Store.create(Profile.database(fixed), keys, Profile.CLOCK);
            try (Store whole = Store.open(Profile.database(fixed), keys, Profile.CLOCK)) {
                FullProfile.fill(whole);
                List<byte[]> parts = parts(whole);
                whole.snapshots().keep(FORM, whole.transactions().state(), PARTS, parts::get, () -> false);
            }
            disk.forbidWriting();
            try (Store read = Store.open(Profile.database(fixed), keys, Profile.CLOCK, FORM)) {
                assertThat(believed(read.snapshots(), FORM)).isPresent();
                read.snapshots().keep("another", read.transactions().state(), 1, _ -> new byte[1], () -> false);
                read.snapshots().remove();
                assertThat(believed(read.snapshots(), FORM)).isPresent();
            }
        }
    }
}
