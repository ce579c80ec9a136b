package app.saddlebag.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;


/**
 * Starts the real program as {@code sandbox --rows N} in a small heap and reads it as a caller does: time to the first
 * byte, time to the last, bytes, and the largest live heap that any garbage collection of the program left meanwhile.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.sandbox.StreamedRows -Dbench="1000000 96m"</pre>
 */
public final class StreamedRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LEFT = Pattern.compile("Pause .*->(\\d+)M\\(");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final String api;
    private String bearer;

    private StreamedRows(Path log, String api) {
        this.log = log;
        this.api = api;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String rows = args.length > 0 ? args[0] : "1000000";
        String heap = args.length > 1 ? args[1] : "96m";
        Path log = Files.createTempFile("sandbox-gc", ".log");
        Process program = program(rows, heap, log);
        try (BufferedReader out = program.inputReader()) {
            JsonNode ready = JSON.readTree(out.readLine());
            System.out.printf("at least %s account transactions, a heap of at most %s%n", rows, heap);
            new StreamedRows(log, ready.path("api").stringValue()).run(ready);
        } finally {
            program.destroy();
            program.waitFor();
            Files.delete(log);
        }
    }

    private static Process program(String rows, String heap, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Xlog:gc:file=" + log, "-cp",
                System.getProperty("java.class.path"), "app.saddlebag.Main", "sandbox", "--rows", rows, "--today", "2026-11-22"));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void run(JsonNode ready) throws IOException, InterruptedException {
        bearer = text("/v0/token", Map.of("client_id", ready.path("clientId"), "client_secret", ready.path("clientSecret"),
                "grant_type", "client_credentials"), "access_token");
        String token = text("/v0/bank/credentials", Map.of("bank", "testbank", "username", "marta", "password", "x"), "credentials_token");
        read("data, the very first call", "data", Map.of("credentials_token", token));
        read("data again", "data", Map.of("credentials_token", token));
        read("status", "status", Map.of("credentials_token", token));
        query("amount >= 20", token, "{\"amount\": [{\"gte\": 20}]}");
        query("description LLIBRERIA", token, "{\"description\": [\"LLIBRERIA\"]}");
        query("description, none", token, "{\"description\": [\"^nothing is called so$\"]}");
        read("account", "account", Map.of("credentials_token", token));
    }

    private void query(String name, String token, String query) throws IOException, InterruptedException {
        read("data, " + name, "data", Map.of("credentials_token", token, "query", JSON.readTree(query)));
    }

    private void read(String name, String endpoint, Map<String, ?> body) throws IOException, InterruptedException {
        long logged = Files.size(log);
        long began = System.nanoTime();
        long bytes = 0;
        long first;
        try (InputStream in = http.send(request("/v0/bank/credentials/" + endpoint, body), BodyHandlers.ofInputStream()).body()) {
            var buffer = new byte[64 * 1024];
            int read = in.read(buffer);
            first = System.nanoTime() - began;
            for (; read > 0; read = in.read(buffer)) {
                bytes += read;
            }
        }
        System.out.printf(Locale.ROOT, "%-28s first byte %,5d ms, whole %,6d ms, %,d bytes, at most %,d MB live%n", name,
                first / 1_000_000, (System.nanoTime() - began) / 1_000_000, bytes, live(logged));
    }

    /** The most that a collection has left since the log had a length; 0 when there was none. */
    private long live(long from) throws IOException {
        String since = Files.readString(log).substring((int) from);
        long most = 0;
        for (Matcher left = LEFT.matcher(since); left.find();) {
            most = Math.max(most, Long.parseLong(left.group(1)));
        }
        return most;
    }

    private String text(String path, Map<String, ?> body, String field) throws IOException, InterruptedException {
        return JSON.readTree(http.send(request(path, body), BodyHandlers.ofString()).body()).path(field).stringValue();
    }

    private HttpRequest request(String path, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(api + path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return (bearer == null ? request : request.header("Authorization", "Bearer " + bearer)).build();
    }
}
