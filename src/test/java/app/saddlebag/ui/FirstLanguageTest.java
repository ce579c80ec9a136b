package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who cannot read the language in which the program begins finds their own on the first screen. */
class FirstLanguageTest extends WindowTest {

    @TempDir Path home;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Profiles profiles;

    @BeforeEach
    void openTheWelcome() throws Exception {
        profiles = Desks.profiles(home);
        fx(() -> {
            new Desktop(stage, profiles, Desks.loginItem(), Desks.ENGLISH, Clock.systemDefaultZone(), worker, address -> { })
                    .show(profiles.known(), Optional.empty());
            return null;
        });
        untilShown("#language-es");
    }

    @AfterEach
    void close() throws Exception {
        askToClose();
        until("the window is gone", () -> !stage.isShowing());
        worker.shutdownNow();
    }

    @Test
    void theFirstScreenSpeaksTheChosenLanguageAtOnceAndTheNextStartDoesToo() throws Exception {
        assertThat(text(".page-title")).isEqualTo("Welcome");
        choose("#language-es");
        until("Spanish", () -> ((Labeled) find(".page-title")).getText().equals("Te damos la bienvenida"));
        assertThat(fx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("language-es");
        until("kept", () -> "es".equals(Preferences.read(home.resolve("config")).values().language()));
        choose("#language-en");
        until("English", () -> ((Labeled) find(".page-title")).getText().equals("Welcome"));
        // The system's own language: followed, with its country's way of writing.
        until("the system's", () -> Preferences.read(home.resolve("config")).values().language() == null);
    }

    /** The languages stand above it, one step back. */
    @Test
    void theKeyboardBeginsAtTheMainThingAndTheLanguagesAreOneStepBefore() throws Exception {
        until("the demo has the keyboard", () -> stage.getScene().getFocusOwner() == find("#try-demo"));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        until("the languages", () -> "language-en".equals(stage.getScene().getFocusOwner().getId()));
        robot.push(KeyCode.TAB);
        until("the demo again", () -> stage.getScene().getFocusOwner() == find("#try-demo"));
    }

    @Test
    void theDemoThatWasBegunMeanwhileOpensInThatLanguage() throws Exception {
        choose("#language-es");
        until("Spanish", () -> ((ToggleButton) find("#language-es")).isSelected());
        click("#try-demo");
        until("its pages", () -> find("#place-settings") instanceof Labeled item && item.getText().equals("Ajustes"));
        askToClose();
        click(".sheet .danger");
        until("the window is gone", () -> !stage.isShowing());
    }

    private void askToClose() throws Exception {
        fx(() -> {
            if (stage.isShowing()) {
                stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            }
            return null;
        });
    }

    private void choose(String selector) throws Exception {
        fx(() -> {
            find(selector).requestFocus();
            ((ToggleButton) find(selector)).fire();
            return null;
        });
    }
}
