package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.KilledProgram.Doing;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.ChildJvm;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program, with a bank, is killed at random moments of a sync, an edit, an undo, a renewal that changes every id, a
 * removal, and of connecting: 8 of 25 kills, or that share of {@code -Dsaddlebag.kills}; the others are the store's. Each time it opens
 * without help, no acknowledged batch is lost and none is there by half, and once what was begun is finished every row is the
 * bank's.
 */
class KilledProgramTest {

    private static final int KILLS = Math.max(1, Integer.getInteger("saddlebag.kills", 25) * 8 / 25);
    /** Afterwards a new profile begins, or reading all of it after each kill would take longer and longer. */
    private static final int A_PROFILES_KILLS = 10;
    /** As long as what a person begins may take, after they began something. */
    private static final int LATEST_MILLIS = 300;

    @TempDir
    Path folder;
    private final Random random = new Random();
    private final Map<Doing, Integer> met = new TreeMap<>();
    private int acknowledged;

    @Test
    void noAcknowledgedBatchIsLostNoneIsThereByHalfAndEveryRowIsTheBanks() throws Exception {
        for (int first = 0; first < KILLS; first += A_PROFILES_KILLS) {
            Path home = Files.createDirectory(folder.resolve("from " + first));
            GrowingBank bank = new GrowingBank(home).open();
            try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withToday(GrowingBank.TODAY)
                    .withData(bank.data()).withSwitch("token-in-ids", "on").withSwitch("renewed-token", "new"))) {
                try (OpenProfile profile = KilledProgram.profiles(home).create(home.resolve("profile"),
                        KilledProgram.PASSPHRASE.clone(), LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
                    KilledProgram.connect(profile);
                }
                for (int kill = first; kill < Math.min(KILLS, first + A_PROFILES_KILLS); kill++) {
                    killed(home);
                }
            }
        }
        System.out.println("The program killed " + KILLS + " times, in " + met + "; acknowledged batches: " + acknowledged);
        assertThat(acknowledged).as("the kills met work").isGreaterThanOrEqualTo(KILLS / 2);
    }

    private void killed(Path home) throws Exception {
        Set<Long> written = new HashSet<>();
        Doing last = null;
        try (ChildJvm child = ChildJvm.run(KilledProgram.class, home)) {
            assertThat(child.line()).isEqualTo("ready.");
            for (int left = 1 + random.nextInt(8); left > 0; left--) {
                last = heard(child.line(), last, written);
            }
            Thread.sleep(random.nextInt(LATEST_MILLIS));
            child.kill();
            for (String line = child.line(); line != null; line = child.line()) {
                last = line.endsWith(".") ? heard(line, last, written) : last; // or it was killed while it said so
            }
        }
        met.merge(last, 1, Integer::sum);
        try (OpenProfile profile = KilledProgram.profiles(home).open(home.resolve("profile"), KilledProgram.PASSPHRASE.clone())) {
            Store store = profile.store();
            if (last == Doing.REMOVE && store.connections().list().isEmpty()) {
                written.removeIf(id -> store.journal().get(id).isEmpty()); // it was removed, and not said so yet
            }
            mustBeWhole(store, written);
            finish(profile);
            mustBeTheBanks(profile);
            mustBeWhole(store, written);
        }
        mustBeSound(home.resolve("profile/saddlebag.db"));
    }

    /** @return what was begun last */
    private Doing heard(String line, Doing before, Set<Long> written) {
        assertThat(line).as("the program ended by itself, before: " + before).isNotNull();
        String[] words = line.substring(0, line.length() - 1).split(" ");
        Doing doing = Doing.valueOf(words[1]);
        if (doing == Doing.REMOVE && words[0].equals("done")) {
            written.clear(); // they went with their connection, and what was added to its rows with it
        }
        acknowledged += words.length - 2;
        Stream.of(words).skip(2).map(Long::valueOf).forEach(written::add);
        return doing;
    }

    private static void mustBeWhole(Store store, Set<Long> written) {
        Map<Long, Batch> batches = store.journal().list().stream().collect(Collectors.toMap(Batch::id, batch -> batch));
        assertThat(batches.keySet()).containsAll(written);
        Map<Long, Overlay> added = new HashMap<>();
        Set<Long> rows = new HashSet<>();
        for (Batch batch : new TreeMap<>(batches).values()) {
            List<RowChange> changes = store.journal().read(batch.id(), 0, Integer.MAX_VALUE);
            Batch.Counts counts = batch.counts();
            switch (batch.kind()) {
                case SYNC -> {
                    assertThat(changes).hasSize(counts.added() + counts.changed() + counts.vanished() + counts.suspicious()
                            + counts.matched());
                    changes.stream().filter(change -> change.reason() == Reason.NEW).map(RowChange::rowId).forEach(rows::add);
                    assertThat(changes).allMatch(change -> rows.contains(change.rowId()));
                }
                case EDIT -> {
                    assertThat(changes).hasSize(counts.changed());
                    assertThat(changes).as("rows removed are none").allMatch(change -> rows.contains(change.rowId()));
                    if (!batch.undone()) {
                        changes.forEach(change -> added.put(change.rowId(), change.overlay().now()));
                    }
                }
                case UNDO -> assertThat(batch.undoes()).isPositive();
                default -> throw new AssertionError(batch);
            }
        }
        Map<Long, Overlay> there = new HashMap<>();
        store.overlays().all().forEach(there::put);
        assertThat(there).isEqualTo(added);
    }

    /** What the program does at its next start, and the person with what it says then. */
    private static void finish(OpenProfile profile) {
        profile.finishLogins(SyncListener.NONE, new CallCancellation());
        profile.changes().batches().stream().filter(batch -> batch.kind() == Batch.Kind.SYNC && batch.undone())
                .forEach(batch -> profile.changes().undo(batch.undoneBy()));
        if (profile.store().connections().list().isEmpty()) {
            KilledProgram.connect(profile);
        }
        Connection connection = profile.store().connections().list().getFirst();
        if (sync(profile).health() == Health.NEEDS_LOGIN) {
            KilledProgram.renew(profile, connection);
        }
        SyncReport report = sync(profile);
        assertThat(report.problem()).isNull();
        assertThat(report.health()).isEqualTo(Health.FRESH);
        assertThat(report.changedNothing()).isTrue();
    }

    private static SyncReport sync(OpenProfile profile) {
        List<SyncReport> reports = profile.syncAll(SyncListener.NONE, new CallCancellation()).reports();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static void mustBeTheBanks(OpenProfile profile) {
        Store store = profile.store();
        assertThat(profile.flanks().credentials()).hasSize(1);
        long connection = store.connections().list().getFirst().id();
        List<StoredProduct> products = store.products().of(connection);
        assertThat(products).hasSize(3).noneMatch(StoredProduct::gone);
        for (ProductKind kind : List.of(ProductKind.ACCOUNT, ProductKind.CARD)) {
            Map<String, String> told = new TreeMap<>();
            profile.flanks().transactions(kind, DataRequest.all(store.connections().token(connection).orElseThrow()),
                    () -> row -> told.put(row.value().id(), facts(row.value())));
            Map<String, String> kept = new TreeMap<>();
            store.transactions().of(connection, kind).forEach(row -> {
                assertThat(row.listing()).isEqualTo(Listing.LISTED);
                assertThat(kept.put(row.transaction().id(), facts(row.transaction()))).isNull();
                assertThat(products).filteredOn(product -> product.id() == row.productRow()).extracting(StoredProduct::product)
                        .extracting(Product::id).containsExactly(row.transaction().productId());
            });
            assertThat(kept).isNotEmpty().isEqualTo(told);
        }
    }

    private static String facts(Transaction row) {
        return row.productId() + "|" + row.day() + "|" + row.amount() + "|" + row.description();
    }

    private static void mustBeSound(Path database) throws Exception {
        List<String> said = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
             var statement = connection.createStatement(); var rows = statement.executeQuery("PRAGMA integrity_check")) {
            while (rows.next()) {
                said.add(rows.getString(1));
            }
        }
        assertThat(said).containsExactly("ok");
    }
}
