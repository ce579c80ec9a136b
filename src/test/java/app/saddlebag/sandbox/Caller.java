package app.saddlebag.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a sandbox as a stranger would: plain HTTP and JSON, none of the product's code. */
final class Caller {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** A status and a body that is JSON. */
    record Reply(int status, JsonNode body, HttpResponse<String> raw) {
    }

    final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();
    private String bearer;

    Caller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Gets a token as the documentation says, and shows it from then on. */
    Caller authorised() {
        Reply reply = post("/v0/token", Map.of("client_id", sandbox.clientId(), "client_secret", sandbox.clientSecret(),
                "grant_type", "client_credentials"));
        bearer = reply.body().path("access_token").stringValue();
        return this;
    }

    Caller with(String token) {
        bearer = token;
        return this;
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
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A page, following redirects as long as they stay with the sandbox. */
    HttpResponse<String> page(String path) {
        return follow(raw("GET", path, null, "text/html"));
    }

    /** Submits a form of a page. */
    HttpResponse<String> submit(String action, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(encode(name)).append('=').append(encode(value)));
        return follow(raw("POST", action, body.toString(), "application/x-www-form-urlencoded"));
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

    /** Goes through the Link page with a password; what follows is the caller's to look at. */
    HttpResponse<String> logIn(String linkQuery, String username, String password) {
        HttpResponse<String> page = page("/link?token=" + sandbox.linkToken() + "&" + linkQuery);
        return submit(form(page, "login"), Map.of("username", username, "password", password, "consent", "yes"));
    }

    /** Connects and exchanges: a credentials token. */
    String connect(String bank, String username) {
        String code = returned(logIn("bank=" + bank + "&external_id=slot-" + username, username, "correct horse")).get("code");
        return post("/v0/platform/link", Map.of("code", code)).body().path("credentials_token").stringValue();
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
