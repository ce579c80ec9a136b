package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.store.ProfileLock;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order a profile is locked: its keys go whatever the window does, and memory is cleared up last. */
class LockingTest extends WindowTest {

    /** What was so when clearing up began. */
    private record Begun(int frames, boolean locked) {
    }

    @TempDir Path home;
    private final AtomicInteger frames = new AtomicInteger();
    private final CompletableFuture<Begun> begun = new CompletableFuture<>();
    private final Locking locking = new Locking(Desks.here(), () -> begun.complete(new Begun(frames.get(), isLocked())));
    private OpenProfile profile;

    @BeforeEach
    void aProfileOnTheScreen() throws Exception {
        profile = Desks.profiles(home).createDemo(home.resolve("ana"), Desks.passphrase());
        fx(() -> {
            stage.setScene(new Scene(new Label("what is in the profile"), 600, 400));
            stage.show();
            return null;
        });
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void theLockedWindowIsOnTheScreenBeforeMemoryIsClearedUp() throws Exception {
        fx(() -> {
            locking.lock(profile);
            while (!isLocked()) { // the window is slow, the lock is not
                Thread.onSpinWait();
            }
            stage.getScene().setRoot(new Label("locked"));
            stage.getScene().addPostLayoutPulseListener(frames::incrementAndGet);
            return null;
        });
        assertThat(begun.get(1, TimeUnit.MINUTES)).satisfies(then -> {
            assertThat(then.frames).as("with the second frame the first has been drawn").isGreaterThanOrEqualTo(2);
            assertThat(then.locked).isTrue();
        });
    }

    @Test
    void aWindowThatDoesNotAnswerKeepsNothing() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            locking.lock(profile);
            assertThat(begun.get(1, TimeUnit.MINUTES).locked).isTrue();
        } finally {
            held.countDown();
        }
    }

    /** Or whoever has it would refuse it. */
    private boolean isLocked() {
        try {
            ProfileLock.take(home.resolve("ana").resolve("lock")).close();
            return true;
        } catch (ProblemException stillOpen) {
            return false;
        }
    }
}
