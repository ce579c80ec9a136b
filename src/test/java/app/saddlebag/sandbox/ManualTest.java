package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.saddlebag.sandbox.control.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual of the sandbox, command by command. */
class ManualTest {

    private static final String ADDRESS = "http://127.0.0.1:8765";

    @TempDir Path folder;
    private final String manual = read();

    private static String read() {
        try {
            return Files.readString(Path.of("src/site/markdown/sandbox.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aStrangerConnectsWithCurl() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withClientId("demo").withClientSecret("demo-secret").withToday(Caller.TODAY))) {
            String said = shell(commands("Connect in five minutes", sandbox));
            assertThat(said).as("status").contains("\"pending\":false", "\"name\":\"testbank\"");
            assertThat(said).as("accounts").contains("\"iban\":\"ES");
            assertThat(said).as("movements").contains("\"description\":\"TRANSFERENCIA NÓMINA JUNIO\"");
            assertThat(said).as("deleting").contains("{\"message\":\"Successfully deleted\"}");
            assertThat(said).as("a second factor").containsPattern("http://127.0.0.1/callback\\?code=lc_");
            assertThat(said).as("an error").contains("http://127.0.0.1/callback?error=INVALID_CREDENTIALS&state=abc");
            assertThat(said).as("a lost redirect").containsPattern("\\[\\{\"code\":\"lc_");
            assertThat(said).as("a session").contains("\"status\":\"Waiting:ProvideCredentials\"", "\"next_page_token\":null");
            assertThat(said).as("lists across connections").contains("\"product_type\":\"Account\"", "\"transaction_id\":\"tx_");
            assertThat(said).as("labels").contains("{\"success\":true}");
            assertThat(said).as("a report").contains("\"status\":\"ready\"", "<h1>Transactions 2026-10-23 – 2026-11-22</h1>");
            assertThat(said).as("refusals").doesNotContain("{\"error\"", "\"success\":false");
        }
    }

    @Test
    void switchesAreSetByAScript() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            List<String> lines = List.of("B=" + sandbox.api(), commands("Making it difficult", sandbox));
            assertThat(shell(String.join("\n", lines))).contains("/sandbox?done=set", "/sandbox?done=reset");
            assertThat(sandbox.switches().unusual()).isEmpty();
        }
    }

    @Test
    void ownDataIsServedAndItsFaultsAreNamedAsWritten() throws Exception {
        shell(blocks("Your own data").filter(block -> !isStart(block)).collect(Collectors.joining("\n")));
        Path mine = folder.resolve("mine");
        try (var caller = Caller.start(SandboxOptions.defaults().withData(mine))) {
            String token = caller.connect("testbank", "marta");
            assertThat(caller.data("account", token).body().path(0).path("balance").decimalValue()).isEqualTo("12.50");
            assertThat(caller.data("data", token).body().path(0).path("description").stringValue()).isEqualTo("DOS CAFÉS");
        }
        Path rows = mine.resolve("marta@testbank/data.json");
        Files.writeString(rows, Files.readString(rows).replace("-7.50", "\"a lot\""));
        String promised = section("Your own data").replaceFirst("(?s).*```\nsaddlebag: [^\n]*\n(.*?)\n```.*", "$1");
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.defaults().withData(mine))).hasMessageEndingWith(promised);
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void everySwitchHasItsLine(Switch which) {
        assertThat(manual).containsPattern(Pattern.compile("^\\| `" + which.key() + "` \\| .* \\| " + Pattern.quote(which.meaning()) + "\\. \\|$", Pattern.MULTILINE));
    }

    private String section(String title) {
        return Arrays.stream(manual.split("(?m)^## ")).filter(section -> section.startsWith(title)).findFirst().orElseThrow();
    }

    private Stream<String> blocks(String title) {
        return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(section(title)).results().map(found -> found.group(1));
    }

    private static boolean isStart(String block) {
        return block.startsWith("./run ");
    }

    /** All commands of a section, but for those that start a sandbox, for one that runs already. */
    private String commands(String title, Sandbox sandbox) {
        return blocks(title).filter(block -> !isStart(block)).collect(Collectors.joining("\n")).replace(ADDRESS, sandbox.api().toString());
    }

    /** What a script says; it must not fail. */
    private String shell(String script) throws Exception {
        for (String needed : List.of("bash", "curl")) {
            assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(place -> Files.isExecutable(Path.of(place, needed))),
                    needed + " is not on the PATH, so the manual's commands were not tried");
        }
        Process bash = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", script).directory(folder.toFile()).redirectErrorStream(true).start();
        bash.getOutputStream().close();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said;
    }
}
