package app.saddlebag.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a new profile, filled in wrongly in every way: what is said stands where it belongs, and nothing moves. */
class CreateViewTest extends WindowTest {

    private static final List<String> PARTS = List.of("#profile-name", "#profile-place", "#passphrase", "#passphrase-again",
            "#environment-demo", "#create");

    @TempDir Path home;
    private final List<OpenProfile> created = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private Profiles profiles;

    @BeforeEach
    void form() throws Exception {
        profiles = Desks.profiles(home);
        fx(() -> {
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
            Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(),
                    Background.onJavaFx(Executors.newVirtualThreadPerTaskExecutor()), address -> { });
            CreateModel model = new CreateModel(profiles, ui.background(), Desks.ENGLISH, created::add);
            stage.setScene(new Scene(new CreateView(ui, model, () -> left.add("back")).node(), 1100, 900));
            stage.show();
            return null;
        });
        untilShown("#create");
    }

    @AfterEach
    void close() {
        created.forEach(OpenProfile::close);
    }

    @Test
    void whatIsWrongStandsAtItsFieldWhichHasTheKeyboard() throws Exception {
        fill("", "burro cencerro alforja", "burro cencerro alforja");
        create();
        untilProblemAt("#profile-name", "Give the profile a name");

        fill("Casa", "P@ssw0rd123", "P@ssw0rd123");
        create();
        untilProblemAt("#passphrase", "too easy to guess");

        fill("Casa", "burro cencerro alforja", "burro cencerro");
        create();
        untilProblemAt("#passphrase-again", "differ");

        Files.writeString(Files.createDirectories(profiles.home().resolve("Casa")).resolve("letter"), "dear");
        fill("Casa", "burro cencerro alforja", "burro cencerro alforja");
        create();
        untilProblemAt("#profile-name", "There are files in");
        assertThat(created).isEmpty();
    }

    @Test
    void nothingMovesWhenSomethingIsSaid() throws Exception {
        List<Double> before = places();
        fill("", "P@ssw0rd123", "P@ssw0rd123");
        create();
        untilProblemAt("#profile-name", "Give the profile a name");
        assertThat(places()).isEqualTo(before);
        fill("Casa", "P@ssw0rd123", "P@ssw0rd123");
        create();
        untilProblemAt("#passphrase", "too easy to guess");
        assertThat(places()).isEqualTo(before);
        fill("Casa", "burro cencerro alforja", "burro cencerro");
        create();
        untilProblemAt("#passphrase-again", "differ");
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void escapeGoesBack() throws Exception {
        click("#passphrase");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until("back", () -> left.equals(List.of("back")));
    }

    private void fill(String name, String first, String second) throws Exception {
        fx(() -> {
            type("#profile-name", name);
            type("#passphrase", first);
            type("#passphrase-again", second);
            return null;
        });
    }

    private void type(String selector, String text) {
        TextInputControl field = (TextInputControl) find(selector);
        field.replaceText(0, field.getLength(), text);
    }

    private void create() throws Exception {
        fx(() -> {
            ((ButtonBase) find("#create")).fire();
            return null;
        });
    }

    private void untilProblemAt(String selector, String words) {
        until(words + " at " + selector, () -> {
            Parent field = find(selector).getParent();
            while (!field.getStyleClass().contains("field")) {
                field = field.getParent();
            }
            List<String> said = stage.getScene().getRoot().lookupAll(".problem").stream()
                    .filter(node -> node.isVisible() && node instanceof Label label && !label.getText().isEmpty())
                    .map(node -> ((Label) node).getText()).toList();
            return said.size() == 1 && said.getFirst().contains(words) && field.lookup(".problem") != null
                    && find(selector) == stage.getScene().getFocusOwner();
        });
    }

    private List<Double> places() throws Exception {
        return fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            List<Double> places = new ArrayList<>();
            for (String part : PARTS) {
                Node node = find(part);
                places.add(node.localToScene(0, 0).getY());
            }
            return places;
        });
    }
}
