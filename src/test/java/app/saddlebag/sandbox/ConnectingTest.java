package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From nothing to a bank's data, in plain HTTP (API reference §§4 to 8). */
class ConnectingTest {

    private final Caller caller = Caller.start();
    private final Sandbox sandbox = caller.sandbox;

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void aLogInLeadsToAccountsWhoseBalancesAgreeWithTheirMovements() {
        String token = caller.connect("testbank", "marta");

        JsonNode status = caller.post("/v0/bank/credentials/status", Map.of("credentials_token", token)).body();
        JsonNode accounts = caller.post("/v0/bank/credentials/account", Map.of("credentials_token", token)).body();
        JsonNode rows = caller.post("/v0/bank/credentials/data", Map.of("credentials_token", token)).body();

        assertThat(status.path("pending").booleanValue()).isFalse();
        assertThat(status.path("name").stringValue()).isEqualTo("testbank");
        assertThat(accounts.size()).isGreaterThan(1);
        assertThat(rows.size()).isGreaterThan(500);
        var balances = new HashMap<String, BigDecimal>();
        for (JsonNode row : rows) {
            String account = row.path("account_id").stringValue();
            BigDecimal after = row.path("balance").decimalValue();
            BigDecimal before = balances.put(account, after);
            if (before != null) {
                assertThat(before.add(row.path("amount").decimalValue())).isEqualByComparingTo(after);
            }
        }
        for (JsonNode account : accounts) {
            assertThat(account.path("balance").decimalValue()).isEqualByComparingTo(balances.get(account.path("_id").stringValue()));
        }
    }

    @Test
    void theCodeOfALostRedirectIsFoundAmongTheUnusedOnesAndWorksOnce() {
        String code = Caller.returned(caller.logIn("bank=testbank&state=q8Zt", "joan", "x")).get("code");

        JsonNode unused = caller.get("/v0/platform/link?link_token=" + sandbox.linkToken()).body();
        assertThat(unused).hasSize(1);
        assertThat(unused.path(0).path("code").stringValue()).isEqualTo(code);
        assertThat(unused.path(0).path("extra").path("state").stringValue()).isEqualTo("q8Zt");

        Caller.Reply first = caller.post("/v0/platform/link", Map.of("code", code));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("extra").path("state").stringValue()).isEqualTo("q8Zt");
        assertThat(first.body().path("link_token").stringValue()).isEqualTo(sandbox.linkToken());
        Caller.Reply second = caller.post("/v0/platform/link", Map.of("code", code));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.body().path("error").stringValue()).isEqualTo("Invalid code");
        assertThat(caller.get("/v0/platform/link").body()).isEmpty();
    }

    @Test
    void theDesktopsLinkReturnsToAnyPortOfThisComputerAndNowhereElse() {
        var returned = caller.logIn("bank=testbank&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcallback&state=1", "a", "b");
        assertThat(returned.headers().firstValue("Location").orElseThrow()).startsWith("http://127.0.0.1:4711/callback?code=");
        assertThat(Caller.returned(returned)).containsEntry("state", "1").doesNotContainKey("redirect_uri");

        var elsewhere = caller.page("/link?token=" + sandbox.linkToken() + "&redirect_uri=http%3A%2F%2Fexample.com%2Fcallback");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
    }

    @Test
    void aTakenPortIsToldInOneSentence() {
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.defaults().withPort(sandbox.api().getPort())))
                .isInstanceOf(SandboxException.class)
                .hasMessage("Port " + sandbox.api().getPort() + " is taken; choose another, or 0 for any free one");
    }
}
