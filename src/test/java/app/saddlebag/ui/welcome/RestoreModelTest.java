package app.saddlebag.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreModelTest {

    @TempDir Path home;
    private final List<Profiles.Known> restored = new ArrayList<>();
    private Profiles profiles;
    private Path backup;

    @BeforeEach
    void folders() {
        profiles = Desks.profiles(home);
        backup = home.resolve("casa 2026-03-15.saddlebag-backup");
    }

    private RestoreModel model() {
        return new RestoreModel(profiles, backup, Desks.here(), Desks.ENGLISH, restored::add);
    }

    @Test
    void aBackupBecomesAProfileThatOpensWithItsPassphrase() {
        try (OpenProfile casa = profiles.createDemo(home.resolve("casa"), Desks.passphrase())) {
            Backup.write(casa, backup);
        }
        RestoreModel model = model();
        assertThat(model.folder().nameProperty().get()).isEqualTo("casa 2026-03-15");
        model.restore();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(restored).singleElement().satisfies(profile -> {
            assertThat(profile.name()).isEqualTo("casa 2026-03-15");
            profiles.open(profile.folder(), Desks.passphrase()).close();
        });
    }

    @Test
    void anotherFileIsRefusedInASentenceAndTheFormStays() throws IOException {
        Files.writeString(backup, "nothing of the sort");
        RestoreModel model = model();
        model.restore();
        assertThat(model.problemProperty().get()).contains("is not a whole Saddlebag backup");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(restored).isEmpty();
    }

    @Test
    void aNameThatIsNoFolderIsSaidBeforeAnythingIsRead() {
        RestoreModel model = model();
        model.folder().nameProperty().set("a/b");
        model.restore();
        assertThat(model.problemProperty().get()).isEqualTo(Desks.ENGLISH.get("welcome.problem.name"));
    }
}
