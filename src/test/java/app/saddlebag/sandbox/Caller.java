package app.saddlebag.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a sandbox as a stranger would: plain HTTP and JSON, none of the product's code. */
final class Caller implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** A status and a body that is JSON. */
    record Reply(int status, JsonNode body, HttpResponse<String> raw) {

        String error() {
            return body.path("error").asString("");
        }
    }

    final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();
    private String bearer;

    Caller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Starts a sandbox and gets a token. */
    static Caller start(SandboxOptions options) {
        try {
            return new Caller(Sandbox.start(options)).authorised();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As {@link #start(SandboxOptions)}, on the day all tests live in. */
    static Caller start() {
        return start(SandboxOptions.defaults().withToday(TODAY));
    }

    @Override
    public void close() {
        http.close();
        sandbox.close();
    }

    /** Gets a token as the documentation says, and shows it from then on. */
    Caller authorised() {
        Reply reply = token(sandbox.clientSecret());
        bearer = reply.body().path("access_token").stringValue();
        return this;
    }

    Reply token(String secret) {
        return post("/v0/token", Map.of("client_id", sandbox.clientId(), "client_secret", secret, "grant_type", "client_credentials"));
    }

    /** Shows another token; null for none. */
    Caller with(String token) {
        bearer = token;
        return this;
    }

    String bearer() {
        return bearer;
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, Object body) {
        return send("POST", path, MAPPER.writeValueAsString(body));
    }

    Reply send(String method, String path, String body) {
        HttpResponse<String> raw = raw(method, path, body, "application/json");
        return new Reply(raw.statusCode(), MAPPER.readTree(raw.body()), raw);
    }

    HttpResponse<String> raw(String method, String path, String body, String contentType, String... headers) {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(sandbox.api() + path);
        var request = HttpRequest.newBuilder(uri)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (bearer != null && contentType.equals("application/json")) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A page, following redirects as long as they stay with the sandbox. */
    HttpResponse<String> page(String path, String... headers) {
        return follow(raw("GET", path, null, "text/html", headers));
    }

    /** Submits a form of a page. */
    HttpResponse<String> submit(String action, Map<String, String> fields, String... headers) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(encode(name)).append('=').append(encode(value)));
        return follow(raw("POST", action, body.toString(), "application/x-www-form-urlencoded", headers));
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElse("");
        return response.statusCode() == 303 && location.startsWith("/") ? page(location) : response;
    }

    /** The address of the form whose action ends with a word. */
    static String form(HttpResponse<String> page, String ending) {
        Matcher action = Pattern.compile("action=\"([^\"]*/" + ending + ")\"").matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form ends with /" + ending + " in " + page.body());
        }
        return action.group(1);
    }

    /** The parameters of the redirect that leaves the Link page. */
    static Map<String, String> returned(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + response.statusCode() + " " + response.body()));
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : URI.create(location).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), decode(parts[1]));
        }
        return parameters;
    }

    /** The Link page of a sandbox's own Link. */
    HttpResponse<String> link(String query) {
        return page("/link?token=" + sandbox.linkToken() + (query.isEmpty() ? "" : "&" + query));
    }

    /** Goes through the Link page with a password; what follows is the caller's to look at. */
    HttpResponse<String> logIn(String linkQuery, String username, String password) {
        return submit(form(link(linkQuery), "login"), Map.of("username", username, "password", password, "consent", "yes"));
    }

    /** Connects, answering any second factor, and exchanges: a credentials token. */
    String connect(String bank, String username) {
        return connect(bank, username, "correct horse");
    }

    String connect(String bank, String username, String password) {
        HttpResponse<String> next = logIn("bank=" + bank + "&external_id=slot-" + encode(username), username, password);
        if (next.statusCode() == 200) {
            next = submit(form(next, "sca"), Map.of("sca", "123456"));
        }
        return exchange(returned(next).get("code")).body().path("credentials_token").stringValue();
    }

    Reply exchange(String code) {
        return post("/v0/platform/link", Map.of("code", code));
    }

    /** One of the data endpoints, by the last part of its path. */
    Reply data(String endpoint, String token) {
        return post("/v0/bank/credentials/" + endpoint, Map.of("credentials_token", token));
    }

    Reply query(String endpoint, String token, String query) {
        return post("/v0/bank/credentials/" + endpoint, Map.of("credentials_token", token, "query", MAPPER.readTree(query)));
    }

    Reply status(String token) {
        return data("status", token);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
