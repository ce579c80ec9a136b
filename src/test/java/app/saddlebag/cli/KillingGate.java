package app.saddlebag.cli;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands between a program and a sandbox, passes everything on, and kills the program at one request: before the sandbox has
 * seen it, or after the sandbox has answered and before the program knows.
 */
final class KillingGate implements AutoCloseable {

    private static final Set<String> PASSED_ON = Set.of("authorization", "content-type", "accept", "accept-language", "cookie");
    private static final Set<String> PASSED_BACK = Set.of("location", "content-type", "set-cookie", "retry-after");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile Process victim;
    private volatile int at = Integer.MAX_VALUE;
    private volatile boolean afterwards;

    KillingGate(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int number;
            synchronized (seen) {
                seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
                number = seen.size();
            }
            if (number >= at && !afterwards) {
                kill();
                return;
            }
            HttpResponse<byte[]> answer = passOn(exchange, body);
            if (number >= at) {
                kill();
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (PASSED_BACK.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] told = throughUs(answer.body());
            exchange.sendResponseHeaders(answer.statusCode(), told.length == 0 ? -1 : told.length);
            exchange.getResponseBody().write(told);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The sandbox tells its own address, of a session's page. */
    private byte[] throughUs(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).replace(behind.toString() + "/", address() + "/")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As {@code kill -9} does. */
    private void kill() throws InterruptedException {
        victim.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
