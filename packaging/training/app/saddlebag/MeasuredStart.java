package app.saddlebag;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * Starts the desktop and says how far the start has come, for {@code packaging/measure-startup.sh}: lines on standard error, a
 * word and the system clock's microseconds, from which the script subtracts the moment it started the process. The last word is
 * {@code painted}. Where {@value #UNLOCKED_BY} holds a passphrase, the last profile is then unlocked with it
 * ({@link MeasuredUnlock}). In no package: the packager compiles it into a jar beside the image, so the program itself neither
 * tells nor types anything.
 */
public final class MeasuredStart extends AnimationTimer {

    private static final String UNLOCKED_BY = "SADDLEBAG_MEASURED_UNLOCK";

    /** A frame is drawn on another thread while the next pulse runs and is surely on the screen at the one after. */
    private static final int PULSES_UNTIL_PAINTED = 3;

    private int pulses;

    private MeasuredStart() {
    }

    public static void main(String[] arguments) {
        mark("main");
        Thread.ofPlatform().daemon().name("measuring").start(MeasuredStart::watch);
        Main.main(arguments);
    }

    static void mark(String word) {
        System.err.println(word + " " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }

    @Override
    public void handle(long now) {
        Optional<Window> shown = Window.getWindows().stream().filter(Window::isShowing).findFirst();
        if (shown.isPresent() && ++pulses == PULSES_UNTIL_PAINTED) {
            stop();
            mark("painted");
            String passphrase = System.getenv(UNLOCKED_BY);
            if (passphrase != null) {
                new MeasuredUnlock(shown.get(), passphrase).start();
            }
        }
    }

    /** Until JavaFX has started it refuses, and there is no other way to learn that it has. */
    private static void watch() {
        while (true) {
            try {
                Platform.runLater(() -> {
                    mark("toolkit");
                    new MeasuredStart().start();
                });
                return;
            } catch (IllegalStateException notStarted) {
                try {
                    TimeUnit.MILLISECONDS.sleep(2);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }
    }
}
