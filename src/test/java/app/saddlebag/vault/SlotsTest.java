package app.saddlebag.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.FailingDisk.Trouble;
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

/** Further ways of opening a profile beside its passphrase: they come and go, and whatever fails, the passphrase opens it. */
class SlotsTest {

    private static final char[] PASSPHRASE = "of today".toCharArray();
    private static final char[] NEW = "of tomorrow".toCharArray();

    @TempDir
    Path folder;
    private final Vaults vaults = Cheap.vaults();
    private Path path;
    private byte[] masterKey;

    @BeforeEach
    void create() {
        path = folder.resolve("keys.json");
        KeysFile.Opened opened = file(new Disk()).create(PASSPHRASE, Argon2Cost.FLOOR);
        masterKey = opened.masterKey().getEncoded();
    }

    @Test
    void aCodeGivesAForgottenPassphraseASuccessorAndGoesOnDoingSo() {
        assertThat(vaults.hasRecoveryCode(path)).isFalse();
        char[] code = vaults.makeRecoveryCode(path, PASSPHRASE);
        assertThat(vaults.hasRecoveryCode(path)).isTrue();
        assertThat(opens(PASSPHRASE)).isTrue();
        vaults.recover(path, code, NEW);
        assertThat(opens(NEW)).isTrue();
        assertThat(opens(PASSPHRASE)).isFalse();
        vaults.recover(path, code, PASSPHRASE);
        assertThat(opens(PASSPHRASE)).isTrue();
    }

    @Test
    void aCodeOutlivesAChangeOfPassphraseAndAStamp() {
        char[] code = vaults.makeRecoveryCode(path, PASSPHRASE);
        vaults.changePassphrase(path, PASSPHRASE, NEW);
        file(new Disk()).stamp(new KeysText.Stamp(4, new byte[] {1}));
        vaults.recover(path, code, PASSPHRASE);
        assertThat(opens(PASSPHRASE)).isTrue();
    }

    @Test
    void aNewCodeReplacesTheOldAndARevokedOneOpensNothing() {
        char[] first = vaults.makeRecoveryCode(path, PASSPHRASE);
        char[] second = vaults.makeRecoveryCode(path, PASSPHRASE);
        assertRefused(first, "slot.wrong");
        vaults.revokeRecoveryCode(path, PASSPHRASE);
        assertThat(vaults.hasRecoveryCode(path)).isFalse();
        assertRefused(second, "slot.none");
        vaults.revokeRecoveryCode(path, PASSPHRASE);
        assertThat(opens(PASSPHRASE)).isTrue();
    }

    @Test
    void anotherProfilesCodeDoesNotOpenThisOne() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other")).resolve("keys.json");
        new KeysFile(other, new Disk(), new Cheap()).create(PASSPHRASE, Argon2Cost.FLOOR);
        char[] theirs = vaults.makeRecoveryCode(other, PASSPHRASE);
        vaults.makeRecoveryCode(path, PASSPHRASE);
        assertRefused(theirs, "slot.wrong");
    }

    @Test
    void aSlotIsBoundToItsProfileAndItsKind() throws IOException {
        byte[] secret = new byte[16];
        file(new Disk()).add(PASSPHRASE, SlotKind.RECOVERY, secret);
        String asKeyStore = Files.readString(path).replace("\"recovery\"", "\"key-store\"");
        Files.writeString(path, asKeyStore);
        assertThatThrownBy(() -> file(new Disk()).open(SlotKind.KEY_STORE, secret)).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("slot.wrong");
    }

    @Test
    void withoutThePassphraseThereIsNoNewCodeAndTheOldOneStays() throws IOException {
        char[] code = vaults.makeRecoveryCode(path, PASSPHRASE);
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> vaults.makeRecoveryCode(path, NEW)).isInstanceOf(WrongPassphraseException.class);
        assertThatThrownBy(() -> vaults.revokeRecoveryCode(path, NEW)).isInstanceOf(WrongPassphraseException.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        vaults.recover(path, code, NEW);
    }

    @Test
    void aDamagedSlotLeavesThePassphraseItsDoor() throws IOException {
        char[] code = vaults.makeRecoveryCode(path, PASSPHRASE);
        String sound = Files.readString(path);
        for (String damage : new String[] {"\"kdf\" : \"hkdf-sha256\", |\"kdf\" : 7, ", "hkdf-sha256|hkdf-sha1",
                "\"kind\" : \"recovery\",|\"kind\" : \"recovery\", \"salt\" : null,"}) {
            String[] of = damage.split("\\|");
            Files.writeString(path, sound.replaceAll("\\s+", " ").replace(of[0], of[1])
                    .replaceFirst("\"salt\" : null,(.*?)\"salt\" : \"[^\"]+\",", "\"salt\" : null,$1"));
            assertThat(opens(PASSPHRASE)).as(damage).isTrue();
            assertThatThrownBy(() -> vaults.recover(path, code, NEW)).as(damage).isInstanceOf(UnreadableKeysException.class);
            assertThat(vaults.hasRecoveryCode(path)).isTrue();
        }
        vaults.revokeRecoveryCode(path, PASSPHRASE);
        assertThat(vaults.hasRecoveryCode(path)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whicheverStepFailsWhileACodeIsMadeThePassphraseOpensAndTheFailureSaysWhetherTheCodeDoes(Trouble trouble)
            throws IOException {
        byte[] secret = {1, 2, 3};
        eachStep(trouble, disk -> file(disk).add(PASSPHRASE, SlotKind.RECOVERY, secret), () -> opens(secret));
    }

    @ParameterizedTest
    @EnumSource
    void whicheverStepFailsWhileACodeIsRevokedThePassphraseOpensAndTheFailureSaysWhetherTheCodeDoes(Trouble trouble)
            throws IOException {
        byte[] secret = {1, 2, 3};
        file(new Disk()).add(PASSPHRASE, SlotKind.RECOVERY, secret);
        eachStep(trouble, disk -> file(disk).remove(PASSPHRASE, SlotKind.RECOVERY), () -> !opens(secret));
    }

    private interface Deed {
        void on(Disk disk);
    }

    private interface Done {
        boolean is();
    }

    private void eachStep(Trouble trouble, Deed deed, Done done) throws IOException {
        byte[] before = Files.readAllBytes(path);
        for (int step = 1; ; step++) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.write(path, before);
            FailingDisk disk = new FailingDisk(step, trouble);
            String told = "done";
            try {
                deed.on(disk);
            } catch (ProblemException e) {
                told = e.key();
            }
            assertThat(opens(PASSPHRASE)).isTrue();
            if (!disk.hasFailed()) {
                assertThat(step).as("steps and one").isEqualTo(13);
                assertThat(done.is()).isTrue();
                return;
            }
            if (trouble != Trouble.POWER_CUT) {
                assertThat(told).isEqualTo(done.is() ? "slot.unconfirmed" : "slot.unchanged");
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).as("after the next unlock").containsExactly(path);
            }
        }
    }

    private void assertRefused(char[] code, String key) {
        assertThatThrownBy(() -> vaults.recover(path, code, NEW)).isInstanceOf(ProblemException.class).extracting("key")
                .isEqualTo(key);
    }

    private boolean opens(char[] passphrase) {
        try {
            return Arrays.equals(masterKey, file(new Disk()).open(passphrase).masterKey().getEncoded());
        } catch (WrongPassphraseException e) {
            return false;
        }
    }

    private boolean opens(byte[] secret) {
        try {
            return Arrays.equals(masterKey, file(new Disk()).open(SlotKind.RECOVERY, secret).masterKey().getEncoded());
        } catch (ProblemException e) {
            return false;
        }
    }

    private KeysFile file(Disk disk) {
        return new KeysFile(path, disk, new Cheap());
    }
}
