package app.saddlebag.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {

    @TempDir Path folder;
    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void forget() {
        System.clearProperty("saddlebag.log");
        context.stop();
    }

    @Test
    void linesGoToTheFileWithoutTheirSecrets() throws Exception {
        LogSetup.writeTo(folder.resolve("logs"));
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start();
        assertThat(new LogSetup().configure(context)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        context.getLogger("app.saddlebag.sync.Sync").warn("refused: credentials_token=ct_5b1d0e7a9",
                new IllegalStateException("account ES5999900418150200051332"));
        context.getLogger("app.saddlebag.sync.Sync").debug("not asked for");
        context.stop();

        assertThat(Files.readString(folder.resolve("logs/saddlebag.log"))).contains("WARN", "refused", "IllegalStateException")
                .doesNotContain("ct_5b1d0e7a9", "ES5999900418150200051332", "not asked for");
    }

    @Test
    void aProcessThatNamedNoFileIsLeftAlone() {
        assertThat(new LogSetup().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    }

    @Test
    void whereTheFileCannotBeWrittenThereIsNoLogAndNobodyIsTold() throws Exception {
        for (Path unusable : List.of(Files.createFile(folder.resolve("file")),
                Files.createDirectories(folder.resolve("logs/saddlebag.log")).getParent())) {
            LogSetup.writeTo(unusable);
            assertThat(new LogSetup().configure(context)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
            assertThat(context.getLogger("app.saddlebag.sync.Sync").isErrorEnabled()).isFalse();
            assertThat(context.getStatusManager().getCopyOfStatusList()).allMatch(status -> status.getThrowable() == null);
        }
    }
}
