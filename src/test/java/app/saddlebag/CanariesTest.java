package app.saddlebag;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch over the tests' log sees what it is there for. */
class CanariesTest {

    private final Canaries.Seen seen = new Canaries.Seen();
    private final LoggerContext context = new LoggerContext();
    private final Logger ours = context.getLogger("app.saddlebag.connect.Connector");

    @BeforeEach
    void watch() {
        seen.setContext(context);
        seen.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(seen);
        root.setLevel(Level.TRACE);
    }

    @Test
    void aTokenAPassphraseAndWhatAFailureSaysAreSeen() {
        ours.trace("exchanged {}", "lc_0123456789abcdef0123456789abcdef");
        ours.warn("It failed", new IllegalStateException("outer", new RuntimeException("correct horse battery")));
        assertThat(seen.found).hasSize(2);
    }

    @Test
    void whatIsNoSecretAndWhatTheBankLogsIsNot() {
        ours.warn("tx_0123456789abcdef0123456789abcdef and •••");
        context.getLogger("app.saddlebag.sandbox.http.LoopbackServer").info("at_0123456789abcdef0123456789abcdef");
        assertThat(seen.found).isEmpty();
    }

    @Test
    void aSecretInAFileThatCameIsSeenAsBytesAndAsCharactersAndInWhatWasThereBeforeIsNot(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("before"), "correct horse battery");
        LeftFiles left = new LeftFiles(folder, Instant.now());
        Thread.sleep(20); // the clock of a file system is a coarse one
        Path came = Files.createDirectories(folder.resolve("came").resolve("deeper"));
        Files.writeString(came.resolve("harmless"), "tx_0123456789abcdef0123456789abcdef");
        assertThat(left.holding(Canaries.SECRETS)).isEmpty();

        Files.writeString(came.resolve("bytes"), "-".repeat((4 << 20) - 10) + "correct horse battery");
        Files.write(came.resolve("characters"), "at_0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_16LE));
        assertThat(left.holding(Canaries.SECRETS)).hasSize(2);
    }
}
