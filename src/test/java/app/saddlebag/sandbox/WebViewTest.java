package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.link.LinkView;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Link page in the web view of JavaFX, whose engine is older than any browser's. */
class WebViewTest extends WindowTest {

    private static final URI BACK = URI.create("http://127.0.0.1:8765/callback");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final BlockingQueue<String> returns = new LinkedBlockingQueue<>();
    private Caller caller;
    private LinkView view;
    @TempDir Path storage;

    @BeforeEach
    void start() throws Exception {
        caller = new Caller(Sandbox.start(SandboxOptions.defaults().withToday(Caller.TODAY), clock)).authorised();
        fx(() -> {
            view = new LinkView(caller.sandbox.link(), BACK, storage, address -> returns.add(address.getQuery()));
            stage.setScene(new Scene(view.node(), 420, 760));
            stage.show();
            return null;
        });
    }

    @AfterEach
    void stop() throws Exception {
        fx(() -> {
            view.close();
            return null;
        });
        caller.close();
    }

    @Test
    void banksAreNarrowedWhileOneTypes() throws Exception {
        open("");
        shows("button[value=banco-faro]");
        script("const q = document.querySelector('input[name=q]'); q.value = 'TÉSTB'; q.dispatchEvent(new Event('input')); 1");
        assertThat(script("document.querySelector('button[value=banco-faro]').offsetParent == null")).isEqualTo(true);
        assertThat(script("document.querySelector('button[value=testbank]').offsetParent != null")).isEqualTo(true);
        assertThat(script("getComputedStyle(document.querySelector('.search .button')).display")).isEqualTo("none");
    }

    @Test
    void chainedProofsOfEveryMannerLeadToACode() throws Exception {
        open("bank=testbank&state=7");
        logIn("SCA_DIGIPASS");
        prove("SCA_COORDINATE_CARD");
        shows("table.coordinates .asked");
        prove("SCA_UPDATABLE_QR");
        shows(".picture .scan");
        script("document.querySelector('button[value=yes]').click(); 1");
        assertThat(returned()).startsWith("code=lc_").endsWith("&state=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCA_APP", "SCA_EXTERNAL_WAIT", "SCA_QR_ACCEPT"})
    void whatConfirmsByItselfMovesThePageOn(String word) throws Exception {
        open("bank=testbank");
        logIn(word);
        shows(".picture svg, .picture .scan");
        clock.advance(Duration.ofSeconds(8));
        assertThat(returned()).as("without a click").startsWith("code=lc_");
    }

    @ParameterizedTest
    @CsvSource({"INVALID_CREDENTIALS, Your bank does not accept this user name and password.", "SCA_TYPE_NOT_ALLOWED, Your bank asks for a confirmation that is not supported here."})
    void anErrorIsShownAndLeft(String word, String sentence) throws Exception {
        open("bank=testbank");
        logIn(word);
        shows(".notice.bad");
        assertThat((String) script("document.body.innerText")).contains(sentence, word);
        script("document.querySelector('.bottom button').click(); 1");
        assertThat(returned()).isEqualTo("error=ABORTED_BY_USER");
    }

    @Test
    void anErrorGoesBackWhereTheApplicationAskedForIt() throws Exception {
        open("bank=testbank&rollback=true");
        logIn("USER_INTERACTION_NEEDED");
        assertThat(returned()).isEqualTo("error=USER_INTERACTION_NEEDED");
    }

    @Test
    void nothingSticksOutOfTheWindow() throws Exception {
        open("bank=testbank");
        script("document.querySelector('details').open = true; 1");
        assertThat((int) script("document.documentElement.scrollWidth")).isLessThanOrEqualTo(420);
        logIn("SCA_COORDINATE_CARD");
        shows("table.coordinates");
        assertThat((int) script("document.documentElement.scrollWidth")).isLessThanOrEqualTo(420);
    }

    private void open(String query) throws Exception {
        String address = caller.sandbox.link() + "/link?token=" + caller.sandbox.linkToken() + "&redirect_uri="
                + URLEncoder.encode(BACK.toString(), StandardCharsets.UTF_8) + (query.isEmpty() ? "" : "&" + query);
        fx(() -> {
            view.load(URI.create(address));
            return null;
        });
        shows("main");
    }

    private void logIn(String password) throws Exception {
        shows("input[name=password]");
        script("document.querySelector('[name=username]').value = 'marta'; document.querySelector('[name=password]').value = '" + password + "';"
                + "document.querySelector('[name=consent]').checked = true; document.querySelector('main form .primary').click(); 1");
    }

    private void prove(String value) throws Exception {
        shows("input[name=sca]");
        script("document.querySelector('[name=sca]').value = '" + value + "'; document.querySelector('main form .primary').click(); 1");
    }

    /** Waits until something of the page is there. */
    private void shows(String selector) {
        until(selector, () -> view.engine().getLoadWorker().getState() == Worker.State.SUCCEEDED
                && Boolean.TRUE.equals(view.engine().executeScript("document.querySelector('" + selector + "') != null")));
    }

    private Object script(String script) throws Exception {
        return fx(() -> view.engine().executeScript(script));
    }

    private String returned() throws InterruptedException {
        String query = returns.poll(60, TimeUnit.SECONDS);
        assertThat(query).as("the return to the application").isNotNull();
        return query;
    }
}
