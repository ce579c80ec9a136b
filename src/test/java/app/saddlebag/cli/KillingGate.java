package app.saddlebag.cli;

import app.saddlebag.SandboxGate;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A gate that kills the program at one request: before the sandbox has seen it, or after the sandbox has answered and before
 * the program knows.
 */
final class KillingGate extends SandboxGate {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile Process victim;
    private volatile int at = Integer.MAX_VALUE;
    private volatile boolean afterwards;

    KillingGate(URI behind) throws IOException {
        super(behind);
        open();
    }

    /** @param request the first has number 1 */
    void killAt(int request, boolean afterItWasAnswered) {
        seen.clear();
        at = request;
        afterwards = afterItWasAnswered;
    }

    void spare() {
        killAt(Integer.MAX_VALUE, false);
    }

    void victim(Process program) {
        victim = program;
    }

    /** Method and path of every request since it was said where to kill. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    protected void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        int number;
        synchronized (seen) {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            number = seen.size();
        }
        if (number >= at && !afterwards) {
            kill();
            return;
        }
        HttpResponse<byte[]> answer = ask(exchange, body);
        if (number >= at) {
            kill();
            return;
        }
        tell(exchange, answer);
    }

    /** As {@code kill -9} does. */
    private void kill() throws InterruptedException {
        victim.destroyForcibly().waitFor();
    }
}
