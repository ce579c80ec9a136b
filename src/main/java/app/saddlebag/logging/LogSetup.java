package app.saddlebag.logging;

import app.saddlebag.vault.OwnerOnly;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the log goes and how a line of it looks: one file in the system's folder for logs, two older ones beside it, every
 * line through the {@link RedactingConverter}. In code rather than in Logback's XML, whose reading costs a start some fifty
 * milliseconds. Logback finds it as a service; it stays out of the way of a process that named no {@link #FILE}, as tests do.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {

    /** The system property that names the file. */
    private static final String FILE = "saddlebag.log";

    private static final String NOWHERE = "";

    private static final String LINE =
            "%redacted(%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{24} - %msg%n%ex{12}%nopex)";
    private static final String MOST = "2MB";
    private static final int OLDER_FILES = 2;

    /**
     * Before the first logger is made, for Logback asks once. Where the file cannot be written there is no log: a folder that
     * everyone may write to is no place for one, and Logback's own complaint would stand among the data.
     */
    public static void writeTo(Path folder) {
        Path file = folder.resolve("saddlebag.log");
        try {
            OwnerOnly.createFolders(folder); // also for the files that take the place of a full one
            if (!Files.exists(file)) {
                OwnerOnly.createFile(file);
            }
            OwnerOnly.restrict(file);
            Files.newOutputStream(file, StandardOpenOption.APPEND).close();
            System.setProperty(FILE, file.toString());
        } catch (IOException e) {
            System.setProperty(FILE, NOWHERE);
            System.err.println("saddlebag: no log is kept, because " + folder + " cannot be used (" + e + ")");
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String file = System.getProperty(FILE);
        if (file == null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        if (file.equals(NOWHERE)) {
            root.setLevel(Level.OFF);
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
        root.setLevel(Level.INFO);
        keepTheWireOut(context);
        root.addAppender(appender(context, file));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** What goes over the wire, secrets and all, is never logged, however loud somebody makes the rest. */
    public static void keepTheWireOut(LoggerContext context) {
        context.getLogger("org.apache.hc").setLevel(Level.INFO);
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file);
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLDER_FILES);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context);
        full.setMaxFileSize(FileSize.valueOf(MOST));
        full.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(full);
        appender.setEncoder(encoder(context));
        appender.start();
        return appender;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("redacted", RedactingConverter::new);
        layout.setPattern(LINE);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
