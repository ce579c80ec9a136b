package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Own files as a caller of the API sees them. */
class OwnDataTest {

    @TempDir
    private Path folder;

    @Test
    void ownFilesAreServedAsTheyAreWrittenAndQueried() throws IOException {
        write("account.json", "[{\"_id\": \"acc_1\", \"balance\": 12.50, \"mine\": {\"any\": [1]}}]");
        write("data.json", "[{\"_id\": \"a\", \"account_id\": \"acc_1\", \"amount\": 5.00, \"operationDate\": \"2026-11-20\"},"
                + "{\"_id\": \"b\", \"account_id\": \"acc_1\", \"amount\": 7.00, \"operationDate\": \"2026-11-21\"}]");
        try (Caller caller = start()) {
            String token = caller.connect("testbank", "Marta");
            assertThat(caller.data("account", token).raw().body()).isEqualTo("[{\"_id\":\"acc_1\",\"balance\":12.50,\"mine\":{\"any\":[1]}}]");
            JsonNode found = caller.query("data", token, "{\"amount\": [{\"gte\": 6}]}").body();
            assertThat(found).hasSize(1);
            assertThat(found.path(0).path("_id").stringValue()).isEqualTo("b");
            assertThat(caller.data("card", token).body()).isEmpty();
            assertThat(caller.data("auth/", token).raw().body()).isEqualTo("{}");
            assertThat(caller.status(token).body().path("last_transaction_date").stringValue()).isEqualTo("2026-11-21");
            assertThat(caller.data("account", caller.connect("testbank", "joan")).body()).as("the made world").isNotEmpty();
        }
    }

    @Test
    void aFileThatIsSpoiltWhileTheSandboxRunsIsAnInternalErrorUntilItIsMended() throws IOException {
        write("account.json", "[{\"_id\": \"acc_1\"}]");
        try (Caller caller = start()) {
            String token = caller.connect("testbank", "marta");
            for (String spoilt : new String[] {"", "{", "[5]", "[{\"_id\": 5}]"}) {
                write("account.json", spoilt);
                Caller.Reply reply = caller.data("account", token);
                assertThat(reply.status()).as(spoilt).isEqualTo(500);
                assertThat(reply.raw().body()).as(spoilt).isEqualTo("{\"error\":\"Internal Error\"}");
            }
            write("account.json", "[{\"_id\": \"acc_1\"}, {\"_id\": \"acc_2\"}]");
            assertThat(caller.data("account", token).body()).hasSize(2);
        }
    }

    @Test
    void whatIsWrongAtTheStartIsSaidInOneMessage() throws IOException {
        write("account.json", "[{\"_id\": 5}]");
        assertThatThrownBy(this::start).hasCauseInstanceOf(SandboxException.class).cause()
                .hasMessage("The data folder " + folder + " cannot be used:" + System.lineSeparator()
                        + "marta@testbank/account.json, element 1: \"_id\" must be a text");
    }

    private Caller start() {
        return Caller.start(SandboxOptions.defaults().withToday(Caller.TODAY).withData(folder));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("marta@testbank")).resolve(name), content);
    }
}
