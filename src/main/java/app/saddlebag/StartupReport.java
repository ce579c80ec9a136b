package app.saddlebag;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.animation.AnimationTimer;
import javafx.stage.Window;

/**
 * Says how far a start has come, for the measurement in {@code packaging/measure-startup.sh}: lines on standard error, a word
 * and the system clock's microseconds, from which the script subtracts the moment it started the process. The last word is
 * {@code painted}. Silent unless {@code SADDLEBAG_STARTUP_REPORT} is set.
 */
final class StartupReport {

    static final String ASKED = "SADDLEBAG_STARTUP_REPORT";

    /** A frame is drawn on another thread while the next pulse runs and is surely on the screen at the one after. */
    private static final int PULSES_UNTIL_PAINTED = 3;

    private StartupReport() {
    }

    static void mark(String word) {
        if (System.getenv(ASKED) != null) {
            System.err.println(word + " " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        }
    }

    /** Call on the JavaFX thread, with the window just shown. */
    static void whenPainted(Window window) {
        if (System.getenv(ASKED) == null) {
            return;
        }
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (window.isShowing() && ++pulses == PULSES_UNTIL_PAINTED) {
                    stop();
                    mark("painted");
                }
            }
        }.start();
    }
}
