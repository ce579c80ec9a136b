package app.saddlebag.connect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Waits on this computer for the browser to come back from the Link page, for "continue in your browser". Takes
 * {@code GET /callback} with the flow's own state and nothing else, answers with a page that sends the person back to the
 * program, and closes itself afterwards or when nobody comes. Thread-safe.
 */
public final class LoopbackListener implements AutoCloseable {

    private static final String PATH = "/callback";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;
    private final Function<String, String> texts;
    private final Locale language;
    private volatile ConnectFlow flow;

    private LoopbackListener(HttpServer server, Duration timeout, Function<String, String> texts, Locale language) {
        this.server = server;
        this.texts = texts;
        this.language = language;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("link-listener").factory());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        timer.schedule(this::close, timeout.toMillis(), TimeUnit.MILLISECONDS);
        server.start();
    }

    /**
     * Starts listening.
     *
     * @param port     0 for any free one; a fixed one when the Link's registered redirect names it
     * @param timeout  how long to wait for the browser
     * @param texts    the text of a message key in the person's language
     * @param language of those texts
     * @throws IOException when the port is taken
     */
    public static LoopbackListener open(int port, Duration timeout, Function<String, String> texts, Locale language)
            throws IOException {
        byte[] loopback = {127, 0, 0, 1};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), port), 0);
        return new LoopbackListener(server, timeout, texts, language);
    }

    /** Where the browser is to return: the redirect URI of the flow to be begun. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** Whom to tell. Until it is set, nobody is let in. */
    public void listenFor(ConnectFlow expected) {
        flow = expected;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ConnectFlow expected = flow;
            URI address = uri().resolve(exchange.getRequestURI());
            boolean callback = exchange.getRequestURI().getPath().equals(PATH) && isForUs(exchange);
            if (!callback || expected == null) {
                answer(exchange, 404, "connect.page.unknown");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                answer(exchange, 405, "connect.page.unknown");
            } else if (expected.isForeign(address)) {
                // Any page in the browser can send it here, so it must not end the flow.
                answer(exchange, 400, "connect.page.foreign");
            } else if (expected.offer(address)) {
                answer(exchange, 200, "connect.page.back");
                timer.schedule(this::close, 1, TimeUnit.SECONDS);
            } else {
                answer(exchange, 404, "connect.page.unknown");
            }
        }
    }

    /** A foreign name that was made to point here (DNS rebinding) shows in the Host header. */
    private boolean isForUs(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && host.equals("127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, int status, String key) throws IOException {
        byte[] page = """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Saddlebag</title><style>body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:20vh auto;padding:0 1em;\
                text-align:center;color-scheme:light dark}</style></head>
                <body><main><h1>Saddlebag</h1><p>%s</p></main></body></html>
                """.formatted(language.toLanguageTag(), escaped(texts.apply(key))).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Stops listening at once. May be called more than once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        timer.shutdown();
    }
}
