package app.saddlebag.profile;

import app.saddlebag.SandboxGate;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A gate that keeps a code's exchange waiting while the test says so. */
final class HeldExchange extends SandboxGate {

    /** Longer than a busy machine needs; a test that waits so long has failed. */
    private static final int SECONDS = 60;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean holding;

    HeldExchange(URI behind) throws IOException {
        super(behind);
        open();
    }

    /** The next exchange waits until {@link #release}. */
    void hold() {
        holding = true;
    }

    /** Until an exchange is under way and waits. */
    void awaitHeld() throws InterruptedException {
        if (!arrived.await(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("No code was exchanged within " + SECONDS + " seconds");
        }
    }

    void release() {
        released.countDown();
    }

    @Override
    protected void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        if (holding && exchange.getRequestURI().getPath().equals("/v0/platform/link")) {
            arrived.countDown();
            if (!released.await(SECONDS, TimeUnit.SECONDS)) {
                return; // the program sees its connection end, and the test fails by that
            }
        }
        tell(exchange, ask(exchange, body));
    }

    @Override
    public void close() {
        release();
        super.close();
    }
}
