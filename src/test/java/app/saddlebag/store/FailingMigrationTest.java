package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.saddlebag.AnotherJvm;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.FailingDisk;
import app.saddlebag.vault.FailingDisk.Trouble;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whichever step of bringing an old profile up to date fails, ours or SQLite's, or is the last before a power cut: its database
 * is the old one, byte for byte, or the new one, whole; and the next opening makes it the new one.
 */
class FailingMigrationTest {

    private static final int ROWS = 80;
    /** How many of SQLite's calls of a kind are failed, spread over all of them. */
    private static final int FAILURES = Integer.getInteger("saddlebag.kills", 25) / 8;
    private static final int PAGE = 4096;

    @TempDir Path home;
    private Vault vault;
    private byte[] old;
    private int made;

    @BeforeEach
    void unlock() throws Exception {
        FirstProfile first = profile(home);
        vault = first.unlock();
        old = Files.readAllBytes(first.database());
    }

    @AfterEach
    void lock() {
        vault.close();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void aStepOfOursThatFailsLeavesTheOldOneOrTheNewOne(Trouble trouble) throws Exception {
        boolean failed;
        int step = 0;
        do {
            FirstProfile profile = profile(home);
            FailingDisk disk = new FailingDisk(++step, trouble);
            String told = migrate(profile, disk);
            failed = disk.hasFailed();
            assertThat(told).as("step %d", step).isIn(failed ? List.of("store.unwritable") : List.of("done"));
            assertOldOrNew(profile, "step " + step);
        } while (failed);
        assertThat(step).isGreaterThan(10);
    }

    /** What is written first is the copy that stays, then the new one's log, then the new one. */
    @Test
    void roomThatRunsOutAtWhicheverPageLeavesTheOldOneOrTheNewOne() throws Exception {
        int refused = 0;
        String told = null;
        for (int pages = 0; !"done".equals(told); pages += Math.max(1, 3 * old.length / PAGE / (8 * FAILURES))) {
            try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(home.resolve("pages " + pages)), "8m")) {
                FirstProfile profile = profile(disk.folder());
                told = migrate(profile, new LeavingRoom(disk, pages));
                if (!"done".equals(told)) {
                    refused++;
                    assertThat(told).as("%d pages", pages).isIn("store.full", "store.unwritable");
                    assertThat(profile.database()).as("%d pages", pages).hasBinaryContent(old);
                    disk.empty();
                }
                assertOldOrNew(profile, pages + " pages");
            }
        }
        assertThat(refused).isGreaterThan(FAILURES);
    }

    /** With strace, which has the system refuse the n-th call of a process. */
    @ParameterizedTest
    @CsvSource({"fsync, 10", "pwrite64, 40"})
    void aCallOfSqliteThatFailsLeavesTheOldOneOrTheNewOne(String call, int atLeast) throws Exception {
        assumeTrue(isTraceable(), "strace cannot trace here (Debian: strace)");
        int calls = calls(call);
        assertThat(calls).isGreaterThanOrEqualTo(atLeast);
        int told = 0;
        for (int nth = 1; nth <= calls; nth += Math.max(1, calls / FAILURES)) {
            FirstProfile profile = profile(home);
            List<String> said = traced(profile, call, "-e", "inject=" + call + ":error=EIO:when=" + nth);
            assertThat(said).as("%s %d", call, nth).hasSize(1);
            told += said.contains("done") ? 0 : 1;
            assertOldOrNew(profile, call + " " + nth);
        }
        assertThat(told).as("calls that the program noticed").isPositive();
    }

    /** Closing a database moves its log into it, and is silent where it cannot: who reads it hinders that as a failing disk does. */
    @Test
    void aNewOneThatIsNotWholeWithoutItsLogTakesNoPlace() {
        Path database = Profile.database(home);
        List<Session> readers = new ArrayList<>();
        try {
            assertThatThrownBy(() -> Store.create(database, vault, Profile.CLOCK, new Disk(), _ ->
                    readers.add(reading(home.resolve("saddlebag.db.new"))))).isInstanceOf(StoreException.class)
                    .extracting("key").isEqualTo("store.unwritable");
            assertThat(database).doesNotExist();
        } finally {
            readers.forEach(Session::close);
        }
        Store.create(database, vault, Profile.CLOCK);
        Store.open(database, vault, Profile.CLOCK).close();
    }

    @Test
    void theLogOfTheOldOneIsNotLeftToTheNewOne() throws Exception {
        FirstProfile profile = profile(home);
        try (Session other = reading(profile.database())) {
            other.run("DELETE FROM balance WHERE id = 1");
            assertThat(migrate(profile, new Disk())).isEqualTo("store.unwritable");
            assertThat(new FirstVersionFile(profile.database()).isThere()).isTrue();
        }
        old = Files.readAllBytes(profile.database());
        assertOldOrNew(profile, "once it is closed");
    }

    private static Session reading(Path database) {
        Session session = Session.open(database);
        session.number("SELECT count(*) FROM sqlite_schema");
        return session;
    }

    private FirstProfile profile(Path folder) throws Exception {
        return FirstProfile.unpack(Files.createDirectory(folder.resolve("profile " + ++made)), ROWS);
    }

    /** @return "done", or the key of what it told */
    private String migrate(FirstProfile profile, Disk disk) {
        try {
            FirstVersion.bringUpToDate(profile.database(), vault, Profile.CLOCK, disk);
            return "done";
        } catch (StoreException refused) {
            return refused.key();
        }
    }

    private void assertOldOrNew(FirstProfile profile, String when) throws IOException {
        Path copy = profile.folder().resolve("saddlebag.db.version-1");
        if (new FirstVersionFile(profile.database()).isThere()) {
            assertThat(profile.database()).as(when).hasBinaryContent(old);
        } else {
            assertThat(new FirstVersionFile(copy).isThere()).as("%s: what it was is kept", when).isTrue();
        }
        try (Store store = Store.open(profile.database(), vault, Profile.CLOCK)) {
            List<Long> rows = new ArrayList<>();
            store.transactions().load(_ -> { }, row -> rows.add(row.id()));
            assertThat(rows).as(when).hasSize(ROWS - 1); // one had changed its amount, which is history now
            assertThat(store.savedFilters().list()).as(when).hasSize(3);
        }
        assertThat(new FirstVersionFile(profile.database()).isThere()).as(when).isFalse();
        try (var files = Files.list(profile.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("keys.json"))).as(when)
                    .containsExactlyInAnyOrder("saddlebag.db", "saddlebag.db.version-1");
        }
    }

    private boolean isTraceable() throws Exception {
        try {
            return new ProcessBuilder("strace", "-f", "-o", home.resolve("trial").toString(), "-e", "inject=fsync:error=EIO:when=1",
                    "true").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** How often the program's first thread makes the call when nothing fails. */
    private int calls(String call) throws Exception {
        Path trace = home.resolve("calls");
        assertThat(traced(profile(home), call, "-o", trace.toString())).containsExactly("done");
        return Files.readAllLines(trace).stream().map(line -> line.split(" ")[0])
                .collect(Collectors.groupingBy(thread -> thread, Collectors.counting()))
                .values().stream().mapToInt(Long::intValue).max().orElse(0);
    }

    /** @return what the program said */
    private List<String> traced(FirstProfile profile, String call, String... strace) throws Exception {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e",
                "trace=" + call));
        command.addAll(List.of(strace));
        command.addAll(AnotherJvm.command("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), Migrator.class.getName(), profile.folder().toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            List<String> said = process.inputReader().lines().toList();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Brings a profile up to date, and says what came of it. */
    static final class Migrator {

        private Migrator() {
        }

        public static void main(String[] arguments) {
            FirstProfile profile = new FirstProfile(Path.of(arguments[0]));
            try (Vault vault = profile.unlock()) {
                Store.open(profile.database(), vault, Profile.CLOCK).close();
                System.out.println("done");
            } catch (StoreException told) {
                System.out.println(told.key());
            }
        }
    }

    /** With the first step, which comes after the question whether there is room, there is hardly any. */
    private static final class LeavingRoom extends Disk {

        private final SmallDisk disk;
        private final int pages;
        private boolean filled;

        private LeavingRoom(SmallDisk disk, int pages) {
            this.disk = disk;
            this.pages = pages;
        }

        @Override
        public void delete(Path file) throws IOException {
            if (!filled) {
                filled = true;
                disk.fillBut(pages * PAGE);
            }
            super.delete(file);
        }
    }
}
