package app.saddlebag.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log and its folder are their owner's alone, also where an earlier version made them. */
class LogFolderTest {

    @TempDir Path home;

    @AfterEach
    void forget() {
        System.clearProperty("saddlebag.log");
    }

    @Test
    void aNewOne() throws IOException {
        LogSetup.writeTo(home.resolve("state/saddlebag"));
        assertOwnersAlone();
    }

    @Test
    void oneThatWasThere() throws IOException {
        Path folder = Files.createDirectories(home.resolve("state/saddlebag"));
        Files.writeString(folder.resolve("saddlebag.log"), "an earlier line\n");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("saddlebag.log"), PosixFilePermissions.fromString("rw-r--r--"));
        LogSetup.writeTo(folder);
        assertOwnersAlone();
        assertThat(folder.resolve("saddlebag.log")).hasContent("an earlier line\n");
    }

    private void assertOwnersAlone() throws IOException {
        Path folder = home.resolve("state/saddlebag");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("saddlebag.log")))).isEqualTo("rw-------");
    }
}
