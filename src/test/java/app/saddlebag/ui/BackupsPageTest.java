package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backups are made, listed and put back in the settings; the first of a day is made by itself. */
class BackupsPageTest extends OpenedDeskTest {

    private Path folder;
    private Profiles profiles;

    @BeforeEach
    void profile() throws Exception {
        profiles = Desks.profiles(home);
        folder = home.resolve("data").resolve("mine");
        try (OpenProfile made = profiles.createDemo(folder, Desks.passphrase())) {
            made.filters().save("before", "coffee");
        }
        open(profiles);
        click("#place-settings");
        untilShown("#backups-list");
    }

    @Test
    void theDaysBackupIsThereAndOneMoreTakesTheProfilesPlace() throws Exception {
        until("the backup of the day", () -> profiles.backups(folder).size() == 1);
        fire("#backups-make");
        until("both are listed", () -> rows() == 2 && shows(text -> text.startsWith("Of that day"))
                && shows(text -> text.startsWith("Asked for")));
        assertThat(shows(text -> text.equals("Verified"))).isTrue();

        fire("#backups-restore");
        type("not the one");
        fire("#backups-restore-deed");
        until("the wrong passphrase is told", () -> shows(text -> text.contains("does not open the profile")));
        assertThat(replaced()).isEmpty();
        type(new String(Desks.passphrase()));
        fire("#backups-restore-deed");
        untilShown("#unlock-passphrase");
        until("it has taken the profile's place", () -> replaced().size() == 1);
        String kept = replaced().getFirst();
        until("it is said where the other is", () -> shows(text -> text.contains(kept)));
        type("#unlock-passphrase", new String(Desks.passphrase()));
        click("#unlock");
        untilShown("#place-settings");
        assertThat(profiles.backups(folder)).hasSize(2);
    }

    private int rows() throws Exception {
        return ((Pane) find("#backups-list")).getChildren().size();
    }

    private List<String> replaced() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("replaced-")).toList();
        }
    }

    private void fire(String selector) throws Exception {
        untilShown(selector);
        until(selector + " can be pressed", () -> !find(selector).isDisabled());
        fx(() -> {
            ((Button) find(selector)).fire();
            return null;
        });
    }

    private void type(String text) throws Exception {
        type("#backups-passphrase", text);
    }

    private void type(String selector, String text) throws Exception {
        untilShown(selector);
        until(selector + " takes text", () -> !find(selector).isDisabled());
        fx(() -> {
            TextInputControl field = (TextInputControl) find(selector);
            field.clear();
            field.appendText(text);
            return null;
        });
    }
}
