package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.AnotherJvm;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of the Link that holds the window for good gets neither the keys nor the program. */
class HeldProgramTest {

    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(strings = {
        "while (true) { }",
        "const kept = []; while (true) { kept.push(new Uint8Array(1 << 20).fill(1)); }",
        "setInterval(() => { while (true) { try { while (true) { } } catch (stop) { } } }, 1)",
    })
    void aProfileIsLockedAndTheProgramStartedAnew(String script) throws Exception {
        HttpServer link = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        link.createContext("/", exchange -> {
            byte[] page = ("<!DOCTYPE html><p>Log in</p><script>setTimeout(() => { " + script + " }, 1500)</script>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        link.start();
        URI address = URI.create("http://127.0.0.1:" + link.getAddress().getPort());
        Profiles profiles = Desks.profiles(home);
        OpenProfile profile = profiles.create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                new Environment(Environment.Kind.CUSTOM, address, address.resolve("/link"), "client", "link-token", null),
                new ClientSecret("made-up"));
        profile.close();
        Path temporary = Files.createDirectory(home.resolve("tmp"));
        // Not among the arguments: of a command longer than a page of memory Linux does not tell the process its arguments.
        ProcessBuilder builder = new ProcessBuilder(AnotherJvm.command("-Dprism.order=sw",
                "-Djava.io.tmpdir=" + temporary, HeldProgram.class.getName(), home.toString(), "ana",
                new String(Desks.passphrase()))).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process program = builder.start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("at the page");
            assertThat(said.readLine()).isEqualTo("locked");
            assertThat(said.readLine()).isEqualTo("again");
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            try (var left = Files.list(temporary)) {
                assertThat(left.filter(folder -> folder.getFileName().toString().startsWith("saddlebag-link"))).isEmpty();
            }
        } finally {
            program.destroyForcibly();
            link.stop(0);
        }
    }

    @Test
    void thePackagesLauncherIsWhatStartsAPackageAnew() {
        assertThat(Relaunch.command("/opt/saddlebag/bin/saddlebag", ProcessHandle.current().info()))
                .isEqualTo(Optional.of(List.of("/opt/saddlebag/bin/saddlebag")));
    }
}
