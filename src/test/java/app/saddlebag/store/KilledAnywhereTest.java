package app.saddlebag.store;

import static app.saddlebag.store.Profile.CLOCK;
import static app.saddlebag.store.Profile.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Kind;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.vault.Cheap;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store is killed at random moments while it records, edits, undoes, takes in a first sync, tells rows anew under other
 * ids, removes a source, or brings an old profile up to date: 17 times of 25, or that share of {@code -Dsaddlebag.kills}; the
 * others are the whole program's ({@link app.saddlebag.profile.KilledProgramTest}). Afterwards the profile opens without help,
 * each batch that was acknowledged is there, and each that is there is whole.
 */
class KilledAnywhereTest {

    private static final int KILLS = Integer.getInteger("saddlebag.kills", 25);
    /** Of so many kills one meets the migration of an old profile. */
    private static final int MIGRATIONS = 5;
    /** Afterwards a new profile begins, or reading all of it after each kill would take longer and longer. */
    private static final int A_PROFILES_KILLS = 10;
    private static final int ROWS = 60;
    private static final String RENAMED = " renamed";

    @TempDir
    Path folder;
    private final Random random = new Random();

    @Test
    void noAcknowledgedBatchIsLostAndNoneIsThereByHalf() throws Exception {
        int kills = KILLS - KILLS / MIGRATIONS - KILLS * 8 / 25;
        int acknowledged = 0;
        for (int first = 0; first < kills; first += A_PROFILES_KILLS) {
            acknowledged += killed(Files.createDirectory(folder.resolve("from " + first)),
                    Math.min(A_PROFILES_KILLS, kills - first));
        }
        assertThat(acknowledged).as("the kills met work").isGreaterThan(kills);
        System.out.println("Killed " + kills + " times; acknowledged batches: " + acknowledged);
    }

    /** @return how many batches were acknowledged by then */
    private int killed(Path profile, int kills) throws Exception {
        Profile.withKeysIn(profile).close();
        Set<Long> acknowledged = new HashSet<>();
        int all = 0;
        try (Vault vault = Cheap.vaults().unlock(profile.resolve("keys.json"), Profile.PASSPHRASE.toCharArray())) {
            for (int kill = 0; kill < kills; kill++) {
                Set<Long> said = killed(Writer.class, profile, random.nextInt(14), 40);
                said.stream().filter(batch -> batch > 0).forEach(acknowledged::add);
                all += (int) said.stream().filter(batch -> batch > 0).count();
                said.stream().filter(batch -> batch < 0).forEach(batch -> acknowledged.remove(-batch)); // its source goes
                try (Store store = Store.open(Profile.database(profile), vault, CLOCK)) {
                    verify(store, acknowledged);
                }
            }
        }
        return all;
    }

    @Test
    void anOldProfileIsOldOrNewAfterwardsAndNeverHalfNew() throws Exception {
        int met = 0;
        int latest = migration();
        for (int kill = 0; kill < Math.max(1, KILLS / MIGRATIONS); kill++) {
            Path old = Files.createDirectory(folder.resolve("old " + kill));
            FirstProfile.unpack(old);
            met += killed(Migrator.class, old, 0, latest).isEmpty() ? 1 : 0;
            try (Vault vault = new FirstProfile(old).unlock();
                 Store store = Store.open(Profile.database(old), vault, CLOCK)) {
                assertThat(store.transactions().count()).isEqualTo(2358);
                assertThat(store.savedFilters().list()).hasSize(3);
                assertThat(old.resolve("saddlebag.db.new")).doesNotExist();
            }
        }
        assertThat(met).as("the kills met a migration").isPositive();
        System.out.println("Killed during migration: " + met);
    }

    /** How long one takes in this process, in milliseconds; in a fresh one it takes longer. */
    private int migration() throws IOException {
        Path old = Files.createDirectory(folder.resolve("undisturbed"));
        FirstProfile.unpack(old);
        try (Vault vault = new FirstProfile(old).unlock()) {
            long begin = System.nanoTime();
            Store.open(Profile.database(old), vault, CLOCK).close();
            return (int) ((System.nanoTime() - begin) / 1_000_000);
        }
    }

    /**
     * @param lines  how many batches the child says are written before the moment is chosen
     * @param latest milliseconds after that
     * @return numbers of the batches that the child said were written, negative ones of those it said it would remove
     */
    private Set<Long> killed(Class<?> program, Path where, int lines, int latest) throws Exception {
        Set<Long> acknowledged = new HashSet<>();
        try (ChildJvm child = ChildJvm.run(program, where)) {
            assertThat(child.line()).isEqualTo("ready");
            for (int line = 0; line < lines; line++) {
                acknowledged.add(number(child.line()));
            }
            Thread.sleep(random.nextInt(latest));
            child.kill();
            for (String line = child.line(); line != null; line = child.line()) {
                if (line.endsWith(".")) { // or it was killed while it said so
                    acknowledged.add(number(line));
                }
            }
        }
        return acknowledged;
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(0, line.length() - 1));
    }

    private static void verify(Store store, Set<Long> acknowledged) {
        List<Batch> batches = store.journal().list();
        Set<Long> there = batches.stream().map(Batch::id).collect(Collectors.toSet());
        assertThat(there).containsAll(acknowledged);
        long rows = 0;
        for (Batch batch : batches) {
            List<RowChange> changes = store.journal().read(batch.id(), 0, Integer.MAX_VALUE);
            Batch.Counts counts = batch.counts();
            assertThat(changes).hasSize(counts.added() + counts.changed() + counts.matched()).hasSize(ROWS);
            switch (batch.kind()) {
                case SYNC -> {
                    rows += counts.added();
                    assertThat(changes).allMatch(change -> store.transactions().get(change.rowId()).listing()
                            == (batch.undone() ? Listing.UNDONE : Listing.LISTED));
                    assertThat(changes).allMatch(change -> store.transactions().payload(change.rowId()).length > 10);
                    assertThat(changes).filteredOn(change -> counts.matched() > 0).allMatch(change -> store.transactions()
                            .get(change.rowId()).transaction().id().equals(change.before().id() + RENAMED));
                }
                case EDIT -> assertThat(changes).allMatch(change ->
                        store.overlays().get(change.rowId()).equals(change.overlay().now()));
                case UNDO -> assertThat(there).contains(batch.undoes());
                default -> throw new AssertionError(batch);
            }
        }
        assertThat(store.transactions().count()).isEqualTo(rows);
        assertThat(store.<List<String>>write(() -> store.database().read(session ->
                session.list("PRAGMA integrity_check", row -> row.getString(1))))).containsExactly("ok");
    }

    /** Records, edits, undoes and takes in rows until it is killed; says which batches are written. */
    static final class Writer {

        private final Store store;
        private final long source;

        private Writer(Store store) {
            this.store = store;
            this.source = store.connections().list().isEmpty() ? store.connections().create("slot", null, null, NOW).id()
                    : store.connections().list().getFirst().id();
        }

        public static void main(String[] arguments) {
            Writer writer = new Writer(Profile.withKeysIn(Path.of(arguments[0])).store());
            System.out.println("ready");
            while (true) {
                Batch added = writer.acknowledge(writer.add(writer.source));
                writer.acknowledge(writer.edit(added));
                Batch undo = writer.acknowledge(writer.store.journal().undo(added.id(), NOW));
                writer.acknowledge(writer.store.journal().undo(undo.id(), NOW));
                writer.acknowledge(writer.load());
                writer.acknowledge(writer.rename(added));
                writer.addAndRemove();
            }
        }

        /** As a guest's log-in: it comes, something is added to what it told, and it goes with all of that. */
        private void addAndRemove() {
            long guest = store.connections().create("guest " + System.nanoTime(), null, null, NOW).id();
            Batch added = acknowledge(add(guest));
            Batch edited = acknowledge(edit(added));
            System.out.println(-added.id() + ".");
            System.out.println(-edited.id() + ".");
            store.connections().remove(guest);
        }

        private Batch edit(Batch added) {
            return store.journal().edit(NOW, LongStream.of(rows(added)), _ ->
                    new Overlay("of batch " + added.id(), Set.of(), null, false));
        }

        private long[] rows(Batch added) {
            return store.journal().read(added.id(), 0, ROWS).stream().mapToLong(RowChange::rowId).toArray();
        }

        /** As a renewal after which every id is another. */
        private Batch rename(Batch added) {
            return store.write(() -> {
                store.connections().saveToken(source, new CredentialsToken("since " + added.id()));
                return store.journal().record(Kind.SYNC, source, NOW, null, recording -> {
                    for (long row : rows(added)) {
                        StoredTransaction before = store.transactions().get(row);
                        String id = before.transaction().id() + RENAMED;
                        recording.rewrite(before, Samples.coffee(id), Samples.json(id), Reason.MATCHED_BY_FACTS);
                    }
                });
            });
        }

        private Batch acknowledge(Batch batch) {
            System.out.println(batch.id() + ".");
            return batch;
        }

        private Batch add(long source) {
            return store.journal().record(Kind.SYNC, source, NOW, null, recording -> {
                for (int n = 0; n < ROWS; n++) {
                    String id = recording.batchId() + "." + n;
                    recording.add(Samples.coffee(id), Samples.json(id));
                }
            });
        }

        private Batch load() {
            String name = "loaded " + System.nanoTime() + ".";
            try (BulkLoad bulk = store.bulkLoad(source, List.of())) {
                for (int n = 0; n < ROWS; n++) {
                    bulk.add(Samples.coffee(name + n), Samples.json(name + n));
                }
                bulk.finish();
                return store.journal().record(Kind.SYNC, source, NOW, null, bulk::into);
            }
        }
    }

    /** Brings an old profile up to date, and says so. */
    static final class Migrator {

        private Migrator() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            Path old = Path.of(arguments[0]);
            Vault vault = new FirstProfile(old).unlock();
            System.out.println("ready");
            Store.open(Profile.database(old), vault, CLOCK);
            System.out.println("1.");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
