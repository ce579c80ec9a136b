package app.saddlebag.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first, second, third … file step of a change fails, until a run passes untouched. Whatever happened, one of the
 * two passphrases opens the same master key, and the failure said which.
 */
class PassphraseChangeTest {

    private static final char[] OLD = "old".toCharArray();
    private static final char[] NEW = "new".toCharArray();

    @TempDir
    Path folder;
    private Path path;
    private byte[] masterKey;

    @BeforeEach
    void create() {
        path = folder.resolve("keys.json");
        KeysFile.Opened opened = file(new Disk()).create(OLD, Argon2Cost.FLOOR);
        masterKey = opened.masterKey().getEncoded();
    }

    @ParameterizedTest
    @EnumSource
    void whicheverStepFailsOnePassphraseOpensAndTheFailureSaysWhich(FailingDisk.Trouble trouble) throws IOException {
        byte[] before = Files.readAllBytes(path);
        int failed = 0;
        boolean passed = false;
        while (!passed) {
            clear();
            Files.write(path, before);
            FailingDisk disk = new FailingDisk(failed + 1, trouble);
            String outcome = change(disk);
            passed = !disk.hasFailed();
            if (!passed) {
                failed++;
                assertOpensAsTold(outcome, trouble);
            }
        }
        assertThat(failed).as("steps that were made to fail").isEqualTo(12);
        assertThat(opens(NEW)).isTrue();
        assertThat(opens(OLD)).isFalse();
    }

    private void assertOpensAsTold(String outcome, FailingDisk.Trouble trouble) throws IOException {
        boolean newOpens = opens(NEW);
        if (trouble == FailingDisk.Trouble.POWER_CUT) {
            assertThat(newOpens || opens(OLD)).isTrue();
        } else {
            assertThat(outcome).isEqualTo(newOpens ? "passphrase.unconfirmed" : "passphrase.unchanged");
            assertThat(opens(OLD)).isEqualTo(!newOpens);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("after the next unlock").containsExactly(path);
        }
    }

    @Test
    void aWrongOldPassphraseTouchesNothing() throws IOException {
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> file(new Disk()).change(NEW, OLD, Argon2Cost.FLOOR)).isInstanceOf(WrongPassphraseException.class);
        assertThatThrownBy(() -> file(new Disk()).change(OLD, new char[0], Argon2Cost.FLOOR)).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("passphrase.empty");
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void theProfileStaysTheSameAndItsCostNeverFalls() throws IOException {
        KeysText before = KeysText.parse(Files.readAllBytes(path));
        Argon2Cost dearer = new Argon2Cost(65536, 7, 4);
        file(new Disk()).change(OLD, NEW, dearer);
        file(new Disk()).change(NEW, OLD, Argon2Cost.FLOOR);
        KeysText after = KeysText.parse(Files.readAllBytes(path));
        assertThat(after.passphrase().cost()).isEqualTo(dearer);
        assertThat(after.profile()).isEqualTo(before.profile());
        assertThat(after.passphrase().salt()).isNotEqualTo(before.passphrase().salt());
    }

    @Test
    void aKeyFileDamagedDuringAChangeIsReplacedByTheOneBeforeOnceThatOneOpened() throws IOException {
        byte[] before = Files.readAllBytes(path);
        Files.write(folder.resolve("keys.json.previous"), before);
        Files.write(path, new byte[300]);
        assertThatThrownBy(() -> file(new Disk()).open(NEW)).isInstanceOf(WrongPassphraseException.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(new byte[300]);
        assertThat(opens(OLD)).isTrue();
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        assertThat(folder.resolve("keys.json.previous")).doesNotExist();
    }

    @Test
    void aLaterVersionsKeyFileIsNeverReplacedByTheOneBefore() throws IOException {
        Files.write(folder.resolve("keys.json.previous"), Files.readAllBytes(path));
        Files.writeString(path, "{\"format\": \"saddlebag-keys\", \"version\": 3}");
        assertThatThrownBy(() -> file(new Disk()).open(OLD)).isInstanceOf(NewerKeysException.class);
    }

    @Test
    void whatAnInterruptedChangeLeftCannotStopAnUnlock() throws IOException {
        Files.write(folder.resolve("keys.json.previous"), Files.readAllBytes(path));
        Disk stubborn = new Disk() {
            @Override
            public void delete(Path file) throws IOException {
                throw new IOException("read-only");
            }
        };
        assertThat(file(stubborn).open(OLD).masterKey().getEncoded()).isEqualTo(masterKey);
    }

    @Test
    void aCreationThatFailsAtAnyStepLeavesNoHalfProfile() throws IOException {
        for (int step = 1; ; step++) {
            clear();
            FailingDisk disk = new FailingDisk(step, FailingDisk.Trouble.POWER_CUT);
            try {
                file(disk).create(OLD, Argon2Cost.FLOOR);
            } catch (ProblemException e) {
                assertThat(e.key()).isEqualTo("keys.unwritable");
            }
            if (!disk.hasFailed()) {
                assertThat(step).isEqualTo(6);
                return;
            }
            if (Files.exists(path)) {
                file(new Disk()).open(OLD).masterKey().destroy();
            } else {
                file(new Disk()).create(OLD, Argon2Cost.FLOOR).masterKey().destroy();
            }
        }
    }

    private String change(Disk disk) {
        try {
            file(disk).change(OLD, NEW, Argon2Cost.FLOOR);
            return "changed";
        } catch (ProblemException e) {
            return e.key();
        }
    }

    private boolean opens(char[] passphrase) {
        try {
            return Arrays.equals(masterKey, file(new Disk()).open(passphrase).masterKey().getEncoded());
        } catch (WrongPassphraseException e) {
            return false;
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private KeysFile file(Disk disk) {
        return new KeysFile(path, disk, new Cheap());
    }
}
