package app.saddlebag.cli;

import app.saddlebag.SandboxGate;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A gate that holds a program at one request, for it to be killed there: before the sandbox has seen the request, or after
 * the sandbox has answered and before the program knows.
 */
final class HoldingGate extends SandboxGate {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile Hold hold = new Hold(Integer.MAX_VALUE, false);

    HoldingGate(URI behind) throws IOException {
        super(behind);
        open();
    }

    /** @param request the first from now on has number 1; those after it are held, too */
    void holdAt(int request, boolean afterItWasAnswered) {
        hold.over.countDown();
        seen.clear();
        hold = new Hold(request, afterItWasAnswered);
    }

    /** Everything passes from now on; what was held is never answered. */
    void spare() {
        holdAt(Integer.MAX_VALUE, false);
    }

    boolean awaitHeld(long seconds) throws InterruptedException {
        return hold.reached.await(seconds, TimeUnit.SECONDS);
    }

    /** Method and path of every request since it was said where to hold. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    protected void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        Hold now = hold;
        int number;
        synchronized (seen) {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            number = seen.size();
        }
        if (number >= now.at && !now.afterwards) {
            now.untilOver();
            return;
        }
        HttpResponse<byte[]> answer = ask(exchange, body);
        if (number >= now.at) {
            now.untilOver();
            return;
        }
        tell(exchange, answer);
    }

    @Override
    public void close() {
        hold.over.countDown();
        super.close();
    }

    private static final class Hold {
        private final int at;
        private final boolean afterwards;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        Hold(int at, boolean afterwards) {
            this.at = at;
            this.afterwards = afterwards;
        }

        void untilOver() throws InterruptedException {
            reached.countDown();
            over.await();
        }
    }
}
