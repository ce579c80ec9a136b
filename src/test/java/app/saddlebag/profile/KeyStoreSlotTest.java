package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.model.ProblemException;
import app.saddlebag.ui.Desks;
import app.saddlebag.vault.Cheap;
import app.saddlebag.vault.WrongPassphraseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret with the operating system and a slot in the key file open a profile together, and neither does alone. */
class KeyStoreSlotTest {

    @TempDir Path home;
    private final Kept secrets = new Kept();
    private Profiles profiles;
    private Path folder;

    /** A key store in memory, which may refuse. */
    private static final class Kept implements SystemSecrets {

        private final Map<String, char[]> entries = new HashMap<>();
        private boolean refusing;

        private void answer() {
            if (refusing) {
                throw new ProblemException("keystore.refused");
            }
        }

        @Override
        public void keep(String name, char[] secret) {
            answer();
            entries.put(name, secret.clone());
        }

        @Override
        public Optional<char[]> find(String name) {
            answer();
            return Optional.ofNullable(entries.get(name)).map(char[]::clone);
        }

        @Override
        public void remove(String name) {
            answer();
            entries.remove(name);
        }
    }

    @BeforeEach
    void profile() {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemUTC(),
                Cheap.vaults(), secrets, "test");
        folder = home.resolve("casa");
        profiles.createDemo(folder, Desks.passphrase()).close();
    }

    @Test
    void itIsOffUntilAskedForAndOpensTheProfileUntilItIsRevokedAtBothEnds() {
        assertThat(profiles.keys().hasKeyStore(folder)).isFalse();
        assertThat(secrets.entries).isEmpty();
        assertFails("keystore.gone", () -> profiles.openByKeyStore(folder));
        profiles.keys().useKeyStore(folder, Desks.passphrase());
        assertThat(secrets.entries).hasSize(1).allSatisfy((name, secret) -> {
            assertThat(name).hasSize(32);
            assertThat(secret).hasSize(64);
        });
        profiles.openByKeyStore(folder).close();
        profiles.keys().changePassphrase(folder, Desks.passphrase(), "another horse entirely".toCharArray());
        profiles.openByKeyStore(folder).close();
        profiles.keys().leaveKeyStore(folder, "another horse entirely".toCharArray());
        assertThat(secrets.entries).isEmpty();
        assertThat(profiles.keys().hasKeyStore(folder)).isFalse();
    }

    @Test
    void aSecretThatDoesNotOpenItIsNoWrongPassphraseAndNothingIsLost() {
        profiles.keys().useKeyStore(folder, Desks.passphrase());
        secrets.entries.replaceAll((name, secret) -> "00".repeat(32).toCharArray());
        assertFails("keystore.gone", () -> profiles.openByKeyStore(folder));
        secrets.entries.replaceAll((name, secret) -> "what another program wrote".toCharArray());
        assertFails("keystore.gone", () -> profiles.openByKeyStore(folder));
        assertThat(folder.resolve("wrong-tries")).doesNotExist();
        profiles.open(folder, Desks.passphrase()).close();
    }

    @Test
    void whereEitherEndFailsTheOtherIsAsItWas() {
        secrets.refusing = true;
        assertFails("keystore.refused", () -> profiles.keys().useKeyStore(folder, Desks.passphrase()));
        assertThat(profiles.keys().hasKeyStore(folder)).isFalse();
        secrets.refusing = false;
        assertThatThrownBy(() -> profiles.keys().useKeyStore(folder, "not the one".toCharArray()))
                .isInstanceOf(WrongPassphraseException.class);
        assertThat(secrets.entries).isEmpty();
        profiles.keys().useKeyStore(folder, Desks.passphrase());
        secrets.refusing = true;
        assertFails("keystore.leftover", () -> profiles.keys().leaveKeyStore(folder, Desks.passphrase()));
        assertThat(profiles.keys().hasKeyStore(folder)).isFalse();
        secrets.refusing = false;
        assertFails("keystore.gone", () -> profiles.openByKeyStore(folder));
    }

    @Test
    void theSecretStandsNowhereInTheProfile() throws Exception {
        profiles.keys().useKeyStore(folder, Desks.passphrase());
        String secret = new String(secrets.entries.values().iterator().next());
        assertThat(Files.readString(folder.resolve("keys.json"))).contains("key-store").doesNotContainIgnoringCase(secret);
    }

    private static void assertFails(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(ProblemException.class).extracting("key").isEqualTo(key);
    }
}
