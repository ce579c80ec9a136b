package app.saddlebag;

import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.Desktop;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** The JavaFX side of starting: makes the parts and hands them to the window. */
public final class DesktopApplication extends Application {

    /** Kept, because loggers that nobody holds forget their level. JavaFX warns of running from the class path. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    static void start(AppFolders folders) {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        if (Preferences.read(folders.settings()).values().softwareRendering()) {
            System.setProperty("prism.order", "sw");
        }
        launch();
    }

    @Override
    public void start(Stage primary) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(DesktopApplication.class).error("Unexpected failure in the window", failure));
        Composition composition = new Composition(AppFolders.ofThisSystem());
        new Desktop(primary, composition.profiles(), composition.messages(), composition.clock(), worker,
                address -> getHostServices().showDocument(address.toString())).show();
        StartupReport.whenPainted(primary);
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }
}
