package app.saddlebag.flanks;

import app.saddlebag.model.Environment;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with whatever a test scripts: for answers that no well-meaning server gives. Issues tokens by itself. */
final class StubApi implements AutoCloseable {

    /** One scripted answer. */
    record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {
        static Reply json(String body) {
            return json(200, body);
        }

        static Reply json(int status, String body) {
            return new Reply(status, "application/json", Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        Reply with(String header, String value) {
            return new Reply(status, contentType, Map.of(header, value), body);
        }
    }

    /** One request as it came. */
    record Asked(String method, String path, String authorization, String userAgent, String acceptEncoding, String body) {
    }

    @FunctionalInterface
    interface Script {
        Reply reply(Asked asked, int times);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    StubApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        on("/v0/token", (_, n) -> Reply.json("{\"access_token\":\"access-" + n + "\",\"expires_in\":3600}"));
    }

    StubApi on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    StubApi on(String path, String json) {
        return on(path, (_, _) -> Reply.json(json));
    }

    int count(String path) {
        AtomicInteger count = times.get(path);
        return count == null ? 0 : count.get();
    }

    Asked last() {
        return asked.getLast();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Environment environment() {
        return environment(base());
    }

    static Environment environment(URI base) {
        return new Environment(Environment.Kind.CUSTOM, base, base, "made-up-client", "made-up-link", null);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("User-Agent"),
                    exchange.getRequestHeaders().getFirst("Accept-Encoding"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            String path = exchange.getRequestURI().getPath();
            int n = times.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
            Script script = scripts.getOrDefault(path, (_, _) -> Reply.json(404, "{\"error\":\"Not found\"}"));
            Reply reply = script.reply(request, n);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
