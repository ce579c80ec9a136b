package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A profile that the first version of the program made (profile-version-1.zip: its two files, and what that version read in
 * them) is what it was, in the present form.
 */
class FirstVersionTest {

    /** A row whose amount had changed, and the one that stands in its place. */
    private static final long SUPERSEDED = 51;
    private static final long SUCCESSOR = 2359;

    @TempDir
    Path folder;
    private final Map<String, byte[]> sample = new HashMap<>();
    private Vault vault;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream in = FirstVersionTest.class.getResourceAsStream("profile-version-1.zip");
             ZipInputStream zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sample.put(entry.getName(), zip.readAllBytes());
            }
        }
        vault = FirstProfile.unpack(folder).unlock();
    }

    @AfterEach
    void lock() {
        vault.close();
    }

    @Test
    void everyRowProductAndOriginalIsThere() {
        try (Store store = open()) {
            List<String> rows = new ArrayList<>();
            store.transactions().load(_ -> { }, row -> rows.add(line(store, row)));
            List<String> expected = new ArrayList<>(lines("transactions.tsv"));
            expected.removeIf(line -> line.startsWith(SUPERSEDED + "\t"));
            assertThat(rows).containsExactlyInAnyOrderElementsOf(expected).hasSize(2358);
            assertThat(store.products().ofEarlierForm()).as("the banks' objects may say more of them")
                    .hasSameSizeAs(store.products().list()).isNotEmpty();
            assertThat(store.products().list().stream().map(FirstVersionTest::line)).containsExactlyElementsOf(
                    lines("products.tsv"));
        }
    }

    @Test
    void whatThePersonAddedIsThere() {
        try (Store store = open()) {
            Map<Long, Overlay> overlays = new HashMap<>();
            store.overlays().all().forEach(overlays::put);
            assertThat(overlays).isEqualTo(Map.of(
                    4L, new Overlay("Fianza del piso — ¿cuándo vuelve?", Set.of("casa", "2024"), null, false),
                    11L, new Overlay(null, Set.of("trabajo"), "Ocio", false),
                    21L, new Overlay("private", Set.of(), null, true),
                    2358L, new Overlay("latest", Set.of("a b"), "Comida", false),
                    SUCCESSOR, new Overlay("on the superseded row", Set.of(), null, false)));
            assertThat(store.savedFilters().list()).containsExactly(
                    new SavedFilter(1, "Supermarket", "shop:mercadona|lidl amount:out"),
                    new SavedFilter(2, "Large", "amount:<-500|>500"),
                    new SavedFilter(3, "Nómina", "\"nómina\" date:this-year"));
            assertThat(store.settings().get("a.setting")).contains("of version one");
        }
    }

    @Test
    void onlyCommasBetweenRangesBecomeBars() {
        assertThat(FirstVersion.inTheLanguageOfToday("\"a, b\" note:x,y -date:2024,2026-01.. amount:1.5,>20 shop:a,b"))
                .isEqualTo("\"a, b\" note:x,y -date:2024|2026-01.. amount:1.5|>20 shop:a,b");
    }

    @Test
    void aRowWhoseAmountHadChangedIsOneRowWithAHistory() {
        try (Store store = open()) {
            assertThatThrownBy(() -> store.transactions().get(SUPERSEDED)).isInstanceOf(java.util.NoSuchElementException.class);
            List<Journal.Dated> history = store.journal().history(SUCCESSOR);
            assertThat(history).hasSize(1);
            RowChange change = history.getFirst().change();
            assertThat(change.reason()).isEqualTo(RowChange.Reason.AMOUNT_CHANGED);
            assertThat(change.before().amount()).isEqualByComparingTo("-1.80");
            assertThat(change.now().amount()).isEqualByComparingTo("-1.81");
        }
    }

    @Test
    void batchesPeopleBalancesAndConnectionsAreThere() {
        try (Store store = open()) {
            assertThat(store.journal().list().stream().filter(batch -> batch.kind() == Batch.Kind.SYNC)
                    .map(batch -> batch.counts().added())).containsExactly(185, 2173);
            assertThat(store.connections().list()).extracting(app.saddlebag.model.Connection::title)
                    .containsExactly("TestBank", "TestBank");
            assertThat(store.connections().token(1)).isPresent();
            assertThat(store.people().identity(1)).isPresent();
            assertThat(store.people().holders(1)).isNotEmpty();
            assertThat(store.balances().series(8)).extracting(point -> point.day()).containsExactly(LocalDate.of(2026, 11, 28));
            assertThat(store.environments().secret()).isPresent();
        }
    }

    @Test
    void theOldFileStaysBesideTheNewOneAndOpeningAgainChangesNothing() throws IOException {
        open().close();
        byte[] migrated = Files.readAllBytes(database());
        open().close();
        assertThat(Files.readAllBytes(database())).isEqualTo(migrated);
        assertThat(folder.resolve("saddlebag.db.version-1")).exists();
        assertThat(folder.resolve("saddlebag.db.new")).doesNotExist();
    }

    @Test
    void anOldDatabaseInWhichACellWasChangedStaysAsItIs() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
             var statement = connection.createStatement()) {
            statement.execute("UPDATE transaction_payload SET payload = (SELECT payload FROM transaction_payload WHERE id = 7) "
                    + "WHERE id = 8");
        }
        byte[] before = Files.readAllBytes(database());
        assertThatThrownBy(this::open).isInstanceOf(TamperedException.class);
        assertThat(Files.readAllBytes(database())).isEqualTo(before);
    }

    private Store open() {
        return Store.open(database(), vault, Profile.CLOCK);
    }

    private Path database() {
        return folder.resolve("saddlebag.db");
    }

    private List<String> lines(String name) {
        return new String(sample.get(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static String line(StoredProduct p) {
        return String.join("\t", "" + p.id(), "" + p.connectionId(), p.product().kind().name(), p.product().id(),
                p.product().title(), "" + p.product().number(),
                p.product().balance() == null ? "null" : p.product().balance().toPlainString(),
                "" + p.product().currency(), "" + p.gone(), "" + p.firstSeen(), "" + p.lastSeen());
    }

    private static String line(Store store, StoredTransaction row) {
        Transaction x = row.transaction();
        return String.join("\t", "" + row.id(), "" + row.connectionId(), "" + row.vanished(), x.productKind().name(), x.id(),
                "" + x.productId(), "" + x.portfolioId(), x.amount().toPlainString(), "" + x.currency(),
                x.balance() == null ? "null" : x.balance().toPlainString(), "" + x.bookingDate(), "" + x.valueDate(),
                "" + x.description(), "" + x.category(), "" + x.shop(), "" + x.cardNumber(),
                digest(store.transactions().payload(row.id())));
    }

    private static String digest(byte[] original) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original)).substring(0, 16);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
