package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.AnotherJvm;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.TemporaryFolder;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a bank's page stored goes with the program, however that ends while the page is open. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EndedProgramTest {

    @TempDir Path home;
    private final CountDownLatch stored = new CountDownLatch(1);
    private HttpServer link;
    private Path temporary;

    @BeforeEach
    void aPageThatStores() throws IOException {
        temporary = Files.createDirectory(home.resolve("tmp"));
        link = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        link.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/stored")) {
                stored.countDown();
            }
            byte[] page = """
                    <!DOCTYPE html><p>Log in</p><script>localStorage.setItem('seen', 'of-this-login'); document.cookie = 'seen=1';
                    new Image().src = '/stored'</script>""".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        link.start();
    }

    @AfterEach
    void stop() {
        link.stop(0);
    }

    @Test
    void toldToEndItLeavesNothing() throws Exception {
        Process program = atThePage();
        try {
            assertThat(folders()).hasSize(1);
            program.destroy();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        assertThat(folders()).isEmpty();
    }

    @Test
    void killedItLeavesWhatTheNextStartRemoves() throws Exception {
        Process program = atThePage();
        program.destroyForcibly();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folders()).hasSize(1);
        Process next = new ProcessBuilder(AnotherJvm.command("-Djava.io.tmpdir=" + temporary, "-Duser.home=" + home,
                "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), "app.saddlebag.Main"))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!folders().isEmpty()) {
                assertThat(System.nanoTime()).as("removed by now").isLessThan(end);
                Thread.sleep(50);
            }
        } finally {
            next.destroyForcibly();
            next.waitFor();
        }
    }

    /** On a very busy computer the window may be too slow to answer at first, and the profile then locks: that is another's test. */
    private Process atThePage() throws Exception {
        profile();
        for (int attempt = 1; attempt <= 5; attempt++) {
            Process program = program();
            if (stored.await(40, TimeUnit.SECONDS)) {
                return program;
            }
            program.destroyForcibly().waitFor();
            folders().forEach(TemporaryFolder::delete);
        }
        throw new AssertionError("the page never stored anything");
    }

    private void profile() {
        URI address = URI.create("http://127.0.0.1:" + link.getAddress().getPort());
        Profiles profiles = Desks.profiles(home);
        OpenProfile profile = profiles.create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                new Environment(Environment.Kind.CUSTOM, address, address.resolve("/link"), "client", "link-token", null),
                new ClientSecret("made-up"));
        profile.close();
    }

    private Process program() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(AnotherJvm.command("-Dprism.order=sw", "-Djava.io.tmpdir=" + temporary,
                HeldProgram.class.getName(), home.toString(), "ana", new String(Desks.passphrase())))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process program = builder.start();
        BufferedReader said = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("at the page");
        return program;
    }

    private List<Path> folders() throws IOException {
        try (var all = Files.list(temporary)) {
            return all.filter(folder -> folder.getFileName().toString().startsWith("saddlebag-link")).toList();
        }
    }
}
