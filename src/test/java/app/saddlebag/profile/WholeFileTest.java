package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written is there whole, or what was there before is. */
class WholeFileTest {

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void older() throws IOException {
        file = folder.resolve("rows.csv");
        Files.writeString(file, "older");
    }

    private static void write(WholeFile whole, String text) {
        whole.write(out -> {
            out.write(text.getBytes());
            return text;
        });
    }

    private void nothingElseIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void takesThePlaceOfAnOlderOneForItsOwnerAlone() throws IOException {
        Files.writeString(folder.resolve("rows.csv.partial"), "of a run that was killed");
        write(new WholeFile(file), "newer");

        assertThat(file).hasContent("newer");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        nothingElseIsLeft();
    }

    @Test
    void aFullDiskLeavesTheOlderOne() throws IOException {
        assertThatThrownBy(() -> new WholeFile(file).write(out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("No space left on device");
        })).isInstanceOf(ProblemException.class).hasMessage("export.unwritable");
        assertThatThrownBy(() -> write(new WholeFile(file, new Disk() {
            @Override
            public void sync(Path synced) throws IOException {
                throw new IOException("No space left on device");
            }
        }), "newer")).isInstanceOf(ProblemException.class).hasMessage("export.unwritable");

        assertThat(file).hasContent("older");
        nothingElseIsLeft();
    }

    @Test
    void whoeverCancelsKeepsTheOlderOne() throws IOException {
        assertThatThrownBy(() -> new WholeFile(file).write(out -> {
            out.write(new byte[1 << 20]);
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);

        assertThat(file).hasContent("older");
        nothingElseIsLeft();
    }

    @Test
    void aFolderIsNoPlaceForAFile() {
        assertThatThrownBy(() -> write(new WholeFile(folder), "newer")).isInstanceOf(ProblemException.class).hasMessage("export.folder");
        assertThatThrownBy(() -> write(new WholeFile(folder.resolve("none").resolve("rows.csv")), "newer"))
                .isInstanceOf(ProblemException.class).hasMessage("export.unwritable");
    }
}
