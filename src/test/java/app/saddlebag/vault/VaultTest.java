package app.saddlebag.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, with the real key derivation at its floor. */
class VaultTest {

    private static final Long[] NOTHING = {};

    private static final Vaults VAULTS = new Vaults(() -> Argon2Cost.FLOOR);

    @TempDir
    Path folder;

    @Test
    void whatWasSealedOpensAfterTheNextUnlock() {
        byte[] cell;
        byte[] index;
        try (Vault vault = create("correct horse")) {
            cell = vault.sealer(Purpose.ROWS).column("t", "c").seal(7, NOTHING, "IBAN".getBytes(UTF_8));
            index = vault.index("row", "abc".getBytes(UTF_8));
        }
        try (Vault vault = VAULTS.unlock(keys(), "correct horse".toCharArray())) {
            assertThat(vault.sealer(Purpose.ROWS).column("t", "c").open(7, NOTHING, cell)).asString(UTF_8).isEqualTo("IBAN");
            assertThat(vault.index("row", "abc".getBytes(UTF_8))).isEqualTo(index);
        }
    }

    @Test
    void aWrongPassphraseIsSaidToBeWrongAndTouchesNothing() throws Exception {
        create("correct horse").close();
        byte[] before = Files.readAllBytes(keys());
        assertThatThrownBy(() -> VAULTS.unlock(keys(), "Correct horse".toCharArray()))
                .isInstanceOf(WrongPassphraseException.class).extracting("key").isEqualTo("passphrase.wrong");
        assertThat(Files.readAllBytes(keys())).isEqualTo(before);
    }

    @Test
    void theSameTextComposedOtherwiseIsTheSamePassphrase() {
        create("contrase\u00f1a caf\u00e9").close();
        VAULTS.unlock(keys(), "contrasen\u0303a cafe\u0301".toCharArray()).close();
    }

    @Test
    void thePassphraseIsLeftForTheCallerToWipe() {
        char[] passphrase = "correct horse".toCharArray();
        VAULTS.create(keys(), passphrase).close();
        assertThat(passphrase).containsExactly("correct horse".toCharArray());
    }

    @Test
    void aChangedPassphraseOpensWhatTheOldOneSealedAndTheOldOneNoLonger() {
        byte[] cell;
        try (Vault vault = create("old")) {
            cell = vault.sealer(Purpose.TOKENS).column("t", "c").seal(1, NOTHING, new byte[] {42});
        }
        VAULTS.changePassphrase(keys(), "old".toCharArray(), "new".toCharArray());
        assertThatThrownBy(() -> VAULTS.unlock(keys(), "old".toCharArray()))
                .isInstanceOf(WrongPassphraseException.class);
        try (Vault vault = VAULTS.unlock(keys(), "new".toCharArray())) {
            assertThat(vault.sealer(Purpose.TOKENS).column("t", "c").open(1, NOTHING, cell)).containsExactly(42);
        }
        assertThat(folder).isDirectoryContaining("glob:**/keys.json").isDirectoryNotContaining("glob:**/keys.json.*");
    }

    @Test
    void aThreadThatIsBeingEndedNotesHowFarTheDatabaseHasComeAndEnds() throws Exception {
        try (Vault vault = create("correct horse")) {
            Thread.currentThread().interrupt();
            vault.note(41);
            assertThat(Thread.interrupted()).as("still to end").isTrue();
        }
        try (Vault vault = VAULTS.unlock(keys(), "correct horse".toCharArray())) {
            assertThat(vault.generation()).isEqualTo(41);
        }
    }

    @Test
    void howFarTheDatabaseHadComeIsRememberedUnderTheProfilesOwnKeys() throws Exception {
        try (Vault vault = create("correct horse")) {
            assertThat(vault.generation()).isZero();
            vault.note(41);
        }
        try (Vault vault = VAULTS.unlock(keys(), "correct horse".toCharArray())) {
            assertThat(vault.generation()).isEqualTo(41);
        }
        VAULTS.changePassphrase(keys(), "correct horse".toCharArray(), "staple".toCharArray());
        try (Vault vault = VAULTS.unlock(keys(), "staple".toCharArray())) {
            assertThat(vault.generation()).isEqualTo(41);
        }
        Files.writeString(keys(), Files.readString(keys()).replace(" : 41", " : 42"));
        assertThatThrownBy(() -> VAULTS.unlock(keys(), "staple".toCharArray())).isInstanceOf(UnreadableKeysException.class);
    }

    @Test
    void theKeyFileIsForItsOwnerAlone() throws Exception {
        create("correct horse").close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys()))).isEqualTo("rw-------");
        VAULTS.changePassphrase(keys(), "correct horse".toCharArray(), "staple".toCharArray());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys()))).isEqualTo("rw-------");
    }

    @Test
    void aSecondCreationNeverWritesOverTheKeysOfTheFirst() throws Exception {
        create("first").close();
        byte[] before = Files.readAllBytes(keys());
        assertThatThrownBy(() -> create("second")).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("keys.exists");
        assertThat(Files.readAllBytes(keys())).isEqualTo(before);
    }

    @Test
    void aLockedVaultFailsClearlyInsteadOfWorkingWithZeroes() {
        Vault vault = create("correct horse");
        Sealer sealer = vault.sealer(Purpose.ROWS);
        byte[] cell = sealer.column("t", "c").seal(1, NOTHING, new byte[] {1});
        vault.close();
        assertThatThrownBy(() -> sealer.column("t", "c").seal(1, NOTHING, new byte[] {1})).isInstanceOf(IllegalStateException.class).hasMessage("The vault is locked");
        assertThatThrownBy(() -> sealer.column("t", "c").open(1, NOTHING, cell)).isInstanceOf(IllegalStateException.class).hasMessage("The vault is locked");
        assertThatThrownBy(() -> vault.index("row", new byte[] {1})).isInstanceOf(IllegalStateException.class).hasMessage("The vault is locked");
    }

    @Test
    void anEmptyPassphraseIsRefused() {
        assertThatThrownBy(() -> create("")).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("passphrase.empty");
        assertThat(keys()).doesNotExist();
    }

    @Test
    void aMissingKeyFileIsNamedAsSuch() {
        assertThatThrownBy(() -> VAULTS.unlock(keys(), "x".toCharArray())).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("keys.missing");
    }

    @Test
    void aCostUnderTheFloorIsRefused() {
        assertThatThrownBy(() -> new Vaults(() -> new Argon2Cost(1024, 1, 1)).create(keys(), "x".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Vault create(String passphrase) {
        return VAULTS.create(keys(), passphrase.toCharArray());
    }

    private Path keys() {
        return folder.resolve("keys.json");
    }
}
