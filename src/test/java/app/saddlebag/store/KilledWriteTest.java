package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Batch;
import app.saddlebag.model.RowChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program is killed in the middle of a write: what was committed is there, whole, and nothing else is. */
class KilledWriteTest {

    private static final int BATCH = 300;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"inside 1", "inside 2", "committed 2", "inside 4"})
    void whatWasCommittedIsThereAndNothingElse(String moment) throws Exception {
        Profile.withKeysIn(folder).close();
        long committed = 0;
        try (ChildJvm writer = ChildJvm.run(Writer.class, folder)) {
            String line;
            do {
                line = writer.line();
                assertThat(line).as("the child ended early").isNotNull();
                committed += line.startsWith("committed") ? 1 : 0;
            } while (!line.equals(moment));
            writer.kill();
        }
        try (Profile profile = Profile.withKeysIn(folder)) {
            Store store = profile.store();
            List<StoredTransaction> rows = new ArrayList<>();
            store.transactions().load(count -> { }, rows::add);
            // between reading the line and the kill one more batch may have been committed, but never half a batch
            assertThat(rows.size() % BATCH).isZero();
            assertThat(rows.size() / BATCH).isBetween((int) committed, (int) committed + 1);
            List<Batch> batches = store.journal().of(store.connections().list().getFirst().id());
            assertThat(batches).hasSize(rows.size() / BATCH);
            batches.forEach(batch -> assertThat(store.journal().read(batch.id(), 0, BATCH + 1)).hasSize(BATCH)
                    .allMatch(change -> change.reason() == RowChange.Reason.NEW && change.now() != null));
            rows.forEach(row -> assertThat(store.transactions().payload(row.id())).isNotEmpty());
            assertThat(store.<List<String>>write(() -> store.database().read(session ->
                    session.list("PRAGMA integrity_check", row -> row.getString(1))))).containsExactly("ok");
        }
    }

    /** Writes batch after batch until it is killed. */
    static final class Writer {

        private Writer() {
        }

        public static void main(String[] arguments) {
            Store store = Profile.withKeysIn(Path.of(arguments[0])).store();
            long connection = store.connections().create("slot", null, null, Profile.NOW).id();
            for (int batch = 1; ; batch++) {
                write(store, connection, batch);
                System.out.println("committed " + batch);
            }
        }

        private static void write(Store store, long connection, int number) {
            store.journal().record(Batch.Kind.SYNC, connection, Profile.NOW, null, recording -> {
                for (int i = 0; i < BATCH; i++) {
                    String id = "tx " + number + " " + i;
                    recording.add(Samples.coffee(id), Samples.json(id));
                    if (i == BATCH / 2) {
                        System.out.println("inside " + number);
                    }
                }
            });
        }
    }
}
