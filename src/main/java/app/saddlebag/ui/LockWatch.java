package app.saddlebag.ui;

import app.saddlebag.profile.ScreenLock;
import app.saddlebag.ui.LockRule.Moment;
import app.saddlebag.ui.LockRule.Reason;
import app.saddlebag.ui.LockRule.Shown;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private final Supplier<Shown> shown;
    private final Host host;
    private final EventHandler<InputEvent> touch = event -> touched();
    private volatile long touched = System.nanoTime();
    private volatile boolean answered = true;
    private volatile boolean closed;
    private final Semaphore screenLocked = new Semaphore(0);
    private final ScreenLock.Listening screen;

    /**
     * On the JavaFX thread.
     *
     * @param after how long nobody may touch the window; zero is for ever; asked on any thread
     * @param shown what the window shows of the Link; asked on any thread
     * @param host  heeds it
     * @param screen the desktop's own lock
     */
    LockWatch(Clock clock, Scene scene, Supplier<Duration> after, Supplier<Shown> shown, Host host, ScreenLock screen) {
        this.clock = clock;
        this.scene = scene;
        this.after = after;
        this.shown = shown;
        this.host = host;
        scene.addEventFilter(InputEvent.ANY, touch);
        this.screen = screen.listen(screenLocked::release);
        Thread.ofPlatform().daemon().name("lock-watch").start(this::watch);
    }

    /** Whom the watch tells, on its own thread. */
    interface Host {

        /** The profile has to be locked. Returns once it is; told at most once. */
        void lock(Reason reason);

        /** The profile is locked, and a page holds the window still: nothing in this process can bring it back. */
        void lost();
    }

    private void watch() {
        LockRule rule = new LockRule(now(), (int) PATIENCE.dividedBy(LOOK_EVERY));
        boolean locked = false;
        while (!closed) {
            boolean behindTheScreen;
            try {
                behindTheScreen = screenLocked.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException over) {
                return;
            }
            boolean answers = answered;
            if (answers) {
                answered = false;
                Platform.runLater(() -> answered = true);
            }
            Reason looked = closed ? null : rule.look(now(), touched, locked ? Duration.ZERO : after.get(), answers, shown.get());
            Reason reason = behindTheScreen && !closed && looked != Reason.HELD ? Reason.SCREEN : looked;
            if (!locked && reason != null) {
                LOG.info("The profile locks by itself: {}", reason);
                host.lock(reason);
                locked = true;
                rule = new LockRule(now(), (int) PATIENCE.dividedBy(LOOK_EVERY));
            } else if (reason == Reason.HELD) {
                LOG.error("A page holds the window for good");
                host.lost();
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
        closed = true; // it may be locking, which nothing may cut short
        screen.close();
        scene.removeEventFilter(InputEvent.ANY, touch);
    }
}
