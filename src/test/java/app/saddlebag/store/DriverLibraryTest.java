package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQLite's native library comes from the one copy that the build unpacked. */
class DriverLibraryTest {

    private static final Path MAPPED = Path.of("/proc/self/maps");

    @Test
    void itIsTheBuildsCopyAndNoneOfThisProcessAlone() throws IOException, SQLException {
        String unpacked = System.getProperty("org.sqlite.lib.path");
        assumeTrue(unpacked != null && Files.exists(MAPPED), "not started by the build, or not on Linux");
        DriverManager.getConnection("jdbc:sqlite::memory:").close();
        try (Stream<String> lines = Files.lines(MAPPED)) {
            assertThat(lines.filter(line -> line.contains("sqlitejdbc")).map(line -> Path.of(line.substring(line.indexOf('/')))))
                    .isNotEmpty().allMatch(Path.of(unpacked).resolve("libsqlitejdbc.so")::equals);
        }
    }
}
