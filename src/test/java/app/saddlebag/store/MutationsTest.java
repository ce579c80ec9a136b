package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.MemoryDisk;
import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random changes of a filled database, two thousand of them ({@code -Dsaddlebag.mutations} for more; {@code
 * -Dsaddlebag.mutation} for a certain one). After each the store is refused, with a sentence, or all of it reads exactly as
 * before, also once something was written to it.
 */
class MutationsTest {

    private static final int SEED = 20_261_128;
    private static final int SECONDS = 20;
    private static final Vault VAULT = Vault.ephemeral();
    private static final String WRITTEN = "written afterwards";

    @TempDir(factory = MemoryDisk.class)
    static Path untouched;
    @TempDir(factory = MemoryDisk.class)
    Path folder;

    private static List<String> whole;
    private static final List<Path> EARLIER = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @BeforeAll
    static void fill() throws IOException {
        Path database = Profile.database(untouched);
        Store.create(database, VAULT, Profile.CLOCK);
        step(database, FullProfile::fill);
        step(database, store -> Samples.addCoffees(store, 1, IntStream.range(0, 60)));
        step(database, store -> store.journal().record(Batch.Kind.SYNC, 2, Profile.NOW, null, recording -> {
            IntStream.range(0, 9).forEach(n -> recording.add(Samples.salary("s" + n), Samples.json("s" + n)));
            recording.rewrite(FullProfile.row(store, 2, "tx_a91f02"), Samples.salary("tx_a91f02").with().shop("ACME").build(),
                    Samples.json("again"), Reason.CHANGED);
        }));
        step(database, store -> {
            store.savedFilters().list().forEach(store.savedFilters()::update);
            store.settings().put("theme.name", "dark");
            store.journal().edit(Profile.NOW, IntStream.range(1, 50).asLongStream(), _ -> JournalTest.LUNCH);
            store.products().list().forEach(product ->
                    store.products().replace(product.id(), product.product(), Samples.json("new"), Profile.NOW.plusSeconds(9)));
        });
        Files.delete(EARLIER.removeLast());
        try (Store store = Store.open(database, VAULT, Profile.CLOCK)) {
            whole = Dump.of(store);
        }
    }

    /** Changes the store, and keeps what it was then: the file alone, and another time the file with its log. */
    private static void step(Path database, java.util.function.Consumer<Store> work) throws IOException {
        try (Store store = Store.open(database, VAULT, Profile.CLOCK)) {
            work.accept(store);
            Path log = database.resolveSibling(database.getFileName() + "-wal");
            if (EARLIER.size() == 2) {
                Files.copy(log, untouched.resolve("log"));
            }
        }
        Path copy = untouched.resolve("earlier-" + (EARLIER.size() + 1) + ".db");
        Files.copy(database, copy);
        EARLIER.add(copy);
    }

    @AfterAll
    static void lock() {
        VAULT.close();
    }

    @Test
    void eachIsRefusedOrChangesNothing() throws Exception {
        int only = Integer.getInteger("saddlebag.mutation", -1);
        int mutations = Integer.getInteger("saddlebag.mutations", 2_000);
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int n = Math.max(only, 0); n < (only < 0 ? mutations : only + 1); n++) {
            String done = mutate(n);
            if (done == null) {
                mutations += only < 0 ? 1 : 0; // nothing came of it, so it does not count
                continue;
            }
            String outcome = outcome(n, done, wrong);
            outcomes.merge(outcome, 1, Integer::sum);
        }
        worker.shutdown();
        System.out.println("Mutations of a database: " + outcomes);
        assertThat(wrong).isEmpty();
    }

    private String mutate(int n) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Path file = Profile.database(folder);
        Files.copy(Profile.database(untouched), file);
        return new Mutation(file, EARLIER, untouched.resolve("log"), new Random(31L * SEED + n)).apply();
    }

    private String outcome(int n, String done, List<String> wrong) throws IOException {
        byte[] mutated = Files.readAllBytes(Profile.database(folder));
        try {
            return worker.submit(this::use).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            wrong.add(n + ": " + done + ": " + told(e.getCause()));
        } catch (TimeoutException | InterruptedException e) {
            wrong.add(n + ": " + done + ": no answer within " + SECONDS + " seconds");
        }
        Path kept = Files.createDirectories(Path.of("target", "mutations")).resolve(n + ".db");
        Files.write(kept, mutated);
        return "wrong";
    }

    private String use() {
        Path file = Profile.database(folder);
        try (Store store = Store.open(file, VAULT, Profile.CLOCK)) {
            mustBeWhole(Dump.of(store));
            write(store);
        } catch (ProblemException e) {
            return "refused: " + e.key();
        }
        try (Store store = Store.open(file, VAULT, Profile.CLOCK)) {
            List<String> after = new ArrayList<>(Dump.of(store));
            assertThat(after).filteredOn(line -> line.contains(WRITTEN)).isNotEmpty();
            assertThat(store.transactions().count()).isEqualTo(76);
            store.connections().remove(3);
            assertThat(Dump.of(store)).containsAll(whole.stream().filter(line -> line.startsWith("row")).toList());
        }
        return "as it was";
    }

    private static void mustBeWhole(List<String> dump) {
        for (int i = 0; i < Math.max(dump.size(), whole.size()); i++) {
            String expected = i < whole.size() ? whole.get(i) : "nothing";
            String now = i < dump.size() ? dump.get(i) : "nothing";
            int at = java.util.Arrays.mismatch(expected.toCharArray(), now.toCharArray());
            assertThat(at).as(() -> expected.substring(0, Math.min(30, expected.length())) + "… reads …" + now.substring(
                    Math.max(0, at - 20), Math.min(now.length(), at + 60)) + "…").isNegative();
        }
    }

    /** The failure, and where in our code. */
    private static String told(Throwable failure) {
        return failure + Stream.of(failure.getStackTrace()).filter(at -> at.getClassName().startsWith("app.saddlebag"))
                .limit(6).map(at -> "\n    at " + at).collect(java.util.stream.Collectors.joining());
    }

    private static void write(Store store) {
        long source = store.connections().create(WRITTEN, null, null, Profile.NOW).id();
        Samples.add(store, source, Samples.coffee(WRITTEN), Samples.json(WRITTEN));
        store.settings().put(WRITTEN, WRITTEN);
    }
}
