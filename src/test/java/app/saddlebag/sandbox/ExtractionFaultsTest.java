package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Every switch that makes data go wrong does what it says to who calls the API, and nothing any more when it is off. */
class ExtractionFaultsTest {

    private static final List<String> MOVEMENTS = List.of("data", "card/transaction", "liability/transaction", "investment/transaction");

    private final Caller caller = Caller.start();
    private final String token = caller.connect("testbank", "marta");

    @AfterEach
    void stop() {
        caller.close();
    }

    private void set(String key, String value) {
        caller.sandbox.switches().set(key, value);
    }

    @Test
    void rowsThatVanishAreAlwaysTheSameAndComeBack() {
        for (String endpoint : MOVEMENTS) {
            Map<String, JsonNode> before = rows(endpoint);
            set("vanishing-rows", "20");
            Map<String, JsonNode> left = rows(endpoint);
            assertThat(left.size()).as(endpoint).isLessThan(before.size()).isPositive();
            left.forEach((id, row) -> assertThat(row).as("untouched").isEqualTo(before.get(id)));
            assertThat(rows(endpoint)).as("the same ones again").isEqualTo(left);
            set("vanishing-rows", "40");
            assertThat(left.keySet()).as("more vanish with them").containsAll(rows(endpoint).keySet());
            set("vanishing-rows", "100");
            assertThat(rows(endpoint)).isEmpty();
            set("vanishing-rows", "0");
            assertThat(rows(endpoint)).isEqualTo(before);
        }
        JsonNode accounts = caller.data("account", token).body();
        set("vanishing-rows", "100");
        assertThat(caller.data("account", token).body()).as("products stay").isEqualTo(accounts);
    }

    @Test
    void aboutAsManyRowsVanishAsTheSwitchSays() {
        int all = rows("data").size();
        set("vanishing-rows", "10");
        assertThat((double) (all - rows("data").size()) / all).isBetween(0.06, 0.14);
    }

    @Test
    void amountsThatChangeKeepTheirIdsAndChangeBack() {
        for (String endpoint : MOVEMENTS) {
            Map<String, JsonNode> before = rows(endpoint);
            set("changed-amounts", "30");
            Map<String, JsonNode> changed = rows(endpoint);
            assertThat(changed.keySet()).as(endpoint).isEqualTo(before.keySet());
            long others = changed.entrySet().stream().filter(row -> !row.getValue().equals(before.get(row.getKey()))).peek(row -> {
                JsonNode old = before.get(row.getKey());
                assertThat(row.getValue().path("amount").decimalValue()).isEqualByComparingTo(old.path("amount").decimalValue().add(BigDecimal.ONE));
                assertThat(row.getValue().path("description")).isEqualTo(old.path("description"));
            }).count();
            assertThat(others).as(endpoint).isBetween(1L, before.size() - 1L);
            set("changed-amounts", "0");
            assertThat(rows(endpoint)).isEqualTo(before);
        }
    }

    @Test
    void idsThatChangeKeepTheirRowsAndChangeBack() {
        for (String endpoint : MOVEMENTS) {
            Map<String, JsonNode> before = rows(endpoint);
            set("changed-ids", "30");
            Map<String, JsonNode> changed = rows(endpoint);
            assertThat(changed).as(endpoint).hasSameSizeAs(before);
            Set<String> gone = new HashSet<>(before.keySet());
            gone.removeAll(changed.keySet());
            assertThat(gone.size()).as(endpoint).isBetween(1, before.size() - 1);
            assertThat(withoutIds(changed)).isEqualTo(withoutIds(before));
            set("changed-ids", "0");
            assertThat(rows(endpoint)).isEqualTo(before);
        }
    }

    @Test
    void idsChangeOnReconnectAndExternalIdsDoNot() {
        Map<String, JsonNode> before = rows("data");
        set("renewed-token", "new");
        String sca = caller.send("PUT", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + token + "\", \"force\": \"sca\"}")
                .body().path("sca_token").stringValue();
        var back = caller.submit(Caller.form(caller.link("sca_token=" + sca), "sca"), Map.of("sca", "1"));
        String renewed = caller.exchange(Caller.returned(back).get("code")).body().path("credentials_token").stringValue();
        JsonNode after = caller.data("data", renewed).body();
        assertThat(after).hasSize(before.size());
        after.forEach(row -> assertThat(before).doesNotContainKey(row.path("_id").stringValue()));
        assertThat(after.valueStream().map(row -> row.path("external_id"))).containsExactlyElementsOf(
                before.values().stream().map(row -> row.path("external_id")).toList());
        set("renewed-token", "same");
        String again = caller.send("PUT", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + renewed + "\", \"force\": \"sca\"}")
                .body().path("sca_token").stringValue();
        var second = caller.submit(Caller.form(caller.link("sca_token=" + again), "sca"), Map.of("sca", "1"));
        assertThat(caller.exchange(Caller.returned(second).get("code")).body().path("credentials_token").stringValue()).isEqualTo(renewed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "account", "auth/", "status", "card/transaction", "list"})
    void aCutOffAnswerHasItsHeadersAndPartOfItsBody(String endpoint) throws IOException {
        set("cut-off", "*=100");
        for (int i = 0; i < 20; i++) {
            String answer = plain(endpoint);
            assertThat(answer).startsWith("HTTP/1.1 200");
            String[] parts = answer.split("\r\n\r\n", 2);
            assertThat(parts).as("headers that are whole").hasSize(2);
            assertThat(parts[0]).contains("application/json");
            assertThat(parts[1]).as("part of the body").isNotEmpty();
            assertThatThrownBy(() -> Caller.MAPPER.readTree(parts[1])).isInstanceOf(JacksonException.class);
        }
        assertThatThrownBy(() -> caller.post("/v0/bank/credentials/" + endpoint, Map.of("credentials_token", token)))
                .as("and a client that counts notices").isInstanceOf(UncheckedIOException.class);
        set("cut-off", "");
        assertThat(caller.post("/v0/bank/credentials/" + endpoint, Map.of("credentials_token", token)).status()).isEqualTo(200);
    }

    @Test
    void anAnswerWithoutABodyToCutIsCutToo() throws IOException {
        String other = caller.connect("lince", "marta");
        set("cut-off", "account=100");
        String answer = plain("account", other);
        assertThat(answer).as("[] cut in the middle").startsWith("HTTP/1.1 200").endsWith("\r\n\r\n[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "account", "auth/", "status", "list"})
    void aMalformedAnswerComesWholeAndIsNotJson(String endpoint) {
        set("malformed", endpoint.replace("/", "") + "=100");
        var raw = caller.raw("POST", "/v0/bank/credentials/" + endpoint, "{\"credentials_token\": \"" + token + "\"}", "application/json");
        assertThat(raw.statusCode()).isEqualTo(200);
        assertThat(raw.headers().firstValue("Content-Type")).contains("application/json");
        assertThatThrownBy(() -> Caller.MAPPER.readTree(raw.body())).isInstanceOf(JacksonException.class);
        set("malformed", "");
        assertThat(caller.post("/v0/bank/credentials/" + endpoint, Map.of("credentials_token", token)).status()).isEqualTo(200);
    }

    @Test
    void aProxysErrorPageIsHtml() {
        set("html-errors", "data=100");
        var raw = caller.raw("POST", "/v0/bank/credentials/data", "{\"credentials_token\": \"" + token + "\"}", "application/json");
        assertThat(raw.statusCode()).isEqualTo(502);
        assertThat(raw.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(raw.body()).contains("<h1>502 Bad Gateway</h1>");
        assertThat(caller.data("account", token).status()).as("another endpoint").isEqualTo(200);
        set("html-errors", "");
        assertThat(caller.data("data", token).status()).isEqualTo(200);
    }

    @Test
    void tooManyRequestsSayWhenToComeAgain() {
        set("too-many-requests", "data=100");
        set("retry-after", "17");
        Caller.Reply reply = caller.data("data", token);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.raw().headers().firstValue("Retry-After")).contains("17");
        assertThat(reply.error()).isEqualTo("Too many requests");
        set("too-many-requests", "");
        assertThat(caller.data("data", token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"server-errors, 500", "too-many-requests, 429", "html-errors, 502"})
    void aRateOfFailureIsPerEndpointAndAboutAsOftenAsItSays(String key, int status) {
        set(key, "status=30,*=0,data=100");
        int failed = 0;
        for (int i = 0; i < 300; i++) {
            int answered = caller.raw("POST", "/v0/bank/credentials/status", "{\"credentials_token\": \"" + token + "\"}", "application/json").statusCode();
            assertThat(answered).isIn(200, status);
            failed += answered == status ? 1 : 0;
        }
        assertThat(failed).isBetween(60, 120);
        assertThat(caller.raw("POST", "/v0/bank/credentials/data", "{\"credentials_token\": \"" + token + "\"}", "application/json").statusCode()).isEqualTo(status);
        assertThat(caller.data("account", token).status()).isEqualTo(200);
        set(key, "*=100,account=0");
        assertThat(caller.data("account", token).status()).as("its own number beats that of all").isEqualTo(200);
        assertThat(caller.raw("GET", "/v0/bank/available", null, "application/json").statusCode()).isEqualTo(status);
        set(key, "");
        assertThat(caller.get("/v0/bank/available").status()).isEqualTo(200);
    }

    @Test
    void theSameSeedFailsTheSameRequests() {
        List<List<Integer>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            try (Caller other = Caller.start(SandboxOptions.defaults().withToday(Caller.TODAY).withSeed(7))) {
                other.sandbox.switches().set("server-errors", "entities=50");
                var statuses = new ArrayList<Integer>();
                for (int i = 0; i < 40; i++) {
                    statuses.add(other.get("/v0/bank/available").status());
                }
                runs.add(statuses);
            }
        }
        assertThat(runs.get(0)).contains(200, 500).isEqualTo(runs.get(1));
    }

    @Test
    void latencyIsWaitedBeforeTheAnswerOfOneEndpoint() {
        set("latency", "data=400");
        long began = System.nanoTime();
        assertThat(caller.data("data", token).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        set("latency", "");
        assertThat(caller.data("data", token).status()).isEqualTo(200);
    }

    @Test
    void unknownFieldsAndValuesAreInEveryObjectAndLeaveIt() {
        Map<String, JsonNode> before = rows("data");
        set("unknown-fields", "on");
        set("unknown-values", "on");
        for (String endpoint : List.of("account", "data", "card", "portfolio", "investment", "investment/transaction", "liability", "holder")) {
            JsonNode list = caller.data(endpoint, token).body();
            assertThat(list).isNotEmpty().allSatisfy(object -> assertThat(object.has("not_documented_anywhere")).as(endpoint).isTrue());
            assertThat(list).allSatisfy(object -> assertThat(object.path("type").asString("NEVER_SEEN")).isIn("NEVER_SEEN", "9999"));
        }
        assertThat(caller.status(token).body().has("not_documented_anywhere")).isTrue();
        assertThat(caller.get("/v0/bank/available").body().path(0).has("not_documented_anywhere")).isTrue();
        set("unknown-fields", "off");
        set("unknown-values", "off");
        assertThat(rows("data")).isEqualTo(before);
    }

    @Test
    void amountsTimestampsIdsAndCashAccountsAreWrittenTheOtherWayAndBack() {
        Map<String, JsonNode> before = rows("data");
        JsonNode portfolio = caller.data("portfolio", token).body().path(0);
        set("amounts", "strings");
        caller.data("data", token).body().forEach(row -> assertThat(new BigDecimal(row.path("amount").stringValue()))
                .isEqualByComparingTo(before.get(row.path("_id").stringValue()).path("amount").decimalValue()));
        set("amounts", "numbers");
        set("timestamps", "millis");
        caller.data("data", token).body().forEach(row -> assertThat(row.path("updated_at_timestamp").longValue())
                .isEqualTo(before.get(row.path("_id").stringValue()).path("updated_at_timestamp").longValue() * 1000));
        assertThat(caller.status(token).body().path("created_at_timestamp").longValue()).isGreaterThan(100_000_000_000L);
        set("timestamps", "seconds");
        set("own-ids", "on");
        assertThat(caller.data("data", token).body()).allSatisfy(row -> {
            assertThat(row.has("_id")).isFalse();
            assertThat(before).containsKey(row.path("transaction_id").stringValue());
        });
        assertThat(caller.data("account", token).body().path(0).path("account_id").isString()).isTrue();
        set("own-ids", "off");
        set("ref-accounts", "string");
        assertThat(caller.data("portfolio", token).body().path(0).path("refAccounts").isString()).isTrue();
        set("ref-accounts", "list");
        assertThat(caller.data("portfolio", token).body().path(0)).isEqualTo(portfolio);
        assertThat(rows("data")).isEqualTo(before);
    }

    @Test
    void severalFaultsAtOnceAreOffTogether() {
        Map<String, JsonNode> before = rows("data");
        for (String key : List.of("vanishing-rows", "changed-amounts", "changed-ids")) {
            set(key, "50");
        }
        set("bare", "on");
        set("amounts", "strings");
        assertThat(rows("data")).isNotEqualTo(before);
        caller.sandbox.switches().reset();
        set("today", Caller.TODAY.toString());
        assertThat(rows("data")).isEqualTo(before);
    }

    private Map<String, JsonNode> rows(String endpoint) {
        var rows = new LinkedHashMap<String, JsonNode>();
        for (JsonNode row : caller.data(endpoint, token).body()) {
            assertThat(rows.put(row.path("_id").stringValue(), row)).isNull();
        }
        return rows;
    }

    /** How often each row occurs, whatever its id. */
    private static Map<String, Integer> withoutIds(Map<String, JsonNode> rows) {
        var counts = new HashMap<String, Integer>();
        rows.values().forEach(row -> {
            var plain = (tools.jackson.databind.node.ObjectNode) row.deepCopy();
            plain.remove("_id");
            counts.merge(plain.toString(), 1, Integer::sum);
        });
        return counts;
    }

    private String plain(String endpoint) throws IOException {
        return plain(endpoint, token);
    }

    /** What comes over the wire until the connection ends, however it ends. */
    private String plain(String endpoint, String credential) throws IOException {
        String body = "{\"credentials_token\": \"" + credential + "\"}";
        var received = new java.io.ByteArrayOutputStream();
        try (var socket = new Socket("127.0.0.1", caller.sandbox.api().getPort())) {
            socket.getOutputStream().write(("POST /v0/bank/credentials/" + endpoint + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + caller.bearer() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(received);
        } catch (java.net.SocketException reset) {
            // what came before the reset counts
        }
        return received.toString(StandardCharsets.UTF_8);
    }
}
