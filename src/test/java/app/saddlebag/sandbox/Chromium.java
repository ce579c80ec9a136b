package app.saddlebag.sandbox;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, driven by the W3C WebDriver protocol. One person's: not safe between threads. */
final class Chromium implements AutoCloseable {

    static final String TAB = "\uE004";
    static final String ENTER = "\uE007";
    static final String SPACE = "\uE00D";

    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--window-size=900,1000");
    private static final int ATTEMPTS = 300;
    private static final int PAUSE_MILLIS = 100;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Chromium(Process driver, int port, Path browser, Path profile, String language) throws IOException {
        this.driver = driver;
        var options = MAPPER.createObjectNode().put("binary", browser.toString());
        options.set("args", MAPPER.valueToTree(Stream.concat(FLAGS.stream(),
                Stream.of("--user-data-dir=" + profile, "--lang=" + language, "--accept-lang=" + language)).toList()));
        options.putObject("prefs").put("intl.accept_languages", language);
        var wanted = MAPPER.createObjectNode();
        wanted.putObject("capabilities").putObject("alwaysMatch").put("browserName", "chrome").<tools.jackson.databind.node.ObjectNode>set("goog:chromeOptions", options)
                .putObject("goog:loggingPrefs").put("browser", "ALL");
        String base = "http://127.0.0.1:" + port + "/session";
        this.session = base + "/" + call("POST", base, wanted).path("sessionId").stringValue();
    }

    /** Whether this computer has a Chromium and its driver. */
    static boolean available() {
        return driverProgram().isPresent() && browserProgram().isPresent();
    }

    private static Optional<Path> driverProgram() {
        return onThePath("chromedriver");
    }

    private static Optional<Path> browserProgram() {
        return Stream.of("chromium", "chromium-browser", "google-chrome").map(Chromium::onThePath).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Path> onThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).findFirst();
    }

    /**
     * Starts a browser with nothing in its memory.
     *
     * @param profile  a fresh folder
     * @param language what it asks pages for, such as {@code en-GB}
     */
    static Chromium start(Path profile, String language) throws IOException {
        Process driver = new ProcessBuilder(driverProgram().orElseThrow().toString(), "--port=0").redirectErrorStream(true).start();
        try {
            return new Chromium(driver, port(driver), browserProgram().orElseThrow(), profile, language);
        } catch (IOException | RuntimeException | AssertionError failed) {
            driver.destroy();
            throw failed;
        }
    }

    private static int port(Process driver) throws IOException {
        Pattern started = Pattern.compile("started successfully on port (\\d+)");
        var lines = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = started.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new IOException("chromedriver ended before it was ready");
    }

    @Override
    public void close() throws IOException {
        try (http) {
            call("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }

    void open(String address) throws IOException {
        send("POST", "/url", Map.of("url", address));
    }

    String address() throws IOException {
        return send("GET", "/url", null).stringValue();
    }

    /** What a person sees. */
    String text() throws IOException {
        return send("GET", "/element/" + element("body") + "/text", null).stringValue();
    }

    void click(String selector) throws IOException {
        send("POST", "/element/" + element(selector) + "/click", Map.of());
    }

    /** Clicks what leads to another page, or to this one anew, and waits until that page is there. */
    void follow(String selector) throws IOException, InterruptedException {
        script("document.documentElement.dataset.left = 'yes'");
        click(selector);
        until("the page after " + selector,
                "return document.readyState === 'complete' && document.documentElement.dataset.left === undefined");
    }

    /** Waits until a script returns true. */
    void until(String what, String condition) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (script(condition).booleanValue()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("never came: " + what);
    }

    void type(String selector, String text) throws IOException {
        send("POST", "/element/" + element(selector) + "/value", Map.of("text", text));
    }

    /** Presses keys wherever the focus is. */
    void press(String keys) throws IOException {
        String focused = id(send("GET", "/element/active", null));
        send("POST", "/element/" + focused + "/value", Map.of("text", keys));
    }

    boolean shown(String selector) throws IOException {
        return send("GET", "/element/" + element(selector) + "/displayed", null).booleanValue();
    }

    /** Runs a script in the page and gives what it returns. */
    JsonNode script(String script) throws IOException {
        return send("POST", "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** Lets pages run no script from now on, or lets them again. */
    void withoutScripts(boolean off) throws IOException {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", off));
    }

    void width(int pixels) throws IOException {
        cdp("Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What pages complained of since the last call: errors of scripts, things the security policy refused. */
    List<String> complaints() throws IOException {
        return send("POST", "/se/log", Map.of("type", "browser")).valueStream().map(entry -> entry.path("message").stringValue()).toList();
    }

    private void cdp(String command, Map<String, Object> parameters) throws IOException {
        send("POST", "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    private String element(String selector) throws IOException {
        return id(send("POST", "/element", Map.of("using", "css selector", "value", selector)));
    }

    private static String id(JsonNode element) {
        return element.values().iterator().next().stringValue();
    }

    private JsonNode send(String method, String path, Object body) throws IOException {
        return call(method, session + path, body);
    }

    private JsonNode call(String method, String address, Object body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            JsonNode value = MAPPER.readTree(response.body()).path("value");
            if (response.statusCode() != 200) {
                throw new AssertionError(value.path("error").asString("") + ": " + value.path("message").asString(""));
            }
            return value;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
