package app.saddlebag.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Locks the profile when nobody has touched the window for a while; time the computer slept counts. */
final class IdleLock implements AutoCloseable {

    private static final javafx.util.Duration LOOK_EVERY = javafx.util.Duration.seconds(5);

    private final Clock clock;
    private final Scene scene;
    private final EventHandler<InputEvent> touched = event -> touched();
    private final Timeline watch;
    private Instant lastTouch;

    /**
     * @param after how long nobody may touch it; zero is for ever
     * @param lock  runs once
     */
    IdleLock(Clock clock, Scene scene, Supplier<Duration> after, Runnable lock) {
        this.clock = clock;
        this.scene = scene;
        this.lastTouch = clock.instant();
        scene.addEventFilter(InputEvent.ANY, touched);
        watch = new Timeline(new KeyFrame(LOOK_EVERY, event -> {
            if (isDue(lastTouch, this.clock.instant(), after.get())) {
                close();
                lock.run();
            }
        }));
        watch.setCycleCount(Animation.INDEFINITE);
        watch.play();
    }

    static boolean isDue(Instant lastTouch, Instant now, Duration after) {
        return !after.isZero() && !now.isBefore(lastTouch.plus(after));
    }

    @Override
    public void close() {
        watch.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }

    private void touched() {
        lastTouch = clock.instant();
    }
}
