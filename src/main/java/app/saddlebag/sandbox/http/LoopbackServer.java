package app.saddlebag.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * An HTTP server that only this computer can reach: bound to the loopback address, and deaf to requests that name
 * another host, so that no web page can reach it by a name of its own (DNS rebinding).
 *
 * <p>Each request runs on a thread of its own, not a virtual one: an answer of a million rows computes for seconds without
 * ever waiting, and a few of them would leave no processor to the others. Bodies over {@link #MAX_BODY} are refused, and a
 * request that has not come whole after half a minute is dropped.
 */
public final class LoopbackServer implements AutoCloseable {

    /** The largest request body, in bytes. */
    public static final int MAX_BODY = 1024 * 1024;

    private static final int MAX_TAKEN_IN = 8 * MAX_BODY;

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    static {
        // read once, when the first server is made; a value from the command line wins
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "30");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Pipeline pipeline;
    private final Observer observer;

    /** Decides the answer to a request; failures it throws become answers. */
    @FunctionalInterface
    public interface Pipeline {
        Answer answer(Request request);
    }

    /** Is told of every request that was answered. */
    @FunctionalInterface
    public interface Observer {
        void answered(String method, String path, int status, long bytes, Duration took);
    }

    /**
     * Binds the port and starts to answer.
     *
     * @param port 0 for any free one
     * @throws java.net.BindException when the port is taken
     */
    public LoopbackServer(int port, Pipeline pipeline, Observer observer) throws IOException {
        this.pipeline = pipeline;
        this.observer = observer;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        this.threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("sandbox-", 0).factory());
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** The root of what is served, without a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        long began = System.nanoTime();
        Answer answer;
        try {
            answer = pipeline.answer(read(exchange));
        } catch (Failure failure) {
            answer = failure.answer();
        } catch (RuntimeException defect) {
            answer = internalError(exchange, defect);
        }
        try {
            send(exchange, answer, began);
        } catch (IOException broken) {
            // thrown on, it makes the server close the connection, so that half an answer cannot pass for a whole one
            LOG.debug("{} {} broke off", exchange.getRequestMethod(), exchange.getRequestURI().getPath(), broken);
            throw broken;
        }
    }

    private static Answer internalError(HttpExchange exchange, RuntimeException defect) {
        LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI().getPath(), defect);
        return Failure.of(500, "Internal Error").answer();
    }

    private static Request read(HttpExchange exchange) throws IOException {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !OWN_NAMES.contains(hosts.getFirst().replaceFirst(":\\d+$", ""))) {
            throw Failure.invalid("Host");
        }
        URI uri = exchange.getRequestURI();
        String path = uri.getPath() == null ? "" : uri.getPath();
        return new Request(exchange.getRequestMethod(), path, Parameters.parse(uri.getRawQuery()),
                exchange.getRequestHeaders(), body(exchange), Map.of());
    }

    /**
     * Does not close the stream, which would wait for the rest of a body that never comes. A body that is somewhat too large is
     * still taken in and thrown away: a caller who is cut off while sending never reads why.
     */
    private static byte[] body(HttpExchange exchange) throws IOException {
        String announced = exchange.getRequestHeaders().getFirst("Content-Length");
        if (announced != null && Long.parseLong(announced.strip()) > MAX_TAKEN_IN) {
            throw tooLarge();
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throwAway(exchange.getRequestBody());
            throw tooLarge();
        }
        return body;
    }

    /** Piece by piece: the stream's own skipping would go past the end of the body and wait there. */
    private static void throwAway(InputStream rest) throws IOException {
        byte[] piece = new byte[1 << 14];
        int read = 0;
        for (int taken = MAX_BODY; taken < MAX_TAKEN_IN && read >= 0; taken += read) {
            read = rest.read(piece);
        }
    }

    private static Failure tooLarge() {
        return Failure.of(413, "Request too large");
    }

    private void send(HttpExchange exchange, Answer answer, long began) throws IOException {
        exchange.getResponseHeaders().clear();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        var body = new LazyBody(exchange, answer.status());
        try {
            answer.body().writeTo(body);
            body.finish();
        } catch (CutOff onPurpose) {
            body.breakOff();
            throw onPurpose;
        } catch (JacksonException | IOException gone) {
            throw new IOException("the caller went away", gone);
        } catch (RuntimeException failed) {
            Answer instead = failed instanceof Failure failure ? failure.answer() : internalError(exchange, failed);
            if (body.committed()) {
                throw new IOException("the answer failed half-way", failed);
            }
            send(exchange, instead, began);
            return;
        } finally {
            if (body.ended()) {
                observer.answered(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), answer.status(),
                        body.count(), Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /** Stops at once; open connections are cut. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
