package app.saddlebag.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import app.saddlebag.sandbox.state.Credential.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank's side remembers outlives its process, whole, and belongs to one sandbox at a time. */
class StateStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void everythingIsThereAgain() throws IOException {
        var link = new Link("lk_2", "Two", "https://app.example/back", "Company", null, "https://app.example/p", false);
        var code = new LinkCode("lc_1", "lk_2", "ct_1", null, Map.of("state", "q8Zt", "ñ", "🍕"), NOW, true);
        var credential = new Credential("ct_1", "testbank", "ùrsula", null, NOW, NOW, NOW.plusSeconds(5), NOW, null, Map.of(Action.RESET, "rt_1"),
                Set.of("product.account"));
        var session = new Session("ses_1", Session.Status.WAITING_CHALLENGE, null, "InternalError", null, java.util.List.of("testbank"), null);
        Books before;
        try (StateStore store = open()) {
            store.change(books -> {
                books.links().put(link.token(), link);
                books.codes().put(code.code(), code);
                books.credentials().put(credential.token(), credential);
                books.sessions().put(session.id(), session);
                books.tokens().put("at_1", new AccessToken("at_1", NOW));
                return books.switches().put("pace", "5");
            });
            before = store.books();
        }
        try (StateStore store = open()) {
            assertThat(store.books()).isEqualTo(before);
            assertThat(store.books().codes().get("lc_1")).isEqualTo(code);
            assertThat(store.books().credentials().get("ct_1")).isEqualTo(credential);
            assertThat(store.books().sessions().get("ses_1")).isEqualTo(session);
            assertThat(store.books().links().keySet()).as("in the order they were made").containsExactly("lk_1", "lk_2");
        }
    }

    @Test
    void aFailedChangeChangesNothingNeitherInMemoryNorOnDisk() throws IOException {
        try (StateStore store = open()) {
            byte[] before = Files.readAllBytes(folder.resolve("sandbox.json"));
            assertThatThrownBy(() -> store.change(books -> {
                books.links().clear();
                throw new IllegalArgumentException("no");
            })).hasMessage("no");
            assertThat(store.books().links()).hasSize(1);
            assertThat(Files.readAllBytes(folder.resolve("sandbox.json"))).isEqualTo(before);

            Path inTheWay = Files.createDirectories(folder.resolve("sandbox.json.new").resolve("x"));
            assertThatThrownBy(() -> store.change(books -> books.links().remove("lk_1"))).isInstanceOf(UncheckedIOException.class);
            assertThat(store.books().links()).as("what could not be written has not happened").hasSize(1);
            Files.delete(inTheWay);
            store.change(books -> books.links().remove("lk_1"));
            assertThat(store.books().links()).isEmpty();
        }
    }

    @Test
    void aHalfWrittenFileThatNeverTookTheOldOnesPlaceIsOfNoAccount() throws IOException {
        try (StateStore store = open()) {
            store.change(books -> books.switches().put("pace", "5"));
        }
        Files.writeString(folder.resolve("sandbox.json.new"), "{\"clientId\": \"id");
        try (StateStore store = open()) {
            assertThat(store.books().switches()).containsEntry("pace", "5");
            store.change(books -> books.switches().put("pace", "6"));
        }
        try (StateStore store = open()) {
            assertThat(store.books().switches()).containsEntry("pace", "6");
        }
    }

    @Test
    void whatWasAnsweredIsThereAfterTheProcessWasKilled() throws Exception {
        for (int enough : new int[] {1, 7, 40}) {
            Path state = folder.resolve("state" + enough);
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                    "-cp", System.getProperty("java.class.path"), Writer.class.getName(), state.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            int last = 0;
            try (BufferedReader out = process.inputReader()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    last = Integer.parseInt(line);
                    if (last == enough) {
                        // by its handle: Process itself would close the stream that is still to be read
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            process.waitFor();
            assertThat(last).isGreaterThanOrEqualTo(enough);
            try (StateStore store = new StateStore(state, fresh(), null, null)) {
                int kept = Integer.parseInt(store.books().switches().get("count"));
                assertThat(kept).as("at most the one that was under way is more").isBetween(last, last + 1);
            }
        }
    }

    /** Changes its state as fast as it can and says each change when it is done. */
    static final class Writer {

        public static void main(String[] args) throws IOException {
            try (StateStore store = new StateStore(Path.of(args[0]), fresh(), null, null)) {
                for (int i = 1; i < 1_000_000; i++) {
                    int number = i;
                    store.change(books -> books.switches().put("count", Integer.toString(number)));
                    System.out.println(number);
                    System.out.flush();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "5", "{}", "{\"clientId\": \"a\"}", "not json", "{\"clientId\": \"a\", \"clientId\": \"b\"}",
        "{\"clientId\":\"a\",\"clientSecret\":\"b\",\"defaultLink\":\"c\",\"tokens\":{},\"links\":{\"c\":null},\"codes\":{},\"credentials\":{},\"sessions\":{},\"switches\":{}}",
        "{\"clientId\":\"a\",\"clientSecret\":\"b\",\"defaultLink\":\"c\",\"tokens\":{},\"links\":5,\"codes\":{},\"credentials\":{},\"sessions\":{},\"switches\":{}}"})
    void aFileThatCannotBeReadIsSaidAndLeftAsItIs(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("sandbox.json"), content);
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessage("sandbox.json cannot be read. Move it away to begin anew.");
        assertThat(Files.readString(file)).isEqualTo(content);
        Files.delete(file);
        open().close();
    }

    @Test
    void aFieldOfALaterVersionIsIgnored() throws IOException {
        open().close();
        Path file = folder.resolve("sandbox.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"later\": [1],"));
        try (StateStore store = open()) {
            assertThat(store.books().clientId()).isEqualTo("id");
        }
    }

    @Test
    void aFolderBelongsToOneStoreAtATime() throws IOException {
        StateStore first = open();
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessage("another sandbox uses it");
        first.change(books -> books.switches().put("pace", "5"));
        first.close();
        assertThatThrownBy(() -> first.change(books -> books.switches().put("pace", "6"))).isInstanceOf(IllegalStateException.class);
        try (StateStore second = open()) {
            assertThat(second.books().switches()).containsEntry("pace", "5");
        }
    }

    @Test
    void aFolderOfAnotherProcessIsRefusedToo() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Writer.class.getName(), folder.toString()).start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("1");
            assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessage("another sandbox uses it");
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        open().close();
    }

    @Test
    void aFolderThatIsAFileIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> new StateStore(file, fresh(), null, null)).isInstanceOf(IOException.class).hasMessage("it is not a folder");
    }

    @Test
    void whatIsWrittenIsTheOwnersAlone() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (StateStore store = open()) {
            store.change(books -> books.switches().put("pace", "5"));
            for (String name : new String[] {"sandbox.json", "sandbox.lock"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))).as(name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void givenCredentialsOfTheApplicationTakeTheKeptOnesPlace() throws IOException {
        open().close();
        new StateStore(folder, fresh(), "other", null).close();
        try (StateStore store = open()) {
            assertThat(store.books().clientId()).isEqualTo("other");
            assertThat(store.books().clientSecret()).isEqualTo("secret");
        }
    }

    private StateStore open() throws IOException {
        return new StateStore(folder, fresh(), null, null);
    }

    private static Books fresh() {
        return Books.fresh("id", "secret", new Link("lk_1", "One", Link.LOOPBACK, "Company", null, null, true));
    }
}
