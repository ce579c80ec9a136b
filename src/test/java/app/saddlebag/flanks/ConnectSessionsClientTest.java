package app.saddlebag.flanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.flanks.ConnectSession.Progress;
import app.saddlebag.flanks.ConnectSessions.Opened;
import app.saddlebag.flanks.ConnectSessions.Wanted;
import app.saddlebag.flanks.StubApi.Reply;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions whatever form their answers have, as far as their fields were ever seen (API reference §12). */
class ConnectSessionsClientTest {

    private static final String CREATE = "/connect/v2/sessions/create-session";
    private static final String LIST = "/connect/v2/sessions/list-sessions";
    private static final Wanted ANY = new Wanted(null, null, URI.create("http://127.0.0.1:9/callback?state=s"));

    private StubApi api;
    private FlanksClient client;

    @BeforeEach
    void start() throws Exception {
        api = new StubApi();
        client = new FlanksClient(api.environment(), new ClientSecret("made-up"),
                FlanksOptions.standard(Clock.systemUTC()).withSleeper(_ -> { }), "Saddlebag/test");
    }

    @AfterEach
    void stop() {
        client.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "session_url", "link"})
    void theAddressIsTakenUnderEachNameItMayHave(String name) {
        api.on(CREATE, "{\"session\":{\"session_id\":\"ses_1\",\"new\":1,\"" + name + "\":\"https://connect.example/s/1\"}}");

        assertThat(client.sessions().open(ANY)).isEqualTo(new Opened("ses_1", URI.create("https://connect.example/s/1")));
    }

    @Test
    void aSessionMayComeBare() {
        api.on(CREATE, "{\"session_id\":\"ses_1\",\"url\":\"https://connect.example/s/1\"}");

        assertThat(client.sessions().open(ANY).id()).isEqualTo("ses_1");
    }

    @Test
    void whatIsNotWantedIsNotNamed() {
        api.on(CREATE, "{\"session_id\":\"ses_1\",\"url\":\"https://connect.example/s/1\"}");

        client.sessions().open(ANY);
        assertThat(api.last().body()).contains("\"redirect_url\":\"http://127.0.0.1:9/callback?state=s\"")
                .doesNotContain("connector_id", "connection_id");
        client.sessions().open(new Wanted("esp:faro", new CredentialsToken("ct_1"), ANY.redirect()));
        assertThat(api.last().body()).startsWith("{\"configuration\":{").contains("\"connector_id\":\"esp:faro\"",
                "\"connection_id\":\"ct_1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "http://connect.example/s/1        ; flanks.insecure",
        "javascript:alert(1)               ; flanks.notJson",
        "https://me:pw@connect.example/s   ; flanks.notJson",
        "not an address                    ; flanks.notJson",
        "file:///etc/passwd                ; flanks.notJson",
    })
    void anAddressToWhichNobodyShouldBeSentIsRefused(String address, String key) {
        api.on(CREATE, "{\"session_id\":\"ses_1\",\"url\":\"" + address + "\"}");

        assertThatThrownBy(() -> client.sessions().open(ANY)).isInstanceOfSatisfying(FlanksException.class,
                refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"session\":{\"session_id\":\"ses_1\"}}", "{\"session\":{\"url\":\"https://connect.example/s\"}}", "[]",
        "{\"session_id\":\"a\\nb\",\"url\":\"https://connect.example/s/1\"}"})
    void aSessionWithoutIdOrAddressIsNone(String answer) {
        api.on(CREATE, answer);

        assertThatThrownBy(() -> client.sessions().open(ANY)).isInstanceOf(FlanksException.NotJson.class);
    }

    @Test
    void openingIsTriedOnce() {
        api.on(CREATE, (_, _) -> Reply.json(500, "{\"error\":\"Internal Error\"}"));

        assertThatThrownBy(() -> client.sessions().open(ANY)).isInstanceOf(FlanksException.Server.class);
        assertThat(api.count(CREATE)).isEqualTo(1);
    }

    @Test
    void aRefusalInTheEnvelopeIsOne() {
        api.on(CREATE, (_, _) -> Reply.json(400, "{\"success\":false,\"error\":{\"code\":\"ValidationError\",\"details\":["
                + "{\"error_type\":\"missing\",\"field\":\"configuration\"}]},\"trace_id\":\"t\"}"));

        assertThatThrownBy(() -> client.sessions().open(ANY)).isInstanceOf(FlanksException.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Waiting:ProvideCredentials,    -,    OPEN",
        "Waiting:Challenge,             -,    OPEN",
        "Processing:ProvideCredentials, -,    PROCESSING",
        "Processing:Challenge,          ct_1, PROCESSING",
        "Finished:OK,                   ct_1, OK",
        "Finished:OK,                   -,    PROCESSING",
        "Finished:Error,                -,    FAILED",
        "Finished:Expired,              -,    FAILED",
        "SomethingNew,                  -,    OPEN",
        "-,                             -,    OPEN",
    })
    void aStatusSaysHowFarItIs(String status, String connection, Progress progress) {
        api.on(LIST, "{\"items\":[{\"session_id\":\"ses_1\",\"status\":" + quoted(status) + ",\"connection_id\":"
                + quoted(connection) + ",\"error_code\":null,\"new\":{}}],\"next_page_token\":null}");

        assertThat(client.sessions().find("ses_1").orElseThrow().progress()).isEqualTo(progress);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    @Test
    void pagesAreFollowedToTheLast() {
        api.on(LIST, (asked, n) -> Reply.json("{\"items\":[{\"session_id\":\"ses_" + n + "\"},{\"no\":1}],\"next_page_token\":"
                + (n < 3 ? "\"p" + n + "\"" : "null") + "}"));

        assertThat(client.sessions().find(List.of("ses_1", "ses_2", "ses_3"))).extracting(ConnectSession::id)
                .containsExactly("ses_1", "ses_2", "ses_3");
        assertThat(api.last().body()).contains("\"page_token\":\"p2\"", "\"session_id_in\":[\"ses_1\",\"ses_2\",\"ses_3\"]");
    }

    @Test
    void manyAreAskedForInParts() {
        api.on(LIST, "{\"items\":[]}");

        assertThat(client.sessions().find(IntStream.range(0, 250).mapToObj(n -> "ses_" + n).toList())).isEmpty();
        assertThat(api.count(LIST)).isEqualTo(3);
        assertThat(client.sessions().find(List.of())).isEmpty();
        assertThat(api.count(LIST)).as("nobody is asked for nothing, which might mean all").isEqualTo(3);
    }

    @Test
    void aSessionThatWasNotAskedForIsNotOurs() {
        api.on(LIST, "{\"items\":[{\"session_id\":\"of-others\",\"status\":\"Finished:OK\",\"connection_id\":\"ct_9\"}]}");

        assertThat(client.sessions().find("ses_1")).isEmpty();
        assertThat(client.sessions().find(List.of("ses_1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"esp:faro, faro, true", "faro, faro, true", "esp:faro, esp:faro, true", "esp:faro-2, faro, false", "deu:faro, esp:faro, false"})
    void aConnectorIsAnEntityWhoseIdStandsAfterTheCountry(String connector, String entity, boolean same) {
        assertThat(new BankConnector(connector, null).isEntity(entity)).isEqualTo(same);
    }
}
