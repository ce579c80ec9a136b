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
import java.util.Map;

/** Stands before a sandbox and answers some paths itself: for objects that a sandbox refuses to serve. */
final class Interposed implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;
    private final Map<String, String> instead;

    /** @param instead JSON by path */
    Interposed(URI behind, Map<String, String> instead) throws IOException {
        this.behind = behind;
        this.instead = Map.copyOf(instead);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String own = instead.get(exchange.getRequestURI().getPath());
            if (own != null) {
                exchange.sendResponseHeaders(200, own.getBytes().length);
                exchange.getResponseBody().write(own.getBytes());
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            String bearer = exchange.getRequestHeaders().getFirst("Authorization");
            HttpResponse<byte[]> answer = client.send((bearer == null ? request : request.header("Authorization", bearer))
                    .header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
