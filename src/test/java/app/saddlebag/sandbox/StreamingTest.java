package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A scaled world over HTTP: more rows than are ever held, whole, queried as any other, and dropped when nobody listens. */
class StreamingTest {

    private static final int ROWS = 60_000;

    @Test
    void aScaledWorldIsWholeAndAQueryFindsTheSameRowsInIt() {
        try (Caller caller = start(ROWS)) {
            String token = caller.connect("testbank", "marta");
            JsonNode all = caller.data("data", token).body();
            assertThat(all).hasSizeGreaterThanOrEqualTo(ROWS);
            long expected = all.valueStream().filter(row -> row.path("description").asString("").contains("LLIBRERIA")
                    && row.path("amount").doubleValue() >= 50).count();
            JsonNode found = caller.query("data", token, "{\"description\": [\"LLIBRERIA\"], \"amount\": [{\"gte\": 50}]}").body();
            assertThat(expected).isPositive();
            assertThat(found).hasSize((int) expected);
            assertThat(caller.query("data", token, "{\"description\": [\"^nothing is called so$\"]}").body()).isEmpty();
            assertThat(caller.query("data", token, "{\"description\": [\"(.*.*.*.*V){9}$\"]}").error()).as("before anything is sent").isEqualTo("Invalid query");
        }
    }

    @Test
    void theFirstRowsAreReadBeforeTheLastAreMade() throws Exception {
        // so many rows that nobody would wait for them, and no memory would hold them
        try (Caller caller = start(2_000_000_000L)) {
            String token = caller.connect("lince", "marta");
            HttpResponse<InputStream> response = ask(caller, token, "{}");
            try (InputStream body = response.body()) {
                String first = new String(body.readNBytes(200_000), StandardCharsets.UTF_8);
                assertThat(first).startsWith("[{\"_id\":\"tx_").contains("},{");
                assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
            }
            HttpResponse<InputStream> search = ask(caller, token, "{\"description\": [\"^nothing is called so$\"]}");
            try (InputStream body = search.body()) {
                assertThat(search.statusCode()).as("a search without finds is under way").isEqualTo(200);
                assertThat(body.read()).isEqualTo('[');
            }
            assertThat(caller.data("card", token).status()).as("and others are served meanwhile").isEqualTo(200);
            await("both ended when nobody listened any more", () -> caller.page("/sandbox").body().split("/v0/bank/credentials/data", -1).length == 3);
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }

    private static Caller start(long rows) {
        return Caller.start(SandboxOptions.defaults().withToday(Caller.TODAY).withRows(rows));
    }

    private static HttpResponse<InputStream> ask(Caller caller, String token, String query) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(caller.sandbox.api() + "/v0/bank/credentials/data"))
                .header("Authorization", "Bearer " + caller.bearer())
                .POST(BodyPublishers.ofString("{\"credentials_token\": \"" + token + "\", \"query\": " + query + "}")).build(), BodyHandlers.ofInputStream());
    }
}
