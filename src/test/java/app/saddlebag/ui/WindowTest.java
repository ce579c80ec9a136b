package app.saddlebag.ui;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A test that drives a real window with a real mouse and keyboard. Waits for what must come, as long as a slow machine needs. */
public abstract class WindowTest {

    private static final int PATIENCE_SECONDS = 120;

    protected final FxRobot robot = new FxRobot();
    protected Stage stage;
    /** The window's language becomes the process's. */
    private final Locale language = Locale.getDefault();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        Platform.setImplicitExit(false);
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void window() throws Exception {
        stage = fx(Stage::new);
    }

    @AfterEach
    void closeWindow() throws Exception {
        // A key left down by a test that failed would be held down in the next.
        robot.release(new javafx.scene.input.KeyCode[0]);
        Locale.setDefault(language);
        fx(() -> {
            stage.hide();
            return null;
        });
    }

    /** On the JavaFX thread. */
    protected static <T> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until something holds on the JavaFX thread. */
    protected static void until(String what, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(holds));
        } catch (TimeoutException e) {
            throw new AssertionError("never came: " + what, e);
        }
    }

    /** Waits until a node is there and can be seen. */
    protected void untilShown(String selector) {
        until(selector, () -> isShown(selector));
    }

    protected void untilGone(String selector) {
        until("no more " + selector, () -> !isShown(selector));
    }

    /** Waits until memory is cleared up after a lock: that stops every thread, and a key that is down meanwhile repeats. */
    protected static void untilClearedUp() {
        until("the end of the lock", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("lock")));
    }

    protected void click(String selector) throws Exception {
        untilShown(selector);
        until(selector + " can be clicked", () -> !find(selector).isDisabled());
        // Looked up on the JavaFX thread and laid out: elsewhere a page that changes at this moment would be seen half-way.
        robot.clickOn(fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return robot.point(selector).query();
        }));
    }

    protected String text(String selector) throws Exception {
        return fx(() -> ((Labeled) find(selector)).getText());
    }

    protected Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private boolean isShown(String selector) {
        Parent root = stage.getScene() == null ? null : stage.getScene().getRoot();
        return root != null && root.lookupAll(selector).stream().anyMatch(WindowTest::isVisible);
    }

    private static boolean isVisible(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
