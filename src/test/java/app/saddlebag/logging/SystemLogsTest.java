package app.saddlebag.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SystemLogsTest {

    private final Logger root = (Logger) LoggerFactory.getLogger("java.test");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void leave() {
        root.detachAppender(lines);
    }

    @Test
    void theJdkFindsIt() {
        assertThat(System.LoggerFinder.getLoggerFinder()).isInstanceOf(SystemLogs.class);
    }

    @Test
    void warningsOfTheJdkReachOurLogWithTheirBlanksFilled() {
        System.Logger logger = System.getLogger("java.test");
        logger.log(System.Logger.Level.INFO, "chatter");
        logger.log(System.Logger.Level.WARNING, "port {0} is {1}", 80, "taken");
        logger.log(System.Logger.Level.ERROR, "gone", new IllegalStateException("why"));
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("port 80 is taken", "gone");
        assertThat(lines.list.getLast().getThrowableProxy().getMessage()).isEqualTo("why");
    }

    @Test
    void javaFxIsHeardOnlyWhenSomethingFails() {
        System.Logger logger = System.getLogger("javafx");
        assertThat(logger.isLoggable(System.Logger.Level.WARNING)).isFalse();
        assertThat(logger.isLoggable(System.Logger.Level.ERROR)).isTrue();
    }
}
