package app.saddlebag.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.Desks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateModelTest {

    @TempDir Path home;
    private final List<OpenProfile> created = new ArrayList<>();
    private Profiles profiles;
    private CreateModel model;

    @BeforeEach
    void model() {
        profiles = Desks.profiles(home);
        model = new CreateModel(profiles, Desks.here(), Desks.ENGLISH, created::add);
    }

    @AfterEach
    void close() {
        created.forEach(OpenProfile::close);
    }

    @Test
    void aDemoProfileNeedsOnlyANameAndAPassphrase() {
        model.folder().nameProperty().set("Casa");
        model.create(Desks.passphrase(), Optional.empty());

        assertThat(created).singleElement().satisfies(profile -> {
            assertThat(profile.name()).isEqualTo("Casa");
            assertThat(profile.temporary()).isFalse();
            assertThat(profile.environment().kind()).isEqualTo(Environment.Kind.DEMO);
        });
        assertThat(profiles.known()).extracting(Profiles.Known::name).containsExactly("Casa");
    }

    @Test
    void aProfileOfOnesOwnServerKeepsItsAddresses() {
        model.folder().nameProperty().set("Mine");
        model.environment().kindProperty().set(Environment.Kind.CUSTOM);
        model.environment().apiProperty().set("https://api.example.org/");
        model.environment().linkProperty().set("https://link.example.org");
        model.environment().clientIdProperty().set("an-application");
        model.environment().linkTokenProperty().set("a-link");
        model.create(Desks.passphrase(), Optional.of(new ClientSecret("not a real secret")));

        assertThat(created).singleElement().satisfies(profile -> {
            assertThat(profile.environment().apiBase()).hasToString("https://api.example.org");
            assertThat(profile.environment().linkBase()).hasToString("https://link.example.org");
            assertThat(profile.environment().redirectUri()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a/b", "..", ".hidden", "what?", "a:b"})
    void aNameThatCannotBeAFoldersIsRefusedInPlace(String name) {
        model.folder().nameProperty().set(name);
        char[] passphrase = Desks.passphrase();
        model.create(passphrase, Optional.empty());

        assertThat(created).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("Give the profile a name");
        assertThat(passphrase).containsOnly('\0');
    }

    @Test
    void afterAnythingThePassphraseIsWiped() {
        model.folder().nameProperty().set("Casa");
        char[] passphrase = Desks.passphrase();
        model.create(passphrase, Optional.empty());
        assertThat(passphrase).containsOnly('\0');
    }

    @Test
    void aFolderThatIsTakenIsLeftAloneAndNamed() throws Exception {
        Path taken = Files.createDirectories(profiles.home().resolve("Casa"));
        Files.writeString(taken.resolve("letter"), "dear");
        model.folder().nameProperty().set("Casa");
        model.create(Desks.passphrase(), Optional.empty());

        assertThat(created).isEmpty();
        assertThat(model.problemProperty().get()).isNotEmpty().doesNotContain("unexpected");
        assertThat(taken).isDirectoryContaining("glob:**letter");
        assertThat(model.busyProperty().get()).isFalse();
    }
}
