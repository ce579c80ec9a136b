package app.saddlebag.sync;

import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.sandbox.query.Query;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One login at a bank whose every object is decided by the test. Evaluates queries as the sandbox does. */
final class ScriptedBank implements AutoCloseable {

    static final String ACCOUNTS = "account";
    static final String ROWS = "data";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASE = "/v0/bank/credentials/";
    private static final List<String> PRODUCTS = List.of("auth", "account", "card", "portfolio", "investment", "liability",
            "holders");
    private static final List<String> TRANSACTIONS = List.of("account", "card", "investment", "liability");

    /** What becomes of an answer on its way; the bank has done its part by then. */
    enum Fate {
        ARRIVES,
        /** After whoever asked gave up. */
        TOO_LATE,
        /** The line is gone. */
        LOST,
        /** Half of it comes. */
        CUT,
        SERVER_ERROR, PROXY_PAGE, TOO_MANY,
        /** It is no JSON. */
        MALFORMED,
        /** One object of a list comes twice. */
        STAMMERED
    }

    /** Decides for each answer, in the order of the requests. */
    interface Weather {
        Fate fate(String path) throws InterruptedException;
    }

    /** Answers one path instead of the objects below. */
    record Reply(int status, String body) {
    }

    /** Longer than {@link #hastyClient} waits. */
    private static final int TOO_LATE_MILLIS = 400;
    private static final Duration HASTE = Duration.ofMillis(250);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<String>> objects = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Reply>> instead = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> notCreated = ConcurrentHashMap.newKeySet();
    private final Set<String> errored = ConcurrentHashMap.newKeySet();
    private volatile boolean ignoresQueries;
    private volatile String more = "";
    private volatile long lastUpdate = 1795153320;
    private volatile boolean pending;
    private volatile String flags;
    private volatile long retryAfter = -1;
    private volatile Weather weather = _ -> Fate.ARRIVES;
    private volatile UnaryOperator<List<String>> order = UnaryOperator.identity();

    ScriptedBank() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    FlanksClient client() {
        return client(Clock.systemUTC(), _ -> { });
    }

    /** @param sleeper waits between tries */
    FlanksClient client(Clock clock, Sleeper sleeper) {
        return client(FlanksOptions.standard(clock).withSleeper(sleeper));
    }

    /** One that gives up soon. */
    FlanksClient hastyClient(Clock clock) {
        return client(FlanksOptions.standard(clock).withSleeper(_ -> { }).withTimeouts(HASTE, HASTE, HASTE)
                .withTries(2));
    }

    private FlanksClient client(FlanksOptions options) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new FlanksClient(new Environment(Environment.Kind.CUSTOM, base, base, "id", "lk", null),
                new ClientSecret("made-up"), options, "Saddlebag/test");
    }

    /** What a path under the credentials answers from now on. */
    ScriptedBank serve(String path, String... json) {
        objects.put(path, List.of(json));
        return this;
    }

    ScriptedBank serve(String path, List<String> json) {
        objects.put(path, List.copyOf(json));
        return this;
    }

    ScriptedBank answer(String path, int status, String body) {
        instead.put(path, () -> new Reply(status, body));
        return this;
    }

    ScriptedBank answer(String path, Supplier<Reply> reply) {
        instead.put(path, reply);
        return this;
    }

    ScriptedBank asBefore(String path) {
        instead.remove(path);
        return this;
    }

    /** What every answer but a good one asks for from now on. */
    ScriptedBank retryAfter(long seconds) {
        retryAfter = seconds;
        return this;
    }

    ScriptedBank weather(Weather other) {
        weather = other;
        return this;
    }

    /** In which order a list is told from now on. */
    ScriptedBank order(UnaryOperator<List<String>> other) {
        order = other;
        return this;
    }

    /** Flags such as {@code product.account} that are false in {@code created}. */
    ScriptedBank notCreated(String... flags) {
        notCreated.clear();
        notCreated.addAll(Set.of(flags));
        return this;
    }

    ScriptedBank errored(String... flags) {
        errored.clear();
        errored.addAll(Set.of(flags));
        return this;
    }

    /** Instead of every kind's flags; {@code "created"} and {@code "errored"} as JSON members, or nothing. */
    ScriptedBank flags(String members) {
        flags = members;
        return this;
    }

    ScriptedBank pending(boolean value) {
        pending = value;
        return this;
    }

    /** Further status fields, such as {@code "blocked":true}. */
    ScriptedBank status(String fields) {
        more = fields.isEmpty() ? "" : fields + ",";
        return this;
    }

    ScriptedBank readAgain() {
        lastUpdate += 86_400;
        return this;
    }

    ScriptedBank readBefore() {
        lastUpdate -= 86_400;
        return this;
    }

    ScriptedBank ignoringQueries() {
        return ignoringQueries(true);
    }

    ScriptedBank ignoringQueries(boolean value) {
        ignoresQueries = value;
        return this;
    }

    /** Paths asked for so far, with an asterisk behind those that carried a query. */
    List<String> asked() {
        return asked;
    }

    static Set<String> allFlags() {
        Set<String> flags = new LinkedHashSet<>();
        PRODUCTS.forEach(flag -> flags.add("product." + flag));
        TRANSACTIONS.forEach(flag -> flags.add("transaction." + flag));
        return flags;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = switch (path) {
                case "/v0/token" -> new Reply(200, "{\"access_token\":\"t\",\"expires_in\":3600}");
                case "/v0/bank/available" -> new Reply(200, "[{\"id\":\"casa\",\"name\":\"Casa de Ahorros\"}]");
                default -> reply(path.substring(BASE.length()), body);
            };
            send(exchange, reply, path.startsWith(BASE) ? weather.fate(path.substring(BASE.length())) : Fate.ARRIVES);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Reply reply, Fate fate) throws IOException, InterruptedException {
        switch (fate) {
            case ARRIVES -> send(exchange, reply, Integer.MAX_VALUE);
            case TOO_LATE -> Thread.sleep(TOO_LATE_MILLIS);
            case LOST -> { }
            case CUT -> send(exchange, reply, reply.body().length() / 2);
            case SERVER_ERROR -> send(exchange, new Reply(500, "{\"error\":\"Internal Error\"}"), Integer.MAX_VALUE);
            case PROXY_PAGE -> send(exchange, new Reply(502, "<html>Bad gateway</html>"), Integer.MAX_VALUE);
            case TOO_MANY -> send(exchange, new Reply(429, "{}"), Integer.MAX_VALUE);
            case MALFORMED -> send(exchange, new Reply(200, reply.body().replaceFirst(":", "=") + "]"), Integer.MAX_VALUE);
            case STAMMERED -> send(exchange, new Reply(reply.status(), stammered(reply.body())), Integer.MAX_VALUE);
        }
    }

    private static String stammered(String body) {
        return !body.startsWith("[{") ? body : "[" + JSON.readTree(body).get(0) + "," + body.substring(1);
    }

    /** @param most characters that are sent of the body */
    private void send(HttpExchange exchange, Reply reply, int most) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        if (retryAfter >= 0 && reply.status() >= 400) {
            exchange.getResponseHeaders().add("Retry-After", Long.toString(retryAfter));
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes, 0, Math.min(most, bytes.length));
    }

    private Reply reply(String path, String body) {
        JsonNode query = JSON.readTree(body).get("query");
        asked.add(path + (query == null ? "" : "*"));
        Supplier<Reply> other = instead.get(path);
        if (other != null) {
            return other.get();
        }
        if (path.equals("status")) {
            return new Reply(200, status());
        }
        if (path.equals("auth/")) {
            return new Reply(200, objects.getOrDefault(path, List.of("{}")).getFirst());
        }
        List<String> matching = new ArrayList<>();
        for (String object : order.apply(objects.getOrDefault(path, List.of()))) {
            if (ignoresQueries || Query.of(query).matches((ObjectNode) JSON.readTree(object), null)) {
                matching.add(object);
            }
        }
        return new Reply(200, "[" + String.join(",", matching) + "]");
    }

    private String status() {
        String told = flags != null ? flags
                : "\"created\":" + flags(notCreated, false) + ",\"errored\":" + flags(errored, true);
        return "{" + more + "\"pending\":" + pending + ",\"name\":\"casa\",\"last_update_timestamp\":" + lastUpdate
                + (told.isEmpty() ? "" : "," + told) + "}";
    }

    private static String flags(Set<String> listed, boolean value) {
        return "{\"product\":" + group("product.", PRODUCTS, listed, value) + ",\"transaction\":"
                + group("transaction.", TRANSACTIONS, listed, value) + "}";
    }

    private static String group(String prefix, List<String> names, Set<String> listed, boolean value) {
        return names.stream().map(name -> "\"" + name + "\":" + (listed.contains(prefix + name) == value))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
