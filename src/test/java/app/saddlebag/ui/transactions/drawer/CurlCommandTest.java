package app.saddlebag.ui.transactions.drawer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CurlCommandTest {

    private static final URI API = URI.create("https://api.flanks.io");

    @Test
    void theCommandShowsTheQueryAndMasksTheSecrets() {
        assertThat(CurlCommand.of(API, "/v0/bank/credentials/data", "{\"shop\":[\"^Renfe$\"]}")).isEqualTo("""
                curl -X POST 'https://api.flanks.io/v0/bank/credentials/data' \\
                  -H "Authorization: Bearer $FLANKS_ACCESS_TOKEN" \\
                  -H 'Content-Type: application/json' \\
                  -d '{"credentials_token": "•••", "query": {"shop":["^Renfe$"]}}'
                """);
    }

    @Test
    void aShellReadsTheBodyBackWhateverTheFilterHolds() throws IOException, InterruptedException {
        String query = "{\"description\":[\"O'Brien $HOME `id` \\\\.\"]}";
        String command = CurlCommand.of(API, "/v0/bank/credentials/data", query);
        Process shell = new ProcessBuilder("sh", "-c", "curl() { for last; do :; done; printf %s \"$last\"; }\n" + command)
                .start();
        String body = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(body).isEqualTo("{\"credentials_token\": \"•••\", \"query\": " + query + "}");
    }
}
