package app.saddlebag.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.sync.ReplayedWorld.Day;
import app.saddlebag.sync.ScriptedBank.Fate;
import app.saddlebag.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same days at the same bank, again and again in other weather: answers are cut, lost, late, errors, no JSON, asked to be
 * waited for; lists come in another order; kinds are not ready or failed; the person cancels, and the program ends. Nothing is
 * there twice, nothing has vanished that was never missing, no sync says all is well over what it did not read, and the first
 * healthy one brings all that was missed. {@code -Dsaddlebag.replays} times; {@code -Dsaddlebag.replay} for a certain one.
 */
class ReplaysTest {

    private static final int REPLAYS = Integer.getInteger("saddlebag.replays", 6);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Day> DAYS = ReplayedWorld.days();
    /** Not one answer of a hundred goes wrong, or one in seven does, or nearly all. */
    private static final int[] FOUL = {3, 14, 14, 40, 85};

    @TempDir
    Path folder;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void inAnyWeatherNothingIsTwiceNothingIsLostAndNothingWronglyVanished() throws Exception {
        int only = Integer.getInteger("saddlebag.replay", -1);
        try (Vault vault = Vault.ephemeral()) {
            for (int seed = Math.max(only, 0); seed < (only < 0 ? REPLAYS : only + 1); seed++) {
                try (Replay replay = new Replay(vault, Files.createDirectory(folder.resolve("replay " + seed)), seed)) {
                    replay.run();
                } catch (AssertionError | RuntimeException wrong) {
                    fail("Replay " + seed + ": " + wrong.getMessage(), wrong);
                }
            }
        }
        threads.shutdown();
        System.out.println("Replays: " + REPLAYS + "; met " + met);
        assertThat(met).containsKeys("CUT", "LOST", "healthy", "fresh though foul", "partial");
    }

    /** One. */
    private final class Replay implements AutoCloseable {

        private final Random random;
        private final Vault vault;
        private final Path file;
        private final ScriptedBank bank = new ScriptedBank();
        private volatile Instant now = ReplayedWorld.FIRST.atTime(8, 0).toInstant(ZoneOffset.UTC);
        private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        private final FlanksClient hasty = bank.hastyClient(clock);
        private final FlanksClient patient = bank.client(clock, _ -> { });
        private Store store;
        private long connection;

        private Replay(Vault vault, Path folder, int seed) throws Exception {
            this.random = new Random(seed);
            this.vault = vault;
            this.file = folder.resolve("saddlebag.db");
            Store.create(file, vault, clock);
            open();
            Connection made = store.connections().create("slot", null, null, now);
            store.connections().saveToken(made.id(), new CredentialsToken("made-up"));
            connection = made.id();
        }

        private void open() {
            store = Store.open(file, vault, clock);
        }

        private void run() {
            bank.retryAfter(3600).order(list -> {
                List<String> shuffled = new ArrayList<>(list);
                synchronized (random) {
                    Collections.shuffle(shuffled, random);
                }
                return shuffled;
            });
            for (Day day : DAYS) {
                now = day.date().atTime(8, 0).toInstant(ZoneOffset.UTC);
                day.objects().forEach(bank::serve);
                for (int n = 0; n < day.readings(); n++) {
                    bank.readAgain();
                }
                for (int left = random.nextInt(3); left >= 0; left--) {
                    foul(day);
                    now = now.plusSeconds(4000); // what a bank asked to wait is over
                }
                if (day == DAYS.getLast() || random.nextInt(3) == 0) {
                    healthy(day);
                }
            }
        }

        private void foul(Day day) {
            if (random.nextInt(4) == 0) {
                store.close();
                open();
            }
            int percent = FOUL[random.nextInt(FOUL.length)];
            List<String> flags = new ArrayList<>(ScriptedBank.allFlags());
            fair();
            switch (random.nextInt(8)) {
                case 0 -> bank.notCreated(flags.get(random.nextInt(flags.size())));
                case 1 -> bank.errored(flags.get(random.nextInt(flags.size())));
                case 2 -> bank.status("\"blocked\":true");
                case 3 -> bank.ignoringQueries(true);
                default -> { }
            }
            CallCancellation cancellation = new CallCancellation();
            int cancelled = random.nextInt(6) == 0 ? random.nextInt(20) : Integer.MAX_VALUE;
            int[] requests = {0};
            bank.weather(_ -> {
                synchronized (random) {
                    if (requests[0]++ == cancelled) {
                        cancellation.cancel();
                    }
                    Fate fate = random.nextInt(100) < percent ? Fate.values()[1 + random.nextInt(Fate.values().length - 1)]
                            : Fate.ARRIVES;
                    // Waiting for it is what takes long, and once it is as good as many times.
                    fate = fate == Fate.TOO_LATE && random.nextInt(4) > 0 ? Fate.LOST : fate;
                    met.merge(fate.name(), 1, Integer::sum);
                    return fate;
                }
            });
            try {
                mustBeHonest(sync(hasty, cancellation), day);
            } catch (Cancelled stopped) {
                met.merge("cancelled", 1, Integer::sum);
            }
            mustBeTrue(day);
        }

        private void fair() {
            bank.notCreated().errored().status("").ignoringQueries(false);
        }

        private SyncReport sync(FlanksClient client, CallCancellation cancellation) {
            return new Sync(() -> client, store, clock, _ -> { }, SyncPatience.STANDARD, threads)
                    .run(connection, SyncListener.NONE, cancellation);
        }

        /** Whoever is told that all is fresh has all. */
        private void mustBeHonest(SyncReport report, Day day) {
            met.merge(report.health() == Health.FRESH ? "fresh though foul" : report.health().name().toLowerCase(), 1, Integer::sum);
            if (report.problem() == null && report.health() == Health.FRESH) {
                mustBe(day.rows());
            }
        }

        /** What may be said after any sync. */
        private void mustBeTrue(Day day) {
            Map<Integer, String> seen = new HashMap<>();
            for (StoredTransaction row : rows()) {
                int movement = movement(row);
                assertThat(seen.put(movement, row.listing() + " " + ReplayedWorld.facts(row.transaction())))
                        .as("movement %s, told as %s", movement, day.rows().get(movement)).isNull();
                assertThat(day.everTold()).contains(movement);
                assertThat(row.listing()).as("movement %s", movement).isIn(day.everMissing().contains(movement)
                        ? Set.of(Listing.LISTED, Listing.VANISHED) : Set.of(Listing.LISTED));
            }
            assertThat(store.products().of(connection)).hasSizeLessThanOrEqualTo(6).noneMatch(StoredProduct::gone);
        }

        private void healthy(Day day) {
            fair();
            bank.weather(_ -> Fate.ARRIVES);
            SyncReport report = sync(patient, new CallCancellation());
            met.merge("healthy", 1, Integer::sum);
            assertThat(report.problem()).isNull();
            assertThat(report.health()).isEqualTo(Health.FRESH);
            assertThat(report.batch().counts().skipped()).isZero();
            mustBe(day.rows());
            mustBeTrue(day);
            assertThat(store.products().of(connection)).hasSize(6);
            assertThat(sync(patient, new CallCancellation()).changedNothing()).isTrue();
        }

        private List<StoredTransaction> rows() {
            List<StoredTransaction> rows = new ArrayList<>();
            for (ProductKind kind : ProductKind.values()) {
                rows.addAll(store.transactions().of(connection, kind));
            }
            return rows;
        }

        private int movement(StoredTransaction row) {
            return JSON.readTree(store.transactions().payload(row.id())).get("movement").intValue();
        }

        private void mustBe(Map<Integer, String> rows) {
            Map<Integer, String> listed = listed();
            List<String> different = new ArrayList<>();
            rows.forEach((movement, facts) -> {
                if (!facts.equals(listed.get(movement))) {
                    different.add(facts + " reads " + listed.get(movement));
                }
            });
            assertThat(different).isEmpty();
            assertThat(rows.keySet()).containsAll(listed.keySet());
        }

        private Map<Integer, String> listed() {
            Map<Integer, String> listed = new HashMap<>();
            rows().stream().filter(row -> row.listing() == Listing.LISTED)
                    .forEach(row -> listed.put(movement(row), ReplayedWorld.facts(row.transaction())));
            return listed;
        }

        @Override
        public void close() {
            hasty.close();
            patient.close();
            bank.close();
            store.close();
        }
    }
}
