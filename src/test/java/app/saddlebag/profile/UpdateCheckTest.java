package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateCheckTest {

    private final List<String> asked = new ArrayList<>();
    private final Map<String, List<String>> headers = new TreeMap<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private UpdateCheck check(String version) {
        return new UpdateCheck(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/latest.json"), version);
    }

    @ParameterizedTest
    @CsvSource({"0.1.0, 0.2.0, true", "0.9.0, 0.10.0, true", "0.1.0, 0.1.0, false", "1.0, 0.9.9, false",
        "0.1.0-SNAPSHOT, 0.1.1, true"})
    void onlyANewerVersionIsNews(String ours, String theirs, boolean news) {
        answer = "{\"version\": \"" + theirs + "\"}";
        assertThat(check(ours).newer().isPresent()).isEqualTo(news);
    }

    @Test
    void theRequestCarriesNothingButItself() {
        answer = "{\"version\": \"0.2.0\"}";
        check("0.1.0").newer();
        assertThat(asked).containsExactly("GET /latest.json");
        headers.keySet().removeAll(List.of("host", "connection", "content-length", "upgrade", "http2-settings"));
        assertThat(headers).isEqualTo(Map.of("user-agent", List.of("Saddlebag")));
    }

    @Test
    void aPageOfAnotherHostIsNotPassedOn() {
        answer = "{\"version\": \"0.2.0\", \"page\": \"https://elsewhere.invalid/get\"}";
        assertThat(check("0.1.0").newer().orElseThrow().page()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"version\": 3}", "{\"version\": \"rm -rf\"}", "[\"0.2.0\"]",
        "{\"version\": \"99999999999.0\"}"})
    void anAnswerThatNamesNoVersionIsNoNews(String nonsense) {
        answer = nonsense;
        assertThatThrownBy(() -> check("0.1.0").newer()).isInstanceOf(ProblemException.class);
    }

    @Test
    void redirectsAreNotFollowed() {
        status = 302;
        assertThatThrownBy(() -> check("0.1.0").newer()).isInstanceOf(ProblemException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        assertThat(UpdateCheck.ofThisPackage("0.1.0").feed()).isEmpty();
    }
}
