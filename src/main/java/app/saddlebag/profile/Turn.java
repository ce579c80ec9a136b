package app.saddlebag.profile;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What waits for others to go first, for no longer than a time that begins with it. Safe to share between threads. */
final class Turn {

    private final CountDownLatch others = new CountDownLatch(1);
    private final long latest;

    Turn(Duration atMost) {
        latest = System.nanoTime() + atMost.toNanos();
    }

    /** The others are through. */
    void come() {
        others.countDown();
    }

    /** Blocks until it has come. Who is interrupted meanwhile goes on at once, and stays interrupted. */
    void await() {
        try {
            others.await(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
