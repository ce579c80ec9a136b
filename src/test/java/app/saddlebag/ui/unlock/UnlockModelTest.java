package app.saddlebag.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.Desks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockModelTest {

    @TempDir Path home;
    private final List<OpenProfile> opened = new ArrayList<>();
    private Profiles profiles;
    private Path folder;
    private UnlockModel model;

    @BeforeEach
    void profile() {
        profiles = Desks.profiles(home);
        folder = home.resolve("mine");
        profiles.createDemo(folder, Desks.passphrase()).close();
        model = new UnlockModel(profiles, profiles.known().getFirst(), Desks.here(), Desks.ENGLISH, () -> { }, opened::add);
    }

    @AfterEach
    void close() {
        opened.forEach(OpenProfile::close);
    }

    @Test
    void theRightPassphraseOpensTheProfile() {
        char[] passphrase = Desks.passphrase();
        model.unlock(passphrase);
        assertThat(opened).singleElement().extracting(OpenProfile::folder).isEqualTo(folder);
        assertThat(passphrase).containsOnly('\0');
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aWrongOneSaysSoAndTheRightOneStillWorks() {
        model.unlock("incorrect horse".toCharArray());
        assertThat(model.problemProperty().get()).containsIgnoringCase("passphrase");
        assertThat(model.busyProperty().get()).isFalse();
        model.unlock(Desks.passphrase());
        assertThat(opened).hasSize(1);
    }

    @Test
    void eachKindOfDamageHasItsOwnSentence() throws Exception {
        Path keys = folder.resolve("keys.json");
        String sound = Files.readString(keys);
        Files.writeString(keys, sound.substring(0, sound.length() / 2));
        model.unlock(Desks.passphrase());
        String truncated = model.problemProperty().get();
        Files.writeString(keys, sound);
        Path database = folder.resolve("saddlebag.db");
        byte[] soundDatabase = Files.readAllBytes(database);
        Files.write(database, new byte[] {1, 2, 3});
        model.unlock(Desks.passphrase());
        String damaged = model.problemProperty().get();
        Files.write(database, soundDatabase);
        model.unlock(Desks.passphrase());

        assertThat(List.of(truncated, damaged)).doesNotContain("").doesNotHaveDuplicates()
                .noneMatch(sentence -> sentence.contains("unexpected"));
        assertThat(opened).as("nothing was lost meanwhile").hasSize(1);
    }

    @Test
    void aProfileThatIsOpenElsewhereIsNotOpenedTwice() {
        try (OpenProfile first = profiles.open(folder, Desks.passphrase())) {
            model.unlock(Desks.passphrase());
            assertThat(opened).isEmpty();
            assertThat(model.problemProperty().get()).isNotEmpty().doesNotContain("unexpected");
        }
    }
}
