package app.saddlebag.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.link.LinkBrowser.Condition;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a page may do in the web view, tried with pages that try. */
class LinkBrowserTest extends WindowTest implements LinkBrowser.Listener {

    private static final List<String> LASTING = List.of("link/lasting-page", "link/lasting.js", "link/lasting.css", "link/lasting.svg",
            "link/lasting-later.svg");

    @TempDir Path folder;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private final List<String> conditional = new CopyOnWriteArrayList<>();
    private final List<String> wishes = new CopyOnWriteArrayList<>();
    private final List<URI> returned = new CopyOnWriteArrayList<>();
    private HttpServer link;
    private HttpServer elsewhere;
    private LinkBrowser browser;

    @BeforeEach
    void servers() throws IOException {
        link = server("link");
        elsewhere = server("elsewhere");
    }

    @AfterEach
    void stop() throws Exception {
        if (browser != null) {
            closeBrowser();
        }
        link.stop(0);
        elsewhere.stop(0);
    }

    @Test
    void thePagesOfTheLinkAreShown() throws Exception {
        open("/start");
        assertThat(script("document.body.innerText")).isEqualTo("Hello from /start");
    }

    @Test
    void noLockStandsBesideAnAddressThatIsNotEncrypted() throws Exception {
        open("/start");
        assertThat(fx(() -> browser.node().lookup("#link-lock").isVisible())).isFalse();
    }

    @Test
    void somethingTurnsUntilThePageIsPainted() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        link.createContext("/late", exchange -> {
            try {
                answer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            byte[] page = "<p>Here at last</p>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        URI late = URI.create(address(link) + "/late");
        fx(() -> {
            browser = new LinkBrowser(new LinkPolicy(late, List.of(), this::offer), this,
                    Files.createTempDirectory(folder, "storage").toFile(), 1, "lock");
            LinkFrame frame = new LinkFrame(new Ui(Desks.ENGLISH, Clock.systemUTC(), Desks.here(), address -> { }), browser,
                    () -> { }, () -> { }, () -> { });
            stage.setScene(new Scene(new StackPane(frame.node()), 600, 500));
            stage.show();
            browser.load(late);
            return null;
        });
        try {
            until("something turns", () -> find(".link-over").isVisible() && find(".link-over .progress-indicator") != null);
        } finally {
            answer.countDown();
        }
        until("the page alone", () -> browser.conditionProperty().get() == Condition.SHOWN && !find(".link-over").isVisible());
    }

    @Test
    void theReturnIsTakenBeforeItsRequestGoesOut() throws Exception {
        open("/start");
        go(address(elsewhere) + "/callback?code=abc&state=xyz");
        until("the return", () -> !returned.isEmpty());
        assertThat(returned).containsExactly(URI.create(address(elsewhere) + "/callback?code=abc&state=xyz"));
        settle();
        assertThat(requests).noneMatch(request -> request.startsWith("elsewhere"));
    }

    @Test
    void aRedirectToTheReturnIsTakenToo() throws Exception {
        open("/start");
        go(address(link) + "/to-callback");
        until("the return", () -> !returned.isEmpty());
        assertThat(requests).noneMatch(request -> request.startsWith("elsewhere"));
    }

    @Test
    void filesAndDataAddressesAreRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.html"), "secret");
        open("/start");
        for (String forbidden : List.of(secret.toUri().toString(), "data:text/html,<h1>log in here</h1>",
                "jar:" + secret.toUri() + "!/x")) {
            go(forbidden);
            settle();
            assertStillAt("/start");
        }
    }

    @Test
    void anotherSiteIsNotOpenedButNamed() throws Exception {
        open("/start");
        touch();
        go("https://bank.invalid/login");
        until("the wish", () -> !wishes.isEmpty());
        assertThat(wishes).containsExactly("leaving https://bank.invalid/login");
        until("left", () -> browser.conditionProperty().get() == Condition.LEFT);
        touch();
        go("https://bank.invalid/login");
        until("the wish again", () -> wishes.size() == 2);
    }

    @Test
    void aPageCannotReachAnythingButTheLink() throws Exception {
        open("/start");
        script("""
                new Image().src = '%1$s/picture';
                const frame = document.createElement('iframe'); frame.src = '%1$s/frame'; document.body.append(frame);
                const ask = new XMLHttpRequest(); ask.open('GET', '%1$s/data'); ask.send();
                new Image().src = '/own-picture'; 1""".formatted(address(elsewhere)));
        until("its own picture", () -> requests.contains("link/own-picture"));
        settle();
        assertThat(requests).noneMatch(request -> request.startsWith("elsewhere"));
    }

    @Test
    void aWindowBesideIsNotOpenedButNamed() throws Exception {
        open("/start");
        touch();
        script("window.open('https://terms.invalid/terms')");
        until("the wish", () -> !wishes.isEmpty());
        assertThat(wishes).containsExactly("window https://terms.invalid/terms");
        assertStillAt("/start");
    }

    @Test
    void aPageAsksOneQuestionForEachThingThePersonDoesAndNoneByItself() throws Exception {
        open("/start");
        script("""
                let n = 0; setInterval(() => { window.open('https://ad' + n++ + '.invalid/'); alert(n); confirm(n); prompt(n);
                    if (n > 50) document.title = 'done'; }, 1); 1""");
        until("it tried for a while", () -> "done".equals(view().getEngine().getTitle()));
        assertThat(wishes).isEmpty();
        assertThat(fx(() -> javafx.stage.Window.getWindows().size())).isEqualTo(1);
        touch();
        until("one question", () -> !wishes.isEmpty());
        script("n = 0; document.title = ''; 1");
        until("it goes on trying", () -> "done".equals(view().getEngine().getTitle()));
        assertThat(wishes).hasSize(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPageThatTakesEverMoreMemoryIsLeft() throws Exception {
        open("/start");
        script("const kept = []; setInterval(() => { for (let i = 0; i < 40; i++) kept.push(new Uint8Array(1 << 20).fill(1)) }, 20); 1");
        until("left", () -> browser.conditionProperty().get() == Condition.HEAVY);
        settle();
        assertThat(script("typeof kept")).isEqualTo("undefined");
    }

    @Test
    void aPageThatLeavesByItselfIsSaidInItsPlaceAndAsksNothing() throws Exception {
        open("/start");
        go("https://bank.invalid/login");
        until("left", () -> browser.conditionProperty().get() == Condition.LEFT);
        settle();
        assertThat(wishes).isEmpty();
    }

    @Test
    void nothingOfOneLoginIsFoundByTheNext() throws Exception {
        open("/start");
        script("""
                document.cookie = 'seen=by-script; max-age=9999'; localStorage.setItem('seen', 'local');
                sessionStorage.setItem('seen', 'session'); window.name = 'seen';
                try { indexedDB.open('seen') } catch (none) { } 1""");
        closeBrowser();
        open("/start");
        assertThat(script("""
                document.cookie + '|' + localStorage.getItem('seen') + '|' + sessionStorage.getItem('seen') + '|' + window.name
                    + '|' + history.length""")).isEqualTo("|null|null||1");
    }

    /** A number in a picture that is kept for a year would do as well as a cookie. */
    @Test
    void whatOneLoginWasAllowedToKeepIsAskedForAnewByTheNext() throws Exception {
        for (int login = 1; login <= 2; login++) {
            open("/lasting-page");
            script("const later = new Image(); later.src = '/lasting-later.svg'; 1");
            until("its parts", () -> LASTING.stream().allMatch(requests::contains));
            settle();
            assertThat(requests).as("log-in %d", login).containsAll(LASTING);
            assertThat(conditional).as("log-in %d", login).isEmpty();
            requests.clear();
            closeBrowser();
        }
    }

    @Test
    void aPartOfThePageKnowsWhoseItIs() throws Exception {
        URI start = URI.create(address(link) + "/start");
        URI api = URI.create(address(elsewhere));
        fx(() -> {
            browser = new LinkBrowser(new LinkPolicy(start, List.of(api), this::offer), this,
                    Files.createTempDirectory(folder, "storage").toFile(), 1, "lock");
            stage.setScene(new Scene(new StackPane(browser.node()), 600, 500));
            stage.show();
            browser.load(start);
            return null;
        });
        until("the page", () -> browser.conditionProperty().get() == Condition.SHOWN);
        script("""
                const ask = new XMLHttpRequest(); ask.open('PUT', '%s/api'); ask.setRequestHeader('X-Of-The-Page', 'yes');
                ask.onload = () => document.title = ask.status + ask.responseText; ask.onerror = () => document.title = 'refused';
                ask.send('what it sends'); 1""".formatted(api));
        until("an answer", () -> view().getEngine().getTitle() != null && !view().getEngine().getTitle().equals("x"));
        assertThat(fx(() -> view().getEngine().getTitle())).isEqualTo("201PUT yes what it sends " + address(link));
    }

    @Test
    void cookiesLastForOneLoginAndAreWrittenNowhere() throws Exception {
        open("/set-cookie");
        go(address(link) + "/start");
        until("the second page", () -> requests.contains("link/start"));
        assertThat(cookies).containsExactly("link/start session=of-this-login");
        closeBrowser();
        cookies.clear();
        open("/start");
        assertThat(cookies).isEmpty();
        assertThat(script("document.cookie")).isEqualTo("");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> contains(file, "of-this-login"))).isEmpty();
        }
    }

    @Test
    void aDownloadIsNotKept() throws Exception {
        open("/start");
        go(address(link) + "/download");
        until("the request", () -> requests.contains("link/download"));
        settle();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains("statement"))).isEmpty();
        }
    }

    @Test
    void thePageHasNoBridgeIntoTheProgram() throws Exception {
        open("/start");
        assertThat(script("typeof java + ' ' + typeof javaConnector + ' ' + typeof Packages"))
                .isEqualTo("undefined undefined undefined");
    }

    @Test
    void anEmptyPageAndOneThatCannotBeReachedAreTold() throws Exception {
        begin("/blank");
        until("blank", () -> browser.conditionProperty().get() == Condition.BLANK);
        closeBrowser();
        elsewhere.stop(0);
        begin(URI.create(address(elsewhere) + "/start"));
        until("unreachable", () -> browser.conditionProperty().get() == Condition.UNREACHABLE);
    }

    @Override
    public void leaving(URI address) {
        wishes.add("leaving " + address);
    }

    @Override
    public void newWindow(URI address) {
        wishes.add("window " + address);
    }

    @Override
    public void refused() {
        wishes.add("refused");
    }

    private void open(String path) throws Exception {
        begin(path);
        until(path, () -> browser.conditionProperty().get() == Condition.SHOWN);
    }

    private void begin(String path) throws Exception {
        begin(URI.create(address(link) + path));
    }

    private void begin(URI address) throws Exception {
        fx(() -> {
            browser = new LinkBrowser(new LinkPolicy(address, List.of(), this::offer), this,
                    Files.createTempDirectory(folder, "storage").toFile(), 1, "lock");
            stage.setScene(new Scene(new StackPane(browser.node()), 600, 500));
            stage.show();
            browser.load(address);
            return null;
        });
    }

    private boolean offer(URI address) {
        boolean ours = "/callback".equals(address.getPath());
        if (ours) {
            returned.add(address);
        }
        return ours;
    }

    private void closeBrowser() throws Exception {
        fx(() -> {
            browser.close();
            browser = null;
            return null;
        });
    }

    private WebView view() {
        return (WebView) find("#link-web");
    }

    private Object script(String script) throws Exception {
        return fx(() -> view().getEngine().executeScript(script));
    }

    /** As a page would. */
    private void go(String address) throws Exception {
        script("window.location.href = '" + address.replace("'", "\\'") + "'");
    }

    /** As a person who clicks. */
    private void touch() throws Exception {
        fx(() -> {
            Event.fireEvent(view(), new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false,
                    false, true, false, false, true, false, true, null));
            return null;
        });
    }

    private void assertStillAt(String path) throws Exception {
        settle();
        assertThat(script("document.body.innerText")).isEqualTo("Hello from " + path);
    }

    /** Until the engine has nothing under way any more. */
    private void settle() throws Exception {
        for (int turn = 0; turn < 3; turn++) {
            until("quiet", () -> !view().getEngine().getLoadWorker().isRunning());
        }
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private HttpServer server(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        return server;
    }

    private void answer(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            List<String> sent = exchange.getRequestHeaders().get("Cookie");
            if (sent != null) {
                cookies.add(name + path + " " + String.join("; ", sent));
            }
            requests.add(name + path);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            int status = 200;
            String body = "<!DOCTYPE html><title>x</title><body>Hello from " + path;
            if (path.startsWith("/lasting")) {
                body = last(exchange);
            } else if (path.equals("/api")) {
                status = 201;
                body = beAnApi(exchange);
            }
            switch (path) {
                case "/to-callback" -> {
                    status = 302;
                    exchange.getResponseHeaders().set("Location", address(elsewhere) + "/callback?code=abc");
                }
                case "/set-cookie" -> exchange.getResponseHeaders().set("Set-Cookie", "session=of-this-login; Max-Age=9999");
                case "/blank" -> body = "<!DOCTYPE html><title>x</title><body> </body>";
                case "/download" -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
                    exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=statement.bin");
                }
                default -> { }
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestHeaders().containsKey("If-None-Match") || exchange.getRequestHeaders().containsKey("If-Modified-Since")) {
            conditional.add(path);
        }
        exchange.getResponseHeaders().set("Cache-Control", "public, max-age=31536000, immutable");
        exchange.getResponseHeaders().set("ETag", "\"number-of-this-person\"");
        exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
        exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css"
                : path.endsWith(".svg") ? "image/svg+xml" : "text/html");
        return switch (path) {
            case "/lasting.js" -> "window.known = 1;";
            case "/lasting.css" -> "body { color: black }";
            case "/lasting-page" -> """
                    <!DOCTYPE html><title>x</title><link rel="stylesheet" href="/lasting.css"><script src="/lasting.js"></script>
                    <body>Hello <img src="/lasting.svg">""";
            default -> "<svg xmlns='http://www.w3.org/2000/svg' width='5' height='5'><circle r='2'/></svg>";
        };
    }

    private static String beAnApi(HttpExchange exchange) throws IOException {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", String.valueOf(origin));
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "PUT");
        exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "X-Of-The-Page");
        return exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("X-Of-The-Page") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + " " + origin;
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
