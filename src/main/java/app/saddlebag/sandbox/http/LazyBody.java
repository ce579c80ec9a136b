package app.saddlebag.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

import com.sun.net.httpserver.HttpExchange;

/**
 * Holds back the first bytes of a body. A short body is then sent with its length, and whatever fails before the
 * buffer is full can still become an error answer; a long one is sent in chunks as it is made.
 */
final class LazyBody extends OutputStream {

    private static final int HELD = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final HttpExchange exchange;
    private final int status;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(8 * 1024);
    private final long began = System.nanoTime();
    private OutputStream sent;
    private long count;
    private boolean finished;

    LazyBody(HttpExchange exchange, int status) {
        this.exchange = exchange;
        this.status = status;
    }

    /** Whether the status line has left, so that the answer cannot be replaced. */
    boolean committed() {
        return sent != null;
    }

    /** Whether something has gone to the caller: the whole answer, or part of it. */
    boolean ended() {
        return finished || committed();
    }

    /** Bytes of body so far. */
    long count() {
        return count;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count += length;
        if (sent == null && held.size() + length > HELD) {
            commit(0);
        }
        if (sent == null) {
            held.write(bytes, offset, length);
        } else {
            sent.write(bytes, offset, length);
        }
    }

    /**
     * Sends what is held when the caller has waited for some time already: a search through a million rows that finds
     * nothing is seen to be under way. From then on a failure can only break the answer off.
     */
    @Override
    public void flush() throws IOException {
        if (sent == null && held.size() > 0 && System.nanoTime() - began > PATIENCE.toNanos()) {
            commit(0);
        }
        if (sent != null) {
            sent.flush();
        }
    }

    private void commit(long length) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            sent = OutputStream.nullOutputStream();
            return;
        }
        exchange.sendResponseHeaders(status, length);
        sent = exchange.getResponseBody();
        held.writeTo(sent);
    }

    /** Sends what is held, and the end of the body. */
    void finish() throws IOException {
        finished = true;
        if (sent == null && (held.size() == 0 || exchange.getRequestMethod().equals("HEAD"))) {
            exchange.sendResponseHeaders(status, -1);
        } else if (sent == null) {
            commit(held.size());
        }
        if (sent != null) {
            sent.flush(); // closing waits for what the caller has not sent yet
        }
        exchange.close();
    }

    /** Sends what is held and promises more, so that the caller sees the connection end too early. */
    void breakOff() throws IOException {
        if (sent == null) {
            commit(held.size() + 1024L);
            sent.flush();
        }
    }
}
