package app.saddlebag.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the program anew in place of a process whose window a page holds for good, and ends that process. Its profile is locked
 * already, so nothing is lost with it. On any thread but the JavaFX one.
 */
public final class Relaunch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Relaunch.class);
    private static final String SIGN = "SADDLEBAG_RELAUNCHED";
    private static final Duration ENDING = Duration.ofSeconds(2);

    /** Whether this process stands in place of one that a page held. */
    public static boolean happened() {
        return System.getenv(SIGN) != null;
    }

    @Override
    public void run() {
        Optional<List<String>> command = command(System.getProperty("jpackage.app-path"), ProcessHandle.current().info());
        if (command.isPresent()) {
            try {
                ProcessBuilder fresh = new ProcessBuilder(command.get()).inheritIO();
                fresh.environment().put(SIGN, "1");
                fresh.start();
            } catch (IOException e) {
                LOG.error("The program could not be started anew; it ends, and its profile is locked", e);
            }
        } else {
            LOG.error("How the program was started is not known; it ends, and its profile is locked");
        }
        Thread.ofPlatform().daemon().start(Relaunch::insist);
        System.exit(1);
    }

    /**
     * How this process was started.
     *
     * @param installed the launcher of a package; null for none
     */
    static Optional<List<String>> command(String installed, ProcessHandle.Info process) {
        if (installed != null) {
            return Optional.of(List.of(installed));
        }
        if (process.command().isEmpty() || process.arguments().isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(process.command().get()));
        command.addAll(List.of(process.arguments().get()));
        return Optional.of(command);
    }

    /** What is done at the end of a process may itself wait for the window. */
    private static void insist() {
        try {
            Thread.sleep(ENDING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
