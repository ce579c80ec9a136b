package app.saddlebag.ui;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.DemoBank;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo bank, and a way to ask it what it holds that shares nothing with the program: plain HTTP and JSON. */
final class WatchedBank implements DemoBank {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Sandbox running;

    @Override
    public Running start(Path state, Application known) {
        SandboxOptions options = SandboxOptions.defaults().withState(state);
        if (known != null) {
            options = options.withClientId(known.clientId()).withClientSecret(known.secret().reveal());
        }
        try {
            Sandbox sandbox = Sandbox.start(options);
            running = sandbox;
            return new Running() {
                @Override
                public Environment environment() {
                    return new Environment(Environment.Kind.DEMO, sandbox.api(), sandbox.link(), sandbox.clientId(),
                            sandbox.linkToken(), null);
                }

                @Override
                public ClientSecret secret() {
                    return new ClientSecret(sandbox.clientSecret());
                }

                @Override
                public void close() {
                    sandbox.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on nobody answers. */
    void unplug() {
        running.close();
    }

    /** How many log-ins the application has there. */
    int logins() throws Exception {
        return ask("POST", "/v0/bank/credentials/list", "{\"page\": 1}").path("items").size();
    }

    /** How many finished log-ins nobody has fetched. */
    int unusedCodes() throws Exception {
        return ask("GET", "/v0/platform/link", null).size();
    }

    /** Objects of one data endpoint of the only log-in. */
    List<JsonNode> data(String endpoint) throws Exception {
        String token = ask("POST", "/v0/bank/credentials/list", "{\"page\": 1}").path("items").get(0)
                .path("credentials_token").stringValue();
        List<JsonNode> all = new ArrayList<>();
        ask("POST", "/v0/bank/credentials/" + endpoint, "{\"credentials_token\": \"" + token + "\"}").forEach(all::add);
        return all;
    }

    private JsonNode ask(String method, String path, String body) throws Exception {
        JsonNode token = call("POST", "/v0/token", """
                {"client_id": "%s", "client_secret": "%s", "grant_type": "client_credentials"}"""
                .formatted(running.clientId(), running.clientSecret()), null);
        return call(method, path, body, token.path("access_token").stringValue());
    }

    private JsonNode call(String method, String path, String body, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(running.api() + path))
                .header("Content-Type", "application/json").method(method, body == null
                        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
