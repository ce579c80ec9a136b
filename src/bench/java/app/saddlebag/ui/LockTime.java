package app.saddlebag.ui;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Inside;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.store.ProfileLock;
import app.saddlebag.store.Store;
import app.saddlebag.ui.LockRule.Reason;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/**
 * How long locking takes, from the moment that the watch decides on it until the keys are gone, the store is closed and another could
 * open the profile: with a window that answers and one that is held for good, and with nothing and with much being written.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.ui.LockTime -Dbench=1000000</pre>
 */
final class LockTime {

    private LockTime() {
    }

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        for (boolean held : new boolean[] {false, true}) {
            for (boolean writing : new boolean[] {false, true}) {
                System.out.printf("%,d rows, the window %s, %s: locked after %d ms%n", rows, held ? "held" : "answering",
                        writing ? "a long write under way" : "nothing being written", millis(rows, held, writing));
            }
        }
        System.exit(0);
    }

    private static long millis(int rows, boolean held, boolean writing) throws Exception {
        OpenProfile profile = new BenchProfile(rows, Clock.systemDefaultZone()).open();
        profile.ledger().snapshot();
        Path lock = profile.folder().resolve("lock");
        CountDownLatch release = new CountDownLatch(1);
        if (held) {
            hold(release);
        }
        if (writing) {
            write(Inside.store(profile));
        }
        Background background = Background.onJavaFx(Executors.newVirtualThreadPerTaskExecutor());
        LockWatch.Host host = new Locking(background).host(profile, _ -> { }, () -> { });
        long begun = System.nanoTime();
        Thread.ofPlatform().start(() -> host.lock(Reason.SCREEN));
        while (isOpen(lock)) {
            Thread.sleep(1);
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        release.countDown();
        return millis;
    }

    private static void hold(CountDownLatch release) throws InterruptedException {
        CountDownLatch holding = new CountDownLatch(1);
        Platform.runLater(() -> {
            holding.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        holding.await();
    }

    /** One transaction that does not end by itself. */
    private static void write(Store store) throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                store.write(() -> {
                    for (int i = 0; ; i++) {
                        store.settings().put("bench", "value " + i);
                        writing.countDown();
                    }
                });
            } catch (RuntimeException locked) {
                writing.countDown(); // as it shall be
            }
        });
        writing.await();
    }

    private static boolean isOpen(Path lock) {
        try {
            ProfileLock.take(lock).close();
            return false;
        } catch (ProblemException stillOpen) {
            return true;
        }
    }
}
