package app.saddlebag.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.Desks;
import java.io.IOException;
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
    private final List<String> warnings = new ArrayList<>();
    private final Notices notices = new Notices() {
        @Override
        public void tell(String text) {
            throw new AssertionError(text);
        }

        @Override
        public void tell(String text, String deed, Runnable action) {
            throw new AssertionError("Nothing here leads on: " + text);
        }

        @Override
        public void warn(String text) {
            warnings.add(text);
        }
    };

    @BeforeEach
    void profile() {
        profiles = Desks.profiles(home);
        folder = home.resolve("mine");
        profiles.createDemo(folder, Desks.passphrase()).close();
        model = new UnlockModel(profiles, profiles.known().getFirst(), Desks.here(), Desks.ENGLISH, notices, () -> { }, opened::add);
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
    void anOlderDatabaseIsTakenAsItIsOnlyWhenThePersonSaysSo() throws IOException {
        Path database = folder.resolve("saddlebag.db");
        byte[] earlier = Files.readAllBytes(database);
        model.unlock(Desks.passphrase());
        opened.removeFirst().close();
        try (OpenProfile later = profiles.open(folder, Desks.passphrase())) {
            later.memory().remember("seen", "yes");
        }
        Files.write(database, earlier);

        model.unlock(Desks.passphrase());
        assertThat(opened).isEmpty();
        assertThat(model.problemProperty().get()).contains("older than its keys");
        assertThat(model.acceptableProperty().get()).isTrue();

        char[] passphrase = Desks.passphrase();
        model.accept(passphrase);
        assertThat(passphrase).containsOnly('\0');
        assertThat(opened).hasSize(1);
        assertThat(warnings).singleElement().asString().contains("saddlebag.db.refused");
        assertThat(model.acceptableProperty().get()).isFalse();
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
