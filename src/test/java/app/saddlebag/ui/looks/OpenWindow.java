package app.saddlebag.ui.looks;

import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.Desktop;
import app.saddlebag.ui.OpenedFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** The program's own window, driven without mouse and keyboard, so that a picture does not hang on who has the focus. */
final class OpenWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A picture that is the same after it has settled. Longer than a caret stays, or is gone. */
    private static final Duration STILL = Duration.ofMillis(250);
    /** Something moves all the time, such as a strip of progress. */
    private static final Duration NEVER_STILL = Duration.ofSeconds(3);

    private static final int PULSES = 4;

    private final CountedWorker worker = new CountedWorker();
    private final Stage stage;
    private boolean busy;

    /**
     * Opens it, at the passphrase or the welcome.
     *
     * @param file what it is opened with
     */
    OpenWindow(Profiles profiles, Frame frame, Optional<OpenedFile> file) {
        stage = fx(Stage::new);
        // Where no window lies, so that nothing is lit up by the pointer.
        fx(() -> {
            Rectangle2D screen = Screen.getPrimary().getBounds();
            new Robot().mouseMove(screen.getMaxX() - 1, screen.getMaxY() - 1);
            return null;
        });
        fx(() -> {
            new Desktop(stage, profiles, Desks.loginItem(), new Messages(Locale.forLanguageTag(frame.language())),
                    Clock.systemDefaultZone(), worker, address -> { }).show(profiles.known(), file);
            return null;
        });
        resize(frame.size());
    }

    static <T> T fx(Callable<T> work) {
        try {
            return WaitForAsyncUtils.asyncFx(work).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    CountedWorker worker() {
        return worker;
    }

    void resize(Frame.Size size) {
        fx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
            return null;
        });
        // A window that is larger now shows nothing in what was added until it is drawn.
        until("the window's size", () -> stage.getScene() != null && stage.getScene().getWidth() == size.width()
                && stage.getScene().getHeight() == size.height());
        untilDrawn();
    }

    /**
     * Waits until the window was drawn anew several times, since the first only begins with what has changed. Pulses go on while a
     * slow machine still draws an earlier one: whatever it was given by then is done once it has drawn a picture asked for after that.
     */
    private void untilDrawn() {
        for (int i = 0; i < 2; i++) {
            untilPulsed();
            fx(() -> new Rectangle(1, 1).snapshot(null, null));
        }
    }

    private void untilPulsed() {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        fx(() -> {
            timer.start();
            return null;
        });
        try {
            if (!pulses.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the window is not drawn");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            fx(() -> {
                timer.stop();
                return null;
            });
        }
    }

    void unlock() {
        passphrase("#unlock-passphrase");
        fire("#unlock");
        until("the pages", () -> find("#place-overview") != null);
    }

    /** Types the profile's own into a field, which holds no text that could be set. */
    void passphrase(String selector) {
        with(TextInputControl.class, selector, field -> field.appendText(new String(Desks.passphrase())));
    }

    /** Puts a text into a field, instead of what was there. */
    void type(String selector, String text) {
        until(selector, () -> find(selector) instanceof TextInputControl);
        fx(() -> {
            ((TextInputControl) find(selector)).setText(text);
            return null;
        });
    }

    void fire(String selector) {
        until(selector, () -> find(selector) instanceof ButtonBase button && !button.isDisabled());
        fx(() -> {
            ((ButtonBase) find(selector)).fire();
            return null;
        });
    }

    /** Does what the first thing in sight does that has such a name. */
    void fireFirst(String beginning, String end) {
        until(beginning + "*" + end, () -> first(stage.getScene().getRoot(), beginning, end) != null);
        fx(() -> {
            first(stage.getScene().getRoot(), beginning, end).executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
    }

    private static Node first(Node node, String beginning, String end) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return null;
        }
        if (node.getId() != null && node.getId().startsWith(beginning) && node.getId().endsWith(end)) {
            return node;
        }
        return !(node instanceof Parent parent) ? null : parent.getChildrenUnmodifiable().stream()
                .map(child -> first(child, beginning, end)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** To whatever has the keyboard. */
    void press(KeyCode code, boolean control, boolean shift) {
        fx(() -> {
            for (EventType<KeyEvent> way : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node owner = stage.getScene().getFocusOwner();
                // What went with its page has the keyboard until the next pulse.
                Event.fireEvent(owner == null || owner.getScene() == null ? stage.getScene().getRoot() : owner,
                        new KeyEvent(way, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, false, false));
            }
            return null;
        });
    }

    /** Does something with a node once it is there. */
    <N extends Node> void with(Class<N> kind, String selector, Consumer<N> deed) {
        until(selector, () -> kind.isInstance(find(selector)));
        fx(() -> {
            deed.accept(kind.cast(find(selector)));
            return null;
        });
    }

    /** Whether there is such a node; on the JavaFX thread. */
    boolean has(String selector) {
        return find(selector) != null;
    }

    /** Whether there is such a list, with something in it; on the JavaFX thread. */
    boolean isFilled(String selector) {
        return find(selector) instanceof ListView<?> list && !list.getItems().isEmpty();
    }

    /** What has the keyboard; null where nothing has. On the JavaFX thread. */
    Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /** The sheet that lies above everything, else all of the window. On the JavaFX thread. */
    Node top() {
        Node last = null;
        for (Node cover : stage.getScene().getRoot().lookupAll(".sheet-cover")) {
            last = cover;
        }
        return last == null ? stage.getScene().getRoot() : last;
    }

    private Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    void until(String what, Callable<Boolean> holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!fx(holds)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("never came: " + what);
            }
            pause(Duration.ofMillis(20));
        }
    }

    /** Waits until nothing is being worked on, unless it is {@linkplain #staysBusy() never}. */
    void untilIdle() {
        until("an idle window", () -> busy || worker.isIdle());
    }

    /** From now on something is worked on all the time. */
    void staysBusy() {
        busy = true;
    }

    /** Writes what the window shows, once that is still. */
    void picture(Path file) {
        untilDrawn();
        int[] before = {};
        Instant end = Instant.now().plus(NEVER_STILL);
        int[] now = pixels();
        while (!Arrays.equals(before, now) && Instant.now().isBefore(end)) {
            pause(STILL);
            before = now;
            now = pixels();
        }
        int width = fx(() -> (int) stage.getWidth());
        BufferedImage image = new BufferedImage(width, now.length / width, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, now.length / width, now, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As on the screen, so that what lies above the window is there, too. */
    private int[] pixels() {
        return fx(() -> {
            int width = (int) stage.getWidth();
            int height = (int) stage.getHeight();
            WritableImage image = new Robot().getScreenCapture(null, stage.getX(), stage.getY(), width, height);
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        worker.release();
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        until("the window is gone, or asks whether it may", () -> {
            // A demo does: it is lost.
            if (stage.isShowing() && find("#instead") != null && find(".danger") instanceof ButtonBase yes) {
                yes.fire();
            }
            return !stage.isShowing();
        });
    }
}
