package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.LockRule.Reason;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Frames;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks an open profile within a second, on threads of its own: neither the JavaFX thread nor a worker that is busy keeps the
 * keys in memory. Safe to share between threads.
 */
final class Locking {

    private static final Logger LOG = LoggerFactory.getLogger(Locking.class);
    private static final Duration FOR_THE_WINDOW = Duration.ofMillis(200);
    private static final Duration FOR_WRITES = Duration.ofMillis(250);

    private final Background background;
    private final Runnable clearUp;

    Locking(Background background) {
        this(background, UnusedHeap::overwrite);
    }

    /** @param clearUp takes from memory what was let go of; may stop every thread for a moment */
    Locking(Background background, Runnable clearUp) {
        this.background = background;
        this.clearUp = clearUp;
    }

    /**
     * What a {@link LockWatch} tells, heeded for one profile.
     *
     * @param screen puts the profile's pages away; on the JavaFX thread, however late
     * @param lost   brings the program back where the window cannot be
     */
    LockWatch.Host host(OpenProfile profile, Consumer<Reason> screen, Runnable lost) {
        return new LockWatch.Host() {
            @Override
            public void lock(Reason reason) {
                if (reason == Reason.HELD || !profile.temporary()) { // a demo has no passphrase and would be gone
                    Locking.this.lock(profile, () -> screen.accept(reason));
                }
            }

            @Override
            public void lost() {
                lost.run();
            }
        };
    }

    /** Returns at once. What the pages wrote as they closed is kept, if it takes no longer than a moment. */
    void lock(OpenProfile profile) {
        Thread.ofPlatform().name("lock").start(() -> lockNow(profile));
    }

    /**
     * Has the window put its pages away first, if it answers; blocks until the profile is locked.
     *
     * @param screen puts them away; on the JavaFX thread, however late
     */
    private void lock(OpenProfile profile, Runnable screen) {
        CountDownLatch away = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                screen.run();
            } finally {
                away.countDown();
            }
        });
        try {
            if (!away.await(FOR_THE_WINDOW.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("The window does not answer; the profile locks without it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lockNow(profile);
    }

    private void lockNow(OpenProfile profile) {
        try {
            background.finishWrites(FOR_WRITES);
        } finally {
            try {
                profile.lock();
            } catch (RuntimeException e) {
                LOG.error("The profile did not close cleanly", e);
            }
        }
        collect();
    }

    /**
     * Texts cannot be wiped, only let go of. So that they do not stay until memory runs short, it is cleared up once the window has
     * let go of them too, or does not answer. Clearing up stops every thread, so the window is on the screen as it is locked first.
     */
    private void collect() {
        CountDownLatch away = new CountDownLatch(1);
        Platform.runLater(() -> shown(away::countDown));
        try {
            if (!away.await(1, TimeUnit.SECONDS)) {
                LOG.debug("The window does not answer; what it holds stays until it does");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clearUp.run();
    }

    /** With the second frame the first one has been drawn; at once where there is no window. On the JavaFX thread. */
    private static void shown(Runnable then) {
        Window.getWindows().stream().filter(window -> window.isShowing() && window.getScene() != null).findFirst()
                .map(window -> window.getScene().getRoot()).ifPresentOrElse(
                        root -> Frames.afterNext(root, () -> Frames.afterNext(root, then)), then);
    }
}
