package app.saddlebag.flanks;

import java.time.Duration;

/** Waits between two tries; injected, so that a test does not. */
@FunctionalInterface
public interface Sleeper {

    Sleeper THREAD = Thread::sleep;

    void sleep(Duration duration) throws InterruptedException;
}
