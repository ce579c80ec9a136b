package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recovery code is made in the settings, sets a new passphrase where the old one is asked for, and is revoked again. */
class RecoveryPageTest extends OpenedDeskTest {

    private static final String SUCCESSOR = "violin umbrella quartz";

    private Path folder;
    private Profiles profiles;

    @BeforeEach
    void profile() throws Exception {
        profiles = Desks.profiles(home);
        folder = home.resolve("data").resolve("mine");
        profiles.createDemo(folder, Desks.passphrase()).close();
        open(profiles);
        untilShown("#place-settings");
    }

    @Test
    void theCodeOpensTheProfileUnderANewPassphrase() throws Exception {
        settings();
        assertThat(find("#settings-recovery-revoke").isVisible()).isFalse();
        fire("#settings-recovery");
        type("#recovery-passphrase", "of somebody else");
        click("#recovery-make-deed");
        until("it says that the passphrase is wrong", () -> shows(text -> text.contains("does not open the profile")));
        assertThat(fx(() -> find("#recovery-passphrase").isFocused())).isTrue();
        type("#recovery-passphrase", new String(Desks.passphrase()));
        click("#recovery-make-deed");
        untilShown("#recovery-code");
        String code = text("#recovery-code").strip();
        assertThat(code.replaceAll("[\\s-]", "")).hasSize(28);
        press(KeyCode.ESCAPE);
        untilGone("#recovery-code");
        until("the settings offer to revoke it", () -> find("#settings-recovery-revoke").isVisible());
        lock();
        until("the code is offered", () -> fx(() -> find("#unlock-forgotten") instanceof Button forgotten && forgotten.isVisible()));
        click("#unlock-forgotten");
        type("#forgotten-code", "0000");
        type("#passphrase", SUCCESSOR);
        type("#passphrase-again", SUCCESSOR);
        click("#forgotten-deed");
        until("it says how many characters are missing", () -> shows(text -> text.contains("has 28 characters, this one has 4")));
        fx(() -> {
            ((TextInputControl) find("#forgotten-code")).clear();
            return null;
        });
        type("#forgotten-code", code.toLowerCase(Locale.ROOT));
        click("#forgotten-deed");
        untilShown("#place-settings");
        settings();
        fx(() -> {
            find("#settings-recovery-revoke").requestFocus();
            return null;
        });
        fire("#settings-recovery-revoke");
        type("#recovery-passphrase", SUCCESSOR);
        click("#recovery-revoke-deed");
        until("there is none any more", () -> !find("#settings-recovery-revoke").isVisible());
        until("the keyboard is with what stands beside", () -> find("#settings-recovery").isFocused());
        assertThat(profiles.keys().hasRecoveryCode(folder)).isFalse();
        until("backups hold what opened it before", () -> keysWaiting().isEmpty()
                && profiles.backups(folder).stream().anyMatch(kept -> kept.occasion() == KeptBackup.Occasion.KEYS));
        until("the page lists them", () ->
                ((Pane) find("#backups-list")).getChildren().size() == profiles.backups(folder).size());
    }

    private List<Path> keysWaiting() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("keys.json")).toList();
        }
    }

    /** It may stand further down than the window is high. */
    private void fire(String selector) throws Exception {
        untilShown(selector);
        fx(() -> {
            ((Button) find(selector)).fire();
            return null;
        });
    }

    private void settings() throws Exception {
        click("#place-settings");
        untilShown("#settings-recovery");
    }

    private void lock() throws Exception {
        robot.press(KeyCode.CONTROL).press(KeyCode.L).release(KeyCode.L).release(KeyCode.CONTROL);
        untilShown("#unlock-passphrase");
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
    }

    private void type(String selector, String text) throws Exception {
        untilShown(selector);
        fx(() -> {
            ((TextInputControl) find(selector)).appendText(text);
            return null;
        });
    }
}
