package app.saddlebag.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that the mouse drags from another window onto ours, through the window system. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a drag that is not taken holds whoever waits for it
class DropPlaceTest extends WindowTest {

    private static final int STEPS = 10;

    @TempDir Path home;
    private final List<List<Path>> dropped = new CopyOnWriteArrayList<>();
    private Stage files;
    private Label held;
    private DropPlace place;
    private Robot mouse;

    @BeforeEach
    void show() throws Exception {
        List<File> statements = List.of(StatementFiles.broken(home, "a.sta").toFile(), home.toFile());
        fx(() -> {
            Ui ui = new Ui(Desks.ENGLISH, Clock.systemDefaultZone(), Background.onJavaFx(Runnable::run), address -> { });
            place = new DropPlace(ui, new Label("pages"), () -> true, dropped::add);
            stage.setScene(new Scene(place.node(), 500, 400));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            held = new Label("a file manager");
            held.setMinSize(200, 100);
            held.setOnDragDetected(event -> {
                Dragboard board = held.startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(statements);
                board.setContent(content);
                event.consume();
            });
            files = new Stage();
            files.setScene(new Scene(new StackPane(held), 300, 200));
            files.setX(700);
            files.setY(100);
            files.show();
            mouse = new Robot();
            return null;
        });
    }

    @AfterEach
    void hide() throws Exception {
        later(() -> mouse.mouseRelease(MouseButton.PRIMARY)); // or a drag that was not taken would hold the thread for good
        fx(() -> {
            files.close();
            return null;
        });
    }

    /** While something is dragged the window system has the thread, so that nobody waits for it. */
    private void later(Runnable deed) throws InterruptedException {
        Platform.runLater(deed);
        Thread.sleep(60);
    }

    @Test
    void filesHeldOverTheWindowAreAnnouncedAndTakenWhenLetGo() throws Exception {
        Point2D from = fx(() -> held.localToScreen(100, 50));
        Point2D to = fx(() -> place.node().localToScreen(250, 200));
        later(() -> mouse.mouseMove(from));
        later(() -> mouse.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= STEPS; step++) {
            Point2D at = from.interpolate(to, step / (double) STEPS);
            later(() -> mouse.mouseMove(at));
        }
        until("the hint", () -> place.node().lookup("#drop-hint").isVisible());
        later(() -> mouse.mouseRelease(MouseButton.PRIMARY));
        until("they are taken", () -> !dropped.isEmpty());
        assertThat(dropped).containsExactly(List.of(home.resolve("a.sta")));
        until("the hint is gone", () -> !place.node().lookup("#drop-hint").isVisible());
    }
}
