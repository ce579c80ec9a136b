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
            Store store = profile.store();
            List<Future<?>> work = new ArrayList<>(IntStream.range(0, CONNECTIONS)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> sync(store, "slot" + n))).toList());
            work.add(threads.submit(() -> {
                for (int i = 0; i < 30; i++) {
                    assertThat(load(store).size() % ROWS).as("only whole writes are seen").isZero();
                }
            }));
            for (Future<?> one : work) {
                one.get();
            }
            assertThat(load(store)).hasSize(CONNECTIONS * WRITES * ROWS);
            assertThat(store.connections().list()).hasSize(CONNECTIONS);
        }
    }

    @Test
    void whatIsLoadedIsTheStoreAsItWasWhenLoadingBegan() {
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long connection = store.connections().create("slot", null, null, NOW).id();
            int rows = 6 * ParallelScan.Slices.SIZE; // more than two workers have under way when the first row is handed over
            store.write(() -> {
                for (int i = 0; i < rows; i++) {
                    store.transactions().insert(connection, Samples.coffee("tx" + i), new byte[0]);
                }
            });
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
            int write = i;
            store.write(() -> {
                for (int row = 0; row < ROWS; row++) {
                    String id = write + "." + row;
                    store.transactions().insert(connection, Samples.coffee(id), Samples.json(id));
                }
            });
        }
    }

    private static List<StoredTransaction> load(Store store) {
        List<StoredTransaction> rows = new ArrayList<>();
        store.transactions().load(count -> { }, rows::add);
        return rows;
    }
}
