package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that is built before anybody has unlocked anything. */
class PageWarmUpTest extends WindowTest {

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final TextField passphrase = new TextField();
    private final StackPane window = new StackPane(passphrase);
    private PageWarmUp warmUp;

    @BeforeEach
    void begin() throws Exception {
        List<Node> overviews = new CopyOnWriteArrayList<>();
        fx(() -> {
            // It is there for some frames alone.
            window.getChildren().addListener((ListChangeListener<Node>) change -> {
                while (change.next()) {
                    change.getRemoved().stream().filter(gone -> gone.lookup(".bank-card") != null && !gone.isVisible()).forEach(overviews::add);
                }
            });
            stage.setScene(new Scene(window, 900, 600));
            stage.show();
            passphrase.requestFocus();
            Ui ui = new Ui(new Messages(Locale.UK), Clock.systemUTC(), Background.onJavaFx(worker), address -> { });
            warmUp = new PageWarmUp(ui, window);
            warmUp.start();
            return null;
        });
        until("an overview that nobody sees, come and gone", () -> !overviews.isEmpty());
        until("the page of transactions in its place", () -> window.getChildren().size() == 2
                && window.getChildren().getFirst().getStyleClass().contains("transactions"));
    }

    @AfterEach
    void stop() throws Exception {
        fx(() -> {
            warmUp.end();
            return null;
        });
        worker.shutdownNow();
    }

    @Test
    void itIsNotSeenGetsRowsAndLeavesNothing() throws Exception {
        Node page = fx(() -> window.getChildren().getFirst());
        assertThat(page.isVisible()).isFalse();
        robot.write("abc");
        until("rows, laid out", () -> !page.lookupAll(".table-row-cell:filled").isEmpty());
        until("the end", () -> window.getChildren().size() == 1);
        assertThat(fx(() -> warmUp.isThrough())).isTrue();
        assertThat(fx(() -> passphrase.getText())).as("typed meanwhile").isEqualTo("abc");
        assertThat(fx(() -> passphrase.isFocused())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"TAB", "DOWN"})
    void theKeyboardDoesNotGetLostOnAPageThatIsPractised(KeyCode leadingAway) throws Exception {
        Node page = fx(() -> window.getChildren().getFirst());
        until("it is practised", page::isVisible);
        assertThat(page.getOpacity()).isZero();
        robot.press(leadingAway).release(leadingAway);
        assertThat(fx(() -> passphrase.isFocused())).isTrue();
        assertThat(fx(() -> window.getChildren().size())).isEqualTo(1);
    }

    @Test
    void itEndsHalfWayWhenTheRealPageComes() throws Exception {
        fx(() -> {
            warmUp.end();
            warmUp.end();
            return null;
        });
        assertThat(fx(() -> window.getChildren().size())).isEqualTo(1);
    }
}
