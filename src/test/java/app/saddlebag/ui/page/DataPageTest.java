package app.saddlebag.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.text.Messages;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page that is drawn anew at every change keeps what is being done on it. */
class DataPageTest extends WindowTest {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger clicked = new AtomicInteger();

    /** Shows how often it was read, on a button that is made anew each time. */
    private final class Counting extends DataPage<Integer> {

        private final StackPane content;

        Counting(Ui ui, PageData<Integer> reading, Changes changes) {
            StackPane content = new StackPane();
            super(ui, Place.OVERVIEW, reading, changes, new Words("", ""), content);
            this.content = content;
        }

        @Override
        protected Node show(Integer data) {
            Button button = new Button("Read " + data);
            button.setId("count");
            button.setOnAction(event -> clicked.incrementAndGet());
            content.getChildren().setAll(button);
            return null;
        }
    }

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    @Test
    void aClickIsNotLostToWhatIsDrawnAnewUnderIt() throws Exception {
        Messages messages = new Messages(Locale.UK);
        Background background = Background.onJavaFx(worker);
        PageData<Integer> reading = new PageData<>(read::incrementAndGet, background, messages);
        Counting page = fx(() -> {
            Counting made = new Counting(new Ui(messages, Clock.systemDefaultZone(), background, address -> { }), reading, new Changes());
            stage.setScene(new Scene(new StackPane(made.node()), 600, 400));
            stage.show();
            made.shown();
            return made;
        });
        until("the first reading", () -> shows("Read 1"));
        robot.moveTo("#count").press(MouseButton.PRIMARY);
        fx(() -> {
            reading.refresh();
            return null;
        });
        until("the second reading", () -> reading.stateProperty().get() instanceof PageData.State.Shown<Integer>(Integer times) && times == 2);
        assertThat(fx(() -> shows("Read 1"))).as("not under the mouse").isTrue();
        robot.release(MouseButton.PRIMARY);
        until("the click, and then what is newer", () -> clicked.get() == 1 && shows("Read 2"));
        fx(() -> {
            page.hidden();
            return null;
        });
    }

    private boolean shows(String words) {
        return stage.getScene().getRoot().lookup("#count") instanceof Button button && button.getText().equals(words);
    }
}
