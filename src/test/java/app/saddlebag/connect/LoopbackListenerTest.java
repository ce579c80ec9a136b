package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.ConnectState.Failed;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser's way back, over a real socket. */
@Timeout(60)
class LoopbackListenerTest {

    private static Vault vault;

    @TempDir
    private Path folder;
    private ConnectBench bench;
    private LoopbackListener listener;
    private ConnectFlow flow;
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void makeKeys() {
        vault = Vault.ephemeral();
    }

    @BeforeEach
    void start() throws Exception {
        bench = new ConnectBench(vault, folder);
        listener = open(Duration.ofMinutes(5));
        flow = bench.connector((_, _, _) -> { }).connect(listener.uri());
        flow.choose(ConnectBench.TESTBANK);
        listener.listenFor(flow);
    }

    private static LoopbackListener open(Duration timeout) throws IOException {
        Locale spanish = Locale.of("es");
        return LoopbackListener.open(0, timeout, new Messages(spanish)::get, spanish);
    }

    @AfterEach
    void stop() {
        browser.close();
        listener.close();
        bench.close();
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void theBrowserComesBackAndIsSentToTheProgramInThePersonsLanguage() throws Exception {
        HttpResponse<String> page = get(bench.logIn(flow, "marta", "secret"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"es\"", "volver a Saddlebag").doesNotContain("code");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(settled(flow)).isInstanceOf(Done.class);
    }

    @Test
    void itClosesItselfAfterOneAnswer() throws Exception {
        get(URI.create(listener.uri() + "?error=ABORTED_BY_USER"));
        assertThat(((Failed) settled(flow)).problem().key()).isEqualTo("connect.aborted");

        assertThatClosed(listener.uri());
    }

    @Test
    void itClosesItselfWhenNobodyComes() throws Exception {
        try (LoopbackListener lonely = open(Duration.ofMillis(200))) {
            assertThatClosed(lonely.uri());
        }
    }

    private static void assertThatClosed(URI address) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
                Thread.sleep(50);
            } catch (ConnectException closed) {
                return;
            }
        }
        throw new AssertionError("still listening");
    }

    @Test
    void aForeignStateIsTurnedAwayAndTheFlowGoesOn() throws Exception {
        HttpResponse<String> page = get(URI.create(listener.uri() + "?code=theirs&state=theirs"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(flow.state()).isInstanceOf(AtFlanks.class);
        get(bench.logIn(flow, "marta", "secret"));
        assertThat(settled(flow)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/callback/", "/callback/x", "/favicon.ico", "/CALLBACK"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(listener.uri().resolve(path + "?code=x")).statusCode()).isEqualTo(404);
        assertThat(flow.state()).isInstanceOf(AtFlanks.class);
    }

    @Test
    void nothingButGetIsTaken() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(listener.uri() + "?code=x"))
                .POST(BodyPublishers.noBody()).build();

        assertThat(browser.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
        assertThat(flow.state()).isInstanceOf(AtFlanks.class);
    }

    @Test
    void aForeignNameThatPointsHereIsTurnedAway() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", listener.uri().getPort())) {
            socket.getOutputStream().write(("GET /callback?code=x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 404");
        }
        assertThat(flow.state()).isInstanceOf(AtFlanks.class);
    }

    @Test
    void onlyThisComputerIsListenedTo() {
        assertThat(listener.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(listener.uri().getPort()).isPositive();
    }

    @Test
    void aTakenPortIsToldAtOnce() {
        assertThatThrownBy(() -> LoopbackListener.open(listener.uri().getPort(), Duration.ofMinutes(1), key -> key,
                Locale.ENGLISH)).isInstanceOf(IOException.class);
    }

    @Test
    void beforeThereIsAFlowNobodyIsLetIn() throws Exception {
        try (LoopbackListener early = open(Duration.ofMinutes(1))) {
            assertThat(get(URI.create(early.uri() + "?code=x")).statusCode()).isEqualTo(404);
        }
    }
}
