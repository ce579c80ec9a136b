package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import app.saddlebag.sandbox.control.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A sandbox with a state folder goes on where it stopped, as a caller sees it. */
class RestartTest {

    @TempDir
    private Path folder;

    private SandboxOptions options() {
        return SandboxOptions.defaults().withToday(Caller.TODAY).withState(folder);
    }

    @Test
    void tokensLinksCodesLogInsSessionsAndSwitchesSurvive() {
        String bearer;
        String credential;
        String code;
        String accounts;
        String unused;
        JsonNode links;
        JsonNode session;
        try (Caller caller = Caller.start(options())) {
            bearer = caller.bearer();
            credential = caller.connect("testbank", "marta");
            code = Caller.returned(caller.logIn("bank=testbank&state=s1", "joan", "x")).get("code");
            caller.post("/v0/links/create-link", Map.of("redirect_uri", "https://app.example/back", "name", "Mine"));
            session = caller.post("/connect/v2/sessions/create-session", Map.of("configuration", Map.of())).body().path("session");
            caller.sandbox.block(credential);
            caller.sandbox.switches().set("page-size", "7");
            accounts = caller.data("data", credential).raw().body();
            links = caller.post("/v0/links/list-links", Map.of()).body();
            unused = caller.get("/v0/platform/link").raw().body();
        }
        try (Caller caller = new Caller(start(options())).with(bearer)) {
            assertThat(caller.data("data", credential).raw().body()).isEqualTo(accounts);
            assertThat(caller.status(credential).body().path("blocked").booleanValue()).isTrue();
            assertThat(caller.post("/v0/links/list-links", Map.of()).body()).isEqualTo(links);
            assertThat(caller.get("/v0/platform/link").raw().body()).isEqualTo(unused);
            assertThat(caller.exchange(code).status()).isEqualTo(200);
            assertThat(caller.post("/connect/v2/sessions/list-sessions", Map.of("query", Map.of())).body().path("items").path(0).path("session_id"))
                    .isEqualTo(session.path("session_id"));
            assertThat(caller.sandbox.switches().unusual()).containsEntry("page-size", "7");
        }
        try (Caller caller = new Caller(start(options())).with(bearer)) {
            assertThat(caller.exchange(code).error()).as("spent before the restart").isEqualTo("Invalid code");
            assertThat(caller.authorised().get("/v0/bank/available").status()).as("the same client id and secret").isEqualTo(200);
        }
    }

    @Test
    void aPaceThatIsGivenWinsOverTheOneThatWasKeptNoneToo() {
        start(options().withPaceMillis(700)).close();
        for (Integer[] givenThenHeld : new Integer[][] {{null, 700}, {0, 0}, {null, 0}, {300, 300}, {0, 0}}) {
            try (Sandbox sandbox = start(options().withPaceMillis(givenThenHeld[0]))) {
                assertThat(sandbox.switches().number(Switch.PACE)).as("given " + givenThenHeld[0]).isEqualTo(givenThenHeld[1]);
            }
        }
    }

    @Test
    void withoutAFolderEverythingIsForgotten() {
        String id;
        try (Caller caller = Caller.start()) {
            id = caller.sandbox.clientId();
        }
        try (Caller caller = Caller.start()) {
            assertThat(caller.sandbox.clientId()).isNotEqualTo(id);
        }
    }

    @Test
    void twoSandboxesOfOneSeedAndDayAnswerTheSameButForTheIdsTheirTokensGive() {
        SandboxOptions options = SandboxOptions.defaults().withToday(Caller.TODAY).withSeed(9);
        try (Caller one = Caller.start(options); Caller other = Caller.start(options);
                Caller different = Caller.start(options.withSeed(10))) {
            for (String bank : List.of("testbank", "atalaya", "lince")) {
                String first = one.connect(bank, "marta");
                String second = other.connect(bank, "marta");
                String third = different.connect(bank, "marta");
                for (String endpoint : List.of("account", "data", "card", "card/transaction", "portfolio", "investment",
                        "investment/transaction", "liability", "liability/transaction", "holder")) {
                    assertThat(withoutIds(one.data(endpoint, first))).as(endpoint).isEqualTo(withoutIds(other.data(endpoint, second)));
                }
                assertThat(withoutIds(different.data("card", third)) + withoutIds(different.data("portfolio", third)))
                        .isNotEqualTo(withoutIds(one.data("card", first)) + withoutIds(one.data("portfolio", first)));
            }
        }
    }

    private static String withoutIds(Caller.Reply reply) {
        reply.body().forEach(object -> ((ObjectNode) object).remove(List.of("_id", "account_id", "card_id", "portfolio_id",
                "investment_id", "liability_id", "product_id")));
        return reply.body().toString();
    }

    @Test
    void whatKeepsASandboxFromStartingIsOneSentence() throws IOException {
        try (Caller caller = Caller.start(options())) {
            assertThatThrownBy(() -> start(options())).cause().isInstanceOf(SandboxException.class)
                    .hasMessage("The state folder " + folder + " cannot be used: another sandbox uses it");
            assertThatThrownBy(() -> start(SandboxOptions.defaults().withState(folder.resolve("second")).withPort(caller.sandbox.api().getPort())))
                    .cause().isInstanceOf(SandboxException.class).message().startsWith("Port ");
        }
        start(options().withState(folder.resolve("second"))).close();
        assertThatThrownBy(() -> start(options().withState(folder.resolve("third")).withSwitch("pace", "fast"))).isInstanceOf(IllegalArgumentException.class);
        start(options().withState(folder.resolve("third"))).close();
        Path file = folder.resolve("sandbox.json");
        Files.writeString(file, Files.readString(file).replace("\"today\"", "\"yesterday\""));
        assertThatThrownBy(() -> start(options())).cause().isInstanceOf(SandboxException.class).message()
                .startsWith("The state folder " + folder + " cannot be used: No switch is called \"yesterday\".");
        Files.writeString(file, "broken");
        assertThatThrownBy(() -> start(options())).cause().isInstanceOf(SandboxException.class)
                .hasMessage("The state folder " + folder + " cannot be used: sandbox.json cannot be read. Move it away to begin anew.");
    }

    @Test
    void anEmptyClientIdOrSecretWithWhichNobodyCouldEverComeInIsRefused() {
        SandboxOptions blankId = options().withClientId(" ");
        SandboxOptions noSecret = options().withClientSecret("");
        for (SandboxOptions empty : List.of(blankId, noSecret)) {
            assertThatThrownBy(() -> start(empty)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The client id and the client secret must not be empty.");
        }
        assertThat(folder.resolve("sandbox.json")).as("nothing is kept of it").doesNotExist();
    }

    private static Sandbox start(SandboxOptions options) {
        try {
            return Sandbox.start(options);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
