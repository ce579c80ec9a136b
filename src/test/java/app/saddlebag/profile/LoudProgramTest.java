package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.AnotherJvm;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * With the log at its loudest and every fault on, no secret of any kind is in the log, in what is thrown, in what is written, in
 * temporary folders or among the process's arguments.
 */
class LoudProgramTest {

    /** Without digits, which the net under the log looks for. */
    private static final String PASSPHRASE = "canary-Quill-and-Lantern-Harbour";
    private static final String FRESH = "canary-Morning-by-the-Orchard";
    private static final String CLIENT_SECRET = "canaryClientSecretWithoutDigits";
    private static final String WRONG_SECRET = "canaryWrongSecretWithoutDigits";

    @TempDir Path home;

    @Test
    void noSecretIsInTheLogInWhatIsThrownOrWrittenOrAmongTheArguments() throws Exception {
        Path books = home.resolve("books");
        Path program = Files.createDirectories(home.resolve("program"));
        Path temporary = Files.createDirectories(program.resolve("tmp"));
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("passphrase", PASSPHRASE);
        secrets.put("new passphrase", FRESH);
        secrets.put("client secret", CLIENT_SECRET);
        secrets.put("wrong client secret", WRONG_SECRET);
        try (Sandbox bank = Sandbox.start(SandboxOptions.defaults().withState(books).withClientSecret(CLIENT_SECRET)
                .withSwitch("server-errors", "data=20").withSwitch("cut-off", "data=10").withSwitch("malformed", "data=10")
                .withSwitch("html-errors", "data=10").withSwitch("too-many-requests", "data=10").withSwitch("retry-after", "0"))) {
            Process child = new ProcessBuilder(AnotherJvm.command("-Djava.io.tmpdir=" + temporary, "-cp",
                    System.getProperty("java.class.path"), LoudProgram.class.getName(), program.toString(), bank.api().toString(),
                    bank.link().toString(), bank.clientId(), bank.linkToken())).redirectError(program.resolve("stderr.txt").toFile()).start();
            try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                child.getOutputStream().write(String.join("\n", PASSPHRASE, FRESH, CLIENT_SECRET, WRONG_SECRET, "")
                        .getBytes(StandardCharsets.UTF_8));
                child.getOutputStream().flush();
                secrets.put("recovery code", said.readLine());
                assertThat(said.readLine()).isEqualTo("done");
                tokens(books, secrets);
                assertThat(secrets).hasSizeGreaterThan(6);
                assertThat(child.info().commandLine().orElse("")).doesNotContain(secrets.values());
                child.getOutputStream().write('\n');
                child.getOutputStream().flush();
                child.waitFor();
            } finally {
                child.destroyForcibly();
            }
        }
        Path log = program.resolve("state").resolve("saddlebag.log");
        assertThat(Files.readString(log)).contains("TRACE").contains("It failed");
        assertThat(Files.size(program.resolve("thrown.txt"))).isPositive();
        assertThat(found(program, secrets)).isEmpty();
    }

    /** As the bank wrote them down. */
    private static void tokens(Path books, Map<String, String> secrets) throws IOException {
        try (Stream<Path> files = Files.walk(books)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                JsonNode all = new JsonMapper().readTree(file.toFile());
                for (String kind : new String[] {"tokens", "refreshTokens", "codes", "credentials"}) {
                    for (String token : all.path(kind).propertyNames()) {
                        secrets.put(kind + " " + secrets.size(), token);
                    }
                }
            }
        }
    }

    private static List<String> found(Path folder, Map<String, String> secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                    String text = new String(bytes, charset);
                    secrets.forEach((name, value) -> {
                        if (text.contains(value)) {
                            found.add(name + " in " + file);
                        }
                    });
                }
            }
        }
        return found;
    }
}
