package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.TextInputControl;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A double click on a file of ours, as the system passes it on. */
class OpeningFilesTest extends WindowTest {

    @TempDir Path home;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Profiles profiles;
    private Path backup;

    @BeforeEach
    void aProfileAndItsBackup() {
        profiles = Desks.profiles(home);
        backup = home.resolve("mine.saddlebag-backup");
        try (OpenProfile profile = profiles.createDemo(home.resolve("mine"), Desks.passphrase())) {
            Backup.write(profile, backup);
        }
    }

    @AfterEach
    void leave() throws Exception {
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        until("the window is gone", () -> !stage.isShowing());
        worker.shutdownNow();
    }

    @Test
    void aBackupBecomesAProfileBesideTheOthersAndItsPassphraseIsAskedFor() throws Exception {
        open(backup);
        untilShown("#profile-name");
        fx(() -> {
            ((TextInputControl) find("#profile-name")).setText("restored");
            return null;
        });
        click("#restore");
        untilGone("#profile-name");
        unlock();
        until("the restored profile is open", () -> stage.getTitle().contains("restored"));
        assertThat(profiles.exists(home.resolve("mine"))).isTrue();
    }

    @Test
    void aBackupThatIsNoneSaysSoAndMakesNothing() throws Exception {
        Files.writeString(backup, "#!/bin/sh\nrm -rf ~\n");
        open(backup);
        click("#restore");
        until("its sentence", () -> shows("not a whole Saddlebag backup"));
        assertThat(profiles.home().resolve("mine")).doesNotExist();
    }

    @Test
    void filtersGoToTheProfileThatIsOpenedNext() throws Exception {
        open(Files.writeString(home.resolve("rent.saddlebag-filters"), "# Saddlebag filters\nRent\talquiler\nNone\tamount:>\n"));
        until("they wait", () -> shows("One filter is added to the profile you open now"));
        unlock();
        until("they are there", () -> shows("One filter added"));
        click("#place-transactions");
        untilShown(".saved-name");
    }

    @Test
    void aFileThatIsNotThereSaysSo() throws Exception {
        open(home.resolve("gone.saddlebag-filters"));
        until("its sentence", () -> shows("No filter was added"));
    }

    private void open(Path file) throws Exception {
        fx(() -> {
            new Desktop(stage, profiles, Desks.loginItem(), Desks.ENGLISH, Clock.systemDefaultZone(), worker, address -> { })
                    .show(profiles.known(), OpenedFile.among(List.of(file.toString())));
            return null;
        });
    }

    private void unlock() throws Exception {
        untilShown("#unlock-passphrase");
        fx(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(new String(Desks.passphrase()));
            return null;
        });
        click("#unlock");
    }

    private boolean shows(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof javafx.scene.control.Labeled labeled && labeled.getText().contains(words));
    }
}
