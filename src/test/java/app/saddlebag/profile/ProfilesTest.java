package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.model.Entity;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    private static final Environment NOWHERE = new Environment(Environment.Kind.CUSTOM, URI.create("http://127.0.0.1:9"),
            URI.create("http://127.0.0.1:9"), "an-application", "a-link", null);
    private static final ClientSecret SECRET = new ClientSecret("not a real secret");

    @TempDir Path home;
    private Profiles profiles;

    @BeforeEach
    void profiles() {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"),
                home, "Linux");
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemUTC(),
                Cheap.vaults(), "Saddlebag/test");
    }

    private static char[] passphrase() {
        return "correct horse battery".toCharArray();
    }

    @Test
    void aProfileOpensAgainWithItsPassphraseAndIsRemembered() {
        Path folder = home.resolve("mine");
        profiles.create(folder, passphrase(), NOWHERE, SECRET).close();

        assertThat(profiles.known()).containsExactly(new Profiles.Known("mine", folder));
        try (OpenProfile opened = profiles.open(folder, passphrase())) {
            assertThat(opened.environment()).isEqualTo(NOWHERE);
            assertThat(opened.name()).isEqualTo("mine");
        }
    }

    @Test
    void whatIsNoPathOnThisSystemIsNoProfileAndHidesNone() {
        Path folder = home.resolve("mine");
        profiles.create(folder, passphrase(), NOWHERE, SECRET).close();
        profiles.preferences().change(now -> now.withProfiles(List.of("nowhere\0", folder.toString())));

        assertThat(profiles.known()).containsExactly(new Profiles.Known("mine", folder));
    }

    @Test
    void aWrongPassphraseOpensNothingAndChangesNothing() throws IOException {
        Path folder = home.resolve("mine");
        profiles.create(folder, passphrase(), NOWHERE, SECRET).close();
        byte[] keys = Files.readAllBytes(folder.resolve("keys.json"));

        assertThatThrownBy(() -> profiles.open(folder, "wrong".toCharArray()))
                .isInstanceOf(ProblemException.class).hasMessage("passphrase.wrong");

        assertThat(folder.resolve("keys.json")).hasBinaryContent(keys);
        profiles.open(folder, passphrase()).close();
    }

    @Test
    void aFolderWithFilesIsNeverTakenOver() throws IOException {
        Path folder = Files.createDirectory(home.resolve("photos"));
        Files.writeString(folder.resolve("holiday.jpg"), "precious");

        assertThatThrownBy(() -> profiles.create(folder, passphrase(), NOWHERE, SECRET))
                .hasMessage("profile.folderTaken");
        assertThatThrownBy(() -> profiles.createDemo(folder, passphrase())).hasMessage("profile.folderTaken");

        assertThat(folder.resolve("holiday.jpg")).hasContent("precious");
        assertThat(profiles.known()).isEmpty();
    }

    @Test
    void anOpenProfileRefusesASecondOpening() {
        Path folder = home.resolve("mine");
        try (OpenProfile first = profiles.create(folder, passphrase(), NOWHERE, SECRET)) {
            assertThatThrownBy(() -> profiles.open(folder, passphrase())).hasMessage("profile.inUse");
            assertThat(first.store().connections().list()).isEmpty();
        }
    }

    @Test
    void aDemoNeedsNoAccountAndLeavesNothingBehind() {
        OpenProfile demo = profiles.demo();
        Path folder = demo.folder();
        assertThat(demo.flanks().entities()).extracting(Entity::id).contains("testbank");
        demo.close();
        assertThat(folder.getParent()).doesNotExist();
        assertThat(profiles.known()).isEmpty();
    }

    @Test
    void aDemoCanBeKeptUnderAPassphraseTogetherWithItsBank() {
        OpenProfile demo = profiles.demo();
        demo.store().settings().put("proof", "kept");
        Path temporary = demo.folder();
        Path folder = home.resolve("kept");
        try (OpenProfile kept = profiles.keep(demo, folder, passphrase())) {
            assertThat(kept.temporary()).isFalse();
            assertThat(kept.store().settings().get("proof")).contains("kept");
            assertThat(kept.flanks().entities()).extracting(Entity::id).contains("testbank");
        }
        assertThat(temporary).doesNotExist();
        profiles.open(folder, passphrase()).close();
    }

    @Test
    void aDemoThatCannotBeKeptStaysOpen() throws IOException {
        Path taken = Files.createDirectory(home.resolve("taken"));
        Files.writeString(taken.resolve("file"), "x");
        try (OpenProfile demo = profiles.demo()) {
            assertThatThrownBy(() -> profiles.keep(demo, taken, passphrase())).hasMessage("profile.folderTaken");
            assertThatThrownBy(() -> profiles.keep(demo, home.resolve("taken/file/below"), passphrase()))
                    .isInstanceOf(ProblemException.class);
            assertThat(demo.flanks().entities()).isNotEmpty();
        }
        try (Stream<Path> left = Files.list(taken)) {
            assertThat(left).containsExactly(taken.resolve("file"));
        }
    }

    @Test
    void theDemoBankCanBeUnpluggedAndPluggedInAgain() {
        try (OpenProfile demo = profiles.demo()) {
            demo.flanks().entities();
            demo.setDemoBankReachable(false);
            assertThatThrownBy(() -> demo.flanks().entities()).isInstanceOfSatisfying(ProblemException.class,
                    problem -> assertThat(problem.key()).isEqualTo("flanks.unreachable"));
            demo.setDemoBankReachable(true);
            assertThat(demo.flanks().entities()).isNotEmpty();
        }
    }
}
