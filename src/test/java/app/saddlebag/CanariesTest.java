package app.saddlebag;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
