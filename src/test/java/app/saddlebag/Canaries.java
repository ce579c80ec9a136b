package app.saddlebag;

import app.saddlebag.logging.LogSetup;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Lets every test run with the log at its loudest, and fails the one in which a secret of the tests is logged, before the net under
 * the log could have caught it: a passphrase, a secret, or anything of a form that the demo bank gives its tokens and codes. After the
 * last test of a run the files that it has left in the folder for temporary ones are read for the same; of JUnit's engine, for that of
 * properties may come before it or after it and looks by itself ({@link CanariesInProperties}). With {@code -Djunit.jupiter.extensions.autodetection.enabled=true}, as the endurance profile does. What the bank's side logs is its own.
 */
public final class Canaries implements BeforeAllCallback, AfterEachCallback {

    static final Pattern SECRETS = Pattern.compile("\\b(?:secret|lk|at|ft|ct|lc|rt|ses)_[0-9a-f]{32}\\b"
            + "|correct horse battery|copper lantern|violin umbrella quartz|another horse entirely|canary-?[A-Z]\\w+");

    private static final Seen SEEN = new Seen();

    /** Reads everything that is logged. */
    static final class Seen extends AppenderBase<ILoggingEvent> {

        final List<String> found = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith("app.saddlebag.sandbox")) {
                return;
            }
            look(event, event.getFormattedMessage());
            int depth = 0;
            for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null && depth < 20; thrown = thrown.getCause()) {
                look(event, thrown.getMessage());
                depth++;
            }
        }

        private void look(ILoggingEvent event, String text) {
            if (text != null) {
                Matcher secret = SECRETS.matcher(text);
                if (secret.find()) {
                    found.add(event.getLevel() + " " + event.getLoggerName() + ": “" + secret.group() + "”");
                }
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        watch();
        // Closed after JUnit's last test; what is thrown then is told as a failure of the run.
        context.getRoot().getStore(ExtensionContext.Namespace.create(Canaries.class))
                .computeIfAbsent(AutoCloseable.class, unused -> (AutoCloseable) Canaries::nothingIsLeft);
    }

    /** Among temporary files, since this process began. */
    static void nothingIsLeft() {
        List<String> found = LeftFiles.ofThisRun().holding(SECRETS);
        if (!found.isEmpty()) {
            throw new AssertionError("Secrets were left among temporary files: " + found);
        }
    }

    /** Begins to read what is logged, once in a process. */
    static synchronized void watch() {
        if (SEEN.isStarted()) {
            return;
        }
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        for (Iterator<Appender<ILoggingEvent>> others = root.iteratorForAppenders(); others.hasNext();) {
            ThresholdFilter asBefore = new ThresholdFilter();
            asBefore.setLevel(Level.WARN.toString());
            asBefore.start();
            others.next().addFilter(asBefore);
        }
        SEEN.setContext(root.getLoggerContext());
        SEEN.start();
        root.addAppender(SEEN);
        root.setLevel(Level.TRACE);
        LogSetup.keepTheWireOut(root.getLoggerContext());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> found = logged();
        if (!found.isEmpty()) {
            throw new AssertionError("Secrets were logged: " + found);
        }
    }

    /** The secrets that were logged since this was asked last. */
    static List<String> logged() {
        List<String> found = List.copyOf(SEEN.found);
        SEEN.found.clear();
        return found;
    }
}
