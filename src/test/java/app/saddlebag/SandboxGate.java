package app.saddlebag;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/** Stands between a program and a sandbox and passes everything on, where a test does not step in at a request. */
public abstract class SandboxGate implements AutoCloseable {

    private static final Set<String> PASSED_ON = Set.of("authorization", "content-type", "accept", "accept-language", "cookie");
    private static final Set<String> PASSED_BACK = Set.of("location", "content-type", "set-cookie", "retry-after");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;

    protected SandboxGate(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
    }

    /** Lets requests in, once all of the gate is built. */
    protected final void open() {
        server.start();
    }

    public final URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Calls {@link #ask} and {@link #tell}; without the second, the program sees its connection end. */
    protected abstract void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException;

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            pass(exchange, exchange.getRequestBody().readAllBytes());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the sandbox answers. */
    protected final HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    protected final void tell(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (PASSED_BACK.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] told = throughUs(answer.body());
        exchange.sendResponseHeaders(answer.statusCode(), told.length == 0 ? -1 : told.length);
        exchange.getResponseBody().write(told);
    }

    /** The sandbox tells its own address, of a session's page. */
    private byte[] throughUs(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).replace(behind.toString() + "/", address() + "/")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
