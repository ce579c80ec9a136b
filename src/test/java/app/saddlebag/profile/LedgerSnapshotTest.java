package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.MemoryDisk;
import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerImage;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product.Account;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was written to a profile: a ledger that is read from its snapshot is the one that opening every row gives. */
class LedgerSnapshotTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int MUTATIONS = 300;

    private final Vault vault = Vault.ephemeral();
    @TempDir(factory = MemoryDisk.class)
    Path folder;
    private Store store;
    private LedgerSource ledger;
    private long source;
    private int named;

    @BeforeEach
    void fill() {
        Store.create(database(), vault, Clock.systemUTC());
        store = Store.open(database(), vault, Clock.systemUTC());
        source = store.connections().create("slot", "testbank", "TestBank", NOW).id();
        store.products().upsert(source, account("acc_0"), json("acc_0"), NOW);
        add(0, 9_000);
        ledger = new LedgerSource(store);
    }

    @AfterEach
    void close() {
        ledger.forget();
        store.close();
        vault.close();
    }

    private Path database() {
        return folder.resolve("saddlebag.db");
    }

    private Path file() {
        return folder.resolve("saddlebag.db.snapshot");
    }

    private static Account account(String id) {
        return new Account(id, "ext", "testbank", "EUR", null, "ES5999900418150200051332", "Cuenta", null, null, true, 1, List.of());
    }

    private static byte[] json(String id) {
        return ("{\"_id\": \"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private Transaction row(int number) {
        return Transaction.of("t" + number, ProductKind.ACCOUNT, BigDecimal.valueOf(number * 7 % 5_000 - 2_000, 2))
                .productId("acc_" + named).currency("EUR").bookingDate(TODAY.minusDays(number * 31 % 700))
                .description((number % 3 == 0 ? "CAFÈ DE L’ÒPERA " : "RECIBO ") + number).shop("shop " + number % 40).build();
    }

    private Batch add(int from, int to) {
        return store.journal().record(Batch.Kind.SYNC, source, NOW, null, recording ->
                IntStream.range(from, to).forEach(number -> recording.add(row(number), json("t" + number))));
    }

    private void reopen() {
        ledger.forget();
        store.close();
        store = Store.open(database(), vault, Clock.systemUTC(), LedgerImage.FORM);
        ledger = new LedgerSource(store);
    }

    private static List<LedgerRow> rows(Ledger ledger) {
        return IntStream.range(0, ledger.size()).mapToObj(ledger::row).toList();
    }

    /** What opening every row gives. */
    private List<LedgerRow> rebuilt() throws IOException {
        Path without = Files.createDirectories(folder.resolve("without")).resolve("saddlebag.db");
        Files.deleteIfExists(without);
        store.copyTo(without);
        try (Store other = Store.open(without, vault, Clock.systemUTC())) {
            LedgerSource source = new LedgerSource(other);
            List<LedgerRow> rows = rows(source.snapshot());
            source.forget();
            return rows;
        }
    }

    private boolean isOfTheseRows() {
        return store.snapshots().find(LedgerImage.FORM).map(snapshot -> {
            snapshot.close();
            return true;
        }).orElse(false);
    }

    @Test
    void whatWasKeptIsReadAtTheNextOpening() throws IOException {
        List<LedgerRow> wanted = rows(ledger.snapshot());
        ledger.keep();
        reopen();
        assertThat(isOfTheseRows()).isTrue();
        List<Integer> sizes = new ArrayList<>();
        ledger.onChange(() -> sizes.add(ledger.now().size()));
        assertThat(rows(ledger.snapshot())).isEqualTo(wanted).isEqualTo(rebuilt());
        assertThat(sizes.getFirst()).as("the newest come first").isBetween(1, wanted.size() - 1);
        assertThat(ledger.snapshot().search(Filter.ALL, TODAY, new SearchCancellation(), null).size()).isEqualTo(wanted.size());
    }

    /** Random changes, some of them shown and some not, kept at random moments and opened again at others. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverWasWrittenTheSnapshotShowsWhatTheStoreHolds(long seed) throws IOException {
        Random random = new Random(seed);
        List<Batch> batches = new ArrayList<>();
        int number = 20_000;
        int believed = 0;
        ledger.snapshot();
        for (int step = 0; step < 60; step++) {
            Batch batch = null;
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    int from = number;
                    number += 1 + random.nextInt(30);
                    batch = add(from, number);
                }
                case 2 -> {
                    StoredTransaction some = store.transactions().list(1 + random.nextInt(9_000)).getFirst();
                    batch = store.journal().record(Batch.Kind.SYNC, source, NOW, null, recording -> recording.rewrite(some,
                            some.transaction().with().description("changed ☕").build(), json("again"), Reason.CHANGED));
                }
                case 3 -> {
                    StoredTransaction some = store.transactions().list(1 + random.nextInt(9_000)).getFirst();
                    batch = some.vanished() ? null : store.journal().record(Batch.Kind.SYNC, source, NOW, null, recording -> recording.vanish(some));
                }
                case 4 -> batch = store.journal().edit(NOW, LongStream.range(random.nextInt(50) + 1, 80),
                        _ -> new Overlay("note" + random.nextInt(5), Set.of("tag"), null, random.nextBoolean()));
                case 5 -> {
                    if (!batches.isEmpty()) {
                        batch = store.journal().undo(batches.removeLast().id(), NOW);
                    }
                }
                case 6 -> {
                    if (random.nextInt(4) == 0) {
                        named++;
                        store.products().replace(store.products().list().getFirst().id(), account("acc_" + named), json("renamed"), NOW);
                        if (random.nextBoolean()) {
                            ledger.reload();
                        }
                    }
                }
                case 7 -> ledger.keep();
                default -> {
                    if (random.nextBoolean()) {
                        ledger.keep();
                    }
                    reopen();
                    believed += isOfTheseRows() ? 1 : 0;
                    assertThat(rows(ledger.snapshot())).as("step %s", step).isEqualTo(rebuilt());
                }
            }
            if (batch != null && batch.id() != 0) {
                batches.add(batch);
                if (random.nextBoolean()) {
                    ledger.show(batch);
                }
            }
        }
        ledger.keep();
        reopen();
        assertThat(rows(ledger.snapshot())).isEqualTo(rebuilt());
        assertThat(believed).isPositive();
    }

    @Test
    void aDamagedSnapshotIsPassedOverInSilence() throws IOException {
        List<LedgerRow> wanted = rows(ledger.snapshot());
        ledger.keep();
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(9);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (changed.length == whole.length) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file(), changed);
            LedgerSource damaged = new LedgerSource(store);
            assertThat(rows(damaged.snapshot())).as("mutation %s", i).isEqualTo(wanted);
            damaged.forget();
        }
    }

    @Test
    void whatIsGivenUpIsNotKept() {
        ledger.snapshot();
        ledger.stopKeeping();
        ledger.keep();
        assertThat(file()).doesNotExist();
        LedgerSnapshot snapshot = new LedgerSnapshot(store, new Object());
        snapshot.follow(ledger.snapshot(), store.transactions().state());
        AtomicBoolean stopped = new AtomicBoolean();
        snapshot.keep(() -> stopped.getAndSet(true));
        assertThat(file()).doesNotExist();
        assertThat(folder.resolve("saddlebag.db.snapshot.partial")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws IOException {
        ledger.snapshot();
        ledger.keep();
        reopen();
        ledger.snapshot();
        var before = Files.readAttributes(file(), BasicFileAttributes.class).fileKey();
        store.settings().put("theme", "dark");
        ledger.keep();
        assertThat(Files.readAttributes(file(), BasicFileAttributes.class).fileKey()).isEqualTo(before);
    }
}
