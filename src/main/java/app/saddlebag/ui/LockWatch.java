package app.saddlebag.ui;

import app.saddlebag.ui.LockRule.Moment;
import app.saddlebag.ui.LockRule.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over one open profile from a thread of its own, and has it locked when a {@link LockRule} says so. The thread waits
 * for nobody: a window that a page's script holds locks like any other.
 */
final class LockWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Scene scene;
    private final Supplier<Duration> after;
    private final BooleanSupplier withPage;
    private final Consumer<Reason> lock;
    private final EventHandler<InputEvent> touch = event -> touched();
    private final Thread thread;
    private volatile long touched = System.nanoTime();
    private volatile boolean answered = true;
    private volatile boolean closed;

    /**
     * On the JavaFX thread.
     *
     * @param after    how long nobody may touch the window; zero is for ever; asked on any thread
     * @param withPage whether the window shows a page of the Link; asked on any thread
     * @param lock     runs at most once, on the watch's thread
     */
    LockWatch(Clock clock, Scene scene, Supplier<Duration> after, BooleanSupplier withPage, Consumer<Reason> lock) {
        this.clock = clock;
        this.scene = scene;
        this.after = after;
        this.withPage = withPage;
        this.lock = lock;
        scene.addEventFilter(InputEvent.ANY, touch);
        thread = Thread.ofPlatform().daemon().name("lock-watch").start(this::watch);
    }

    private void watch() {
        LockRule rule = new LockRule(now(), (int) PATIENCE.dividedBy(LOOK_EVERY));
        while (!closed) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException over) {
                return;
            }
            boolean answers = answered;
            if (answers) {
                answered = false;
                Platform.runLater(() -> answered = true);
            }
            Reason reason = closed ? null : rule.look(now(), touched, after.get(), answers, withPage.getAsBoolean());
            if (reason != null) {
                LOG.info("The profile locks by itself: {}", reason);
                lock.accept(reason);
                return;
            }
        }
    }

    private Moment now() {
        return new Moment(clock.instant(), System.nanoTime());
    }

    private void touched() {
        touched = System.nanoTime();
    }

    /** On the JavaFX thread; again without effect. */
    @Override
    public void close() {
        closed = true;
        if (thread != Thread.currentThread()) {
            thread.interrupt();
        }
        scene.removeEventFilter(InputEvent.ANY, touch);
    }
}
