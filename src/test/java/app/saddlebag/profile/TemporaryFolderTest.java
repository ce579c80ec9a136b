package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program left among the temporary files is removed, and nothing else. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TemporaryFolderTest {

    @TempDir Path among;

    @Test
    void whatAProgramLeftThatIsNoMoreGoes() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = filled("saddlebag-link-" + ended.pid() + "-12345");
        Path demo = filled("saddlebag-demo-" + ended.pid() + "-77");
        Path fonts = filled("saddlebag-fonts-" + ended.pid() + "-8");
        TemporaryFolder.sweep(among);
        assertThat(fonts).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(demo).doesNotExist();
    }

    @Test
    void whatAProgramUsesThatRunsStays() throws Exception {
        Path own = filled("saddlebag-link-" + ProcessHandle.current().pid() + "-1");
        TemporaryFolder.sweep(among);
        assertThat(own.resolve("store/file")).exists();
    }

    @Test
    void whatOthersCalledSimilarlyStays() throws Exception {
        Path other = filled("saddlebag-link-999999999-1.txt");
        Path file = Files.writeString(among.resolve("saddlebag-link-999999999-2"), "a file");
        Path elsewhere = filled("elsewhere");
        Path link = Files.createSymbolicLink(among.resolve("saddlebag-link-999999999-3"), elsewhere);
        Path holding = filled("saddlebag-link-999999999-4");
        Files.createSymbolicLink(holding.resolve("out"), elsewhere);
        TemporaryFolder.sweep(among);
        assertThat(other).exists();
        assertThat(file).exists();
        assertThat(link).exists();
        assertThat(elsewhere.resolve("store/file")).exists();
        assertThat(holding).doesNotExist();
    }

    @Test
    void aNameTellsWhoseItIs() throws Exception {
        Path made = TemporaryFolder.make(TemporaryFolder.Use.LINK);
        try {
            Path moved = Files.move(made, among.resolve(made.getFileName()));
            Files.setLastModifiedTime(moved, FileTime.from(Instant.now()));
            TemporaryFolder.sweep(among);
            assertThat(moved).exists();
            assertThat(made.getFileName().toString()).startsWith("saddlebag-link-" + ProcessHandle.current().pid() + "-");
        } finally {
            TemporaryFolder.delete(made);
        }
    }

    private Path filled(String name) throws Exception {
        Path folder = Files.createDirectories(among.resolve(name).resolve("store"));
        Files.writeString(folder.resolve("file"), "what a page stored");
        return among.resolve(name);
    }
}
