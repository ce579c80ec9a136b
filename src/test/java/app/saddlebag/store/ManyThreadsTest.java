package app.saddlebag.store;

import static app.saddlebag.store.Profile.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyThreadsTest {

    private static final int CONNECTIONS = 6;
    private static final int WRITES = 20;
    private static final int ROWS = 25;

    @TempDir
    Path folder;

    @Test
    void connectionsSyncedAtOnceEachKeepTheirRowsWhileOthersRead() throws Exception {
        try (Profile profile = Profile.in(folder); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Store open = profile.store();
            List<Future<?>> work = new ArrayList<>(IntStream.range(0, CONNECTIONS)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> sync(open, "slot" + n))).toList());
            work.add(threads.submit(() -> {
                for (int i = 0; i < 30; i++) {
                    assertThat(load(open).size() % ROWS).as("only whole writes are seen").isZero();
                }
            }));
            for (Future<?> one : work) {
                one.get();
            }
            Store store = open;
            assertThat(load(store)).hasSize(CONNECTIONS * WRITES * ROWS);
            assertThat(store.connections().list()).hasSize(CONNECTIONS);
            assertThat(store.journal().list()).hasSize(CONNECTIONS * WRITES);
            store = profile.reopen();
            assertThat(load(store)).as("the set of cells is the one the manifest knows").hasSize(CONNECTIONS * WRITES * ROWS);
        }
    }

    @Test
    void whatIsLoadedIsTheStoreAsItWasWhenLoadingBegan() {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long connection = store.connections().create("slot", null, null, NOW).id();
            int rows = 6 * ParallelScan.Slices.SIZE; // more than two workers have under way when the first row is handed over
            Samples.addCoffees(store, connection, IntStream.range(0, rows));
            List<Long> loaded = new ArrayList<>();
            store.transactions().load(count -> { }, row -> {
                if (loaded.isEmpty()) {
                    store.connections().remove(connection);
                }
                loaded.add(row.id());
            });
            assertThat(loaded).hasSize(rows);
            assertThat(store.transactions().count()).isZero();
        }
    }

    private static void sync(Store store, String slot) {
        long connection = store.connections().create(slot, null, null, NOW).id();
        for (int i = 0; i < WRITES; i++) {
            Samples.addCoffees(store, connection, IntStream.range(i * ROWS, (i + 1) * ROWS));
        }
    }

    private static List<StoredTransaction> load(Store store) {
        List<StoredTransaction> rows = new ArrayList<>();
        store.transactions().load(count -> { }, rows::add);
        return rows;
    }
}
