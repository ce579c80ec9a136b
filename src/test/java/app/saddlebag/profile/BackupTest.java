package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.model.ProblemException;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds the whole profile, sealed, and whatever is no whole backup is refused with nothing changed. */
class BackupTest {

    @TempDir Path home;
    private Profiles profiles;
    private Path backup;

    @BeforeEach
    void folders() {
        profiles = Desks.profiles(home);
        backup = home.resolve("casa.saddlebag-backup");
    }

    private OpenProfile empty(String name) {
        return profiles.createDemo(home.resolve(name), Desks.passphrase());
    }

    private List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRestoredProfileHoldsEverythingAndNothingOfItIsReadableInTheFile() throws IOException {
        long rows;
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                OpenProfile profile = profiles.create(home.resolve("casa"), Desks.passphrase(),
                        LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
            rows = profile.ledger().snapshot().size();
            Backup.write(profile, backup);
        }
        assertThat(files(home)).doesNotContain("casa.saddlebag-backup.partial", "casa.saddlebag-backup.database");
        assertThat(new String(Files.readAllBytes(backup), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContainIgnoringCase("testbank").doesNotContain("Marta");

        Backup.restore(backup, home.resolve("again"));

        try (OpenProfile restored = profiles.open(home.resolve("again"), Desks.passphrase())) {
            assertThat(rows).isPositive();
            assertThat(restored.ledger().snapshot().size()).isEqualTo(rows);
            assertThat(restored.store().connections().list()).hasSize(1);
        }
    }

    @Test
    void anOlderBackupIsReplacedByAWholeOneOrStays() throws IOException {
        Files.writeString(backup, "an older backup");
        try (OpenProfile profile = empty("casa")) {
            Path missing = home.resolve("no such folder").resolve("x.saddlebag-backup");
            assertThatThrownBy(() -> Backup.write(profile, missing)).isInstanceOf(ProblemException.class)
                    .extracting(problem -> ((ProblemException) problem).key()).isEqualTo("backup.unwritable");
            assertThat(backup).hasContent("an older backup");
            Backup.write(profile, backup);
        }
        Backup.restore(backup, home.resolve("again"));
        profiles.open(home.resolve("again"), Desks.passphrase()).close();
    }

    @Test
    void whatIsCutOrDamagedOrAnotherFileIsRefused() throws IOException {
        try (OpenProfile profile = empty("casa")) {
            Backup.write(profile, backup);
        }
        byte[] whole = Files.readAllBytes(backup);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        for (byte[] broken : List.of(new byte[0], "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                Arrays.copyOf(whole, whole.length / 2), flipped)) {
            Files.write(backup, broken);
            assertRefused();
        }
        Files.delete(backup);
        assertRefused();
    }

    @Test
    void anArchiveWithAnythingElseInItIsRefused() throws IOException {
        for (List<String> names : List.of(List.of("keys.json"), List.of("keys.json", "saddlebag.db", "extra"),
                List.of("../keys.json", "saddlebag.db"), List.<String>of())) {
            try (OutputStream out = Files.newOutputStream(backup); ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(1);
                }
            }
            assertRefused();
        }
    }

    @Test
    void aProfileThatIsThereIsNotWrittenOver() throws IOException {
        try (OpenProfile profile = empty("casa")) {
            Backup.write(profile, backup);
        }
        byte[] before = Files.readAllBytes(home.resolve("casa/keys.json"));
        assertThatThrownBy(() -> Backup.restore(backup, home.resolve("casa"))).isInstanceOf(ProblemException.class)
                .extracting(problem -> ((ProblemException) problem).key()).isEqualTo("profile.folderTaken");
        assertThat(home.resolve("casa/keys.json")).hasBinaryContent(before);
    }

    private void assertRefused() throws IOException {
        Path folder = home.resolve("refused");
        assertThatThrownBy(() -> Backup.restore(backup, folder)).isInstanceOf(ProblemException.class)
                .extracting(problem -> ((ProblemException) problem).key()).isEqualTo("backup.unreadable");
        assertThat(folder).doesNotExist();
        assertThat(files(home)).noneMatch(name -> name.contains(".partial"));
    }
}
